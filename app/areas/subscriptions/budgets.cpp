#include "areas/subscriptions/subscriptions.h"

#include "areas/subscriptions/budgetcoverage.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <algorithm>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"sub.budgets"_s;

/// A scope with budgets that watch the workload, and where their counterparts belong.
struct BudgetScope
{
    ResourceId source;
    ResourceId target; ///< the same for a subscription, which has both regions
};

QList<BudgetScope> budgetScopes(const Plan &plan)
{
    QList<BudgetScope> scopes;
    const QList<ResourceId> groups = movingGroups(plan);
    for (const ResourceId &group : groups) {
        const ResourceId subscription = group.subscriptionScope();
        const bool known = std::any_of(scopes.begin(), scopes.end(),
                                       [&](const BudgetScope &scope) { return scope.source == subscription; });
        if (!known)
            scopes.append({subscription, subscription});
    }
    for (const ResourceId &group : groups) {
        if (plan.targetOf(group) != group)
            scopes.append({group, plan.targetOf(group)});
    }
    return scopes;
}

/// The budgets at @p scope; none where it does not exist yet.
Result<QList<Budget>> budgetsAt(const CheckInput &input, const ResourceId &scope)
{
    auto budgets = listBudgets(input.azure, scope, input.context);
    if (!budgets && budgets.error().httpStatus == 404)
        return QList<Budget>();
    return budgets;
}

/// What watches the target as @p budget watches the source; nullptr: nothing does.
const Budget *coverOf(const Budget &budget, const QList<Budget> &there, const Plan &plan)
{
    const QJsonObject wanted = mappedFilter(budget.filter, plan);
    const auto found = std::find_if(there.begin(), there.end(), [&](const Budget &candidate) {
        return filterCovers(candidate.filter, wanted) && warnsAlike(candidate, budget, plan);
    });
    return found == there.end() ? nullptr : &*found;
}

bool isNamed(const QList<Budget> &budgets, const QString &name)
{
    return std::any_of(budgets.begin(), budgets.end(),
                       [&](const Budget &budget) { return budget.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QString thresholdsOf(const Budget &budget)
{
    QStringList thresholds;
    for (const BudgetNotification &notification : budget.notifications)
        thresholds.append(u"%1 % %2"_s.arg(QString::number(notification.threshold), notification.thresholdType));
    return u"%1 %2, %3"_s.arg(QString::number(budget.amount), budget.timeGrain, thresholds.join(u", "_s));
}

/// Changes of one scope, in their order.
void propose(QList<Change> &changes, const CheckInput &input, const BudgetScope &scope, const QList<Budget> &here,
             const QList<Budget> &there, const std::optional<Change> &group)
{
    for (const Budget &budget : here) {
        const QString name =
            scope.source == scope.target ? counterpartName(budget.name, input.plan.target) : budget.name;
        // A budget of the name with other thresholds is somebody's decision; it is shown, not overwritten.
        if (watchesOthers(budget.filter, input.plan) || coverOf(budget, there, input.plan) || isNamed(there, name))
            continue;
        const QJsonObject filter = mappedFilter(budget.filter, input.plan);
        Change change =
            createResource(kItem,
                           {QT_TRANSLATE_NOOP("Message", "Create the budget %1 at %2, as %3 watches the source"),
                            {name, scope.target.name(), budget.name}},
                           scope.target.extension(u"Microsoft.Consumption/budgets"_s, name),
                           counterpartBody(budget, filter, input.clock.now()));
        if (group) {
            const bool seen =
                std::any_of(changes.begin(), changes.end(), [&](const Change &other) { return other.id == group->id; });
            if (!seen)
                changes.append(*group);
            change.dependsOn = {group->id};
        }
        changes.append(change);
    }
}

}

Finding budgetsCoverTarget(const CheckInput &input)
{
    Finding finding;
    bool any = false;
    for (const BudgetScope &scope : budgetScopes(input.plan)) {
        const auto here = listBudgets(input.azure, scope.source, input.context);
        if (!here) {
            finding.couldNotCheck(scope.source.name(), here.error(), scope.source);
            continue;
        }
        if (here->isEmpty())
            continue;
        any = true;
        const auto there = scope.source == scope.target ? here : budgetsAt(input, scope.target);
        if (!there) {
            finding.couldNotCheck(scope.target.name(), there.error(), scope.target);
            continue;
        }
        for (const Budget &budget : *here) {
            const QString object = scope.source.name() + u'/' + budget.name;
            const QString name =
                scope.source == scope.target ? counterpartName(budget.name, input.plan.target) : budget.name;
            if (watchesOthers(budget.filter, input.plan))
                finding.notApplicable(
                    object, QT_TRANSLATE_NOOP("Message", "It watches costs of others than the source."), scope.source);
            else if (const Budget *cover = coverOf(budget, *there, input.plan))
                finding.pass(object, {QT_TRANSLATE_NOOP("Message", "%1 covers the target."), {cover->name}},
                             thresholdsOf(*cover), scope.target);
            else if (isNamed(*there, name))
                finding.fail(
                    object,
                    {QT_TRANSLATE_NOOP(
                         "Message",
                         "The budget %1 at the target has another filter, other thresholds or other contacts."),
                     {name}},
                    thresholdsOf(budget), {}, scope.target);
            else
                finding.fail(
                    object,
                    QT_TRANSLATE_NOOP(
                        "Message", "Nothing warns about the costs of the target as this budget does about the source."),
                    thresholdsOf(budget), {}, scope.target);
        }
    }
    if (!any && finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Neither the subscription nor a moving resource group has a budget."));
    return finding;
}

Result<QList<Change>> proposeBudgets(const CheckInput &input)
{
    QList<Change> changes;
    for (const BudgetScope &scope : budgetScopes(input.plan)) {
        const auto here = listBudgets(input.azure, scope.source, input.context);
        if (!here)
            return here.error();
        if (here->isEmpty())
            continue;
        const auto there = scope.source == scope.target ? here : budgetsAt(input, scope.target);
        if (!there)
            return there.error();
        std::optional<Change> group;
        if (scope.target.isResourceGroup()) {
            auto missing = makeTargetGroupIfMissing(input, kItem, scope.target);
            if (!missing)
                return missing.error();
            group = *missing;
        }
        propose(changes, input, scope, *here, *there, group);
    }
    return changes;
}

}
