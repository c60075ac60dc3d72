import assert from 'node:assert/strict';
import test from 'node:test';
import { DnsManagementClient } from '@azure/arm-dns';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-dns']);
const client = new DnsManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-dns');
const zone = 'js.example';

test('zones: create, get, list, update', async () => {
  const made = await client.zones.createOrUpdate(group, zone, { location: 'global' });
  assert.equal(made.nameServers.length, 4);
  assert.equal(made.numberOfRecordSets, 2);
  assert.equal((await client.zones.get(group, zone)).etag, made.etag);
  assert.ok(namesOf(await all(client.zones.list())).includes(zone));
  assert.deepEqual(namesOf(await all(client.zones.listByResourceGroup(group))), [zone]);
  assert.deepEqual((await client.zones.update(group, zone, { tags: { a: '1' } })).tags, { a: '1' });
  assert.equal((await refusal(client.zones.createOrUpdate(group, zone, { location: 'global' }, { ifNoneMatch: '*' }))).statusCode, 412);
});

test('record sets: create, get, list, update, delete', async () => {
  const made = await client.recordSets.createOrUpdate(group, zone, 'www', 'CNAME', { ttl: 300, cnameRecord: { cname: 'a.example.net' } });
  assert.match(made.type, /^Microsoft.Network\/dnszones\/CNAME$/i);
  assert.equal(made.fqdn, `www.${zone}.`);
  await client.recordSets.createOrUpdate(group, zone, '@', 'A', { ttl: 60, aRecords: [{ ipv4Address: '192.0.2.1' }] });
  await client.recordSets.createOrUpdate(group, zone, 'mail', 'MX', { ttl: 60, mxRecords: [{ preference: 10, exchange: 'mx.example.net' }] });
  await client.recordSets.createOrUpdate(group, zone, 'text', 'TXT', { ttl: 60, txtRecords: [{ value: ['v=1'] }] });
  const changed = await client.recordSets.update(group, zone, 'www', 'CNAME', { ttl: 30 }, { ifMatch: made.etag });
  assert.equal(changed.ttl, 30);
  assert.equal(changed.cnameRecord.cname, 'a.example.net');
  assert.equal((await client.recordSets.get(group, zone, 'www', 'CNAME')).ttl, 30);
  assert.equal((await refusal(client.recordSets.update(group, zone, 'www', 'CNAME', { ttl: 5 }, { ifMatch: made.etag }))).statusCode, 412);
  assert.deepEqual(namesOf(await all(client.recordSets.listByType(group, zone, 'CNAME'))), ['www']);
  assert.equal((await all(client.recordSets.listByDnsZone(group, zone))).length, 6);
  assert.equal((await all(client.recordSets.listAllByDnsZone(group, zone, { top: 2 }))).length, 6);
  await client.recordSets.delete(group, zone, 'www', 'CNAME');
  await assertGone(client.recordSets.get(group, zone, 'www', 'CNAME'));
});

test('an alias names its target and the target names the alias', async () => {
  const target = `/subscriptions/${subscription}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/publicIPAddresses/pip-lb-shop-weu`;
  await client.recordSets.createOrUpdate(group, zone, 'alias', 'A', { ttl: 60, targetResource: { id: target } });
  const found = await client.dnsResourceReferenceOperations.getByTargetResources({ targetResources: [{ id: target }] });
  assert.match(found.dnsResourceReferences[0].dnsResources[0].id, /\/A\/alias$/i);
});

test('a zone is deleted', async () => {
  await client.zones.beginDeleteAndWait(group, zone, options);
  await assertGone(client.zones.get(group, zone));
});
