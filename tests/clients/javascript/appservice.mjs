import assert from 'node:assert/strict';
import test from 'node:test';
import { WebSiteManagementClient } from '@azure/arm-appservice';
import { all, assertGone, credential, makeGroup, namesOf, options, subscription, tell } from './sandbox.mjs';

tell(['@azure/arm-appservice'], ['deployment slots', 'backups and deleted sites', 'static sites, certificate orders and domains']);
const client = new WebSiteManagementClient(credential, subscription, options);
const group = await makeGroup('rg-js-web');
const site = 'app-js-shop';

test('plans: create, get, list, update', async () => {
  const made = await client.appServicePlans.beginCreateOrUpdateAndWait(group, 'plan-js',
    { location: 'westeurope', kind: 'linux', reserved: true, sku: { name: 'P1v3', tier: 'PremiumV3', capacity: 1 } }, options);
  assert.equal(made.sku.name, 'P1v3');
  assert.equal((await client.appServicePlans.get(group, 'plan-js')).status, 'Ready');
  assert.ok(namesOf(await all(client.appServicePlans.list())).includes('plan-js'));
  assert.deepEqual(namesOf(await all(client.appServicePlans.listByResourceGroup(group))), ['plan-js']);
  assert.equal((await client.appServicePlans.update(group, 'plan-js', { perSiteScaling: true })).perSiteScaling, true);
});

test('sites: create, get, list, update, restart, stop, start', async () => {
  const { id } = await client.appServicePlans.get(group, 'plan-js');
  const made = await client.webApps.beginCreateOrUpdateAndWait(group, site,
    { location: 'westeurope', serverFarmId: id, httpsOnly: true, siteConfig: { linuxFxVersion: 'NODE|22-lts' } }, options);
  assert.equal(made.defaultHostName, `${site}.azurewebsites.net`);
  assert.equal((await client.webApps.get(group, site)).serverFarmId.toLowerCase(), id.toLowerCase());
  assert.ok(namesOf(await all(client.webApps.list())).includes(site));
  assert.deepEqual(namesOf(await all(client.webApps.listByResourceGroup(group))), [site]);
  assert.deepEqual(namesOf(await all(client.appServicePlans.listWebApps(group, 'plan-js'))), [site]);
  assert.equal((await client.webApps.update(group, site, { clientAffinityEnabled: false })).clientAffinityEnabled, false);
  await client.webApps.restart(group, site);
  await client.webApps.stop(group, site);
  assert.equal((await client.webApps.get(group, site)).state, 'Stopped');
  await client.webApps.start(group, site);
  assert.equal((await client.webApps.get(group, site)).state, 'Running');
});

test('settings: set, list, update', async () => {
  await client.webApps.updateApplicationSettings(group, site, { properties: { MODE: 'shop' } });
  assert.equal((await client.webApps.listApplicationSettings(group, site)).properties.MODE, 'shop');
  await client.webApps.updateConnectionStrings(group, site, { properties: { db: { value: 'SECRET-MARKER', type: 'SQLAzure' } } });
  assert.equal((await client.webApps.listConnectionStrings(group, site)).properties.db.type, 'SQLAzure');
  await client.webApps.updateSlotConfigurationNames(group, site, { appSettingNames: ['MODE'] });
  assert.deepEqual((await client.webApps.listSlotConfigurationNames(group, site)).appSettingNames, ['MODE']);
  assert.equal((await client.webApps.updateConfiguration(group, site, { alwaysOn: true })).alwaysOn, true);
  assert.equal((await client.webApps.getConfiguration(group, site)).linuxFxVersion, 'NODE|22-lts');
});

test('host names are verified by their records', async () => {
  const found = await all(client.webApps.listHostNameBindings(group, site));
  assert.equal(found.length, 1);
  assert.match(found[0].name, /app-js-shop\.azurewebsites\.net$/);
  const analysis = await client.webApps.analyzeCustomHostname(group, site, { hostName: 'nobody.example' });
  assert.equal(analysis.isHostnameAlreadyVerified, false);
  const bound = client.webApps.createOrUpdateHostNameBinding(group, site, 'nobody.example', { siteName: site, hostNameType: 'Verified' });
  await assert.rejects(bound, (error) => error.statusCode >= 400 && error.statusCode < 500);
});

test('names and regions', async () => {
  assert.equal((await client.checkNameAvailability(site, 'Microsoft.Web/sites')).nameAvailable, false);
  assert.ok((await all(client.listGeoRegions())).some((region) => region.name === 'Sweden Central'));
});

test('sites and plans are deleted', async () => {
  await client.webApps.delete(group, site);
  await assertGone(client.webApps.get(group, site));
  await client.appServicePlans.delete(group, 'plan-js');
  await assertGone(client.appServicePlans.get(group, 'plan-js'));
});
