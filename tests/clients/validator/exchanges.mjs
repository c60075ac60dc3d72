// Microsoft's live validator (oav) over every exchange that the clients' tests had with the simulated Azure.
// Arguments: the folder of the recorded exchanges, Microsoft's specifications, the list of justified deviations.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { LiveValidator } = require('oav/dist/lib/liveValidation/liveValidator');
const [folder, specifications, deviationsFile] = process.argv.slice(2);

/** Where each service's documents lie below the specifications, and their api-version. */
const documents = [
  ['authorization/resource-manager/Microsoft.Authorization/preview/2020-04-01-preview', /\/microsoft\.authorization\/roleassignments/i],
  ['compute/resource-manager/Microsoft.Compute/stable/2021-07-01', /\/microsoft\.compute\//i],
  ['consumption/resource-manager/Microsoft.Consumption/stable/2021-10-01', /\/microsoft\.consumption\//i],
  ['cosmos-db/resource-manager/Microsoft.DocumentDB/stable/2021-10-15', /\/microsoft\.documentdb\//i],
  ['dns/resource-manager/Microsoft.Network/stable/2018-05-01', /\/microsoft\.network\/(dnszones|getdnsresourcereference)/i],
  ['keyvault/resource-manager/Microsoft.KeyVault/stable/2019-09-01', /\/microsoft\.keyvault\//i],
  ['msi/resource-manager/Microsoft.ManagedIdentity/stable/2018-11-30', /\/microsoft\.managedidentity\//i],
  ['network/resource-manager/Microsoft.Network/stable/2021-05-01', /\/microsoft\.network\//i],
  ['operationalinsights/resource-manager/Microsoft.OperationalInsights/stable/2021-06-01', /\/microsoft\.operationalinsights\//i],
  ['privatedns/resource-manager/Microsoft.Network/stable/2020-06-01', /\/microsoft\.network\/privatednszones/i],
  ['resourcegraph/resource-manager/Microsoft.ResourceGraph/stable/2021-03-01', /\/microsoft\.resourcegraph\//i],
  ['resourcemover/resource-manager/Microsoft.Migrate/stable/2021-01-01', /\/microsoft\.migrate\/movecollections/i],
  ['resources/resource-manager/Microsoft.Authorization/stable/2017-04-01', /\/microsoft\.authorization\/locks/i],
  ['resources/resource-manager/Microsoft.Resources/stable/2021-04-01', /^\/+subscriptions\/[^/]+\/(resourcegroups|resources|providers)(\/[^/]+)?$|\/microsoft\.resources\//i],
  ['resources/resource-manager/Microsoft.Resources/stable/2021-01-01', /^\/+(tenants|subscriptions(\/[^/]+(\/locations)?)?)$/i],
  ['sql/resource-manager/Microsoft.Sql/preview/2021-02-01-preview', /\/microsoft\.sql\//i],
  ['storage/resource-manager/Microsoft.Storage/stable/2021-06-01', /\/microsoft\.storage\//i],
  ['trafficmanager/resource-manager/Microsoft.Network/stable/2018-08-01', /\/microsoft\.network\/(trafficmanagerprofiles|checktrafficmanager)/i],
  ['web/resource-manager/Microsoft.Web/stable/2021-02-01', /\/microsoft\.web\//i],
].map(([path, covers]) => ({ path, covers, version: path.split('/').at(-1) }))
  .sort((a, b) => b.covers.source.length - a.covers.source.length);

async function validatorOf() {
  const validator = new LiveValidator({
    swaggerPathsPattern: documents.map((document) => `specification/${document.path}/*.json`),
    directory: specifications,
    isPathCaseSensitive: false,
  }, () => {});
  await validator.initialize();
  return validator;
}

/** The same exchange as of the version that the documents describe: the simulated Azure shows one body for all versions. */
function asDocumented({ liveRequest, liveResponse }) {
  const url = new URL(liveRequest.url);
  const path = url.pathname.replace(/^\/{2,}/, '/').replace(/\/+$/, '');
  const document = documents.find(({ covers }) => covers.test(path));
  if (url.host !== 'management.azure.com' || !document) return undefined;
  url.searchParams.set('api-version', document.version);
  const headers = { 'content-type': 'application/json', ...liveRequest.headers };
  return { liveRequest: { ...liveRequest, headers, url: `https://management.azure.com${path}${url.search}` }, liveResponse };
}

/** "Microsoft.Network/dnsZones", or the path without names where no provider is in it. */
function typeOf(url) {
  const path = new URL(url).pathname;
  const at = path.toLowerCase().lastIndexOf('/providers/');
  const below = at < 0 ? [] : path.slice(at + '/providers/'.length).split('/');
  if (below.length > 1) return [below[0], ...below.slice(1).filter((_, i) => i % 2 === 0)].join('/').toLowerCase();
  return path.toLowerCase().split('/').map((segment, i) => (i > 0 && i % 2 === 0 ? '{}' : segment)).join('/');
}

/** "properties.sku.name": where in a resource, be it alone or one of a list. */
const placeOf = (path) => path.replace(/^\/value\/\d+/, '').replace(/^\//, '').replace(/\/\d+(?=\/|$)/g, '[]').replace(/\//g, '.');

const findings = new Map();
const counts = { validated: 0, withoutDocument: 0 };
const note = (line, example) => { if (!findings.has(line)) findings.set(line, example); };

const validator = await validatorOf();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
    const exchange = asDocumented(JSON.parse(line));
    // The documents describe what is answered to those who may ask; errors have a form of their own.
    if (!exchange || Number(exchange.liveResponse.statusCode) >= 400) {
      counts.withoutDocument += exchange ? 0 : 1;
      continue;
    }
    const result = await validator.validateLiveRequestResponse(exchange);
    const unknown = [result.requestValidationResult, result.responseValidationResult]
      .some(({ runtimeException }) => /NOT_FOUND|NO_OPERATION|MULTIPLE_OPERATIONS/i.test(runtimeException?.code ?? ''));
    if (unknown) {
      counts.withoutDocument += 1;
      continue;
    }
    counts.validated += 1;
    const type = typeOf(exchange.liveRequest.url);
    const { errors = [], runtimeException } = result.responseValidationResult;
    const { method } = exchange.liveRequest;
    const { statusCode } = exchange.liveResponse;
    if (runtimeException) note(`${runtimeException.code} ${type}`, `${file}: ${method}: ${runtimeException.message}`);
    for (const error of errors) {
      const isStatus = error.code === 'INVALID_RESPONSE_CODE';
      for (const place of isStatus ? [`${method}.${statusCode}`] : new Set((error.pathsInPayload ?? ['']).map(placeOf)))
        note(`${error.code} ${type} ${place}`.trim(), `${file}: ${method} ${statusCode}: ${error.message}`);
    }
  }
}

/** Lines "deviation | reason". */
const justified = readFileSync(deviationsFile, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [deviation, reason] = line.split(' | ');
    assert.ok(reason, `no reason is given: ${line}`);
    return deviation;
  });
const unexpected = [...findings].filter(([line]) => !justified.includes(line));
const gone = justified.filter((line) => !findings.has(line));
console.log(`client: oav ${require('oav/package.json').version}: ${counts.validated} exchanges validated, `
  + `${counts.withoutDocument} without a document, ${findings.size} kinds of deviation, ${justified.length} justified`);
for (const [line, example] of unexpected) console.log(`DEVIATES ${line}\n    ${example}`);
for (const line of gone) console.log(`not seen in this run: ${line}`);
assert.ok(counts.validated > 0, 'no exchange was validated');
assert.equal(unexpected.length, 0, `${unexpected.length} deviations are not justified`);
process.exit(0); // the validator keeps timers
