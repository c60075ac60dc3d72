import assert from 'node:assert/strict';
import test from 'node:test';
import { ConsumptionManagementClient } from '@azure/arm-consumption';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, subscriptionId, tell } from './sandbox.mjs';

tell(['@azure/arm-consumption'], ['usage details, price sheets, reservations and charges']);
const client = new ConsumptionManagementClient(credential, subscription, options);
const scope = `${subscriptionId}/resourceGroups/${await makeGroup('rg-js-consumption')}`;
const monthly = {
  category: 'Cost', amount: 100, timeGrain: 'Monthly',
  timePeriod: { startDate: new Date('2026-11-01T00:00:00Z'), endDate: new Date('2027-11-01T00:00:00Z') },
  notifications: {
    high: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails: ['ops@contoso.com'], thresholdType: 'Actual' },
  },
};

test('budgets: create, get, list, update, delete', async () => {
  const made = await client.budgets.createOrUpdate(scope, 'js', monthly);
  assert.equal(made.amount, 100);
  assert.equal(made.currentSpend.unit, 'EUR');
  assert.equal((await client.budgets.get(scope, 'js')).notifications.high.threshold, 80);
  const changed = await client.budgets.createOrUpdate(scope, 'js', { ...monthly, amount: 200, eTag: made.eTag });
  assert.equal(changed.amount, 200);
  assert.deepEqual(namesOf(await all(client.budgets.list(scope))), ['js']);
  assert.ok(namesOf(await all(client.budgets.list(subscriptionId))).includes('budget-shop-monthly'));
  await client.budgets.delete(scope, 'js');
  await assertGone(client.budgets.get(scope, 'js'));
});
