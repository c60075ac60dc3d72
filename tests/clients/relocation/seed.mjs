// What a template cannot bring: secrets, a certificate in use, and blobs.
import { WebSiteManagementClient } from '@azure/arm-appservice';
import { CertificateClient } from '@azure/keyvault-certificates';
import { SecretClient } from '@azure/keyvault-secrets';
import { blobsOf } from './blobs.mjs';
import { credential, dataPlaneOptions, options, subscription, subscriptionId } from './sandbox.mjs';

const receipts = {
  'archive/2025.csv': ['date,amount\n2025-12-31,12.50\n', 'text/csv'],
  'archive/2026.csv': ['date,amount\n2026-01-01,99.90\n', 'text/csv'],
  'logo.svg': ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
};

const vault = new SecretClient('https://kv-bookings-weu.vault.azure.net/', credential, dataPlaneOptions);
await vault.setSecret('payment-key', 'SECRET-MARKER-payment', { contentType: 'text/plain', tags: { rotation: 'yearly' } });
await vault.setSecret('mail-password', 'SECRET-MARKER-mail');

const certificates = new CertificateClient('https://kv-bookings-weu.vault.azure.net/', credential, dataPlaneOptions);
const certificate = await (await certificates.beginCreateCertificate('www', {
  issuerName: 'Self', subject: 'CN=www.bookings.example', subjectAlternativeNames: { dnsNames: ['www.bookings.example'] }, validityInMonths: 12,
}, { intervalInMs: 50 })).pollUntilDone();
const web = new WebSiteManagementClient(credential, subscription, options);
const { id: plan } = await web.appServicePlans.get('bookings', 'plan-bookings-weu');
const { thumbprint } = await web.certificates.createOrUpdate('bookings', 'www-bookings', {
  location: 'westeurope', serverFarmId: plan, keyVaultSecretName: certificate.name,
  keyVaultId: `${subscriptionId}/resourceGroups/bookings/providers/Microsoft.KeyVault/vaults/kv-bookings-weu`,
});
await web.webApps.createOrUpdateHostNameBinding('bookings', 'app-bookings-weu', 'www.bookings.example', {
  siteName: 'app-bookings-weu', hostNameType: 'Verified', customHostNameDnsRecordType: 'CName', sslState: 'SniEnabled', thumbprint,
});

const container = blobsOf('stbookingsweu').getContainerClient('receipts');
for (const [name, [content, blobContentType]] of Object.entries(receipts)) {
  await container.getBlockBlobClient(name).upload(content, Buffer.byteLength(content), { blobHTTPHeaders: { blobContentType } });
}
