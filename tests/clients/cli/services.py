"""Web apps, SQL, storage, workspaces, vaults, disks, identities, Cosmos DB and private DNS."""
from azcli import az, names, register

register()
group = "rg-cli"
here = ["--resource-group", group]
az("group", "create", "--name", group, "--location", "westeurope")

# Not simulated: the catalogue of runtimes, which `webapp create` asks for, and publishing profiles (`webapp show`).
site = ["--resource-group", "rg-shop-app-weu", "--name", "shop-api-weu"]
az("appservice", "plan", "create", *here, "--name", "plan-cli", "--sku", "P1v2")
assert "plan-cli" in names(az("appservice", "plan", "list"))
assert "shop-api-weu" in names(az("webapp", "list"))
az("webapp", "config", "appsettings", "set", *site, "--settings", "MODE=shop")
assert {"MODE"} <= set(names(az("webapp", "config", "appsettings", "list", *site)))
az("webapp", "stop", *site)
assert [app["state"] for app in az("webapp", "list") if app["name"] == "shop-api-weu"] == ["Stopped"]
az("webapp", "start", *site)
hosts = az("webapp", "config", "hostname", "list", "--resource-group", "rg-shop-app-weu", "--webapp-name", "shop-api-weu")
assert any(host.endswith("shop-api-weu.azurewebsites.net") for host in names(hosts)), hosts

server = ["--resource-group", group, "--server", "sql-cli-shop"]
az("sql", "server", "create", *here, "--name", "sql-cli-shop", "--location", "westeurope", "--admin-user", "ops",
   "--admin-password", "SECRET-MARKER-1aA")
assert names(az("sql", "server", "list", *here)) == ["sql-cli-shop"]
assert az("sql", "db", "create", *server, "--name", "shop", "--service-objective", "S0")["status"] == "Online"
assert names(az("sql", "db", "list", *server)) == ["master", "shop"]
az("sql", "server", "firewall-rule", "create", *server, "--name", "office", "--start-ip-address", "192.0.2.1",
   "--end-ip-address", "192.0.2.9")
az("sql", "db", "delete", *server, "--name", "shop", "--yes")
az("sql", "server", "delete", *here, "--name", "sql-cli-shop", "--yes")

account = ["--resource-group", group, "--name", "stclishop"]
assert az("storage", "account", "check-name", "--name", "stclishop")["nameAvailable"] is True
az("storage", "account", "create", *account, "--location", "westeurope", "--sku", "Standard_LRS")
assert len(az("storage", "account", "keys", "list", "--resource-group", group, "--account-name", "stclishop")) == 2
assert az("storage", "account", "update", *account, "--tags", "a=1")["tags"] == {"a": "1"}
az("storage", "account", "delete", *account, "--yes")

workspace = ["--resource-group", group, "--workspace-name", "log-cli"]
az("monitor", "log-analytics", "workspace", "create", *workspace)
assert names(az("monitor", "log-analytics", "workspace", "list", *here)) == ["log-cli"]
assert az("monitor", "log-analytics", "workspace", "get-shared-keys", *workspace)["primarySharedKey"]

assert "kv-shop-weu" in names(az("keyvault", "list"))
assert az("keyvault", "update", "--name", "kv-shop-weu", "--enabled-for-deployment",
          "true")["properties"]["enabledForDeployment"] is True
assert "kv-shop-sdc" in names(az("keyvault", "list-deleted"))

assert az("disk", "create", *here, "--name", "disk-cli", "--size-gb", "10")["diskState"] == "Unattached"
az("disk", "delete", *here, "--name", "disk-cli", "--yes")
assert az("identity", "create", *here, "--name", "id-cli")["principalId"]
az("identity", "delete", *here, "--name", "id-cli")
assert "cosmos-contoso-shop" in names(az("cosmosdb", "list"))

zone = ["--resource-group", group, "--zone-name", "inner.example"]
az("network", "private-dns", "zone", "create", *here, "--name", "inner.example")
az("network", "private-dns", "record-set", "a", "add-record", *zone, "--record-set-name", "db", "--ipv4-address", "10.0.0.4")
assert names(az("network", "private-dns", "record-set", "a", "list", *zone)) == ["db"]
az("network", "private-dns", "zone", "delete", *here, "--name", "inner.example", "--yes")
