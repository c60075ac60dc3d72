import assert from 'node:assert/strict';
import test from 'node:test';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-msi']);
const client = new ManagedServiceIdentityClient(credential, subscription, options);
const group = await makeGroup('rg-js-msi');

test('identities: create, get, list, update', async () => {
  const made = await client.userAssignedIdentities.createOrUpdate(group, 'id-js', { location: 'westeurope' });
  for (const id of [made.principalId, made.clientId, made.tenantId]) assert.match(id, /^[0-9a-f-]{36}$/);
  const read = await client.userAssignedIdentities.get(group, 'id-js');
  assert.equal(read.principalId, made.principalId);
  assert.ok(namesOf(await all(client.userAssignedIdentities.listBySubscription())).includes('id-js'));
  assert.deepEqual(namesOf(await all(client.userAssignedIdentities.listByResourceGroup(group))), ['id-js']);
  assert.deepEqual((await client.userAssignedIdentities.update(group, 'id-js', { tags: { a: '1' } })).tags, { a: '1' });
});

test('federated credentials: create, get, list, delete', async () => {
  const trust = { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:contoso/shop:ref:refs/heads/main', audiences: ['api://AzureADTokenExchange'] };
  const made = await client.federatedIdentityCredentials.createOrUpdate(group, 'id-js', 'main', trust);
  assert.equal(made.subject, trust.subject);
  assert.deepEqual((await client.federatedIdentityCredentials.get(group, 'id-js', 'main')).audiences, trust.audiences);
  assert.deepEqual(namesOf(await all(client.federatedIdentityCredentials.list(group, 'id-js'))), ['main']);
  await client.federatedIdentityCredentials.delete(group, 'id-js', 'main');
  await assertGone(client.federatedIdentityCredentials.get(group, 'id-js', 'main'));
});

test('the identity that a resource brings itself', async () => {
  const site = `${subscriptionId}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Web/sites/shop-api-weu`;
  assert.match((await client.systemAssignedIdentities.getByScope(site)).principalId, /^[0-9a-f-]{36}$/);
});

test('an identity is deleted', async () => {
  await client.userAssignedIdentities.delete(group, 'id-js');
  await assertGone(client.userAssignedIdentities.get(group, 'id-js'));
});
