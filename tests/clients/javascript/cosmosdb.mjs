import assert from 'node:assert/strict';
import test from 'node:test';
import { CosmosDBManagementClient } from '@azure/arm-cosmosdb';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-cosmosdb'], ['Cassandra, Gremlin, MongoDB and tables', 'throughput settings']);
const client = new CosmosDBManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-cosmos');
const name = 'cosmos-js-shop';
const here = { locationName: 'West Europe', failoverPriority: 0, isZoneRedundant: false };
const there = { locationName: 'North Europe', failoverPriority: 1, isZoneRedundant: false };

test('accounts: create, get, list, update', async () => {
  assert.equal((await client.databaseAccounts.checkNameExists(name)).body, false);
  const made = await client.databaseAccounts.beginCreateOrUpdateAndWait(group, name,
    { location: 'West Europe', databaseAccountOfferType: 'Standard', locations: [here], kind: 'GlobalDocumentDB' }, options);
  assert.equal(made.documentEndpoint, `https://${name}.documents.azure.com:443/`);
  assert.equal((await client.databaseAccounts.get(group, name)).writeLocations[0].locationName, 'West Europe');
  assert.ok(namesOf(await all(client.databaseAccounts.list())).includes(name));
  assert.deepEqual(namesOf(await all(client.databaseAccounts.listByResourceGroup(group))), [name]);
  const keys = await client.databaseAccounts.listKeys(group, name);
  assert.ok(keys.primaryMasterKey && keys.secondaryReadonlyMasterKey);
  assert.equal((await client.databaseAccounts.checkNameExists(name)).body, true);
});

test('a region is added, and the writing moves to it', async () => {
  const added = await client.databaseAccounts.beginUpdateAndWait(group, name, { locations: [here, there] }, options);
  assert.deepEqual(added.locations.map((location) => location.locationName), ['West Europe', 'North Europe']);
  await client.databaseAccounts.beginFailoverPriorityChangeAndWait(group, name,
    { failoverPolicies: [{ locationName: 'North Europe', failoverPriority: 0 }, { locationName: 'West Europe', failoverPriority: 1 }] }, options);
  assert.equal((await client.databaseAccounts.get(group, name)).writeLocations[0].locationName, 'North Europe');
});

test('databases and containers: create, get, list, delete', async () => {
  await client.sqlResources.beginCreateUpdateSqlDatabaseAndWait(group, name, 'shop', { resource: { id: 'shop' }, options: {} }, options);
  assert.equal((await client.sqlResources.getSqlDatabase(group, name, 'shop')).resource.id, 'shop');
  assert.deepEqual(namesOf(await all(client.sqlResources.listSqlDatabases(group, name))), ['shop']);
  await client.sqlResources.beginCreateUpdateSqlContainerAndWait(group, name, 'shop', 'carts',
    { resource: { id: 'carts', partitionKey: { paths: ['/customer'], kind: 'Hash' } }, options: {} }, options);
  assert.deepEqual((await client.sqlResources.getSqlContainer(group, name, 'shop', 'carts')).resource.partitionKey.paths, ['/customer']);
  assert.deepEqual(namesOf(await all(client.sqlResources.listSqlContainers(group, name, 'shop'))), ['carts']);
  await client.sqlResources.beginDeleteSqlContainerAndWait(group, name, 'shop', 'carts', options);
  await client.sqlResources.beginDeleteSqlDatabaseAndWait(group, name, 'shop', options);
  await assertGone(client.sqlResources.getSqlDatabase(group, name, 'shop'));
});

test('an account is deleted', async () => {
  await client.databaseAccounts.beginDeleteAndWait(group, name, options);
  await assertGone(client.databaseAccounts.get(group, name));
});
