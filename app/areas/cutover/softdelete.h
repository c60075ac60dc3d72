#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// What a service keeps of a resource after its deletion.
struct SoftDelete
{
    std::chrono::hours keeps{0}; ///< 0: nothing
    bool guaranteed = true;      ///< false: the service tries, and promises nothing
};

/// What would be kept of @p resource, by the setting of the resource where its service has one: Key Vault
/// (softDeleteRetentionInDays), App Configuration (the same; free stores have none), Recovery Services
/// (securitySettings.softDeleteSettings); else by the service's rule: Log Analytics and storage accounts 14 days (the
/// latter as a best effort), API Management and Cognitive Services 48 hours. Errors of the read.
Result<SoftDelete> softDeleteOf(const CheckInput &input, const ResourceId &resource);

/// The number of hours in @p change, a removal that noted it; 0: nothing is kept.
std::chrono::hours keptAfter(const Change &change);
/// Notes @p kept in the removal @p change: in what the preview and the report show of it, and in what is said about
/// its undo. Seal it again.
void noteSoftDelete(Change &change, const SoftDelete &kept);

/// A row for each resource that this relocation deleted: when, and until when it can be recovered. For vaults the date
/// is the service's own (Microsoft.KeyVault/deletedVaults).
void judgeDeleted(Finding &finding, const CheckInput &input);

}
