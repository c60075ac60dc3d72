"""Public DNS, networks and machines. Debian's build can do these in its older profile only."""
from azcli import az, names, register

register(profile="2020-09-01-hybrid")
group = "rg-cli"
here = ["--resource-group", group]
az("group", "create", "--name", group, "--location", "westeurope")

zone = ["--resource-group", group, "--zone-name", "cli.example"]
assert len(az("network", "dns", "zone", "create", *here, "--name", "cli.example")["nameServers"]) == 4
az("network", "dns", "record-set", "cname", "set-record", *zone, "--record-set-name", "www", "--cname", "a.example.net")
shown = az("network", "dns", "record-set", "cname", "show", *zone, "--name", "www")
assert shown["cnameRecord"]["cname"] == "a.example.net", shown
az("network", "dns", "record-set", "a", "add-record", *zone, "--record-set-name", "api", "--ipv4-address", "192.0.2.1")
assert sorted(names(az("network", "dns", "record-set", "list", *zone))) == ["@", "@", "api", "www"]
az("network", "dns", "zone", "delete", *here, "--name", "cli.example", "--yes")

az("network", "vnet", "create", *here, "--name", "vnet-cli", "--address-prefix", "10.80.0.0/16", "--subnet-name", "web",
   "--subnet-prefix", "10.80.0.0/24")
assert names(az("network", "vnet", "subnet", "list", *here, "--vnet-name", "vnet-cli")) == ["web"]
az("network", "nsg", "create", *here, "--name", "nsg-cli")
az("network", "nsg", "rule", "create", *here, "--nsg-name", "nsg-cli", "--name", "https", "--priority", "100",
   "--destination-port-ranges", "443")
assert names(az("network", "nsg", "rule", "list", *here, "--nsg-name", "nsg-cli")) == ["https"]
az("network", "nsg", "delete", *here, "--name", "nsg-cli")
az("network", "vnet", "delete", *here, "--name", "vnet-cli")

assert "vm-shop-01" in names(az("vm", "list"))
assert az("vm", "show", "--resource-group", "rg-shop-app-weu", "--name", "vm-shop-01")["provisioningState"] == "Succeeded"
