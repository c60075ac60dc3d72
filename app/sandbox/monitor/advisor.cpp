#include "sandbox/monitor/advisor.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kAccount = u"Microsoft.Storage/storageAccounts"_s;
const QStringList kVersions = {u"2025-01-01"_s, u"2023-01-01"_s, u"2020-01-01"_s};

/// One of the service's rules: blobs that are deleted by mistake cannot come back.
QJsonObject softDelete(const Resource &account, const QDateTime &now)
{
    const QString name = Simulation::guidFrom(u"advisor soft delete "_s + account.id.toLower());
    return {{u"id"_s, account.id + u"/providers/Microsoft.Advisor/recommendations/"_s + name},
            {u"name"_s, name},
            {u"type"_s, u"Microsoft.Advisor/recommendations"_s},
            {u"properties"_s,
             QJsonObject{{u"category"_s, u"HighAvailability"_s},
                         {u"impact"_s, u"Medium"_s},
                         {u"impactedField"_s, kAccount},
                         {u"impactedValue"_s, account.name()},
                         {u"lastUpdated"_s, now.toString(Qt::ISODateWithMs)},
                         {u"shortDescription"_s,
                          QJsonObject{{u"problem"_s, u"Enable soft delete to protect your blob data"_s},
                                      {u"solution"_s, u"Enable soft delete to protect your blob data"_s}}},
                         {u"resourceMetadata"_s, QJsonObject{{u"resourceId"_s, account.id}}}}}};
}

bool keepsDeletedBlobs(const ResourceStore &store, const Resource &account)
{
    const Resource *service = store.find(account.id + u"/blobServices/default"_s);
    return service && service->property(u"deleteRetentionPolicy"_s)[u"enabled"_s].toBool();
}

Reply list(const Call &call, const QStringList &captures)
{
    const ResourceStore &store = call.simulation.store();
    QJsonArray values;
    for (const Resource *account : store.ofType(kAccount, u"/subscriptions/"_s + captures.value(0))) {
        if (!keepsDeletedBlobs(store, *account))
            values.append(softDelete(*account, call.simulation.now()));
    }
    return pageOf(call.request, values);
}

}

void registerAdvisor(Simulation &simulation)
{
    simulation.add(Route{"GET", u"/subscriptions/{s}/providers/Microsoft.Advisor/recommendations"_s, kVersions,
                         u"Microsoft.Advisor/recommendations/read"_s, true, list});
}

}
