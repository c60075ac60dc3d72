#include "estate/listcheck.h"

#include "azure/resources.h"
#include "estate/secretproperties.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool hasTags(const ResourceSummary &summary, const QList<std::pair<QString, QString>> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&summary](const auto &tag) {
        return summary.tags.value(tag.first).compare(tag.second, Qt::CaseInsensitive) == 0;
    });
}

/// Everything in the scope as the lists show it, without properties.
Result<QList<ResourceSummary>> listScope(const Scope &scope, const AzureReader &azure, const CallContext &context)
{
    QList<ResourceSummary> all;
    for (const QString &subscription : scope.subscriptions) {
        QList<ResourceId> places;
        for (const QString &group : scope.resourceGroups)
            places.append(ResourceId::resourceGroup(subscription, group));
        if (places.isEmpty())
            places.append(ResourceId::subscription(subscription));
        for (const ResourceId &place : std::as_const(places)) {
            const Result<QList<ResourceSummary>> some = listResources(azure, place, {}, context);
            if (some)
                all += *some;
            else if (!place.isResourceGroup() || some.error().kind != ErrorKind::NotFound)
                return some.error();
        }
    }
    return all;
}

}

Result<void> addWhatListsKnow(
    const Scope &scope, const AzureReader &azure, Inventory &inventory, const CallContext &context)
{
    const Result<QList<ResourceSummary>> listed = listScope(scope, azure, context);
    if (!listed)
        return listed.error();
    for (const ResourceSummary &summary : *listed) {
        if (summary.id.isNull() || inventory.find(summary.id) != nullptr || !hasTags(summary, scope.tags))
            continue;
        const Result<QJsonObject> object = getResource(azure, summary.id, context);
        if (context.stopped())
            return Error::cancelled(u"discover"_s);
        ++inventory.expected; // the count of Resource Graph did not know of it
        if (object)
            inventory.append(Resource::fromObject(withoutSecrets(*object).toObject()));
        else
            inventory.skipped.append({summary.id.toString(), object.error().toLine()});
    }
    return {};
}

}
