import assert from 'node:assert/strict';
import test from 'node:test';
import { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-privatedns']);
const client = new PrivateDnsManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-privatedns');
const zone = 'inner.example';
const network = `${subscriptionId}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu`;

test('zones: create, get, list, update', async () => {
  const made = await client.privateZones.beginCreateOrUpdateAndWait(group, zone, { location: 'global' }, options);
  assert.equal(made.provisioningState, 'Succeeded');
  assert.equal((await client.privateZones.get(group, zone)).numberOfRecordSets, 1);
  assert.ok(namesOf(await all(client.privateZones.list())).includes(zone));
  assert.deepEqual(namesOf(await all(client.privateZones.listByResourceGroup(group))), [zone]);
  assert.deepEqual((await client.privateZones.beginUpdateAndWait(group, zone, { tags: { a: '1' } }, options)).tags, { a: '1' });
});

test('network links: create, get, list, update, delete', async () => {
  const made = await client.virtualNetworkLinks.beginCreateOrUpdateAndWait(group, zone, 'link',
    { location: 'global', virtualNetwork: { id: network }, registrationEnabled: false }, options);
  assert.equal(made.virtualNetworkLinkState, 'Completed');
  assert.equal((await client.virtualNetworkLinks.get(group, zone, 'link')).virtualNetwork.id, network);
  assert.deepEqual(namesOf(await all(client.virtualNetworkLinks.list(group, zone))), ['link']);
  const changed = await client.virtualNetworkLinks.beginUpdateAndWait(group, zone, 'link', { tags: { a: '1' } }, options);
  assert.deepEqual(changed.tags, { a: '1' });
  await client.virtualNetworkLinks.beginDeleteAndWait(group, zone, 'link', options);
  await assertGone(client.virtualNetworkLinks.get(group, zone, 'link'));
});

test('record sets: create, get, list, update, delete', async () => {
  await client.recordSets.createOrUpdate(group, zone, 'A', 'db', { ttl: 60, aRecords: [{ ipv4Address: '10.0.0.4' }] });
  const changed = await client.recordSets.update(group, zone, 'A', 'db', { ttl: 10 });
  assert.equal(changed.ttl, 10);
  assert.equal((await client.recordSets.get(group, zone, 'A', 'db')).aRecords[0].ipv4Address, '10.0.0.4');
  assert.deepEqual(namesOf(await all(client.recordSets.listByType(group, zone, 'A'))), ['db']);
  assert.equal((await all(client.recordSets.list(group, zone))).length, 2);
  await client.recordSets.delete(group, zone, 'A', 'db');
  await assertGone(client.recordSets.get(group, zone, 'A', 'db'));
});

test('a zone is deleted', async () => {
  await client.privateZones.beginDeleteAndWait(group, zone, options);
  await assertGone(client.privateZones.get(group, zone));
});
