// The same estate by Microsoft's SDK for JavaScript. listing.mjs PORT SUBSCRIPTION
import { ResourceManagementClient } from "@azure/arm-resources";

const [port, subscription] = process.argv.slice(2);
const credential = { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3600_000 }) };
const client = new ResourceManagementClient(credential, subscription, {
    endpoint: `https://localhost:${port}`,
    credentialScopes: ["https://management.azure.com/.default"],
});
const rows = [];
for await (const { id, name, type, location, tags } of client.resources.list())
    rows.push({ id, name, type, location, tags });
console.log(rows.length);
