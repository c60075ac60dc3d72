import assert from 'node:assert/strict';
import test from 'node:test';
import { MonitorClient } from '@azure/arm-monitor';
import { all, assertGone, credential, makeGroup, namesOf, options, refusal, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-monitor'], ['activity logs, baselines, log profiles, private link scopes and test notifications']);
const client = new MonitorClient(credential, subscription, options);
const group = await makeGroup('rg-js-monitor');
const data = `${subscriptionId}/resourceGroups/rg-shop-data-weu/providers`;
const vault = `${data}/Microsoft.KeyVault/vaults/kv-shop-weu`;
const workspaceId = `${data}/Microsoft.OperationalInsights/workspaces/log-shop-weu`;
const app = `${subscriptionId}/resourceGroups/rg-shop-app-weu/providers`;
const plan = `${app}/Microsoft.Web/serverfarms/asp-shop-weu`;
const site = `${app}/Microsoft.Web/sites/shop-web-weu`;

test('action groups: create, get, list, update, delete', async () => {
  await client.actionGroups.createOrUpdate(group, 'ag-js', {
    location: 'Global', groupShortName: 'js', enabled: true,
    emailReceivers: [{ name: 'ops', emailAddress: 'ops@contoso.com', useCommonAlertSchema: true }],
  });
  assert.equal((await client.actionGroups.get(group, 'ag-js')).emailReceivers[0].name, 'ops');
  assert.ok(namesOf(await all(client.actionGroups.listBySubscriptionId())).includes('ag-js'));
  assert.deepEqual(namesOf(await all(client.actionGroups.listByResourceGroup(group))), ['ag-js']);
  const changed = await client.actionGroups.update(group, 'ag-js', { tags: { a: '1' }, enabled: false });
  assert.equal(changed.enabled, false);
  assert.equal(changed.groupShortName, 'js');
  await client.actionGroups.delete(group, 'ag-js');
  await assertGone(client.actionGroups.get(group, 'ag-js'));
});

test('metric alerts: create, get, list, update, delete', async () => {
  await client.metricAlerts.createOrUpdate(group, 'alert-js', {
    location: 'global', severity: 2, enabled: true, scopes: [vault], evaluationFrequency: 'PT1M', windowSize: 'PT5M',
    criteria: {
      odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
      allOf: [{ criterionType: 'StaticThresholdCriterion', name: 'c', metricName: 'ServiceApiHit', operator: 'GreaterThan', threshold: 5, timeAggregation: 'Total' }],
    },
  });
  assert.equal((await client.metricAlerts.get(group, 'alert-js')).criteria.allOf[0].threshold, 5);
  assert.deepEqual(namesOf(await all(client.metricAlerts.listByResourceGroup(group))), ['alert-js']);
  assert.ok(namesOf(await all(client.metricAlerts.listBySubscription())).includes('alert-js'));
  assert.equal((await client.metricAlerts.update(group, 'alert-js', { severity: 3 })).severity, 3);
  await client.metricAlerts.delete(group, 'alert-js');
  await assertGone(client.metricAlerts.get(group, 'alert-js'));
});

test('activity log alerts and log search rules: create, get, list, update, delete', async () => {
  await client.activityLogAlerts.createOrUpdate(group, 'log-js', {
    location: 'Global', scopes: [subscriptionId], enabled: true, actions: { actionGroups: [] },
    condition: { allOf: [{ field: 'category', equals: 'Administrative' }] },
  });
  assert.deepEqual(namesOf(await all(client.activityLogAlerts.listByResourceGroup(group))), ['log-js']);
  assert.equal((await client.activityLogAlerts.update(group, 'log-js', { enabled: false })).enabled, false);
  await client.activityLogAlerts.delete(group, 'log-js');
  await assertGone(client.activityLogAlerts.get(group, 'log-js'));

  await client.scheduledQueryRules.createOrUpdate(group, 'query-js', {
    location: 'westeurope', description: 'Errors', enabled: 'true',
    source: { query: 'Event', dataSourceId: workspaceId, queryType: 'ResultCount' },
    schedule: { frequencyInMinutes: 15, timeWindowInMinutes: 15 },
    action: {
      odataType: 'Microsoft.WindowsAzure.Management.Monitoring.Alerts.Models.Microsoft.AppInsights.Nexus.DataContracts.Resources.ScheduledQueryRules.AlertingAction',
      severity: '3', trigger: { thresholdOperator: 'GreaterThan', threshold: 1 },
    },
  });
  assert.equal((await client.scheduledQueryRules.get(group, 'query-js')).source.query, 'Event');
  await client.scheduledQueryRules.delete(group, 'query-js');
  await assertGone(client.scheduledQueryRules.get(group, 'query-js'));
});

test('autoscale settings: create, get, list, update, delete', async () => {
  await client.autoscaleSettings.createOrUpdate(group, 'scale-js', {
    location: 'westeurope', enabled: true, targetResourceUri: plan,
    profiles: [{ name: 'always', capacity: { minimum: '1', maximum: '3', default: '1' }, rules: [] }],
  });
  assert.equal((await client.autoscaleSettings.get(group, 'scale-js')).profiles[0].capacity.maximum, '3');
  assert.deepEqual(namesOf(await all(client.autoscaleSettings.listByResourceGroup(group))), ['scale-js']);
  assert.equal((await client.autoscaleSettings.update(group, 'scale-js', { enabled: false })).enabled, false);
  await client.autoscaleSettings.delete(group, 'scale-js');
  await assertGone(client.autoscaleSettings.get(group, 'scale-js'));
});

test('diagnostic settings: create, get, list, delete', async () => {
  await client.diagnosticSettings.createOrUpdate(site, 'js', { workspaceId, logs: [{ category: 'AppServiceHTTPLogs', enabled: true }], metrics: [] });
  assert.equal((await client.diagnosticSettings.get(site, 'js')).logs[0].category, 'AppServiceHTTPLogs');
  assert.ok(namesOf((await client.diagnosticSettings.list(site)).value).includes('js'));
  const categories = await client.diagnosticSettingsCategory.list(site);
  assert.ok(namesOf(categories.value).includes('AppServiceHTTPLogs'));
  await client.diagnosticSettings.delete(site, 'js');
  await assertGone(client.diagnosticSettings.get(site, 'js'));
});

test('data collection: endpoints, rules and their associations', async () => {
  const endpoint = await client.dataCollectionEndpoints.create(group, 'dce-js', { body: { location: 'westeurope' } });
  const rule = await client.dataCollectionRules.create(group, 'dcr-js', {
    body: {
      location: 'westeurope', dataCollectionEndpointId: endpoint.id,
      destinations: { logAnalytics: [{ name: 'log', workspaceResourceId: workspaceId }] },
      dataFlows: [{ streams: ['Microsoft-Syslog'], destinations: ['log'] }],
    },
  });
  assert.match(rule.immutableId, /^dcr-/);
  assert.deepEqual(namesOf(await all(client.dataCollectionRules.listByResourceGroup(group))), ['dcr-js']);
  await client.dataCollectionRuleAssociations.create(site, 'js', { body: { dataCollectionRuleId: rule.id } });
  assert.deepEqual(namesOf(await all(client.dataCollectionRuleAssociations.listByResource(site))), ['js']);
  await client.dataCollectionRuleAssociations.delete(site, 'js');
  assert.deepEqual((await client.dataCollectionRules.update(group, 'dcr-js', { body: { tags: { a: '1' } } })).tags, { a: '1' });
  await client.dataCollectionRules.delete(group, 'dcr-js');
  await client.dataCollectionEndpoints.delete(group, 'dce-js');
  await assertGone(client.dataCollectionRules.get(group, 'dcr-js'));
});

test('metrics of a resource', async () => {
  const definitions = await all(client.metricDefinitions.list(site));
  assert.ok(definitions.length > 0);
  const metric = definitions[0].name.value;
  const answer = await client.metrics.list(site, { metricnames: metric, aggregation: 'Average', interval: 'PT1H' });
  assert.equal(answer.value[0].name.value, metric);
  assert.equal((await refusal(client.metrics.list(site, { metricnames: 'none' }))).statusCode, 400);
});
