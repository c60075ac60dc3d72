#include "areas/subscriptions/subscriptions.h"

#include "azure/subscriptions.h"

#include <QSet>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

QStringList subscriptionsOf(const Plan &plan)
{
    QStringList ids;
    for (const PlannedResource &planned : plan.resources) {
        for (const ResourceId &id : {planned.source, planned.target}) {
            if (!id.subscriptionId().isEmpty() && !ids.contains(id.subscriptionId(), Qt::CaseInsensitive))
                ids.append(id.subscriptionId());
        }
    }
    return ids;
}

void judge(Finding &finding, const Plan &plan, const Subscription &subscription)
{
    const QString object = subscription.displayName;
    const QString actual = u"%1, spending limit %2, tenant %3"_s.arg(subscription.state, subscription.spendingLimit,
                                                                     subscription.tenantId);
    if (subscription.state.compare("Enabled"_L1, Qt::CaseInsensitive) != 0)
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The subscription takes no new resources in its state."),
                     u"Enabled"_s, subscription.state, subscription.id);
    else if (!plan.tenantId.isEmpty() && plan.tenantId.compare(subscription.tenantId, Qt::CaseInsensitive) != 0)
        finding.fail(object,
                     QT_TRANSLATE_NOOP("Message",
                                       "The subscription belongs to another tenant, which knows neither the principals "
                                       "nor the policies of the source."),
                     plan.tenantId, subscription.tenantId, subscription.id);
    else if (subscription.spendingLimit.compare("On"_L1, Qt::CaseInsensitive) == 0)
        finding.fail(object,
                     QT_TRANSLATE_NOOP(
                         "Message", "A spending limit is in force: while both regions run, it may stop the workload."),
                     u"Off"_s, subscription.spendingLimit, subscription.id);
    else if (subscription.spendingLimit.compare("CurrentPeriodOff"_L1, Qt::CaseInsensitive) == 0)
        finding.warn(
            object,
            QT_TRANSLATE_NOOP("Message", "The spending limit is off until the end of this billing period only."),
            actual, subscription.id);
    else
        finding.pass(
            object,
            QT_TRANSLATE_NOOP("Message",
                              "The subscription is enabled, in the same tenant, without a spending limit in force."),
            actual, subscription.id);
}

}

Finding choiceIsMade(const CheckInput &input)
{
    Finding finding;
    for (const QString &id : subscriptionsOf(input.plan)) {
        const auto subscription = getSubscription(input.azure, id, input.context);
        if (subscription)
            judge(finding, input.plan, *subscription);
        else
            finding.couldNotCheck(id, subscription.error(), ResourceId::subscription(id));
    }
    if (!input.plan.sameSubscription)
        finding.fail(u"plan"_s,
                     QT_TRANSLATE_NOOP(
                         "Message", "The plan names another subscription: write down the reason, and who decided it."),
                     {}, {});
    return finding;
}

}
