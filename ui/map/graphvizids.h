#pragma once

#include <cgraph.h>

namespace azrelocate {

/// Numbers for Graphviz's nodes and groups in the order of their making. Its own are addresses of their names, and it
/// goes through groups by number, so that the same graph would be laid out differently each time.
Agdisc_t *numberingDiscipline();

}
