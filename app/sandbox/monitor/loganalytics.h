#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Log Analytics workspaces (2025-07-01 and older) with tables, saved searches and export rules. Deleting is soft: the
/// name comes back with its old customer id when it is created again in the same group and region.
void registerLogAnalytics(Simulation &simulation);

}
