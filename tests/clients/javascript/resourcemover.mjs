// A machine and everything it needs, moved to another region the way the service's own documents describe.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import test from 'node:test';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ComputeManagementClient } from '@azure/arm-compute';
import { PolicyClient } from '@azure/arm-policy';
import { ResourceMoverServiceAPI } from '@azure/arm-resourcemover';
import { ResourceManagementClient } from '@azure/arm-resources';
import { all, assertGone, credential, namesOf, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-resourcemover'], ['the list of the operations of the provider']);
const client = new ResourceMoverServiceAPI(credential, subscription, options);
const compute = new ComputeManagementClient(credential, subscription, options);
const resources = new ResourceManagementClient(credential, subscription, options);
const group = 'rg-js-mover';
const name = 'mc-js';
const collection = `${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Migrate/moveCollections/${name}`;
const groups = { 'rg-app': 'rg-shop-app-weu', 'rg-net': 'rg-shop-net-weu' };
const machine = `${subscriptionId}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute/virtualMachines/vm-shop-01`;
const contributorAndUserAdministrator = ['b24988ac-6180-42a0-ab88-20f7382dd24c', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'];

const typeOf = (id) => (id.includes('/providers/') ? id.split('/').slice(6, 8).join('/') : 'resourceGroups');
const itemId = (item) => `${collection}/moveResources/${item}`;
const add = (item, sourceId, resourceSettings = {}) => client.moveResources.beginCreateAndWait(group, name, item, {
  ...options, body: { properties: { sourceId, resourceSettings: { resourceType: typeOf(sourceId), ...resourceSettings } } },
});
const stateOf = async (item) => (await client.moveResources.get(group, name, item)).properties.moveStatus.moveState;

async function phase(method, items, settled) {
  const body = { moveResources: items.map(itemId), moveResourceInputType: 'MoveResourceId', validateOnly: false };
  const ended = await client.moveCollections[method](group, name, { ...options, body });
  assert.equal(ended.status, 'Succeeded');
  for (const item of items) assert.equal(await stateOf(item), settled, item);
}

test('the provider is registered', async () => {
  await resources.providers.register('Microsoft.Migrate');
  const deadline = Date.now() + 10_000;
  while ((await resources.providers.get('Microsoft.Migrate')).registrationState !== 'Registered') {
    assert.ok(Date.now() < deadline, 'the registration does not end');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
});

test('collections: create, get, list, update', async () => {
  await resources.resourceGroups.createOrUpdate(group, { location: 'northeurope' });
  const body = {
    location: 'northeurope', identity: { type: 'SystemAssigned' },
    properties: { sourceRegion: 'westeurope', targetRegion: 'swedencentral', moveType: 'RegionToRegion' },
  };
  const made = await client.moveCollections.create(group, name, { body });
  assert.equal(made.properties.provisioningState, 'Succeeded');
  assert.ok(made.etag);
  assert.deepEqual((await client.moveCollections.update(group, name, { body: { tags: { a: '1' } } })).tags, { a: '1' });
  assert.equal((await client.moveCollections.get(group, name)).properties.targetRegion, 'swedencentral');
  assert.deepEqual(namesOf(await all(client.moveCollections.listMoveCollectionsByResourceGroup(group))), [name]);
  assert.deepEqual(namesOf(await all(client.moveCollections.listMoveCollectionsBySubscription())), [name]);
});

test('its identity gets its roles, and the policy an exception', async () => {
  const { principalId } = (await client.moveCollections.get(group, name)).identity;
  const authorization = new AuthorizationManagementClient(credential, subscription, options);
  for (const role of contributorAndUserAdministrator) {
    await authorization.roleAssignments.create(subscriptionId.slice(1), randomUUID(), {
      principalId, principalType: 'ServicePrincipal',
      roleDefinitionId: `${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    });
  }
  const policy = new PolicyClient(credential, subscription, options);
  await policy.policyAssignments.delete(subscriptionId.slice(1), 'allowed-locations');
});

test('the machine is added, and level by level what it needs', async () => {
  await add('vm', machine, { targetVmSize: 'Standard_E4s_v5' });
  const ids = new Map([[machine.toLowerCase(), 'vm']]);
  for (let level = 0; ; ++level) {
    await client.moveCollections.beginResolveDependenciesAndWait(group, name, options).catch((error) => {
      assert.equal(error.code, 'MoveCollectionResolveDependenciesOperationFailed');
    });
    const missing = await all(client.unresolvedDependencies.list(group, name));
    if (missing.length === 0) break;
    assert.ok(level < 6, 'the dependencies do not end');
    for (const { id } of missing) {
      const last = id.split('/').at(-1);
      const item = Object.keys(groups).find((key) => groups[key] === last) ?? last;
      ids.set(id.toLowerCase(), item);
      await add(item, id, { targetResourceName: last.replace('-weu', '-sdc') });
    }
  }
  const items = await all(client.moveResources.list(group, name));
  assert.deepEqual(items.map((item) => item.properties.sourceId.toLowerCase()).sort(), [...ids.keys()].sort());
  const types = new Set(items.map((item) => item.properties.resourceSettings.resourceType.toLowerCase()));
  for (const type of ['microsoft.network/networkinterfaces', 'microsoft.network/virtualnetworks', 'resourcegroups']) assert.ok(types.has(type), type);
  const { sourceIds } = await client.moveCollections.listRequiredFor(group, name, machine);
  assert.deepEqual(sourceIds, []);
});

test('groups first, then what is in them: prepare, initiate, discard, initiate again, commit', async () => {
  const parents = Object.keys(groups);
  const items = namesOf(await all(client.moveResources.list(group, name))).filter((item) => !parents.includes(item));
  const early = await refusal(phase('beginPrepareAndWait', items, '').catch((error) => {
    throw Object.assign(error, { statusCode: error.statusCode ?? 200 });
  }));
  assert.match(`${early.code} ${early.message}`, /Prepare|moveResources/);
  for (const [method, state] of [['beginPrepareAndWait', 'MovePending'], ['beginInitiateMoveAndWait', 'CommitPending'], ['beginCommitAndWait', 'DeleteSourcePending']])
    await phase(method, parents, state);
  await phase('beginPrepareAndWait', items, 'MovePending');
  await phase('beginInitiateMoveAndWait', items, 'CommitPending');
  await phase('beginDiscardAndWait', items, 'MovePending');
  await phase('beginInitiateMoveAndWait', items, 'CommitPending');
  await phase('beginCommitAndWait', items, 'DeleteSourcePending');
  const moved = await compute.virtualMachines.get('rg-shop-app-sdc', 'vm-shop-01');
  assert.equal(moved.location, 'swedencentral');
  assert.equal(moved.hardwareProfile.vmSize, 'Standard_E4s_v5');
});

test('the collection is emptied and deleted; the machine stays', async () => {
  const items = namesOf(await all(client.moveResources.list(group, name)));
  assert.equal((await refusal(client.moveCollections.beginDeleteAndWait(group, name, options))).statusCode, 409);
  await client.moveResources.beginDeleteAndWait(group, name, items[0], options);
  await client.moveCollections.beginBulkRemoveAndWait(group, name,
    { ...options, body: { moveResources: items.slice(1).map(itemId), moveResourceInputType: 'MoveResourceId' } });
  assert.deepEqual(await all(client.moveResources.list(group, name)), []);
  await client.moveCollections.beginDeleteAndWait(group, name, options);
  await assertGone(client.moveCollections.get(group, name));
  assert.equal((await compute.virtualMachines.get('rg-shop-app-sdc', 'vm-shop-01')).provisioningState, 'Succeeded');
});
