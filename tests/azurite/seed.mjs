// seed.mjs URL KEY COUNT [LARGE-BYTES]: fills an account of a blob store with the official SDK. Everything follows from the
// arguments. Into the container "ledger": COUNT block blobs of many sizes, names and properties. With LARGE-BYTES into
// "archive" one of that size, staged block by block; without, one append blob and one page blob into "other".
import { BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";

const [url, key, count, largeBytes] = process.argv.slice(2);
const account = new URL(url).pathname.slice(1);
const service = new BlobServiceClient(url, new StorageSharedKeyCredential(account, key));
const writers = 16;
const blockBytes = 8 * 1024 * 1024;

function bytes(length, start) {
    const made = Buffer.alloc(length);
    let value = (start + 1) * 2654435761 >>> 0;
    for (let i = 0; i < length; ++i) {
        value = (value * 1664525 + 1013904223) >>> 0;
        made[i] = value >>> 24;
    }
    return made;
}

function size(i) {
    if (i === 0)
        return 0;
    return i % 100 === 1 ? 300_000 + i : (i * 37) % 5000;
}

function name(i) {
    const kinds = [`2026/${i % 12 + 1}/entry-${i}.json`, `reports of the year/räkning № ${i}.txt`, `a+b & c=d/100% #${i}?.bin`, `日本語/${i}.dat`];
    return kinds[i % kinds.length];
}

/** Does @p work for 0 … @p end - 1, several at a time. */
async function each(end, work) {
    let next = 0;
    await Promise.all(Array.from({ length: writers }, async () => {
        while (next < end)
            await work(next++);
    }));
}

const ledger = service.getContainerClient("ledger");
await ledger.createIfNotExists();
await each(Number(count), async (i) => {
    const body = bytes(size(i), i);
    await ledger.getBlockBlobClient(name(i)).upload(body, body.length, {
        blobHTTPHeaders: { blobContentType: i % 2 ? "application/json" : "text/plain; charset=utf-8" },
        metadata: i % 3 ? { entry: String(i), author: "A. Miller" } : undefined,
        tier: i % 10 === 0 ? "Cool" : undefined,
    });
});

if (largeBytes) {
    const archive = service.getContainerClient("archive");
    await archive.create();
    const large = archive.getBlockBlobClient("year.tar");
    const blocks = Math.ceil(Number(largeBytes) / blockBytes);
    const ids = Array.from({ length: blocks }, (_, i) => Buffer.from(String(i).padStart(8, "0")).toString("base64"));
    const body = bytes(blockBytes, 0);
    await each(blocks, async (i) => {
        const part = Buffer.from(body.subarray(0, Math.min(blockBytes, Number(largeBytes) - i * blockBytes)));
        part.writeUInt32LE(i); // so that no two blocks are equal
        await large.stageBlock(ids[i], part, part.length);
    });
    await large.commitBlockList(ids);
} else {
    const other = service.getContainerClient("other");
    await other.create();
    const log = other.getAppendBlobClient("events.log");
    await log.create();
    for (let i = 0; i < 3; ++i) {
        const line = bytes(1000 + i, i);
        await log.appendBlock(line, line.length);
    }
    const disk = other.getPageBlobClient("data.vhd");
    await disk.create(1024 * 1024);
    const page = bytes(4096, 7);
    await disk.uploadPages(page, 512 * 1024, page.length);
}
console.log(`@azure/storage-blob filled ${account}`);
