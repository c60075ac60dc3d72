#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// GET …/providers/Microsoft.Insights/metrics and metricDefinitions (2018-01-01 and later). "Requests" and "Http5xx" of
/// a web app count what the app answered on the wire; other metrics of the known types are zero, unknown names are
/// answered 400.
void registerMetrics(Simulation &simulation);

}
