// A real OpenID Connect server (oidc-provider) under the paths of Microsoft Entra, for one tenant.
// server.mjs MODULES [SECONDS-OF-A-DEVICE-CODE]: prints {"port","tenant"} and serves until it is ended.
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, codeSeconds] = process.argv.slice(2);
const entry = path.join(modules, 'node_modules/oidc-provider/lib/index.js');
const { default: Provider } = await import(pathToFileURL(entry));

const tenant = '22222222-2222-2222-2222-222222222222';
const audience = 'https://management.sim.test';
const prefix = `/${tenant}`;
const server = http.createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();

const provider = new Provider(`http://127.0.0.1:${port}${prefix}`, {
  clients: [{
    client_id: 'desktop', application_type: 'native', token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    response_types: ['code'], redirect_uris: ['http://localhost'],
  }],
  features: {
    deviceFlow: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: `${audience}/.default`, audience, accessTokenFormat: 'jwt', accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  rotateRefreshToken: () => true, // each is good for one use, as Entra may do
  scopes: ['openid', 'offline_access', 'profile'],
  claims: { profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false, // like Entra: the name is in the id token itself
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: 'Sam', preferred_username: id }) }),
  ttl: {
    AccessToken: 3600, AuthorizationCode: 600, DeviceCode: Number(codeSeconds ?? 900), Grant: 86400, IdToken: 3600,
    Interaction: 3600, RefreshToken: 86400, Session: 86400,
  },
  cookies: { keys: ['only for this test'] },
  routes: {
    authorization: '/oauth2/v2.0/authorize', code_verification: '/deviceauth',
    device_authorization: '/oauth2/v2.0/devicecode', jwks: '/discovery/v2.0/keys', token: '/oauth2/v2.0/token',
  },
});
const callback = provider.callback();
server.on('request', (request, response) => {
  request.originalUrl = request.url; // from which the server makes the addresses that it publishes
  if (request.url.startsWith(prefix)) request.url = request.url.slice(prefix.length) || '/';
  request.url = request.url.replace('/v2.0/.well-known', '/.well-known')
    .replace('prompt=select_account', 'prompt=login%20consent'); // it does not know Entra's word
  callback(request, response);
});
console.log(JSON.stringify({ port, tenant }));
