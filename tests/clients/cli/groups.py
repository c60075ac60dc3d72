"""Groups, resources, locks, policy and deployments."""
import json
import os
import tempfile

from azcli import az, names, refused, register, subscription

register()
group = "rg-cli"
nsg_type = "Microsoft.Network/networkSecurityGroups"
nsg = ["--resource-group", group, "--name", "nsg-cli", "--resource-type", nsg_type]

az("group", "create", "--name", group, "--location", "westeurope", "--tags", "team=shop")
assert az("group", "show", "--name", group)["properties"]["provisioningState"] == "Succeeded"
assert az("group", "update", "--name", group, "--set", "tags.team=sales")["tags"] == {"team": "sales"}
assert az("group", "exists", "--name", group) is True
assert "ResourceGroupNotFound" in refused("group", "show", "--name", "not-there")

template = {
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    "contentVersion": "1.0.0.0",
    "parameters": {"name": {"type": "string"}},
    "resources": [{"type": nsg_type, "apiVersion": "2023-09-01", "name": "[parameters('name')]",
                   "location": "[resourceGroup().location]", "properties": {}}],
    "outputs": {"id": {"type": "string", "value": f"[resourceId('{nsg_type}', parameters('name'))]"}},
}
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "template.json")
    with open(path, "w", encoding="utf-8") as file:
        # The CLI passes comments on as they are, and Resource Manager reads them.
        file.write("// one group\n" + json.dumps(template))
    order = ["--resource-group", group, "--template-file", path, "--parameters", "name=nsg-cli"]
    valid = az("deployment", "group", "validate", *order)
    assert valid["properties"]["provisioningState"] == "Succeeded", valid
    preview = az("deployment", "group", "what-if", *order, "--no-pretty-print")
    assert [change["changeType"] for change in preview["changes"]] == ["Create"], preview
    made = az("deployment", "group", "create", "--name", "first", *order)
    assert made["properties"]["outputs"]["id"]["value"].endswith("/nsg-cli"), made
    again = az("deployment", "group", "what-if", *order, "--no-pretty-print")
    assert [change["changeType"] for change in again["changes"]] in (["NoChange"], ["Ignore"]), again
assert names(az("deployment", "group", "list", "--resource-group", group)) == ["first"]
assert az("deployment", "operation", "group", "list", "--resource-group", group, "--name", "first")
assert "resources" in az("deployment", "group", "export", "--resource-group", group, "--name", "first")

assert names(az("resource", "list", "--resource-group", group)) == ["nsg-cli"]
assert az("resource", "tag", *nsg, "--tags", "b=2")["tags"] == {"b": "2"}
assert az("resource", "update", *nsg, "--set", "tags.c=3")["tags"] == {"b": "2", "c": "3"}
az("lock", "create", "--name", "keep", "--resource-group", group, "--lock-type", "CanNotDelete")
assert names(az("lock", "list", "--resource-group", group)) == ["keep"]
locked = refused("rest", "--method", "delete", "--url", f"/subscriptions/{subscription}/resourceGroups/{group}/providers/"
                 f"{nsg_type}/nsg-cli?api-version=2023-09-01")
assert "ScopeLocked" in locked, locked
az("lock", "delete", "--name", "keep", "--resource-group", group)

rule = {"if": {"field": "type", "equals": "Microsoft.Network/routeTables"}, "then": {"effect": "deny"}}
az("policy", "definition", "create", "--name", "no-tables", "--mode", "All", "--rules", json.dumps(rule))
scope = f"/subscriptions/{subscription}/resourceGroups/{group}"
az("policy", "assignment", "create", "--name", "no-tables", "--scope", scope, "--policy", "no-tables")
assert az("policy", "assignment", "show", "--name", "no-tables", "--scope", scope)["enforcementMode"] == "Default"
denied = refused("resource", "create", "--resource-group", group, "--name", "rt", "--resource-type",
                 "Microsoft.Network/routeTables", "--properties", "{}", "--location", "westeurope")
assert "RequestDisallowedByPolicy" in denied, denied
az("policy", "assignment", "delete", "--name", "no-tables", "--scope", scope)

# An action of a provider, with polling: what `az` has no command for.
az("provider", "register", "--namespace", "Microsoft.Migrate", "--wait")
collection = ["--resource-group", group, "--name", "mc-cli", "--resource-type", "Microsoft.Migrate/moveCollections"]
az("resource", "create", *collection, "--location", "northeurope", "--properties",
   json.dumps({"sourceRegion": "westeurope", "targetRegion": "swedencentral", "moveType": "RegionToRegion"}))
ended = az("resource", "invoke-action", *collection, "--action", "resolveDependencies")
assert ended is None or ended.get("status") == "Succeeded", ended
az("resource", "delete", *collection)

az("resource", "delete", *nsg)
az("group", "delete", "--name", group, "--yes")
assert az("group", "exists", "--name", group) is False
