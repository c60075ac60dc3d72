// Site Recovery is not simulated. Its client has to be told so, and in words that name what was asked.
import assert from 'node:assert/strict';
import test from 'node:test';
import { SiteRecoveryManagementClient } from '@azure/arm-recoveryservices-siterecovery';
import { all, credential, makeGroup, options, refusal, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-recoveryservices-siterecovery'], ['fabrics, protection containers, replicated items and recovery plans']);
const group = await makeGroup('rg-js-recovery');
const client = new SiteRecoveryManagementClient(credential, subscription, options);

test('what is not simulated is refused by name', async () => {
  const refused = await refusal(all(client.replicationFabrics.list('vault', group)));
  assert.equal(refused.statusCode, 501);
  assert.equal(refused.code, 'NotSimulated');
  assert.match(refused.message, /Microsoft\.RecoveryServices\/vaults\/replicationFabrics/);
});
