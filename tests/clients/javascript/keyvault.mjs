// The management of vaults; what lies in them: keyvault-secrets.mjs, keyvault-certificates.mjs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import { all, assertGone, credential, makeGroup, namesOf, options, sandbox, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-keyvault'], ['managed HSMs']);
const client = new KeyVaultManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-keyvault');
const name = 'kv-js-management';
const properties = {
  tenantId: sandbox.tenantId, sku: { family: 'A', name: 'standard' }, accessPolicies: [], enableRbacAuthorization: false,
};

test('vaults: create, get, list, update', async () => {
  assert.equal((await client.vaults.checkNameAvailability({ name, type: 'Microsoft.KeyVault/vaults' })).nameAvailable, true);
  const made = await client.vaults.beginCreateOrUpdateAndWait(group, name, { location: 'westeurope', properties }, options);
  assert.equal(made.properties.vaultUri, `https://${name}.vault.azure.net/`);
  assert.equal(made.properties.enableSoftDelete, true);
  assert.equal((await client.vaults.get(group, name)).properties.tenantId, sandbox.tenantId);
  assert.ok(namesOf(await all(client.vaults.list())).includes(name));
  assert.ok(namesOf(await all(client.vaults.listBySubscription())).includes(name));
  assert.deepEqual(namesOf(await all(client.vaults.listByResourceGroup(group))), [name]);
  assert.deepEqual((await client.vaults.update(group, name, { tags: { a: '1' } })).tags, { a: '1' });
  assert.equal((await client.vaults.checkNameAvailability({ name, type: 'Microsoft.KeyVault/vaults' })).reason, 'AlreadyExists');
});

test('access policies are added and removed', async () => {
  const entry = { tenantId: sandbox.tenantId, objectId: '618ef340-0c9b-50e9-afa7-24e314fe4c89', permissions: { secrets: ['get', 'list'] } };
  const added = await client.vaults.updateAccessPolicy(group, name, 'add', { properties: { accessPolicies: [entry] } });
  assert.equal(added.properties.accessPolicies[0].objectId, entry.objectId);
  const removed = await client.vaults.updateAccessPolicy(group, name, 'remove', { properties: { accessPolicies: [entry] } });
  assert.deepEqual(removed.properties.accessPolicies, []);
});

test('a deleted vault is kept, found, recovered and purged', async () => {
  await client.vaults.delete(group, name);
  await assertGone(client.vaults.get(group, name));
  assert.ok(namesOf(await all(client.vaults.listDeleted())).includes(name));
  const kept = await client.vaults.getDeleted(name, 'westeurope');
  assert.ok(kept.properties.scheduledPurgeDate > kept.properties.deletionDate);
  const recovered = await client.vaults.beginCreateOrUpdateAndWait(group, name,
    { location: 'westeurope', properties: { ...properties, createMode: 'recover' } }, options);
  assert.deepEqual(recovered.tags, { a: '1' });
  await client.vaults.delete(group, name);
  await client.vaults.beginPurgeDeletedAndWait(name, 'westeurope', options);
  await assertGone(client.vaults.getDeleted(name, 'westeurope'));
});
