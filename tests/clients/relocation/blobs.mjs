// The blobs of an account. Its client adds a policy twice, so the way to the sandbox is not one: it is that of every agent.
import https from 'node:https';
import { BlobServiceClient } from '@azure/storage-blob';
import { agent, credential } from './sandbox.mjs';

https.Agent.prototype.createConnection = agent.createConnection;

export const blobsOf = (account) => new BlobServiceClient(`https://${account}.blob.core.windows.net`, credential);
