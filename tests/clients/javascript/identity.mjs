import assert from 'node:assert/strict';
import { createSign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { ClientAssertionCredential, ClientCertificateCredential, WorkloadIdentityCredential } from '@azure/identity';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { ResourceManagementClient } from '@azure/arm-resources';
import { all, makeGroup, namesOf, options, sandbox, subscription, tell, credential as bySecret } from './sandbox.mjs';
import { audience, issuer, subject } from './identity-trust.mjs';

tell(['@azure/identity']);
const folder = process.env.AZRELOCATE_CLIENT_FILES;
const scope = 'https://management.azure.com/.default';
const authority = { authorityHost: sandbox.activeDirectory, disableInstanceDiscovery: true };

const byCertificate = (name, clientId = sandbox.clientId) =>
  new ClientCertificateCredential(sandbox.tenantId, clientId, { certificatePath: `${folder}/${name}.pem` }, authority);

/** A token of the cluster, as a pod finds it in its file; `claims` and `header` replace what is right. */
function clusterToken(claims = {}, header = {}, signer = 'cluster') {
  const now = Math.floor(Date.now() / 1000);
  const part = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');
  const content = `${part({ alg: 'RS256', kid: 'cluster-1', ...header })}.${part({ iss: issuer, sub: subject, aud: [audience], nbf: now, exp: now + 3600, ...claims })}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(readFileSync(`${folder}/${signer}.key`), 'base64url')}`;
}

function byWorkload(token, clientId = sandbox.clientId) {
  const tokenFilePath = `${folder}/token`;
  writeFileSync(tokenFilePath, token);
  return new WorkloadIdentityCredential({ tenantId: sandbox.tenantId, clientId, tokenFilePath, ...authority });
}

async function assertWorks(credential) {
  assert.ok((await credential.getToken(scope)).token);
  const client = new ResourceManagementClient(credential, subscription, options);
  await all(client.resourceGroups.list());
}

async function assertRefused(credential, code) {
  await assert.rejects(credential.getToken(scope), new RegExp(`AADSTS${code}:`));
}

test('a registered certificate signs in', async () => {
  await assertWorks(byCertificate('registered'));
});

test('a certificate that is not registered is refused', async () => {
  await assertRefused(byCertificate('stranger'), 700027);
});

test('a certificate of an application that does not exist is refused', async () => {
  await assertRefused(byCertificate('registered', '00000000-0000-4000-8000-000000000000'), 700016);
});

test('a token of a workload signs in', async () => {
  await assertWorks(byWorkload(clusterToken()));
  await assertWorks(new ClientAssertionCredential(sandbox.tenantId, sandbox.clientId, async () => clusterToken(), authority));
});

const past = Math.floor(Date.now() / 1000) - 3600;
for (const [what, code, token] of [
  ['of an issuer that is not trusted', 700211, () => clusterToken({ iss: 'https://oidc.example/other/' })],
  ['of another service account', 700213, () => clusterToken({ sub: 'system:serviceaccount:shop:other' })],
  ['for another audience', 700212, () => clusterToken({ aud: 'https://kubernetes' })],
  ['that has expired', 700024, () => clusterToken({ nbf: past - 3600, exp: past })],
  ['with a key that is not published', 7000272, () => clusterToken({}, { kid: 'cluster-0' })],
  ['signed by somebody else', 700027, () => clusterToken({}, {}, 'stranger')],
]) {
  test(`a token of a workload ${what} is refused`, () => assertRefused(byWorkload(token()), code));
}

test('a user-assigned identity trusts a workload from when that is said', async () => {
  const group = await makeGroup('rg-js-identity');
  const client = new ManagedServiceIdentityClient(bySecret, subscription, options);
  const identity = await client.userAssignedIdentities.createOrUpdate(group, 'id-js', { location: 'westeurope' });
  const token = clusterToken({ sub: 'system:serviceaccount:shop:web' });
  await assertRefused(byWorkload(token, identity.clientId), 70025);
  const trust = { issuer, subject: 'system:serviceaccount:shop:web', audiences: [audience] };
  await client.federatedIdentityCredentials.createOrUpdate(group, 'id-js', 'cluster', trust);
  assert.deepEqual(namesOf(await all(client.federatedIdentityCredentials.list(group, 'id-js'))), ['cluster']);
  assert.ok((await byWorkload(token, identity.clientId).getToken(scope)).token);
});
