import assert from 'node:assert/strict';
import test from 'node:test';
import graph from '@azure/arm-resourcegraph';
import { credential, refusal, sandbox, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-resourcegraph']);
const client = new graph.ResourceGraphClient(credential, { baseUri: sandbox.resourceManager });

test('a query gives objects and counts', async () => {
  const answer = await client.resources({
    subscriptions: [subscription],
    query: "Resources | where type =~ 'microsoft.keyvault/vaults' | project id, name, type, location",
    options: { resultFormat: 'objectArray' },
  });
  assert.equal(answer.count, answer.data.length);
  assert.equal(answer.totalRecords, answer.count);
  assert.equal(answer.resultTruncated, 'false');
  assert.equal(answer.data[0].type, 'microsoft.keyvault/vaults');
});

test('a query gives a table', async () => {
  const answer = await client.resources({
    subscriptions: [subscription],
    query: 'Resources | summarize count() by type | order by type asc',
    options: { resultFormat: 'table' },
  });
  assert.deepEqual(answer.data.columns.map((column) => [column.name, column.type]), [['type', 'string'], ['count_', 'integer']]);
  assert.ok(answer.data.rows.length > 10);
});

test('pages are joined by a skip token', async () => {
  const query = 'Resources | project id | order by id asc';
  const seen = [];
  let skipToken;
  do {
    const page = await client.resources({
      subscriptions: [subscription], query, options: { resultFormat: 'objectArray', top: 10, skipToken },
    });
    seen.push(...page.data.map((row) => row.id));
    skipToken = page.skipToken;
  } while (skipToken);
  assert.equal(new Set(seen).size, seen.length);
  const whole = await client.resources({ subscriptions: [subscription], query, options: { resultFormat: 'objectArray' } });
  assert.equal(seen.length, whole.totalRecords);
});

test('facets are counted beside the rows', async () => {
  const answer = await client.resources({
    subscriptions: [subscription], query: 'Resources', options: { resultFormat: 'objectArray' },
    facets: [{ expression: 'location', options: { top: 2 } }],
  });
  assert.equal(answer.facets[0].expression, 'location');
  assert.ok(answer.facets[0].data.length > 0);
});

test('a query that is none is refused', async () => {
  const refused = await refusal(client.resources({ subscriptions: [subscription], query: 'Resources | sideways' }));
  assert.equal(refused.statusCode, 400);
});
