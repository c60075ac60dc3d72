#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Azure Resource Graph: POST /providers/Microsoft.ResourceGraph/resources, answered by evaluating the query over what
/// the caller may read.
void registerResourceGraph(Simulation &simulation);

}
