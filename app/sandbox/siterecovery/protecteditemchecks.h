#pragma once

#include "sandbox/siterecovery/protecteditemdetails.h"

namespace azrelocate::sandbox {

/// Why replication cannot be enabled as asked: policy and mapping missing, regions that do not fit, a machine that is
/// protected already or of a kind that Azure to Azure does not support. Error codes are the service's where Microsoft
/// documents one (articles on troubleshooting Azure to Azure), otherwise our own words.
Verdict refuseProtection(const Call &call, const ProtectionRequest &request);

}
