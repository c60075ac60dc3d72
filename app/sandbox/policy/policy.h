#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Azure Policy: definitions, assignments (2024-05-01 and older), exemptions (2022-07-01-preview), and the gate that
/// refuses every create and update that a "deny" strikes.
void registerPolicy(Simulation &simulation);

}
