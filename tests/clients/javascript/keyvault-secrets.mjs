import assert from 'node:assert/strict';
import test from 'node:test';
import { SecretClient } from '@azure/keyvault-secrets';
import { all, assertGone, credential, dataPlaneOptions, namesOf, tell } from './sandbox.mjs';
import { makeVault } from './vault.mjs';

tell(['@azure/keyvault-secrets']);
const polling = { intervalInMs: 50 };
const client = new SecretClient(await makeVault('kv-js-secrets'), credential, dataPlaneOptions);
const copy = new SecretClient(await makeVault('kv-js-secrets-copy'), credential, dataPlaneOptions);

test('secrets: create, get, list, update', async () => {
  const first = await client.setSecret('password', 'one', { contentType: 'text/plain', tags: { a: '1' } });
  const second = await client.setSecret('password', 'two');
  assert.notEqual(first.properties.version, second.properties.version);
  assert.equal((await client.getSecret('password')).value, 'two');
  assert.equal((await client.getSecret('password', { version: first.properties.version })).value, 'one');
  const changed = await client.updateSecretProperties('password', second.properties.version, { enabled: true, contentType: 'x' });
  assert.equal(changed.contentType, 'x');
  assert.deepEqual(namesOf(await all(client.listPropertiesOfSecrets())), ['password']);
  assert.equal((await all(client.listPropertiesOfSecretVersions('password'))).length, 2);
  await assertGone(client.getSecret('not-there'));
});

test('a backup is restored in another vault', async () => {
  await copy.restoreSecretBackup(await client.backupSecret('password'));
  assert.equal((await copy.getSecret('password')).value, 'two');
});

test('a deleted secret is kept, recovered and purged', async () => {
  await (await client.beginDeleteSecret('password', polling)).pollUntilDone();
  assert.deepEqual(namesOf(await all(client.listDeletedSecrets())), ['password']);
  assert.ok((await client.getDeletedSecret('password')).scheduledPurgeDate);
  await (await client.beginRecoverDeletedSecret('password', polling)).pollUntilDone();
  assert.equal((await client.getSecret('password')).value, 'two');
  await (await client.beginDeleteSecret('password', polling)).pollUntilDone();
  await client.purgeDeletedSecret('password');
  await assertGone(client.getSecret('password'));
});
