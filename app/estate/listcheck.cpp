#include "estate/listcheck.h"

#include "azure/resources.h"
#include "base/sidebyside.h"
#include "estate/resourcepage.h"
#include "estate/secretproperties.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

using Listed = ResourcePageReader::Listed;

constexpr int kReadsAtOnce = 8;

bool hasTags(const Listed &listed, const QList<std::pair<QString, QString>> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&listed](const auto &tag) {
        return listed.tags.value(tag.first).compare(tag.second, Qt::CaseInsensitive) == 0;
    });
}

/// What the list of @p place names and @p inventory lacks.
Result<void> addMissing(QList<ResourceId> &missing, const ResourceId &place, const Scope &scope,
                        const AzureReader &azure, const Inventory &inventory, const CallContext &context)
{
    ResourcePageReader reader;
    return listResourcePages(
        azure, place,
        [&](const QByteArray &page) -> Result<QString> {
            const auto rows = reader.listed(page, !scope.tags.isEmpty());
            if (!rows)
                return rows.error();
            for (const Listed &row : *rows) {
                if (!row.id.isNull() && inventory.find(row.id) == nullptr && hasTags(row, scope.tags))
                    missing.append(row.id);
            }
            return reader.head(page).transform([](const auto &head) { return head.next; });
        },
        context);
}

/// What the lists of the scope name and @p inventory lacks.
Result<QList<ResourceId>> missingFrom(const Inventory &inventory, const Scope &scope, const AzureReader &azure,
                                      const CallContext &context)
{
    QList<ResourceId> missing;
    for (const QString &subscription : scope.subscriptions) {
        QList<ResourceId> places;
        for (const QString &group : scope.resourceGroups)
            places.append(ResourceId::resourceGroup(subscription, group));
        if (places.isEmpty())
            places.append(ResourceId::subscription(subscription));
        for (const ResourceId &place : std::as_const(places)) {
            const auto listed = addMissing(missing, place, scope, azure, inventory, context);
            if (!listed && (!place.isResourceGroup() || listed.error().kind != ErrorKind::NotFound))
                return listed.error();
        }
    }
    return missing;
}

}

Result<void> addWhatListsKnow(const Scope &scope, const AzureReader &azure, Inventory &inventory,
                              const CallContext &context)
{
    const Result<QList<ResourceId>> missing = missingFrom(inventory, scope, azure, context);
    if (!missing)
        return missing.error();
    const auto objects = sideBySide(*missing, kReadsAtOnce, context,
                                    [&](const ResourceId &id) { return getResource(azure, id, context); });
    if (context.stopped())
        return Error::cancelled(u"discover"_s);
    for (qsizetype i = 0; i < missing->size(); ++i) {
        const ResourceId &id = missing->at(i);
        const Result<QJsonObject> &object = *objects[size_t(i)];
        ++inventory.expected; // the count of Resource Graph did not know of it
        if (object)
            inventory.append(Resource::fromObject(withoutSecrets(*object).toObject()));
        else
            inventory.skipped.append({id.toString(), object.error().toLine()});
    }
    return {};
}

}
