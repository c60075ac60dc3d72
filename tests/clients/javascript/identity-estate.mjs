// Writes the estate of identity.mjs into the folder that it is given, with the keys that belong to it: an application that signs in
// by a certificate, and trusts the tokens of a cluster.
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { audience, issuer, subject } from './identity-trust.mjs';

const folder = process.argv[2];

/** A self-signed certificate with its key in one PEM file, as ClientCertificateCredential reads it. */
function makeCertificate(name) {
  const [key, certificate] = [`${folder}/${name}.key`, `${folder}/${name}.crt`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate,
    '-subj', `/CN=${name}`, '-days', '2'], { stdio: 'ignore' });
  writeFileSync(`${folder}/${name}.pem`, readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8'));
  return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
}

const registered = makeCertificate('registered');
makeCertificate('stranger');
const cluster = makeCertificate('cluster');

const subscriptionId = '11111111-2222-4333-8444-555555555555';
const principal = { objectId: '22222222-2222-4333-8444-555555555555', appId: '33333333-2222-4333-8444-555555555555' };
const authorization = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization`;
writeFileSync(`${folder}/estate.json`, JSON.stringify({
  tenantId: '44444444-2222-4333-8444-555555555555',
  subscriptions: [{ subscriptionId }],
  principals: [{ ...principal, displayName: 'operator', secret: 'SECRET-MARKER-identity' }],
  resources: [{
    id: `${authorization}/roleAssignments/55555555-2222-4333-8444-555555555555`,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      roleDefinitionId: `${authorization}/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635`, // Owner
      principalId: principal.objectId,
      scope: `/subscriptions/${subscriptionId}`,
    },
  }],
  applications: [{
    appId: principal.appId,
    certificates: [registered.certificate],
    federatedIdentityCredentials: [{ issuer, subject, audiences: [audience] }],
  }],
  tokenIssuers: [{ issuer, keys: [{ ...createPublicKey(cluster.certificate).export({ format: 'jwk' }), kid: 'cluster-1', use: 'sig' }] }],
}));
