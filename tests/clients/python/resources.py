"""Azure SDK for Python, as a user would call it, against the simulated Azure over https.

Argument: the JSON line of `azrelocate sandbox`.
"""
import json
import sys

import azure.mgmt.resource._version
from azure.core.exceptions import ResourceNotFoundError
from azure.identity import ClientSecretCredential
from azure.mgmt.resource import ResourceManagementClient

version = azure.mgmt.resource._version.VERSION
sandbox = json.loads(sys.argv[1])
# "adfs" keeps this version of MSAL from asking a host on the internet which authority to trust.
credential = ClientSecretCredential("adfs", sandbox["clientId"], sandbox["clientSecret"],
                                    authority=sandbox["activeDirectory"])
client = ResourceManagementClient(credential, sandbox["subscriptionIds"][0], base_url=sandbox["resourceManager"],
                                  credential_scopes=["https://management.azure.com/.default"])

groups = list(client.resource_groups.list())
assert {group.name for group in groups} >= set(sandbox["resourceGroups"]), [group.name for group in groups]
assert client.resource_groups.get(groups[0].name).id.lower() == groups[0].id.lower()
resources = list(client.resources.list())
assert len(resources) > 20, len(resources)
vault = next(resource for resource in resources if resource.type.lower() == "microsoft.keyvault/vaults")
assert client.resources.get_by_id(vault.id, "2023-07-01").name == vault.name
try:
    client.resource_groups.get("not-there")
except ResourceNotFoundError as error:
    assert error.error.code == "ResourceGroupNotFound", error.error.code
else:
    raise AssertionError("a group that is not there was found")

print(f"azure-mgmt-resource {version}: {len(groups)} groups, {len(resources)} resources")
