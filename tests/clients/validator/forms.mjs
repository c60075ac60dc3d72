// The forms that Resource Manager gives to errors and to the status of an operation, whichever service answers:
// azure-resource-manager-rpc, common-api-details (error response) and async-api-reference (Azure-AsyncOperation).

const errorMembers = ['code', 'message', 'target', 'details', 'additionalInfo', 'innererror', 'innerError'];
const statusMembers = ['id', 'name', 'status', 'startTime', 'endTime', 'percentComplete', 'properties', 'operations', 'error',
  'resourceId'];

function* faultsOfError(error, place) {
  if (typeof error !== 'object' || error === null) {
    yield `${place} is no object`;
    return;
  }
  for (const member of ['code', 'message'])
    if (typeof error[member] !== 'string' || error[member] === '') yield `${place}.${member} is missing`;
  for (const member of Object.keys(error)) if (!errorMembers.includes(member)) yield `${place}.${member} is unknown`;
  for (const detail of error.details ?? []) yield* faultsOfError(detail, `${place}.details[]`);
  for (const note of error.additionalInfo ?? [])
    if (typeof note.type !== 'string' || typeof note.info !== 'object') yield `${place}.additionalInfo[] is no typed note`;
}

/** Entra has its own form (RFC 6749); the simulated one answers under the same host. */
export const isSignIn = (url) => /\/oauth2\/|\/\.well-known\//i.test(new URL(url).pathname);

/** What is wrong with an answer of 400 and more; a HEAD has no body. */
export function* faultsOfRefusal({ method }, { body }) {
  if (method === 'HEAD') {
    if (body !== undefined) yield 'a HEAD has a body';
  } else yield* faultsOfError(body?.error, 'error');
}

export const isStatusOfOperation = (url) => /\/(operationstatuses|replicationoperationstatus)\/[^/]+$/i.test(new URL(url).pathname);

/** What is wrong with the status of an operation. Site Recovery writes null for what there is not. */
export function* faultsOfStatus({ statusCode, body: answered = {} }) {
  const body = Object.fromEntries(Object.entries(answered).filter(([, value]) => value !== null));
  if (!['200', '202'].includes(statusCode)) yield `status code ${statusCode}`;
  if (typeof body.status !== 'string') yield 'status is missing';
  for (const member of Object.keys(body)) if (!statusMembers.includes(member)) yield `${member} is unknown`;
  const { percentComplete: percent, status, error } = body;
  if (percent !== undefined && !(percent >= 0 && percent <= 100)) yield 'percentComplete is no share of a hundred';
  if (['Failed', 'Canceled'].includes(status)) yield* faultsOfError(error, 'error');
  if (status === 'Succeeded' && percent !== undefined && percent !== 100) yield 'it succeeded before it was complete';
  for (const time of ['startTime', 'endTime'])
    if (body[time] !== undefined && Number.isNaN(Date.parse(body[time]))) yield `${time} is no time`;
}
