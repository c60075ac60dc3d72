#include "areas/subscriptions/subscriptions.h"

#include <array>

namespace azrelocate::subscriptions {

std::span<const Item> items()
{
    static constexpr auto kArea = "subscriptions";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"sub.choice", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item", "The workload stays in its subscription, or the reason for another one is written down."),
             QT_TRANSLATE_NOOP("Item",
                               "A new subscription starts without budgets, policies, role assignments and quota."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/landing-zone/design-area/"
             "resource-org-subscriptions",
             &choiceIsMade, nullptr},
        Item{"sub.budgets", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Budgets that cover the source cover the target."),
             QT_TRANSLATE_NOOP("Item", "A budget that filters by the old group never warns about the new one."),
             "https://learn.microsoft.com/azure/cost-management-billing/costs/tutorial-acm-create-budgets",
             &budgetsCoverTarget, &proposeBudgets},
        Item{"sub.policies", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The governance of the target equals that of the source."),
             QT_TRANSLATE_NOOP("Item", "Assignments at a resource group do not follow its resources."),
             "https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure", &policiesAreEqual,
             &proposeAssignments},
        Item{"sub.rbac", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Role assignments of the target scope equal those of the source."),
             QT_TRANSLATE_NOOP("Item", "People and pipelines find themselves locked out of the new groups."),
             "https://learn.microsoft.com/azure/role-based-access-control/role-assignments", &rolesAreEqual,
             &proposeRoles},
        Item{
            "sub.rescope", kArea, kPhase, true,
            QT_TRANSLATE_NOOP(
                "Item", "Where only part of a subscription moves, policies and roles are scoped to the smaller group."),
            QT_TRANSLATE_NOOP(
                "Item", "An assignment that is wider than what moves grants or forbids more than it was meant to."),
            "https://learn.microsoft.com/azure/role-based-access-control/scope-overview", &scopesAreNarrow, nullptr},
    };
    return kItems;
}

}
