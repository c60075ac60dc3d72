#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Application Insights components (with the connection string of their region), action groups, alert rules and
/// autoscale settings.
void registerInsights(Simulation &simulation);

}
