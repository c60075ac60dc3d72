// A vault in which the caller may do everything, for the clients of the data plane.
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import { credential, makeGroup, options, sandbox, subscription } from './sandbox.mjs';

const everything = ['all'];

/** Its address, "https://name.vault.azure.net/". */
export async function makeVault(name) {
  const group = await makeGroup(`rg-${name}`);
  const { oid } = JSON.parse(Buffer.from((await credential.getToken('https://management.azure.com/.default')).token.split('.')[1], 'base64url'));
  const client = new KeyVaultManagementClient(credential, subscription, options);
  const vault = await client.vaults.beginCreateOrUpdateAndWait(group, name, {
    location: 'westeurope',
    properties: {
      tenantId: sandbox.tenantId,
      sku: { family: 'A', name: 'standard' },
      enableRbacAuthorization: false,
      accessPolicies: [{
        tenantId: sandbox.tenantId, objectId: oid, permissions: { secrets: everything, certificates: everything, keys: everything },
      }],
    },
  }, options);
  return vault.properties.vaultUri;
}
