#pragma once

#include "sandbox/storage/blobcall.h"

namespace azrelocate::sandbox {

class BlobStore;

/// The answer to a call of an account whose blobs a store has: a refusal like those of the simulated data plane, or
/// what the store is to be asked (Reply::store). Adds what Azurite lacks: Put Blob, Put Block, Append Block and Put
/// Page from a URL in the same store become the operation with a body (version 2026-04-06 and older).
Reply answerFromStore(const BlobCall &call, const BlobStore &store);

}
