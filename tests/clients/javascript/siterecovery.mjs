// A machine moved to another region by Site Recovery, the way the service's own documents describe, with a drill before it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import { PolicyClient } from '@azure/arm-policy';
import { RecoveryServicesClient } from '@azure/arm-recoveryservices';
import { SiteRecoveryManagementClient } from '@azure/arm-recoveryservices-siterecovery';
import { ResourceManagementClient } from '@azure/arm-resources';
import { all, assertGone, credential, namesOf, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-recoveryservices', '@azure/arm-recoveryservices-siterecovery'],
  ['recovery plans, protection intents, events, alerts and the health of a vault', 'replication from VMware, Hyper-V and physical machines']);
const vaults = new RecoveryServicesClient(credential, subscription, options).vaults;
const client = new SiteRecoveryManagementClient(credential, subscription, options);
const compute = new ComputeManagementClient(credential, subscription, options);
const networks = new NetworkManagementClient(credential, subscription, options);
const resources = new ResourceManagementClient(credential, subscription, options);

const group = 'rg-js-recovery';
const groupId = `${subscriptionId}/resourceGroups/${group}`;
const source = `${subscriptionId}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute`;
const sourceNetwork = `${subscriptionId}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu`;
const cache = `${subscriptionId}/resourceGroups/rg-shop-data-weu/providers/Microsoft.Storage/storageAccounts/stshoplogsweu`;
const name = 'rsv-js';
const vault = `${groupId}/providers/Microsoft.RecoveryServices/vaults/${name}`;
const here = ['weu', 'pc-weu'];
const there = ['sdc', 'pc-sdc'];
const container = ([fabric, protectionContainer]) => `${vault}/replicationFabrics/${fabric}/replicationProtectionContainers/${protectionContainer}`;
const policy = `${vault}/replicationPolicies/day`;
const a2a = { instanceType: 'A2A' };
const item = [name, group, ...here, 'vm-shop-02'];
const items = client.replicationProtectedItems;
const shown = async () => (await items.get(...item)).properties;
const machines = async () => namesOf(await all(compute.virtualMachines.list(group)));

async function makeNetwork(networkName) {
  const made = await networks.virtualNetworks.beginCreateOrUpdateAndWait(group, networkName, {
    location: 'swedencentral', addressSpace: { addressPrefixes: ['10.60.0.0/16'] },
    subnets: [{ name: 'snet-web', addressPrefix: '10.60.1.0/24' }],
  }, options);
  return made.id;
}
let targetNetwork;
let drillNetwork;

/** The SDK waits for jobs, not for what goes on after them. */
async function until(state) {
  const deadline = Date.now() + 60_000;
  while ((await shown()).protectionState !== state) {
    assert.ok(Date.now() < deadline, `it does not become ${state}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

test('groups and networks at the target', async () => {
  await new PolicyClient(credential, subscription, options).policyAssignments.delete(subscriptionId.slice(1), 'allowed-locations');
  await resources.resourceGroups.createOrUpdate(group, { location: 'swedencentral' });
  targetNetwork = await makeNetwork('vnet-js-sdc');
  drillNetwork = await makeNetwork('vnet-js-drill');
});

test('vaults: create, get, list, update', async () => {
  const made = await vaults.beginCreateOrUpdateAndWait(group, name, {
    location: 'swedencentral', sku: { name: 'RS0', tier: 'Standard' }, identity: { type: 'SystemAssigned' },
    properties: { publicNetworkAccess: 'Enabled' },
  });
  assert.equal(made.properties.provisioningState, 'Succeeded');
  assert.ok(made.identity.principalId);
  assert.deepEqual((await vaults.beginUpdateAndWait(group, name, { tags: { a: '1' } })).tags, { a: '1' });
  assert.equal((await vaults.get(group, name)).sku.name, 'RS0');
  assert.deepEqual(namesOf(await all(vaults.listByResourceGroup(group))), [name]);
  assert.deepEqual(namesOf(await all(vaults.listBySubscriptionId())), [name]);
});

test('a fabric for each region: create, get, list; a second for a region is refused', async () => {
  for (const [[fabric], location] of [[here, 'westeurope'], [there, 'swedencentral']]) {
    const made = await client.replicationFabrics.beginCreateAndWait(name, group, fabric,
      { properties: { customDetails: { instanceType: 'Azure', location } } }, options);
    assert.equal(made.properties.customDetails.location, location);
  }
  assert.equal((await client.replicationFabrics.get(name, group, 'weu')).properties.friendlyName, 'West Europe');
  assert.deepEqual(namesOf(await all(client.replicationFabrics.list(name, group))), ['sdc', 'weu']);
  const second = client.replicationFabrics.beginCreateAndWait(name, group, 'weu2',
    { properties: { customDetails: { instanceType: 'Azure', location: 'westeurope' } } }, options);
  assert.equal((await refusal(second)).statusCode, 409);
  assert.deepEqual(namesOf(await all(client.replicationNetworks.listByReplicationFabrics(name, group, 'weu'))), ['azureNetwork']);
});

test('a container in each: create, get, list', async () => {
  for (const side of [here, there]) {
    const made = await client.replicationProtectionContainers.beginCreateAndWait(name, group, ...side,
      { properties: { providerSpecificInput: [a2a] } }, options);
    assert.equal(made.properties.pairingStatus, 'NotPaired');
  }
  assert.equal((await client.replicationProtectionContainers.get(name, group, ...here)).properties.fabricType, 'Azure');
  assert.deepEqual(namesOf(await all(client.replicationProtectionContainers.listByReplicationFabrics(name, group, 'weu'))), ['pc-weu']);
  assert.deepEqual(namesOf(await all(client.replicationProtectionContainers.list(name, group))), ['pc-sdc', 'pc-weu']);
});

test('policies: create, get, list, update, delete', async () => {
  const settings = { ...a2a, recoveryPointHistory: 1440, crashConsistentFrequencyInMinutes: 5, multiVmSyncStatus: 'Enable' };
  for (const each of ['day', 'other'])
    await client.replicationPolicies.beginCreateAndWait(name, group, each, { properties: { providerSpecificInput: settings } }, options);
  const updated = await client.replicationPolicies.beginUpdateAndWait(name, group, 'day',
    { properties: { replicationProviderSettings: { ...settings, appConsistentFrequencyInMinutes: 60 } } }, options);
  assert.equal(updated.properties.providerSpecificDetails.appConsistentFrequencyInMinutes, 60);
  assert.equal((await client.replicationPolicies.get(name, group, 'day')).properties.providerSpecificDetails.multiVmSyncStatus, 'Enabled');
  assert.deepEqual(namesOf(await all(client.replicationPolicies.list(name, group))), ['day', 'other']);
  await client.replicationPolicies.beginDeleteAndWait(name, group, 'other', options);
  await assertGone(client.replicationPolicies.get(name, group, 'other'));
});

test('mappings of containers: create, get, list, update; without a policy refused', async () => {
  const mappings = client.replicationProtectionContainerMappings;
  const create = (policyId) => mappings.beginCreateAndWait(name, group, ...here, 'weu-sdc', {
    properties: { policyId, targetProtectionContainerId: container(there), providerSpecificInput: { ...a2a, agentAutoUpdateStatus: 'Disabled' } },
  }, options);
  assert.equal((await refusal(create(`${policy}-none`))).statusCode, 404);
  const made = await create(policy);
  assert.equal(made.properties.state, 'Paired');
  assert.equal(made.properties.targetFabricFriendlyName, 'Sweden Central');
  const updated = await mappings.beginUpdateAndWait(name, group, ...here, 'weu-sdc',
    { properties: { providerSpecificInput: { ...a2a, agentAutoUpdateStatus: 'Disabled' } } }, options);
  assert.equal(updated.properties.policyId, policy);
  assert.equal((await mappings.get(name, group, ...here, 'weu-sdc')).properties.health, 'Normal');
  assert.deepEqual(namesOf(await all(mappings.list(name, group))), ['weu-sdc']);
  assert.deepEqual(namesOf(await all(mappings.listByReplicationProtectionContainers(name, group, ...here))), ['weu-sdc']);
});

test('mappings of networks: create, get, list, update', async () => {
  const mappings = client.replicationNetworkMappings;
  const place = [name, group, 'weu', 'azureNetwork', 'shop'];
  const properties = (recoveryNetworkId) => ({
    recoveryFabricName: 'sdc', recoveryNetworkId,
    fabricSpecificDetails: { instanceType: 'AzureToAzure', primaryNetworkId: sourceNetwork },
  });
  await mappings.beginCreateAndWait(...place, { properties: properties(drillNetwork) }, options);
  const updated = await mappings.beginUpdateAndWait(...place, { properties: properties(targetNetwork) }, options);
  assert.equal(updated.properties.recoveryNetworkId, targetNetwork);
  assert.equal((await mappings.get(...place)).properties.state, 'Paired');
  assert.deepEqual(namesOf(await all(mappings.list(name, group))), ['shop']);
  assert.deepEqual(namesOf(await all(mappings.listByReplicationNetworks(name, group, 'weu', 'azureNetwork'))), ['shop']);
});

test('the machine is replicated until it is protected', async () => {
  const disk = (diskName) => ({ diskId: `${source}/disks/${diskName}`, primaryStagingAzureStorageAccountId: cache, recoveryResourceGroupId: groupId });
  const input = {
    properties: {
      policyId: policy, protectableItemId: '',
      providerSpecificDetails: {
        ...a2a, fabricObjectId: `${source}/virtualMachines/vm-shop-02`, recoveryContainerId: container(there),
        recoveryResourceGroupId: groupId, vmManagedDisks: [disk('vm-shop-02-osdisk'), disk('vm-shop-02-data')],
      },
    },
  };
  await items.beginCreateAndWait(...item, input, options);
  await until('Protected');
  const { replicationHealth, providerSpecificDetails } = await shown();
  assert.equal(replicationHealth, 'Normal');
  assert.ok(providerSpecificDetails.rpoInSeconds < 600);
  assert.deepEqual(namesOf(await all(items.list(name, group))), ['vm-shop-02']);
  assert.deepEqual(namesOf(await all(items.listByReplicationProtectionContainers(name, group, ...here))), ['vm-shop-02']);
  const twice = items.beginCreateAndWait(name, group, ...here, 'twice', input, options);
  assert.equal((await refusal(twice)).code, 'VirtualMachineAlreadyProtected');
  const [newest] = await all(client.recoveryPoints.listByReplicationProtectedItems(...item));
  assert.equal((await client.recoveryPoints.get(...item, newest.name)).properties.recoveryPointType, newest.properties.recoveryPointType);
  assert.ok(namesOf(await all(client.targetComputeSizes.listByReplicationProtectedItems(...item))).includes('Standard_E4s_v5'));
});

test('its size at the target is changed', async () => {
  const updated = await items.beginUpdateAndWait(...item, { properties: { recoveryAzureVMSize: 'Standard_E4s_v5' } }, options);
  assert.equal(updated.properties.providerSpecificDetails.recoveryAzureVMSize, 'Standard_E4s_v5');
});

test('the drill: a test failover, a failover refused because of it, and the clean-up', async () => {
  assert.equal((await refusal(items.beginFailoverCommitAndWait(...item, options))).statusCode, 409);
  const failed = await items.beginTestFailoverAndWait(...item, {
    properties: {
      failoverDirection: 'PrimaryToRecovery', networkType: 'VmNetworkAsInput', networkId: drillNetwork,
      providerSpecificDetails: { ...a2a, cloudServiceCreationOption: 'AutoCreateCloudService' },
    },
  }, options);
  assert.deepEqual(failed.properties.allowedOperations, ['TestFailoverCleanup']);
  assert.deepEqual(await machines(), ['vm-shop-02-test']);
  const early = items.beginUnplannedFailoverAndWait(...item,
    { properties: { failoverDirection: 'PrimaryToRecovery', sourceSiteOperations: 'NotRequired', providerSpecificDetails: a2a } }, options);
  assert.equal((await refusal(early)).code, 'TestFailoverCleanupPending');
  const cleaned = await items.beginTestFailoverCleanupAndWait(...item, { properties: { comments: 'it worked' } }, options);
  assert.equal(cleaned.properties.testFailoverState, 'None');
  assert.deepEqual(await machines(), []);
});

test('the failover, another recovery point, the commit', async () => {
  const failed = await items.beginUnplannedFailoverAndWait(...item,
    { properties: { failoverDirection: 'PrimaryToRecovery', sourceSiteOperations: 'Required', providerSpecificDetails: a2a } }, options);
  assert.equal(failed.properties.activeLocation, 'Recovery');
  const points = await all(client.recoveryPoints.listByReplicationProtectedItems(...item));
  const changed = await items.beginApplyRecoveryPointAndWait(...item,
    { properties: { recoveryPointId: points[1].id, providerSpecificDetails: a2a } }, options);
  assert.equal(changed.properties.failoverRecoveryPointId, points[1].id);
  const committed = await items.beginFailoverCommitAndWait(...item, options);
  assert.equal(committed.properties.protectionState, 'UnplannedFailoverCommitted');
  const moved = await compute.virtualMachines.get(group, 'vm-shop-02');
  assert.equal(moved.location, 'swedencentral');
  assert.equal(moved.hardwareProfile.vmSize, 'Standard_E4s_v5');
  assert.equal(moved.storageProfile.dataDisks.length, 1);
});

test('what was done is in the jobs; those that ended cannot be cancelled, restarted or resumed', async () => {
  const jobs = await all(client.replicationJobs.list(name, group));
  const scenarios = jobs.map(({ properties }) => properties.scenarioName);
  for (const scenario of ['EnableDr', 'TestFailover', 'TestFailoverCleanup', 'UnplannedFailover', 'CommitFailover']) assert.ok(scenarios.includes(scenario), scenario);
  const drill = jobs.find(({ properties }) => properties.scenarioName === 'TestFailover');
  const { properties } = await client.replicationJobs.get(name, group, drill.name);
  assert.equal(properties.state, 'Succeeded');
  assert.ok(properties.endTime > properties.startTime);
  assert.ok(properties.tasks.every(({ state }) => state === 'Succeeded'));
  const jobOf = [name, group, drill.name];
  assert.equal((await refusal(client.replicationJobs.beginCancelAndWait(...jobOf, options))).statusCode, 409);
  assert.equal((await refusal(client.replicationJobs.beginRestartAndWait(...jobOf, options))).statusCode, 409);
  const resumed = client.replicationJobs.beginResumeAndWait(...jobOf, { properties: { comments: 'go on' } }, options);
  assert.equal((await refusal(resumed)).statusCode, 409);
});

test('replication is disabled, everything removed in its order; the machine stays', async () => {
  assert.equal((await refusal(vaults.beginDeleteAndWait(group, name))).code, 'ServiceResourceNotEmptyWithBackendMessage');
  await items.beginDeleteAndWait(...item, { properties: { disableProtectionReason: 'MigrationComplete' } }, options);
  await assertGone(items.get(...item));
  await client.replicationNetworkMappings.beginDeleteAndWait(name, group, 'weu', 'azureNetwork', 'shop', options);
  await client.replicationProtectionContainerMappings.beginDeleteAndWait(name, group, ...here, 'weu-sdc', { properties: {} }, options);
  await client.replicationProtectionContainers.beginDeleteAndWait(name, group, ...here, options);
  await client.replicationFabrics.beginDeleteAndWait(name, group, 'weu', options);
  await client.replicationFabrics.beginPurgeAndWait(name, group, 'sdc', options);
  assert.deepEqual(await all(client.replicationFabrics.list(name, group)), []);
  await vaults.beginDeleteAndWait(group, name);
  await assertGone(vaults.get(group, name));
  assert.deepEqual(await machines(), ['vm-shop-02']);
});

test('what is not simulated is refused by name', async () => {
  const refused = await refusal(all(client.replicationRecoveryPlans.list(name, group)));
  assert.equal(refused.statusCode, 501);
  assert.equal(refused.code, 'NotSimulated');
  assert.match(refused.message, /Microsoft\.RecoveryServices\/vaults\/replicationRecoveryPlans/);
});
