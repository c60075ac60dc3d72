import assert from 'node:assert/strict';
import test from 'node:test';
import { StorageManagementClient } from '@azure/arm-storage';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-storage'], ['queues, tables, file shares and storage tasks']);
const client = new StorageManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-storage');
const name = 'stjsshop';

test('accounts: create, get, list, update', async () => {
  const question = { name, type: 'Microsoft.Storage/storageAccounts' };
  assert.equal((await client.storageAccounts.checkNameAvailability(question)).nameAvailable, true);
  const made = await client.storageAccounts.beginCreateAndWait(group, name,
    { location: 'westeurope', kind: 'StorageV2', sku: { name: 'Standard_ZRS' }, minimumTlsVersion: 'TLS1_2' }, options);
  assert.equal(made.primaryEndpoints.blob, `https://${name}.blob.core.windows.net/`);
  assert.equal(made.primaryLocation, 'westeurope');
  assert.equal((await client.storageAccounts.getProperties(group, name)).sku.tier, 'Standard');
  assert.ok(namesOf(await all(client.storageAccounts.list())).includes(name));
  assert.deepEqual(namesOf(await all(client.storageAccounts.listByResourceGroup(group))), [name]);
  const changed = await client.storageAccounts.update(group, name, { tags: { a: '1' }, allowBlobPublicAccess: false });
  assert.equal(changed.allowBlobPublicAccess, false);
  assert.equal((await client.storageAccounts.checkNameAvailability(question)).reason, 'AlreadyExists');
  const refused = await refusal(client.storageAccounts.beginCreateAndWait(group, 'Not_A_Name',
    { location: 'westeurope', kind: 'StorageV2', sku: { name: 'Standard_LRS' } }, options));
  assert.equal(refused.code, 'AccountNameInvalid');
});

test('keys: list, regenerate', async () => {
  const { keys } = await client.storageAccounts.listKeys(group, name);
  assert.deepEqual(keys.map((key) => key.keyName), ['key1', 'key2']);
  const after = (await client.storageAccounts.regenerateKey(group, name, { keyName: 'key2' })).keys;
  assert.equal(after[0].value, keys[0].value);
  assert.notEqual(after[1].value, keys[1].value);
});

test('blob service and containers: create, get, list, update, delete', async () => {
  await client.blobServices.setServiceProperties(group, name, { deleteRetentionPolicy: { enabled: true, days: 7 }, isVersioningEnabled: true });
  assert.equal((await client.blobServices.getServiceProperties(group, name)).deleteRetentionPolicy.days, 7);
  await client.blobContainers.create(group, name, 'orders', {});
  assert.equal((await client.blobContainers.get(group, name, 'orders')).publicAccess ?? 'None', 'None');
  assert.deepEqual((await client.blobContainers.update(group, name, 'orders', { metadata: { team: 'shop' } })).metadata, { team: 'shop' });
  assert.deepEqual(namesOf(await all(client.blobContainers.list(group, name))), ['orders']);
  await client.blobContainers.delete(group, name, 'orders');
  await assertGone(client.blobContainers.get(group, name, 'orders'));
});

test('an account is deleted', async () => {
  await client.storageAccounts.delete(group, name);
  await assertGone(client.storageAccounts.getProperties(group, name));
});

test('kinds and limits', async () => {
  assert.ok((await all(client.skus.list())).some((sku) => sku.name === 'Standard_ZRS'));
  assert.equal((await all(client.usages.listByLocation('westeurope')))[0].name.value, 'StorageAccounts');
});
