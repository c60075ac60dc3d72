// @azure/arm-resources and @azure/identity, as a user would call them, against the simulated Azure over https.
// Arguments: the JSON line of `azrelocate sandbox`.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { ResourceManagementClient } from '@azure/arm-resources';
import { ClientSecretCredential } from '@azure/identity';

const require = createRequire(import.meta.url);
const versionOf = (name) => require(`${name}/package.json`).version;
const sandbox = JSON.parse(process.argv[2]);
const [subscription] = sandbox.subscriptionIds;

const credential = new ClientSecretCredential(sandbox.tenantId, sandbox.clientId, sandbox.clientSecret, {
  authorityHost: sandbox.activeDirectory,
  disableInstanceDiscovery: true,
});
const client = new ResourceManagementClient(credential, subscription, {
  endpoint: sandbox.resourceManager,
  credentialScopes: ['https://management.azure.com/.default'],
});

const groups = [];
for await (const group of client.resourceGroups.list()) groups.push(group);
const names = groups.map((group) => group.name);
for (const name of sandbox.resourceGroups) assert.ok(names.includes(name), `${name} is missing`);
const [first] = groups;
assert.equal((await client.resourceGroups.get(first.name)).id.toLowerCase(), first.id.toLowerCase());
assert.equal(await client.resourceGroups.checkExistence(first.name).then((answer) => answer.body ?? answer), true);

const resources = [];
for await (const resource of client.resources.list()) resources.push(resource);
assert.ok(resources.length > 20, `only ${resources.length} resources`);
const vault = resources.find((resource) => resource.type.toLowerCase() === 'microsoft.keyvault/vaults');
const group = vault.id.split('/')[4];
assert.equal((await client.resources.get(group, 'Microsoft.KeyVault', '', 'vaults', vault.name, '2023-07-01')).name, vault.name);

let refused;
await client.resourceGroups.get('not-there').catch((error) => { refused = error; });
assert.equal(refused?.statusCode, 404);
assert.equal(refused?.code, 'ResourceGroupNotFound');

const wrong = new ClientSecretCredential(sandbox.tenantId, sandbox.clientId, 'wrong', {
  authorityHost: sandbox.activeDirectory,
  disableInstanceDiscovery: true,
});
await assert.rejects(wrong.getToken('https://management.azure.com/.default'), /AADSTS7000215/);

console.log(`@azure/arm-resources ${versionOf('@azure/arm-resources')}, @azure/identity ${versionOf('@azure/identity')}: `
  + `${groups.length} groups, ${resources.length} resources`);
