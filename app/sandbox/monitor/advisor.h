#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.Advisor/recommendations: what the service would say about an account that can lose its only copy.
void registerAdvisor(Simulation &simulation);

}
