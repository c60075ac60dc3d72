import assert from 'node:assert/strict';
import test from 'node:test';
import { NetworkManagementClient } from '@azure/arm-network';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-network'], ['effective routes and rules of a network interface', 'private link services', 'how full the subnets of a network are']);
const client = new NetworkManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-network');
const location = 'westeurope';

/** The whole life of a resource whose type has nothing below it. */
async function live(operations, name, body, check) {
  const made = await operations.beginCreateOrUpdateAndWait(group, name, { location, ...body }, options);
  assert.equal(made.provisioningState, 'Succeeded');
  assert.match(made.etag, /^W\/".+"$/);
  check(made);
  assert.equal((await operations.get(group, name)).id, made.id);
  assert.ok(namesOf(await all(operations.list(group))).includes(name));
  if (operations.listAll) assert.ok(namesOf(await all(operations.listAll())).includes(name));
  assert.deepEqual((await operations.updateTags(group, name, { tags: { a: '1' } })).tags, { a: '1' });
  return made;
}

async function end(operations, name) {
  await operations.beginDeleteAndWait(group, name, options);
  await assertGone(operations.get(group, name));
}

test('network security groups and their rules', async () => {
  await live(client.networkSecurityGroups, 'nsg-js', {}, (made) => assert.equal(made.defaultSecurityRules.length, 6));
  const rule = { priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', sourceAddressPrefix: '*', sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRange: '443' };
  await client.securityRules.beginCreateOrUpdateAndWait(group, 'nsg-js', 'https', rule, options);
  assert.equal((await client.securityRules.get(group, 'nsg-js', 'https')).priority, 100);
  assert.deepEqual(namesOf(await all(client.securityRules.list(group, 'nsg-js'))), ['https']);
  assert.deepEqual(namesOf((await client.networkSecurityGroups.get(group, 'nsg-js')).securityRules), ['https']);
  await client.securityRules.beginDeleteAndWait(group, 'nsg-js', 'https', options);
  await end(client.networkSecurityGroups, 'nsg-js');
});

test('route tables and their routes', async () => {
  await live(client.routeTables, 'rt-js', {}, (made) => assert.deepEqual(made.routes ?? [], []));
  await client.routes.beginCreateOrUpdateAndWait(group, 'rt-js', 'out', { addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }, options);
  assert.equal((await client.routes.get(group, 'rt-js', 'out')).nextHopType, 'Internet');
  assert.deepEqual(namesOf(await all(client.routes.list(group, 'rt-js'))), ['out']);
  await client.routes.beginDeleteAndWait(group, 'rt-js', 'out', options);
  await end(client.routeTables, 'rt-js');
});

test('networks, subnets and peerings', async () => {
  await live(client.virtualNetworks, 'vnet-js', {
    addressSpace: { addressPrefixes: ['10.90.0.0/16'] }, subnets: [{ name: 'web', addressPrefix: '10.90.0.0/24' }],
  }, (made) => assert.deepEqual(namesOf(made.subnets), ['web']));
  await client.subnets.beginCreateOrUpdateAndWait(group, 'vnet-js', 'app', { addressPrefix: '10.90.1.0/24' }, options);
  assert.equal((await client.subnets.get(group, 'vnet-js', 'app')).addressPrefix, '10.90.1.0/24');
  assert.deepEqual(namesOf(await all(client.subnets.list(group, 'vnet-js'))).sort(), ['app', 'web']);
  const overlap = await refusal(client.subnets.beginCreateOrUpdateAndWait(group, 'vnet-js', 'twice', { addressPrefix: '10.90.1.0/25' }, options));
  assert.equal(overlap.code, 'NetcfgSubnetRangesOverlap');
  assert.equal((await client.virtualNetworks.checkIPAddressAvailability(group, 'vnet-js', '10.90.0.9')).available, true);

  await client.virtualNetworks.beginCreateOrUpdateAndWait(group, 'vnet-js-hub', { location, addressSpace: { addressPrefixes: ['10.91.0.0/16'] } }, options);
  const hub = `${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/vnet-js-hub`;
  await client.virtualNetworkPeerings.beginCreateOrUpdateAndWait(group, 'vnet-js', 'hub', { remoteVirtualNetwork: { id: hub }, allowVirtualNetworkAccess: true }, options);
  assert.equal((await client.virtualNetworkPeerings.get(group, 'vnet-js', 'hub')).peeringState, 'Initiated');
  assert.deepEqual(namesOf(await all(client.virtualNetworkPeerings.list(group, 'vnet-js'))), ['hub']);
  await client.virtualNetworkPeerings.beginDeleteAndWait(group, 'vnet-js', 'hub', options);
  await client.subnets.beginDeleteAndWait(group, 'vnet-js', 'app', options);
});

test('public addresses, interfaces and load balancers', async () => {
  const address = await live(client.publicIPAddresses, 'pip-js',
    { sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'js-shop' } },
    (made) => assert.equal(made.dnsSettings.fqdn, 'js-shop.westeurope.cloudapp.azure.com'));
  assert.match(address.ipAddress, /^\d+\.\d+\.\d+\.\d+$/);
  assert.equal((await client.checkDnsNameAvailability(location, 'js-shop')).available, false);
  const subnet = { id: `${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/vnet-js/subnets/web` };
  await live(client.networkInterfaces, 'nic-js', { ipConfigurations: [{ name: 'one', subnet }] },
    (made) => assert.equal(made.ipConfigurations[0].privateIPAddress, '10.90.0.4'));
  await live(client.loadBalancers, 'lb-js', {
    sku: { name: 'Standard' }, frontendIPConfigurations: [{ name: 'front', publicIPAddress: { id: address.id } }],
    backendAddressPools: [{ name: 'pool' }], probes: [{ name: 'http', protocol: 'Http', port: 80, requestPath: '/', intervalInSeconds: 5, numberOfProbes: 2 }],
  }, (made) => assert.match(made.backendAddressPools[0].id, /\/backendAddressPools\/pool$/));
  assert.equal((await refusal(client.publicIPAddresses.beginDeleteAndWait(group, 'pip-js', options))).statusCode, 400);
  await end(client.loadBalancers, 'lb-js');
  await end(client.networkInterfaces, 'nic-js');
  await end(client.publicIPAddresses, 'pip-js');
});

test('private endpoints and their zone groups', async () => {
  const network = `${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/vnet-js`;
  const vault = `${subscriptionId}/resourceGroups/rg-shop-data-weu/providers/Microsoft.KeyVault/vaults/kv-shop-weu`;
  const zone = `${subscriptionId}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net`;
  const made = await client.privateEndpoints.beginCreateOrUpdateAndWait(group, 'pe-js', {
    location, subnet: { id: `${network}/subnets/web` },
    privateLinkServiceConnections: [{ name: 'vault', privateLinkServiceId: vault, groupIds: ['vault'] }],
  }, options);
  assert.equal(made.privateLinkServiceConnections[0].privateLinkServiceConnectionState.status, 'Approved');
  assert.equal(made.networkInterfaces.length, 1);
  await client.privateDnsZoneGroups.beginCreateOrUpdateAndWait(group, 'pe-js', 'default',
    { privateDnsZoneConfigs: [{ name: 'vault', privateDnsZoneId: zone }] }, options);
  assert.deepEqual(namesOf(await all(client.privateDnsZoneGroups.list('pe-js', group))), ['default']);
  await client.privateDnsZoneGroups.beginDeleteAndWait(group, 'pe-js', 'default', options);
  assert.ok(namesOf(await all(client.privateEndpoints.list(group))).includes('pe-js'));
  await client.privateEndpoints.beginDeleteAndWait(group, 'pe-js', options);
  await assertGone(client.privateEndpoints.get(group, 'pe-js'));
  await end(client.virtualNetworks, 'vnet-js');
});

test('what the subscription uses of its limits', async () => {
  const usages = await all(client.usages.list(location));
  assert.ok(usages.find((usage) => usage.name.value === 'VirtualNetworks').currentValue > 0);
});
