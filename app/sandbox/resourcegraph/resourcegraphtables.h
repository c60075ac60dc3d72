#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/resourcegraph/kql.h"

#include <QSet>

namespace azrelocate::sandbox {

/// Which part of the tenant a query sees, and whether also what is assigned above it.
struct GraphScope
{
    QSet<QString> subscriptions; ///< lower case; empty: every one
    bool above = false;          ///< authorizationScopeFilter AtScopeAndAbove
};

/// The tables of Resource Graph made from the simulation's resources; only what the caller of @p call may read.
/// Names, types and groups are written as Resource Graph writes them: type and resourceGroup in lower case.
KqlTables graphTables(const Call &call, const GraphScope &scope);

}
