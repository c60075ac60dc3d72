"""Signing in by service principal and by device code, and what is seen then."""
from azcli import az, names, refused, register, sandbox, subscription

register()
assert az("account", "show")["id"] == subscription
assert "westeurope" in names(az("account", "list-locations"))
az("logout")
assert "az login" in refused("group", "list")
wrong = refused("login", "--service-principal", "--username", sandbox["clientId"], "--password", "wrong",
                "--tenant", sandbox["tenantId"])
assert "AADSTS7000215" in wrong, wrong

accounts = az("login", "--use-device-code")
assert [account["id"] for account in accounts] == [subscription], accounts
assert accounts[0]["user"]["type"] == "user", accounts
assert set(names(az("group", "list"))) >= set(sandbox["resourceGroups"])
az("logout")
