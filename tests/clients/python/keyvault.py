"""The data plane of Key Vault with the Azure SDK for Python; its answer to the challenge included."""
import base64
import json

import requests
from azure.core.pipeline.transport import RequestsTransport
from azure.keyvault.certificates import CertificateClient, CertificatePolicy
from azure.keyvault.certificates._version import VERSION
from azure.keyvault.secrets import SecretClient
from azure.mgmt.keyvault import KeyVaultManagementClient
from azure.mgmt.resource import ResourceManagementClient
from urllib3 import HTTPSConnectionPool
from urllib3.connection import HTTPSConnection

from sandbox import credential, names, options, refused, sandbox, subscription

print("client: azure-keyvault-certificates", VERSION)
port = int(sandbox["resourceManager"].rsplit(":", 1)[1])


class SandboxConnection(HTTPSConnection):
    """Opens the connection at the sandbox and keeps the vault's name for TLS and Host."""

    def _new_conn(self):
        import socket
        return socket.create_connection(("localhost", port))


HTTPSConnectionPool.ConnectionCls = SandboxConnection
options = {**options, "base_url": sandbox["resourceManager"]}

ResourceManagementClient(credential, subscription, **options).resource_groups.create_or_update(
    "rg-py-vault", {"location": "westeurope"})
token = credential.get_token("https://management.azure.com/.default").token.split(".")[1]
caller = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))["oid"]
everything = {"secrets": ["all"], "certificates": ["all"]}
vault = KeyVaultManagementClient(credential, subscription, **options).vaults.begin_create_or_update("rg-py-vault", "kv-py", {
    "location": "westeurope",
    "properties": {"tenant_id": sandbox["tenantId"], "sku": {"family": "A", "name": "standard"},
                   "access_policies": [{"tenant_id": sandbox["tenantId"], "object_id": caller, "permissions": everything}]},
}).result()

secrets = SecretClient(vault.properties.vault_uri, credential, transport=RequestsTransport(session=requests.Session()))
first = secrets.set_secret("password", "one")
assert secrets.set_secret("password", "two").properties.version != first.properties.version
assert secrets.get_secret("password").value == "two"
assert secrets.get_secret("password", first.properties.version).value == "one"
assert names(secrets.list_properties_of_secrets()) == ["password"]
refused(lambda: secrets.get_secret("not-there"), "SecretNotFound")
secrets.begin_delete_secret("password", _polling_interval=0).wait()
secrets.begin_recover_deleted_secret("password", _polling_interval=0).wait()

certificates = CertificateClient(vault.properties.vault_uri, credential)
made = certificates.begin_create_certificate("shop", CertificatePolicy("Self", subject="CN=shop.example"),
                                             _polling_interval=0).result()
assert made.name == "shop", made
assert names(certificates.list_properties_of_certificates()) == ["shop"]
assert certificates.get_certificate_policy("shop").subject == "CN=shop.example"
certificates.begin_delete_certificate("shop", _polling_interval=0).wait()
certificates.purge_deleted_certificate("shop")
