import assert from 'node:assert/strict';
import test from 'node:test';
import { SqlManagementClient } from '@azure/arm-sql';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-sql'], ['managed instances, import and export, audits and keys']);
const client = new SqlManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-sql');
const server = 'sql-js-one';
const other = 'sql-js-two';
const makeServer = (name, location) => client.servers.beginCreateOrUpdateAndWait(group, name,
  { location, administratorLogin: 'ops', administratorLoginPassword: 'SECRET-MARKER-1aA', version: '12.0', minimalTlsVersion: '1.2' }, options);

test('servers: create, get, list, update', async () => {
  const question = { name: server, type: 'Microsoft.Sql/servers' };
  assert.equal((await client.servers.checkNameAvailability(question)).available, true);
  const made = await makeServer(server, 'westeurope');
  assert.equal(made.fullyQualifiedDomainName, `${server}.database.windows.net`);
  assert.equal(made.administratorLoginPassword, undefined, 'a password is shown');
  assert.equal((await client.servers.get(group, server)).state, 'Ready');
  assert.ok(namesOf(await all(client.servers.list())).includes(server));
  assert.deepEqual(namesOf(await all(client.servers.listByResourceGroup(group))), [server]);
  const changed = await client.servers.beginUpdateAndWait(group, server, { publicNetworkAccess: 'Disabled' }, options);
  assert.equal(changed.publicNetworkAccess, 'Disabled');
  assert.equal((await client.servers.checkNameAvailability(question)).reason, 'AlreadyExists');
});

test('databases: create, get, list, update', async () => {
  const made = await client.databases.beginCreateOrUpdateAndWait(group, server, 'shop', { location: 'westeurope', sku: { name: 'S0' } }, options);
  assert.equal(made.status, 'Online');
  assert.equal(made.currentServiceObjectiveName, 'S0');
  assert.equal((await client.databases.get(group, server, 'shop')).databaseId, made.databaseId);
  assert.deepEqual(namesOf(await all(client.databases.listByServer(group, server))), ['master', 'shop']);
  const changed = await client.databases.beginUpdateAndWait(group, server, 'shop', { sku: { name: 'S1' } }, options);
  assert.equal(changed.currentServiceObjectiveName, 'S1');
});

test('the database master comes and goes with its server', async () => {
  const master = await client.databases.get(group, server, 'master');
  assert.equal(master.kind, 'v12.0,system');
  assert.equal(master.sku.name, 'System');
  assert.equal(master.currentServiceObjectiveName, 'System0');
  for (const call of [
    client.databases.beginDeleteAndWait(group, server, 'master', options),
    client.databases.beginCreateOrUpdateAndWait(group, server, 'master', { location: 'westeurope', sku: { name: 'S0' } }, options),
    client.databases.beginCreateOrUpdateAndWait(group, server, 'copy', { location: 'westeurope', createMode: 'Copy', sourceDatabaseId: master.id }, options),
  ]) assert.equal((await refusal(call)).code, 'CannotUseReservedDatabaseName');
  assert.equal((await client.databases.get(group, server, 'master')).status, 'Online');
});

test('elastic pools: create, get, list, update, delete', async () => {
  await client.elasticPools.beginCreateOrUpdateAndWait(group, server, 'pool', { location: 'westeurope', sku: { name: 'StandardPool', tier: 'Standard', capacity: 50 } }, options);
  assert.equal((await client.elasticPools.get(group, server, 'pool')).sku.capacity, 50);
  assert.deepEqual(namesOf(await all(client.elasticPools.listByServer(group, server))), ['pool']);
  assert.deepEqual((await client.elasticPools.beginUpdateAndWait(group, server, 'pool', { tags: { a: '1' } }, options)).tags, { a: '1' });
  await client.elasticPools.beginDeleteAndWait(group, server, 'pool', options);
  await assertGone(client.elasticPools.get(group, server, 'pool'));
});

test('firewall rules: create, get, list, delete', async () => {
  await client.firewallRules.createOrUpdate(group, server, 'office', { startIpAddress: '192.0.2.1', endIpAddress: '192.0.2.9' });
  assert.equal((await client.firewallRules.get(group, server, 'office')).endIpAddress, '192.0.2.9');
  assert.deepEqual(namesOf(await all(client.firewallRules.listByServer(group, server))), ['office']);
  await client.firewallRules.delete(group, server, 'office');
  await assertGone(client.firewallRules.get(group, server, 'office'));
});

test('failover groups: create, get, list, update, fail over, delete', async () => {
  const partner = await makeServer(other, 'northeurope');
  const { id } = await client.databases.get(group, server, 'shop');
  await client.failoverGroups.beginCreateOrUpdateAndWait(group, server, 'fog-js', {
    readWriteEndpoint: { failoverPolicy: 'Automatic', failoverWithDataLossGracePeriodMinutes: 60 },
    partnerServers: [{ id: partner.id }], databases: [id],
  }, options);
  const role = async (name) => (await client.failoverGroups.get(group, name, 'fog-js')).replicationRole;
  assert.equal(await role(server), 'Primary');
  assert.equal(await role(other), 'Secondary');
  assert.deepEqual(namesOf(await all(client.failoverGroups.listByServer(group, server))), ['fog-js']);
  assert.ok(namesOf(await all(client.databases.listByServer(group, other))).includes('shop'), 'the database was not replicated');
  await client.failoverGroups.beginFailoverAndWait(group, other, 'fog-js', options);
  assert.equal(await role(other), 'Primary');
  await client.failoverGroups.beginUpdateAndWait(group, other, 'fog-js', { tags: { a: '1' } }, options);
  await client.failoverGroups.beginDeleteAndWait(group, other, 'fog-js', options);
  await assertGone(client.failoverGroups.get(group, server, 'fog-js'));
});

test('databases and servers are deleted', async () => {
  await client.databases.beginDeleteAndWait(group, server, 'shop', options);
  await assertGone(client.databases.get(group, server, 'shop'));
  await client.servers.beginDeleteAndWait(group, server, options);
  await assertGone(client.servers.get(group, server));
});

test('what a region offers', async () => {
  const capabilities = await client.capabilities.listByLocation('swedencentral');
  assert.equal(capabilities.status, 'Available');
  assert.ok(capabilities.supportedServerVersions.length > 0);
});
