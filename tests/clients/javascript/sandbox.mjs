// What every client of this folder starts from. The argument is the JSON line of `azrelocate sandbox`; nothing is started here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import tls from 'node:tls';
import test from 'node:test';
import { ClientSecretCredential } from '@azure/identity';

export const sandbox = JSON.parse(process.argv[2]);
export const [subscription] = sandbox.subscriptionIds;
export const subscriptionId = `/subscriptions/${subscription}`;

const scope = 'https://management.azure.com/.default';

/** Signs in at the sandbox; `disableInstanceDiscovery` because only Microsoft's own hosts are known to that service. */
export function credentialWith(clientSecret) {
  return new ClientSecretCredential(sandbox.tenantId, sandbox.clientId, clientSecret, {
    authorityHost: sandbox.activeDirectory,
    disableInstanceDiscovery: true,
  });
}

export const credential = credentialWith(sandbox.clientSecret);

/** The sandbox's time runs faster than ours, so what it asks us to wait is over at once. */
const impatience = {
  position: 'perRetry',
  policy: {
    name: 'fasterClock',
    async sendRequest(request, next) {
      const answer = await next(request);
      if (answer.status < 300) answer.headers.delete('retry-after');
      return answer;
    },
  },
};

/** Options of every Resource Manager client: both generations of the SDK find their members here. */
export const options = {
  additionalPolicies: [impatience],
  endpoint: sandbox.resourceManager,
  credentialScopes: [scope],
  credentials: { scopes: [scope] },
  updateIntervalInMs: 50,
};

/** Host names of data planes exist nowhere: this opens the connection at the sandbox and keeps the name for TLS and Host. */
class SandboxAgent extends https.Agent {
  createConnection({ host, servername, ca }, connected) {
    const { port } = new URL(sandbox.resourceManager);
    const socket = tls.connect({ host: 'localhost', port, servername: servername || host, ca }, () => connected(null, socket));
    socket.on('error', connected);
  }
}
export const agent = new SandboxAgent();
export const dataPlaneOptions = {
  additionalPolicies: [{
    position: 'perRetry',
    policy: {
      name: 'sandboxAddress',
      sendRequest(request, next) {
        request.agent = agent;
        return next(request);
      },
    },
  }],
};

/** Every element of a paged list. */
export async function all(pages) {
  const elements = [];
  for await (const element of pages) elements.push(element);
  return elements;
}

export const namesOf = (elements) => elements.map((element) => element.name);

/** The service's refusal, with `statusCode` and `code`; fails where the call succeeds. */
export async function refusal(call) {
  const refused = await call.then(() => undefined, (error) => error);
  assert.ok(refused, 'the call was expected to be refused');
  assert.ok(refused.statusCode, `no answer of the service: ${refused}`);
  return refused;
}

/** Fails unless the service says that there is no such resource. */
export async function assertGone(call) {
  assert.equal((await refusal(call)).statusCode, 404);
}

/** A group of the test's own in West Europe. */
export async function makeGroup(name) {
  const { ResourceManagementClient } = await import('@azure/arm-resources');
  const resources = new ResourceManagementClient(credential, subscription, options);
  await resources.resourceGroups.createOrUpdate(name, { location: 'westeurope' });
  return name;
}

function versionOf(name) {
  const entry = new URL(import.meta.resolve(name)).pathname;
  const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`));
  return JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`)).version;
}

/** Prints what is being proven, with versions, and names what the sandbox does not have. */
export function tell(packages, skipped = []) {
  for (const name of packages) console.log(`client: ${name} ${versionOf(name)}`);
  for (const what of skipped) test(what, { skip: 'not simulated' }, () => {});
}
