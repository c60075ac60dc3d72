"""Groups, resources, DNS, Resource Graph and role assignments with the Azure SDK for Python."""
import uuid

import azure.identity
from azure.identity import DeviceCodeCredential
from azure.mgmt.authorization import AuthorizationManagementClient
from azure.mgmt.dns import DnsManagementClient
from azure.mgmt.resource import ResourceManagementClient
from azure.mgmt.resource._version import VERSION
from azure.mgmt.resourcegraph import ResourceGraphClient

from sandbox import credential, names, options, refused, sandbox, subscription, subscription_id

print("client: azure-mgmt-resource", VERSION, "azure-identity", azure.identity.__version__)
client = ResourceManagementClient(credential, subscription, **options)

assert set(names(client.resource_groups.list())) >= set(sandbox["resourceGroups"])
client.resource_groups.create_or_update("rg-py", {"location": "westeurope"})
assert client.resource_groups.get("RG-PY").name == "rg-py"
assert len(list(client.resources.list())) > 20
vault = next(iter(client.resources.list(filter="resourceType eq 'Microsoft.KeyVault/vaults'")))
assert client.resources.get_by_id(vault.id, "2023-07-01").name == vault.name
refused(lambda: client.resource_groups.get("not-there"), "ResourceGroupNotFound")

dns = DnsManagementClient(credential, subscription, **options)
dns.zones.create_or_update("rg-py", "py.example", {"location": "global"})
record = dns.record_sets.create_or_update("rg-py", "py.example", "www", "CNAME",
                                          {"ttl": 60, "cname_record": {"cname": "a.example.net"}})
assert record.fqdn == "www.py.example.", record.fqdn
assert sorted(names(dns.record_sets.list_by_dns_zone("rg-py", "py.example"))) == ["@", "@", "www"]
refused(lambda: dns.record_sets.create_or_update("rg-py", "py.example", "www", "CNAME", {"ttl": 5}, if_none_match="*"),
        "PreconditionFailed")
dns.zones.begin_delete("rg-py", "py.example").wait()

graph = ResourceGraphClient(credential, base_url=options["base_url"], credential_scopes=options["credential_scopes"])
found = graph.resources({"subscriptions": [subscription], "query": "Resources | where type =~ 'microsoft.web/sites'",
                         "options": {"resultFormat": "objectArray"}})
assert found.total_records == len(found.data) > 0, found

roles = AuthorizationManagementClient(credential, subscription, **options)
scope = f"{subscription_id}/resourceGroups/rg-py"
reader = next(iter(roles.role_definitions.list(scope, filter="roleName eq 'Reader'")))
person = next(each for each in roles.role_assignments.list_for_subscription() if each.principal_type == "User")
name = str(uuid.uuid4())
made = roles.role_assignments.create(scope, name, {"role_definition_id": reader.id, "principal_id": person.principal_id,
                                                   "principal_type": "User"})
assert made.name in names(roles.role_assignments.list_for_scope(scope))
roles.role_assignments.delete(scope, name)

client.resource_groups.begin_delete("rg-py").wait()
assert client.resource_groups.check_existence("rg-py") is False

code = []
person = DeviceCodeCredential(tenant_id="adfs", authority=sandbox["activeDirectory"],
                              prompt_callback=lambda address, user_code, expires: code.append(user_code))
seen = ResourceManagementClient(person, subscription, **options)
assert names(seen.resource_groups.list()) and len(code) == 1, code
