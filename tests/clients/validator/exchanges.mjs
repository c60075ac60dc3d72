// Microsoft's live validator (oav) over every exchange that ours and their clients' tests had with the simulated Azure.
// Arguments: the folder of the recorded exchanges, Microsoft's specifications, the list of justified deviations.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Deviations, exchangesIn, typeOf } from './deviations.mjs';
import { faultsOfRefusal, faultsOfStatus, isSignIn, isStatusOfOperation } from './forms.mjs';

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
  ['recoveryservicessiterecovery/resource-manager/Microsoft.RecoveryServices/stable/2021-08-01', /\/microsoft\.recoveryservices\/vaults\/[^/]+\/replication/i],
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

/** "properties.sku.name": where in a resource, be it alone or one of a list. */
const placeOf = (path) => path.replace(/^\/value\/\d+/, '').replace(/^\//, '').replace(/\/\d+(?=\/|$)/g, '[]').replace(/\//g, '.');

const deviations = new Deviations();
const counts = { validated: 0, refusals: 0, polls: 0, withoutDocument: 0 };

/** Errors and the status of operations have one form for all services; most documents do not show it. */
function holdForms(file, { liveRequest, liveResponse }) {
  const isRefusal = Number(liveResponse.statusCode) >= 400;
  if (!isRefusal && !isStatusOfOperation(liveRequest.url)) return;
  counts[isRefusal ? 'refusals' : 'polls'] += 1;
  const faults = isRefusal ? faultsOfRefusal(liveRequest, liveResponse) : faultsOfStatus(liveResponse);
  for (const fault of faults)
    deviations.note(`${isRefusal ? 'ERROR_FORM' : 'STATUS_FORM'} ${typeOf(liveRequest.url)} ${fault}`, `${file}: ${liveRequest.method} ${liveRequest.url}`);
}

const validator = await validatorOf();
for (const [file, recorded] of exchangesIn(folder)) {
  const { url } = recorded.liveRequest;
  if (new URL(url).host === 'management.azure.com' && !isSignIn(url)) holdForms(file, recorded);
  const exchange = asDocumented(recorded);
  if (!exchange) continue;
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
  if (runtimeException) deviations.note(`${runtimeException.code} ${type}`, `${file}: ${method}: ${runtimeException.message}`);
  for (const error of errors) {
    const isStatus = error.code === 'INVALID_RESPONSE_CODE';
    if (isStatus && Number(statusCode) >= 400) continue; // a document without errors; their form was looked at
    for (const place of isStatus ? [`${method}.${statusCode}`] : new Set((error.pathsInPayload ?? ['']).map(placeOf)))
      deviations.note(`${error.code} ${type} ${place}`.trim(), `${file}: ${method} ${statusCode}: ${error.message}`);
  }
}

assert.ok(counts.validated > 0, 'no exchange was validated');
deviations.judge(deviationsFile, `client: oav ${require('oav/package.json').version}: ${counts.validated} exchanges validated, `
  + `${counts.withoutDocument} without a document; the form of ${counts.refusals} errors and ${counts.polls} polls`);
process.exit(0); // the validator keeps timers
