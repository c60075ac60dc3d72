#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Application Insights components with the connection string of their region, and the types of Microsoft.Insights
/// that the table of plain types does not have.
void registerInsights(Simulation &simulation);
/// Data collection rules, endpoints and associations.
void registerDataCollection(Simulation &simulation);

}
