import assert from 'node:assert/strict';
import test from 'node:test';
import { TrafficManagerManagementClient } from '@azure/arm-trafficmanager';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-trafficmanager'], ['geographic hierarchies', 'heat maps and user metrics keys']);
const client = new TrafficManagerManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-traffic');
const type = 'Microsoft.Network/trafficManagerProfiles';

test('profiles: create, get, list, update', async () => {
  const question = { name: 'tm-js-shop', type };
  assert.equal((await client.profiles.checkTrafficManagerRelativeDnsNameAvailability(question)).nameAvailable, true);
  const made = await client.profiles.createOrUpdate(group, 'tm-js', {
    location: 'global', profileStatus: 'Enabled', trafficRoutingMethod: 'Weighted',
    dnsConfig: { relativeName: 'tm-js-shop', ttl: 30 },
    monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
  });
  assert.equal(made.dnsConfig.fqdn, 'tm-js-shop.trafficmanager.net');
  assert.equal((await client.profiles.get(group, 'tm-js')).monitorConfig.path, '/health');
  assert.ok(namesOf(await all(client.profiles.listBySubscription())).includes('tm-js'));
  assert.deepEqual(namesOf(await all(client.profiles.listByResourceGroup(group))), ['tm-js']);
  assert.equal((await client.profiles.update(group, 'tm-js', { trafficRoutingMethod: 'Priority' })).trafficRoutingMethod, 'Priority');
  assert.equal((await client.profiles.checkTrafficManagerNameAvailabilityV2(question)).nameAvailable, false);
});

test('endpoints: create, get, update, delete', async () => {
  const made = await client.endpoints.createOrUpdate(group, 'tm-js', 'ExternalEndpoints', 'north', {
    target: 'north.example.net', endpointStatus: 'Enabled', weight: 10, priority: 1, endpointLocation: 'North Europe',
  });
  assert.equal(made.type, 'Microsoft.Network/trafficManagerProfiles/externalEndpoints');
  assert.equal((await client.endpoints.get(group, 'tm-js', 'ExternalEndpoints', 'north')).weight, 10);
  assert.equal((await client.endpoints.update(group, 'tm-js', 'ExternalEndpoints', 'north', { weight: 20 })).weight, 20);
  assert.deepEqual(namesOf((await client.profiles.get(group, 'tm-js')).endpoints), ['north']);
  await client.endpoints.delete(group, 'tm-js', 'ExternalEndpoints', 'north');
  await assertGone(client.endpoints.get(group, 'tm-js', 'ExternalEndpoints', 'north'));
});

test('a profile is deleted', async () => {
  await client.profiles.delete(group, 'tm-js');
  await assertGone(client.profiles.get(group, 'tm-js'));
});
