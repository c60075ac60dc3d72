#pragma once

#include "checklist/checkinput.h"

#include <QSet>

namespace azrelocate::landingzone {

/// What the relocation will do at one scope, as the actions of Azure's roles ("Microsoft.Web/sites/write").
struct PlannedActions
{
    ResourceId scope;
    QSet<QString> actions;
};

/// What the plan needs at its subscriptions, at the groups of both sides, and at what it alters outside of them (hubs,
/// zones, profiles). From the documented permission of each request that the tools of the plan send.
Result<QList<PlannedActions>> plannedActions(const CheckInput &input);

}
