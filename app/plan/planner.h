#pragma once

#include "estate/recipes.h"
#include "plan/plan.h"

#include <QSet>

namespace azrelocate {

class Cloud;

/// What the user decided before a plan is computed.
struct PlanChoices
{
    Region source;
    Region target;
    QString sourceDisplayName; ///< "West Europe"
    QString targetDisplayName;
    Method method = Method::Warm;
    QString tenantId;
    bool sameSubscription = true;       ///< Resource Mover works inside one subscription only
    QHash<ResourceId, Tool> tools;      ///< by source id
    QSet<ResourceId> recommended;       ///< source ids that go back to their recipe's tool, whatever was chosen before
    QHash<ResourceId, QString> reasons; ///< why @ref tools differs from the recipe, in the person's words
    QHash<ResourceId, DataMethod> dataMethods; ///< by source id; one that cannot be is passed over
    QHash<ResourceId, QString> names;          ///< new name by source id, instead of the made one
    QHash<QString, QString> groups;    ///< source group name (lower-case) → target name, instead of the made one
    QHash<QString, QString> hostNames; ///< new host name by present one, lower-case; empty: it keeps its name
    Plan previous;                     ///< empty: none; what a person chose in it (byUser, newName) is kept
    QDateTime now;                     ///< becomes Plan::computedAt
};

/// Decides for every resource of @p inventory whether and how it gets to the target, under which name, and in which
/// order: its recipe's wave, raised until all that it needs is in a lower one (what moves with its parent has the
/// parent's). Pure: nothing is asked of Azure, so names may be taken and the tool may refuse; the checks find that out.
/// Host names are filled by planHostNames().
Plan computePlan(const Inventory &inventory, const Recipes &recipes, const Cloud &cloud, const PlanChoices &choices);

}
