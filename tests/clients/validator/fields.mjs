// The fields of every answer held against the current OpenAPI documents of the services: each is described there, and those that
// are required there are answered. Arguments: the recorded exchanges, the folder of the documents, the justified deviations.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { Deviations, exchangesIn, typeOf } from './deviations.mjs';

const [folder, documentsFolder, deviationsFile] = process.argv.slice(2);
const deviations = new Deviations();

/** A template of a path as an expression; what stands for a whole id takes several segments, a parent's path none or more. */
function expressionOf(template) {
  const pattern = template.split('?')[0].replace(/^\/?/, '/').replace(/[.()+]/g, '\\$&')
    .replace(/\/\{parent_\w*path\}/g, '(?:/.+?)?')
    .replace(/\{([^}]*)\}/g, (_, name) => (/^(scope|resource_?(id|uri))$/i.test(name) ? '.+?' : '[^/]+'));
  return new RegExp(`^${pattern}/?$`, 'i');
}

/** Operations on any resource of any service say nothing of its fields. */
const isAnyResource = (template) => /^\/?\{\w+\}(\?|$)|\/\{resource_type\}\/\{resource_name\}(\?|$)/i.test(template);
const spelledOut = (template) => template.split('?')[0].replace(/\{[^}]*\}/g, '').replace(/\/+/g, '/').length;

/** Operations of all documents; of several that fit a path the one that spells out most of it is meant. */
function operationsIn(file) {
  const document = load(readFileSync(join(documentsFolder, file), 'utf8'), { schema: CORE_SCHEMA });
  const hosts = document.servers.map(({ url }) => new RegExp(`^${new URL(url.replace(/\{\w+\}/g, 'x')).host.replace(/^x\./, '[^.]+.')}$`));
  return Object.entries(document.paths ?? {}).filter(([template]) => !isAnyResource(template))
    .flatMap(([template, methods]) => Object.entries(methods)
    .filter(([, operation]) => operation.responses)
    .map(([method, { responses }]) => ({
      hosts, method: method.toUpperCase(), expression: expressionOf(template), spelled: spelledOut(template),
      schema: Object.entries(responses).find(([status, { content }]) => status.startsWith('2') && content)?.[1].content,
      schemas: document.components?.schemas ?? {},
    })));
}
const operations = readdirSync(documentsFolder).filter((name) => name.endsWith('.yaml')).flatMap(operationsIn)
  .sort((a, b) => b.spelled - a.spelled);

/** The documents show reads with "properties" hoisted ("SiteFlattened") beside the form on the wire ("Site"). */
function resolved(schema, schemas) {
  const name = schema?.$ref?.split('/').at(-1);
  if (!name) return { schema: schema ?? {}, hoisted: false };
  const onTheWire = name.replace(/Flattened$/, '');
  const hoisted = name !== onTheWire && !schemas[onTheWire];
  return { schema: schemas[hoisted ? name : onTheWire] ?? schemas[name] ?? {}, hoisted };
}

/** Members of a schema; none where it is the base of others, which the documents name but do not show. */
function membersOf(schema, schemas) {
  if (/known\s+sub-classes\s+are:/i.test(schema.description ?? '')) return {};
  const parts = (schema.allOf ?? []).map((part) => membersOf(resolved(part, schemas).schema, schemas));
  return Object.assign({}, schema.properties, ...parts);
}

/** Yields [what is wrong, where]. */
function* differences(value, reference, schemas, place) {
  const { schema, hoisted } = resolved(reference, schemas);
  if (Array.isArray(value)) {
    if (schema.items) for (const element of value) yield* differences(element, schema.items, schemas, place === 'value' ? '' : `${place}[]`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const members = membersOf(schema, schemas);
  if (Object.keys(members).length === 0 || schema.additionalProperties) return; // a map, or anything
  const answered = hoisted && !members.properties ? { ...value, ...value.properties } : value;
  if (answered !== value) delete answered.properties;
  const at = (name) => (place ? `${place}.${name}` : name);
  for (const name of schema.required ?? []) if (!(name in answered)) yield ['MISSING', at(name)];
  for (const [name, member] of Object.entries(answered)) {
    if (members[name]) yield* differences(member, members[name], schemas, at(name));
    else yield ['NOT_DESCRIBED', at(name)];
  }
}

const counts = { held: 0, withoutDocument: 0 };
for (const [file, { liveRequest, liveResponse }] of exchangesIn(folder)) {
  if (Number(liveResponse.statusCode) >= 300 || typeof liveResponse.body !== 'object' || liveResponse.body === null) continue;
  const { host, pathname } = new URL(liveRequest.url);
  const path = pathname.replace(/^\/{2,}/, '/');
  const fitting = operations.filter(({ hosts, method, expression }) => method === liveRequest.method
    && hosts.some((known) => known.test(host)) && expression.test(path));
  const readings = fitting.filter(({ spelled, schema }) => spelled === fitting[0].spelled && schema)
    .map(({ schema, schemas }) => [...differences(liveResponse.body, Object.values(schema)[0].schema, schemas, '')]);
  if (readings.length === 0) {
    counts.withoutDocument += 1;
    continue;
  }
  counts.held += 1;
  // Key Vault's document shows the list of all resources too, as it looks for vaults: the better fit is meant.
  const [found] = readings.sort((a, b) => a.length - b.length);
  for (const [what, place] of found)
    deviations.note(`${what} ${typeOf(liveRequest.url)} ${place}`, `${file}: ${liveRequest.method} ${liveRequest.url}`);
}
assert.ok(counts.held > 0, 'no answer was held against a document');
deviations.judge(deviationsFile, `${counts.held} answers held against the documents, ${counts.withoutDocument} without one`);
