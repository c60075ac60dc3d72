import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import test from 'node:test';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { all, assertGone, credential, makeGroup, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-authorization'], ['privileged identity management (schedules and eligible roles)']);
const client = new AuthorizationManagementClient(credential, subscription, options);
const scope = `${subscriptionId}/resourceGroups/${await makeGroup('rg-js-authorization')}`;
const reader = `${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;
const assignments = await all(client.roleAssignments.listForSubscription());
const user = assignments.find((each) => each.principalType === 'User' || each.principalType === 'Group');

test('role definitions: list, get, create, delete', async () => {
  const [found] = await all(client.roleDefinitions.list(subscriptionId, { filter: "roleName eq 'Reader'" }));
  assert.equal(found.roleType, 'BuiltInRole');
  assert.deepEqual(found.permissions[0].actions, ['*/read']);
  const name = randomUUID();
  const made = await client.roleDefinitions.createOrUpdate(scope, name, {
    roleName: 'Zone reader', description: 'Reads zones', roleType: 'CustomRole', assignableScopes: [scope],
    permissions: [{ actions: ['Microsoft.Network/dnsZones/read'], notActions: [] }],
  });
  assert.equal(made.roleType, 'CustomRole');
  assert.equal((await client.roleDefinitions.get(scope, name)).roleName, 'Zone reader');
  await client.roleDefinitions.delete(scope, name);
  await assertGone(client.roleDefinitions.get(scope, name));
});

test('role assignments: create, get, list, delete', async () => {
  const name = randomUUID();
  const made = await client.roleAssignments.create(scope, name, {
    roleDefinitionId: reader, principalId: user.principalId, principalType: user.principalType,
  });
  assert.equal(made.scope, scope);
  assert.equal((await client.roleAssignments.get(scope, name)).id, made.id);
  assert.equal((await client.roleAssignments.getById(made.id.slice(1))).id, made.id);
  const atScope = await all(client.roleAssignments.listForScope(scope, { filter: 'atScope()' }));
  assert.ok(atScope.some((each) => each.id === made.id) && atScope.length > 1, 'inherited assignments are missing');
  const ofUser = await all(client.roleAssignments.listForSubscription({ filter: `principalId eq '${user.principalId}'` }));
  assert.ok(ofUser.length >= 2 && ofUser.every((each) => each.principalId === user.principalId));
  assert.ok((await all(client.roleAssignments.listForResourceGroup('rg-js-authorization'))).length > 0);
  const again = await refusal(client.roleAssignments.create(scope, randomUUID(), { roleDefinitionId: reader, principalId: user.principalId }));
  assert.equal(again.code, 'RoleAssignmentExists');
  assert.equal((await client.roleAssignments.delete(scope, name)).id, made.id);
  await assertGone(client.roleAssignments.get(scope, name));
});

test('permissions of the caller and deny assignments', async () => {
  const permissions = await all(client.permissions.listForResourceGroup('rg-js-authorization'));
  assert.ok(permissions.some((permission) => permission.actions.length > 0));
  await all(client.denyAssignments.list());
});
