#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.Resources/deployments of groups and subscriptions: validate, whatIf, create, cancel, operations,
/// exportTemplate.
void registerDeployments(Simulation &simulation);

}
