#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Rules of a network security group and routes of a route table: each is a resource of its own and also stands in its
/// parent's body; whoever writes one of the two changes the other. Also the six rules that every group has. After the
/// plain types.
void registerEmbeddedChildren(Simulation &simulation);

}
