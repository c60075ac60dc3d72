#pragma once

#include "sandbox/listener.h"

namespace azrelocate::sandbox {

/// Two DNS servers on loopback: a public resolver that caches by simulated time, and the name server of all zones,
/// which always answers what the zones say now. They are the resolvers of the cloud file, in this order.
std::unique_ptr<Listener> makeDnsListener();

}
