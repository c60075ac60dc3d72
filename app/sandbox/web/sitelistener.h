#pragma once

#include "sandbox/listener.h"

namespace azrelocate::sandbox {

/// The workload over HTTPS: every app of App Service at an address of its own (127.20.x.y, which DNS gives out as the A
/// record of its scale unit), all on one port, each with the certificates that its host names are bound to. Where the
/// system has only 127.0.0.1 as loopback address (macOS), the apps share it and the host name alone tells them apart.
/// Adds "*" → ":PORT" to the plan: hosts keep the address that DNS gives and connect to this port instead of 443.
std::unique_ptr<Listener> makeSiteListener();

}
