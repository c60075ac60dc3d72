#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// checkPolicyRestrictions of Microsoft.PolicyInsights at a subscription or a group (2024-10-01, 2022-03-01): what
/// would be denied, by the same evaluation that refuses the write itself.
void registerPolicyRestrictions(Simulation &simulation);

}
