import assert from 'node:assert/strict';
import test from 'node:test';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { all, credential, options, refusal, sandbox, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-resources-subscriptions']);
const client = new SubscriptionClient(credential, options);

test('subscriptions: list, get', async () => {
  const listed = await all(client.subscriptions.list());
  assert.deepEqual(listed.map((each) => each.subscriptionId), sandbox.subscriptionIds);
  const one = await client.subscriptions.get(subscription);
  assert.equal(one.id, subscriptionId);
  assert.equal(one.state, 'Enabled');
  assert.equal(one.tenantId, sandbox.tenantId);
  const refused = await refusal(client.subscriptions.get('00000000-0000-0000-0000-00000000abcd'));
  assert.equal(refused.code, 'SubscriptionNotFound');
});

test('locations say pair, geography and zones', async () => {
  const regions = await all(client.subscriptions.listLocations(subscription));
  const west = regions.find((region) => region.name === 'westeurope');
  assert.equal(west.displayName, 'West Europe');
  assert.equal(west.metadata.pairedRegion[0].name, 'northeurope');
  assert.equal(west.availabilityZoneMappings.length, 3);
});

test('tenants', async () => {
  assert.deepEqual((await all(client.tenants.list())).map((tenant) => tenant.tenantId), [sandbox.tenantId]);
});

test('zones of two subscriptions are compared', async () => {
  const peers = await client.subscriptions.checkZonePeers(subscription, { location: 'westeurope', subscriptionIds: [subscriptionId] });
  assert.equal(peers.availabilityZonePeers.length, 3);
});
