import assert from 'node:assert/strict';
import test from 'node:test';
import { OperationalInsightsManagementClient } from '@azure/arm-operationalinsights';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-operationalinsights'], ['clusters, query packs, linked services and data exports']);
const client = new OperationalInsightsManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-insights');
const name = 'log-js';

test('workspaces: create, get, list, update', async () => {
  const made = await client.workspaces.beginCreateOrUpdateAndWait(group, name,
    { location: 'westeurope', sku: { name: 'PerGB2018' }, retentionInDays: 30 }, options);
  assert.match(made.customerId, /^[0-9a-f-]{36}$/);
  assert.equal((await client.workspaces.get(group, name)).sku.name, 'PerGB2018');
  assert.ok(namesOf(await all(client.workspaces.list())).includes(name));
  assert.deepEqual(namesOf(await all(client.workspaces.listByResourceGroup(group))), [name]);
  assert.equal((await client.workspaces.update(group, name, { retentionInDays: 60 })).retentionInDays, 60);
  const keys = await client.sharedKeysOperations.getSharedKeys(group, name);
  assert.ok(keys.primarySharedKey && keys.secondarySharedKey);
});

test('saved searches: create, get, list, delete', async () => {
  await client.savedSearches.createOrUpdate(group, name, 'errors', { category: 'Shop', displayName: 'Errors', query: 'Event | take 1' });
  assert.equal((await client.savedSearches.get(group, name, 'errors')).query, 'Event | take 1');
  assert.ok((await client.savedSearches.listByWorkspace(group, name)).value.some((search) => search.displayName === 'Errors'));
  await client.savedSearches.delete(group, name, 'errors');
  await assertGone(client.savedSearches.get(group, name, 'errors'));
});

test('tables: create, get, list, update, delete', async () => {
  const columns = [{ name: 'TimeGenerated', type: 'dateTime' }, { name: 'Message', type: 'string' }];
  await client.tables.beginCreateOrUpdateAndWait(group, name, 'Shop_CL', { schema: { name: 'Shop_CL', columns } }, options);
  assert.equal((await client.tables.get(group, name, 'Shop_CL')).schema.columns.length, 2);
  assert.ok(namesOf(await all(client.tables.listByWorkspace(group, name))).includes('Shop_CL'));
  const changed = await client.tables.beginUpdateAndWait(group, name, 'Shop_CL', { retentionInDays: 90 }, options);
  assert.equal(changed.retentionInDays, 90);
  await client.tables.beginDeleteAndWait(group, name, 'Shop_CL', options);
  await assertGone(client.tables.get(group, name, 'Shop_CL'));
});

test('a deleted workspace is kept for a while', async () => {
  await client.workspaces.beginDeleteAndWait(group, name, options);
  await assertGone(client.workspaces.get(group, name));
  assert.deepEqual(namesOf(await all(client.deletedWorkspaces.listByResourceGroup(group))), [name]);
  assert.ok(namesOf(await all(client.deletedWorkspaces.list())).includes(name));
});
