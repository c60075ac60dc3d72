import assert from 'node:assert/strict';
import test from 'node:test';
import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-compute'], ['images, galleries and run commands', 'the reading of a disk by a signed address']);
const client = new ComputeManagementClient(credential, subscription, options);
const network = new NetworkManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-compute');
const location = 'westeurope';
const shop = `${subscriptionId}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu`;

test('availability sets: create, get, list, update, delete', async () => {
  const made = await client.availabilitySets.createOrUpdate(group, 'as-js', {
    location, sku: { name: 'Aligned' }, platformFaultDomainCount: 2, platformUpdateDomainCount: 5,
  });
  assert.equal(made.platformFaultDomainCount, 2);
  assert.deepEqual(namesOf(await all(client.availabilitySets.list(group))), ['as-js']);
  assert.ok(namesOf(await all(client.availabilitySets.listBySubscription())).includes('as-js'));
  assert.deepEqual((await client.availabilitySets.update(group, 'as-js', { tags: { a: '1' } })).tags, { a: '1' });
  await client.availabilitySets.delete(group, 'as-js');
  await assertGone(client.availabilitySets.get(group, 'as-js'));
});

test('disks and snapshots: create, get, list, update, delete', async () => {
  const disk = await client.disks.beginCreateOrUpdateAndWait(group, 'disk-js',
    { location, sku: { name: 'Premium_LRS' }, diskSizeGB: 32, creationData: { createOption: 'Empty' } }, options);
  assert.equal(disk.diskState, 'Unattached');
  assert.equal(disk.sku.tier, 'Premium');
  assert.equal((await client.disks.get(group, 'disk-js')).uniqueId, disk.uniqueId);
  assert.deepEqual(namesOf(await all(client.disks.listByResourceGroup(group))), ['disk-js']);
  assert.ok(namesOf(await all(client.disks.list())).includes('disk-js'));
  assert.equal((await client.disks.beginUpdateAndWait(group, 'disk-js', { diskSizeGB: 64 }, options)).diskSizeGB, 64);

  const snapshot = await client.snapshots.beginCreateOrUpdateAndWait(group, 'snap-js',
    { location, incremental: true, creationData: { createOption: 'Copy', sourceResourceId: disk.id } }, options);
  assert.equal(snapshot.provisioningState, 'Succeeded');
  assert.deepEqual(namesOf(await all(client.snapshots.listByResourceGroup(group))), ['snap-js']);
  await client.snapshots.beginDeleteAndWait(group, 'snap-js', options);
  await client.disks.beginDeleteAndWait(group, 'disk-js', options);
  await assertGone(client.disks.get(group, 'disk-js'));
});

test('machines: create, get, list, update, stop, start, delete', async () => {
  const [subnet] = await all(network.subnets.list('rg-shop-net-weu', 'vnet-shop-weu'));
  const nic = await network.networkInterfaces.beginCreateOrUpdateAndWait(group, 'nic-js',
    { location, ipConfigurations: [{ name: 'one', subnet: { id: `${shop}/subnets/${subnet.name}` } }] }, options);
  const made = await client.virtualMachines.beginCreateOrUpdateAndWait(group, 'vm-js', {
    location, hardwareProfile: { vmSize: 'Standard_D2s_v3' },
    storageProfile: {
      imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
      osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } },
    },
    osProfile: { computerName: 'vm-js', adminUsername: 'ops', adminPassword: 'SECRET-MARKER-1aA' },
    networkProfile: { networkInterfaces: [{ id: nic.id }] },
  }, options);
  assert.equal(made.provisioningState, 'Succeeded');
  assert.match(made.vmId, /^[0-9a-f-]{36}$/);
  assert.equal(made.osProfile.adminPassword, undefined, 'a password is shown');
  assert.ok(made.storageProfile.osDisk.managedDisk.id, 'no disk was made from the image');
  assert.deepEqual(namesOf(await all(client.virtualMachines.list(group))), ['vm-js']);
  assert.ok(namesOf(await all(client.virtualMachines.listAll())).includes('vm-js'));
  assert.deepEqual((await client.virtualMachines.beginUpdateAndWait(group, 'vm-js', { tags: { a: '1' } }, options)).tags, { a: '1' });

  const states = async () => (await client.virtualMachines.instanceView(group, 'vm-js')).statuses.map((status) => status.code);
  assert.ok((await states()).includes('PowerState/running'));
  await client.virtualMachines.beginDeallocateAndWait(group, 'vm-js', options);
  assert.ok((await states()).includes('PowerState/deallocated'));
  await client.virtualMachines.beginStartAndWait(group, 'vm-js', options);
  await client.virtualMachines.beginRestartAndWait(group, 'vm-js', options);
  await client.virtualMachines.beginPowerOffAndWait(group, 'vm-js', options);
  const expanded = await client.virtualMachines.get(group, 'vm-js', { expand: 'instanceView' });
  assert.ok(expanded.instanceView.statuses.some((status) => status.code === 'PowerState/stopped'));
});

test('extensions of a machine: create, get, list, update, delete', async () => {
  const agent = { location, publisher: 'Microsoft.Azure.Monitor', typePropertiesType: 'AzureMonitorLinuxAgent', typeHandlerVersion: '1.0', autoUpgradeMinorVersion: true };
  await client.virtualMachineExtensions.beginCreateOrUpdateAndWait(group, 'vm-js', 'agent', agent, options);
  assert.equal((await client.virtualMachineExtensions.get(group, 'vm-js', 'agent')).publisher, agent.publisher);
  assert.deepEqual(namesOf((await client.virtualMachineExtensions.list(group, 'vm-js')).value), ['agent']);
  await client.virtualMachineExtensions.beginUpdateAndWait(group, 'vm-js', 'agent', { autoUpgradeMinorVersion: false }, options);
  await client.virtualMachineExtensions.beginDeleteAndWait(group, 'vm-js', 'agent', options);
  await client.virtualMachines.beginDeleteAndWait(group, 'vm-js', options);
  await assertGone(client.virtualMachines.get(group, 'vm-js'));
});

test('sizes and limits of a region', async () => {
  const sizes = await all(client.resourceSkus.list({ filter: "location eq 'swedencentral'" }));
  const machine = sizes.find((size) => size.resourceType === 'virtualMachines');
  assert.deepEqual(machine.locations.map((name) => name.toLowerCase()), ['swedencentral']);
  assert.ok(machine.capabilities.some((capability) => capability.name === 'vCPUs'));
  assert.ok((await all(client.usage.list(location))).some((usage) => usage.name.value === 'cores'));
});
