// The bookings workload taken from West Europe to Sweden Central by calls of the official SDKs, as an administrator does it who
// follows the documents of each service: what holds state is made anew and filled, the machine goes through Resource Mover, the
// name is switched at the end. It knows nothing of azrelocate but the names that were agreed on for the target.
import { randomUUID } from 'node:crypto';
import { WebSiteManagementClient } from '@azure/arm-appservice';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { DnsManagementClient } from '@azure/arm-dns';
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { NetworkManagementClient } from '@azure/arm-network';
import { ResourceMoverServiceAPI } from '@azure/arm-resourcemover';
import { ResourceManagementClient } from '@azure/arm-resources';
import { StorageManagementClient } from '@azure/arm-storage';
import { CertificateClient } from '@azure/keyvault-certificates';
import { SecretClient } from '@azure/keyvault-secrets';
import { blobsOf } from './blobs.mjs';
import { all, credential, dataPlaneOptions, options, subscription, subscriptionId, tell } from './sandbox.mjs';

tell([
  '@azure/arm-appservice', '@azure/arm-authorization', '@azure/arm-dns', '@azure/arm-keyvault', '@azure/arm-msi', '@azure/arm-network',
  '@azure/arm-resourcemover', '@azure/arm-resources', '@azure/arm-storage', '@azure/keyvault-certificates', '@azure/keyvault-secrets',
  '@azure/storage-blob',
]);

const from = 'bookings';
const to = 'bookings-sdc';
const location = 'swedencentral';
const host = { zone: 'bookings.example', name: 'www' };
const target = (name) => name.replace(/weu$/, 'sdc');
const inTarget = (text) => text.replaceAll('bookings-weu', 'bookings-sdc').replaceAll('bookingsweu', 'bookingssdc');
const idOf = (group, type, name) => `${subscriptionId}/resourceGroups/${group}/providers/${type}/${name}`;

const resources = new ResourceManagementClient(credential, subscription, options);
const authorization = new AuthorizationManagementClient(credential, subscription, options);
const vaults = new KeyVaultManagementClient(credential, subscription, options);
const identities = new ManagedServiceIdentityClient(credential, subscription, options);
const network = new NetworkManagementClient(credential, subscription, options);
const storage = new StorageManagementClient(credential, subscription, options);
const web = new WebSiteManagementClient(credential, subscription, options);
const dns = new DnsManagementClient(credential, subscription, options);
const mover = new ResourceMoverServiceAPI(credential, subscription, options);

async function makeGroup() {
  const { tags } = await resources.resourceGroups.get(from);
  await resources.resourceGroups.createOrUpdate(to, { location, tags });
}

/** Rights at a scope itself are given again at its counterpart; an identity that was made anew takes the place of the old one. */
async function giveRights(scope, counterpart, successors) {
  for (const old of await all(authorization.roleAssignments.listForScope(scope))) {
    if (old.scope.toLowerCase() !== scope.toLowerCase()) continue;
    await authorization.roleAssignments.create(counterpart, randomUUID(), {
      roleDefinitionId: old.roleDefinitionId, principalType: old.principalType,
      principalId: successors.get(old.principalId) ?? old.principalId,
    });
  }
}

async function moveIdentity() {
  const old = await identities.userAssignedIdentities.get(from, 'id-bookings-weu');
  const made = await identities.userAssignedIdentities.createOrUpdate(to, target(old.name), { location, tags: old.tags });
  return new Map([[old.principalId, made.principalId]]);
}

async function moveVault() {
  const old = await vaults.vaults.get(from, 'kv-bookings-weu');
  const name = target(old.name);
  const { tenantId, sku, enableRbacAuthorization, enableSoftDelete, softDeleteRetentionInDays } = old.properties;
  await vaults.vaults.beginCreateOrUpdateAndWait(to, name, {
    location, tags: old.tags, properties: { tenantId, sku, enableRbacAuthorization, enableSoftDelete, softDeleteRetentionInDays },
  }, options);
  const at = (vault) => `https://${vault}.vault.azure.net/`;
  const [secrets, copies] = [old.name, name].map((vault) => new SecretClient(at(vault), credential, dataPlaneOptions));
  const [certificates, imports] = [old.name, name].map((vault) => new CertificateClient(at(vault), credential, dataPlaneOptions));
  for (const { name: certificate } of await all(certificates.listPropertiesOfCertificates())) {
    const { value } = await secrets.getSecret(certificate);
    await imports.importCertificate(certificate, Buffer.from(value, 'base64'));
    await imports.updateCertificatePolicy(certificate, await certificates.getCertificatePolicy(certificate)); // an import is renewed by nobody
  }
  for (const properties of await all(secrets.listPropertiesOfSecrets())) {
    if (properties.managed) continue; // came with its certificate
    const { value } = await secrets.getSecret(properties.name);
    await copies.setSecret(properties.name, value, { contentType: properties.contentType, tags: properties.tags, enabled: properties.enabled });
  }
}

async function moveStorage(successors) {
  const old = await storage.storageAccounts.getProperties(from, 'stbookingsweu');
  const name = target(old.name);
  await storage.storageAccounts.beginCreateAndWait(to, name, {
    location, tags: old.tags, kind: old.kind, sku: { name: old.sku.name }, minimumTlsVersion: old.minimumTlsVersion,
    allowBlobPublicAccess: old.allowBlobPublicAccess, enableHttpsTrafficOnly: old.enableHttpsTrafficOnly,
  }, options);
  for (const container of await all(storage.blobContainers.list(from, old.name)))
    await storage.blobContainers.create(to, name, container.name, { publicAccess: container.publicAccess });
  const { token } = await credential.getToken('https://storage.azure.com/.default');
  for await (const { name: container } of blobsOf(old.name).listContainers()) {
    const source = blobsOf(old.name).getContainerClient(container);
    const copy = blobsOf(name).getContainerClient(container);
    for await (const blob of source.listBlobsFlat()) {
      await copy.getBlockBlobClient(blob.name).syncUploadFromURL(source.getBlobClient(blob.name).url, {
        sourceAuthorization: { scheme: 'Bearer', value: token },
      });
    }
  }
  await giveRights(old.id, idOf(to, 'Microsoft.Storage/storageAccounts', name), successors);
}

async function moveSite() {
  const oldPlan = await web.appServicePlans.get(from, 'plan-bookings-weu');
  const plan = await web.appServicePlans.beginCreateOrUpdateAndWait(to, target(oldPlan.name), {
    location, tags: oldPlan.tags, kind: oldPlan.kind, reserved: oldPlan.reserved, sku: oldPlan.sku,
  }, options);
  const old = await web.webApps.get(from, 'app-bookings-weu');
  const configuration = await web.webApps.getConfiguration(from, old.name);
  const { properties: settings } = await web.webApps.listApplicationSettings(from, old.name);
  const name = target(old.name);
  await web.webApps.beginCreateOrUpdateAndWait(to, name, {
    location, tags: old.tags, kind: old.kind, serverFarmId: plan.id, httpsOnly: old.httpsOnly,
    identity: { type: old.identity.type, userAssignedIdentities: { [idOf(to, 'Microsoft.ManagedIdentity/userAssignedIdentities', 'id-bookings-sdc')]: {} } },
    siteConfig: { linuxFxVersion: configuration.linuxFxVersion, minTlsVersion: configuration.minTlsVersion },
  }, options);
  await web.webApps.updateApplicationSettings(to, name, {
    properties: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, inTarget(value)])),
  });
}

/** The name is proven by a TXT record before it is switched, and served with the certificate of the new vault. */
async function bindName() {
  const name = `${host.name}.${host.zone}`;
  const { customDomainVerificationId } = await web.webApps.get(to, 'app-bookings-sdc');
  await dns.recordSets.createOrUpdate(from, host.zone, `asuid.${host.name}`, 'TXT', { ttl: 300, txtRecords: [{ value: [customDomainVerificationId] }] });
  const old = await web.webApps.getHostNameBinding(from, 'app-bookings-weu', name);
  const binding = { siteName: 'app-bookings-sdc', hostNameType: old.hostNameType, customHostNameDnsRecordType: old.customHostNameDnsRecordType };
  await web.webApps.createOrUpdateHostNameBinding(to, 'app-bookings-sdc', name, binding);
  const vault = new CertificateClient('https://kv-bookings-sdc.vault.azure.net/', credential, dataPlaneOptions);
  const { x509Thumbprint } = (await vault.getCertificate('www')).properties;
  const short = Buffer.from(x509Thumbprint).toString('hex').slice(0, 8);
  const { thumbprint } = await web.certificates.createOrUpdate(to, `kv-bookings-sdc-www-${short}`, {
    location, keyVaultId: idOf(to, 'Microsoft.KeyVault/vaults', 'kv-bookings-sdc'), keyVaultSecretName: 'www',
    serverFarmId: idOf(to, 'Microsoft.Web/serverfarms', 'plan-bookings-sdc'),
  });
  await web.webApps.createOrUpdateHostNameBinding(to, 'app-bookings-sdc', name, { ...binding, sslState: old.sslState, thumbprint });
}

async function makeSecurityGroup() {
  const old = await network.networkSecurityGroups.get(from, 'nsg-bookings-weu');
  const securityRules = old.securityRules.map(({ name, priority, direction, access, protocol, sourceAddressPrefix, sourcePortRange, destinationAddressPrefix, destinationPortRange }) => (
    { name, priority, direction, access, protocol, sourceAddressPrefix, sourcePortRange, destinationAddressPrefix, destinationPortRange }));
  await network.networkSecurityGroups.beginCreateOrUpdateAndWait(to, target(old.name), { location, tags: old.tags, securityRules }, options);
}

async function moveMachine() {
  const group = 'ResourceMoverRG-westeurope-swedencentral';
  const name = 'MoveCollection-westeurope-swedencentral';
  const nearby = 'northeurope'; // the service keeps its data in few regions
  await resources.resourceGroups.createOrUpdate(group, { location: nearby });
  const collection = await mover.moveCollections.create(group, name, {
    body: { location: nearby, identity: { type: 'SystemAssigned' }, properties: { sourceRegion: 'westeurope', targetRegion: location } },
  });
  for (const role of ['b24988ac-6180-42a0-ab88-20f7382dd24c', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9']) { // Contributor, User Access Administrator
    await authorization.roleAssignments.create(subscriptionId.slice(1), randomUUID(), {
      principalId: collection.identity.principalId, principalType: 'ServicePrincipal',
      roleDefinitionId: `${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    });
  }
  const add = (item, sourceId, properties) => mover.moveResources.beginCreateAndWait(group, name, item, { ...options, body: { properties: { sourceId, ...properties } } });
  const existing = { group: `${subscriptionId}/resourceGroups/${to}`, nsg: idOf(to, 'Microsoft.Network/networkSecurityGroups', 'nsg-bookings-sdc') };
  await add('group', `${subscriptionId}/resourceGroups/${from}`, { existingTargetId: existing.group, resourceSettings: { resourceType: 'resourceGroups', targetResourceName: to } });
  await add('nsg', idOf(from, 'Microsoft.Network/networkSecurityGroups', 'nsg-bookings-weu'),
    { existingTargetId: existing.nsg, resourceSettings: { resourceType: 'Microsoft.Network/networkSecurityGroups', targetResourceName: 'nsg-bookings-sdc', targetResourceGroupName: to } });
  const moving = {
    vnet: ['Microsoft.Network/virtualNetworks', 'vnet-bookings-weu'],
    nic: ['Microsoft.Network/networkInterfaces', 'nic-bookings-weu'],
    vm: ['Microsoft.Compute/virtualMachines', 'vm-bookings'],
  };
  for (const [item, [resourceType, source]] of Object.entries(moving)) {
    await add(item, idOf(from, resourceType, source), {
      resourceSettings: { resourceType, targetResourceName: target(source), targetResourceGroupName: to },
    });
  }
  await mover.moveCollections.beginResolveDependenciesAndWait(group, name, options);
  const step = (method, items) => mover.moveCollections[method](group, name, {
    ...options,
    body: { moveResources: items.map((item) => `${collection.id}/moveResources/${item}`), moveResourceInputType: 'MoveResourceId' },
  });
  await step('beginCommitAndWait', ['group']);
  await step('beginPrepareAndWait', Object.keys(moving));
  await step('beginInitiateMoveAndWait', Object.keys(moving));
  await step('beginCommitAndWait', ['nsg', ...Object.keys(moving)]);
}

async function cutOver() {
  await web.webApps.stop(from, 'app-bookings-weu');
  const record = await dns.recordSets.get(from, host.zone, host.name, 'CNAME');
  await dns.recordSets.createOrUpdate(from, host.zone, host.name, 'CNAME', { ...record, cnameRecord: { cname: 'app-bookings-sdc.azurewebsites.net' } });
}

await makeGroup();
const successors = await moveIdentity();
await moveVault();
await giveRights(idOf(from, 'Microsoft.KeyVault/vaults', 'kv-bookings-weu'), idOf(to, 'Microsoft.KeyVault/vaults', 'kv-bookings-sdc'), successors);
await makeSecurityGroup();
await moveStorage(successors);
await moveSite();
await moveMachine();
await bindName();
await cutOver();
