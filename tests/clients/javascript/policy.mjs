import assert from 'node:assert/strict';
import test from 'node:test';
import { PolicyClient } from '@azure/arm-policy';
import { ResourceManagementClient } from '@azure/arm-resources';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-policy']);
const client = new PolicyClient(credential, subscription, options);
const group = await makeGroup('rg-js-policy');
const scope = `${subscriptionId}/resourceGroups/${group}`;
const definitionId = `${subscriptionId}/providers/Microsoft.Authorization/policyDefinitions/js-no-tables`;

test('definitions: create, get, list', async () => {
  const made = await client.policyDefinitions.createOrUpdate('js-no-tables', {
    displayName: 'No route tables', policyType: 'Custom', mode: 'All',
    policyRule: { if: { field: 'type', equals: 'Microsoft.Network/routeTables' }, then: { effect: 'deny' } },
  });
  assert.equal(made.id, definitionId);
  assert.equal((await client.policyDefinitions.get('js-no-tables')).policyType, 'Custom');
  const listed = await all(client.policyDefinitions.list());
  assert.ok(listed.some((each) => each.policyType === 'BuiltIn') && namesOf(listed).includes('js-no-tables'));
  const [builtIn] = await all(client.policyDefinitions.listBuiltIn());
  assert.equal((await client.policyDefinitions.getBuiltIn(builtIn.name)).id, builtIn.id);
});

test('sets: create, get, list, delete', async () => {
  await client.policySetDefinitions.createOrUpdate('js-set', {
    displayName: 'Network rules', policyType: 'Custom', policyDefinitions: [{ policyDefinitionId: definitionId, parameters: {} }],
  });
  assert.equal((await client.policySetDefinitions.get('js-set')).policyDefinitions.length, 1);
  assert.ok(namesOf(await all(client.policySetDefinitions.list())).includes('js-set'));
  await client.policySetDefinitions.delete('js-set');
  await assertGone(client.policySetDefinitions.get('js-set'));
});

test('assignments: create, get, list, update, delete; what they deny', async () => {
  const made = await client.policyAssignments.create(scope, 'js-deny', { displayName: 'Deny', policyDefinitionId: definitionId });
  assert.equal(made.scope, scope);
  assert.equal(made.enforcementMode, 'Default');
  assert.equal((await client.policyAssignments.get(scope, 'js-deny')).policyDefinitionId, definitionId);
  const inGroup = namesOf(await all(client.policyAssignments.listForResourceGroup(group)));
  assert.ok(inGroup.includes('js-deny') && inGroup.includes('allowed-locations'), inGroup.join());
  assert.ok(namesOf(await all(client.policyAssignments.list())).includes('js-deny'));

  const resources = new ResourceManagementClient(credential, subscription, options);
  const table = `${scope}/providers/Microsoft.Network/routeTables/rt-js`;
  const denied = await refusal(resources.resources.beginCreateOrUpdateByIdAndWait(table, '2024-05-01', { location: 'westeurope' }, options));
  assert.equal(denied.statusCode, 403);
  assert.equal(denied.code, 'RequestDisallowedByPolicy');

  const changed = await client.policyAssignments.update(scope, 'js-deny', { location: 'westeurope', identity: { type: 'SystemAssigned' } });
  assert.match(changed.identity.principalId, /^[0-9a-f-]{36}$/);
  await client.policyAssignments.delete(scope, 'js-deny');
  await assertGone(client.policyAssignments.get(scope, 'js-deny'));
});

test('a definition is deleted', async () => {
  await client.policyDefinitions.delete('js-no-tables');
  await assertGone(client.policyDefinitions.get('js-no-tables'));
});
