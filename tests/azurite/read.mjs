// read.mjs URL KEY: every blob of an account of a blob store, read with the official SDK; one JSON line a blob, in the order of
// their names, with what a copy keeps and the SHA-256 of its bytes.
import { createHash } from "node:crypto";
import { BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";

const [url, key] = process.argv.slice(2);
const service = new BlobServiceClient(url, new StorageSharedKeyCredential(new URL(url).pathname.slice(1), key));

for await (const container of service.listContainers()) {
    const client = service.getContainerClient(container.name);
    for await (const blob of client.listBlobsFlat({ includeMetadata: true })) {
        const hash = createHash("sha256");
        const answer = await client.getBlobClient(blob.name).download();
        for await (const piece of answer.readableStreamBody)
            hash.update(piece);
        console.log(JSON.stringify({
            name: `${container.name}/${blob.name}`,
            blobType: blob.properties.blobType,
            contentType: blob.properties.contentType,
            tier: blob.properties.accessTier ?? null,
            metadata: Object.fromEntries(Object.entries(blob.metadata ?? {}).sort()),
            size: blob.properties.contentLength,
            sha256: hash.digest("hex"),
        }));
    }
}
