import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import test from 'node:test';
import { CertificateClient } from '@azure/keyvault-certificates';
import { SecretClient } from '@azure/keyvault-secrets';
import { all, assertGone, credential, dataPlaneOptions, namesOf, tell } from './sandbox.mjs';
import { makeVault } from './vault.mjs';

tell(['@azure/keyvault-certificates']);
const polling = { intervalInMs: 50 };
const address = await makeVault('kv-js-certificates');
const client = new CertificateClient(address, credential, dataPlaneOptions);
const policy = { issuerName: 'Self', subject: 'CN=shop.example', subjectAlternativeNames: { dnsNames: ['shop.example'] }, validityInMonths: 12 };

test('certificates: create, get, list, update', async () => {
  const made = await (await client.beginCreateCertificate('shop', policy, polling)).pollUntilDone();
  assert.equal(new X509Certificate(made.cer).subject, 'CN=shop.example');
  assert.match(new X509Certificate(made.cer).subjectAltName, /shop\.example/);
  const read = await client.getCertificate('shop');
  assert.equal(read.policy.issuerName, 'Self');
  assert.equal((await client.getCertificateVersion('shop', read.properties.version)).name, 'shop');
  assert.deepEqual(namesOf(await all(client.listPropertiesOfCertificates())), ['shop']);
  assert.equal((await all(client.listPropertiesOfCertificateVersions('shop'))).length, 1);
  const changed = await client.updateCertificateProperties('shop', read.properties.version, { tags: { a: '1' } });
  assert.deepEqual(changed.properties.tags, { a: '1' });
  await client.updateCertificatePolicy('shop', { ...policy, validityInMonths: 6 });
  assert.equal((await client.getCertificatePolicy('shop')).validityInMonths, 6);
  assert.equal((await client.getCertificateOperation('shop', polling)).getOperationState().certificateOperation.status, 'completed');
});

test('its secret is imported as another certificate', async () => {
  const secrets = new SecretClient(address, credential, dataPlaneOptions);
  const { value, properties } = await secrets.getSecret('shop');
  assert.equal(properties.contentType, 'application/x-pkcs12');
  const imported = await client.importCertificate('shop-copy', Buffer.from(value, 'base64'));
  assert.deepEqual(imported.cer, (await client.getCertificate('shop')).cer);
});

test('a backup is restored after a purge', async () => {
  const backup = await client.backupCertificate('shop-copy');
  await (await client.beginDeleteCertificate('shop-copy', polling)).pollUntilDone();
  assert.deepEqual(namesOf(await all(client.listDeletedCertificates())), ['shop-copy']);
  await client.purgeDeletedCertificate('shop-copy');
  await assertGone(client.getDeletedCertificate('shop-copy'));
  assert.equal((await client.restoreCertificateBackup(backup)).name, 'shop-copy');
});

test('a deleted certificate is recovered', async () => {
  await (await client.beginDeleteCertificate('shop', polling)).pollUntilDone();
  await (await client.beginRecoverDeletedCertificate('shop', polling)).pollUntilDone();
  assert.equal((await client.getCertificate('shop')).name, 'shop');
});

test('issuers: create, get, list, update, delete', async () => {
  await client.createIssuer('authority', 'DigiCert', { accountId: 'a', password: 'p' });
  assert.equal((await client.getIssuer('authority')).provider, 'DigiCert');
  assert.match((await all(client.listPropertiesOfIssuers()))[0].id, /\/certificates\/issuers\/authority$/);
  await client.updateIssuer('authority', { accountId: 'b' });
  assert.equal((await client.getIssuer('authority')).accountId, 'b');
  await client.deleteIssuer('authority');
  await assertGone(client.getIssuer('authority'));
});

test('contacts: set, get, delete', async () => {
  await client.setContacts([{ email: 'ops@contoso.com', name: 'Ops' }]);
  assert.deepEqual((await client.getContacts()).map((contact) => contact.email), ['ops@contoso.com']);
  await client.deleteContacts();
});
