// Groups, generic resources, providers and tags.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ResourceManagementClient } from '@azure/arm-resources';
import { all, assertGone, credential, credentialWith, namesOf, options, refusal, sandbox, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-resources', '@azure/identity']);
const client = new ResourceManagementClient(credential, subscription, options);

test('a wrong secret is refused in the words of Entra', async () => {
  await assert.rejects(credentialWith('wrong').getToken('https://management.azure.com/.default'), /AADSTS7000215/);
});

test('groups: list, create, get, update, delete', async () => {
  const listed = namesOf(await all(client.resourceGroups.list()));
  for (const name of sandbox.resourceGroups) assert.ok(listed.includes(name), `${name} is missing`);
  const made = await client.resourceGroups.createOrUpdate('rg-js', { location: 'West Europe', tags: { team: 'shop' } });
  assert.equal(made.location, 'westeurope');
  assert.equal(made.properties.provisioningState, 'Succeeded');
  const changed = await client.resourceGroups.update('rg-js', { tags: { team: 'sales' } });
  assert.deepEqual(changed.tags, { team: 'sales' });
  assert.equal((await client.resourceGroups.get('RG-JS')).id, `${subscriptionId}/resourceGroups/rg-js`);
  assert.deepEqual(namesOf(await all(client.resourceGroups.list({ filter: "tagName eq 'team' and tagValue eq 'sales'" }))), ['rg-js']);
  assert.equal((await client.resourceGroups.checkExistence('rg-js')).body, true);
  await client.resourceGroups.beginDeleteAndWait('rg-js', options);
  assert.equal((await client.resourceGroups.checkExistence('rg-js')).body, false);
  assert.equal((await refusal(client.resourceGroups.get('rg-js'))).code, 'ResourceGroupNotFound');
});

test('a group is exported as a template', async () => {
  const exported = await client.resourceGroups.beginExportTemplateAndWait('rg-shop-net-weu',
    { resources: ['*'], options: 'IncludeParameterDefaultValue' }, options);
  assert.ok(exported.template.resources.length > 3);
});

test('generic resources: list, create, get, update, delete', async () => {
  const listed = await all(client.resources.list());
  assert.ok(listed.length > 20, `only ${listed.length} resources`);
  const vaults = await all(client.resources.list({ filter: "resourceType eq 'Microsoft.KeyVault/vaults'" }));
  assert.ok(vaults.length > 0 && vaults.every((vault) => vault.type === 'Microsoft.KeyVault/vaults'));
  assert.ok((await all(client.resources.list({ top: 3 }))).length === listed.length, 'pages lose resources');
  const [vault] = vaults;
  const group = vault.id.split('/')[4];
  assert.equal((await client.resources.get(group, 'Microsoft.KeyVault', '', 'vaults', vault.name, '2023-07-01')).name, vault.name);
  assert.ok(namesOf(await all(client.resources.listByResourceGroup(group))).includes(vault.name));

  await client.resourceGroups.createOrUpdate('rg-js-generic', { location: 'westeurope' });
  const id = `${subscriptionId}/resourceGroups/rg-js-generic/providers/Microsoft.Network/networkSecurityGroups/nsg-js`;
  const made = await client.resources.beginCreateOrUpdateByIdAndWait(id, '2024-05-01', { location: 'westeurope' }, options);
  assert.equal(made.id, id);
  assert.equal((await client.resources.getById(id, '2024-05-01')).properties.provisioningState, 'Succeeded');
  const changed = await client.resources.beginUpdateByIdAndWait(id, '2024-05-01', { tags: { cost: '1' } }, options);
  assert.deepEqual(changed.tags, { cost: '1' });
  await client.resources.beginDeleteByIdAndWait(id, '2024-05-01', options);
  await assertGone(client.resources.getById(id, '2024-05-01'));
});

test('resources move to another group of the subscription', async () => {
  await client.resourceGroups.createOrUpdate('rg-js-from', { location: 'westeurope' });
  await client.resourceGroups.createOrUpdate('rg-js-to', { location: 'westeurope' });
  const inGroup = (group) => `${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-js`;
  await client.resources.beginCreateOrUpdateByIdAndWait(inGroup('rg-js-from'), '2024-05-01', { location: 'westeurope' }, options);
  const order = { resources: [inGroup('rg-js-from')], targetResourceGroup: `${subscriptionId}/resourceGroups/rg-js-to` };
  await client.resources.beginValidateMoveResourcesAndWait('rg-js-from', order, options);
  await client.resources.beginMoveResourcesAndWait('rg-js-from', order, options);
  assert.equal((await client.resources.getById(inGroup('rg-js-to'), '2024-05-01')).name, 'nsg-js');
  await assertGone(client.resources.getById(inGroup('rg-js-from'), '2024-05-01'));
});

test('providers: list, get, register', async () => {
  assert.ok((await all(client.providers.list())).some((provider) => provider.namespace === 'Microsoft.Network'));
  const network = await client.providers.get('Microsoft.Network');
  assert.equal(network.registrationState, 'Registered');
  assert.ok(network.resourceTypes.find((type) => type.resourceType === 'virtualNetworks').apiVersions.includes('2024-05-01'));
  assert.match((await client.providers.register('Microsoft.Migrate')).registrationState, /^Register(ing|ed)$/);
});

test('tags of a scope: create, get, update, delete', async () => {
  const { id } = await client.resourceGroups.createOrUpdate('rg-js-tags', { location: 'westeurope' });
  await client.tagsOperations.beginCreateOrUpdateAtScopeAndWait(id, { properties: { tags: { a: '1' } } }, options);
  const merged = await client.tagsOperations.beginUpdateAtScopeAndWait(id, { operation: 'Merge', properties: { tags: { b: '2' } } }, options);
  assert.deepEqual(merged.properties.tags, { a: '1', b: '2' });
  assert.deepEqual((await client.tagsOperations.getAtScope(id)).properties.tags, { a: '1', b: '2' });
  await client.tagsOperations.beginDeleteAtScopeAndWait(id, options);
  assert.deepEqual((await client.tagsOperations.getAtScope(id)).properties.tags ?? {}, {});
});
