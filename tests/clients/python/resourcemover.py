"""A network security group moved by Azure Resource Mover with the Azure SDK for Python."""
import time
import uuid

from azure.mgmt.authorization import AuthorizationManagementClient
from azure.mgmt.network import NetworkManagementClient
from azure.mgmt.resource import PolicyClient, ResourceManagementClient
from azure.mgmt.resourcemover import ResourceMoverServiceAPI
from azure.mgmt.resourcemover._version import VERSION

from sandbox import credential, names, options, subscription, subscription_id

print("client: azure-mgmt-resourcemover", VERSION)
group, name = "rg-py-mover", "mc-py"
source = f"{subscription_id}/resourceGroups/rg-py-source"
resources = ResourceManagementClient(credential, subscription, **options)
network = NetworkManagementClient(credential, subscription, **options)
mover = ResourceMoverServiceAPI(credential, subscription, **options)
roles = AuthorizationManagementClient(credential, subscription, **options)

resources.resource_groups.create_or_update("rg-py-source", {"location": "westeurope"})
resources.resource_groups.create_or_update(group, {"location": "northeurope"})
network.network_security_groups.begin_create_or_update("rg-py-source", "nsg-py", {"location": "westeurope"}).wait()
resources.providers.register("Microsoft.Migrate")
while resources.providers.get("Microsoft.Migrate").registration_state != "Registered":
    time.sleep(0.1)

collection = mover.move_collections.create(group, name, {
    "location": "northeurope", "identity": {"type": "SystemAssigned"},
    "properties": {"source_region": "westeurope", "target_region": "swedencentral"}})
for role in ("b24988ac-6180-42a0-ab88-20f7382dd24c", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"):
    roles.role_assignments.create(subscription_id, str(uuid.uuid4()), {
        "role_definition_id": f"{subscription_id}/providers/Microsoft.Authorization/roleDefinitions/{role}",
        "principal_id": collection.identity.principal_id, "principal_type": "ServicePrincipal"})
PolicyClient(credential, subscription, **options).policy_assignments.delete(subscription_id, "allowed-locations")


def add(item, source_id, kind, target):
    mover.move_resources.begin_create(group, name, item, {"properties": {
        "source_id": source_id, "resource_settings": {"resource_type": kind, "target_resource_name": target}}}).wait()


def run(phase, item, state):
    ended = getattr(mover.move_collections, f"begin_{phase}")(group, name, {
        "move_resources": [f"{collection.id}/moveResources/{item}"], "move_resource_input_type": "MoveResourceId"}).result()
    assert ended.status == "Succeeded", ended
    assert mover.move_resources.get(group, name, item).properties.move_status.move_state == state


add("nsg", f"{source}/providers/Microsoft.Network/networkSecurityGroups/nsg-py", "Microsoft.Network/networkSecurityGroups",
    "nsg-py-sdc")
mover.move_collections.begin_resolve_dependencies(group, name).wait()
missing = list(mover.unresolved_dependencies.get(group, name))
assert [each.id.lower() for each in missing] == [source.lower()], missing
add("group", source, "resourceGroups", "rg-py-target")
mover.move_collections.begin_resolve_dependencies(group, name).wait()
assert not list(mover.unresolved_dependencies.get(group, name))

for item in ("group", "nsg"):
    run("prepare", item, "MovePending")
    run("initiate_move", item, "CommitPending")
    run("commit", item, "DeleteSourcePending")
assert network.network_security_groups.get("rg-py-target", "nsg-py-sdc").location == "swedencentral"
mover.move_collections.begin_bulk_remove(group, name, {
    "move_resources": [f"{collection.id}/moveResources/{item}" for item in ("group", "nsg")],
    "move_resource_input_type": "MoveResourceId"}).wait()
assert names(mover.move_resources.list(group, name)) == []
mover.move_collections.begin_delete(group, name).wait()
