#include "sandbox/arm/usages.h"

#include "sandbox/arm/quotas.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kQuotaVersions = {u"2025-09-01"_s, u"2025-03-01"_s, u"2023-02-01"_s};

QJsonObject plainUsage(const QuotaCounter &counter)
{
    return {{u"unit"_s, u"Count"_s},
            {u"currentValue"_s, counter.used},
            {u"limit"_s, counter.limit},
            {u"name"_s, QJsonObject{{u"value"_s, counter.name}, {u"localizedValue"_s, counter.display}}}};
}

/// SQL shows its counters as resources.
QJsonObject sqlUsage(const QString &path, const QuotaCounter &counter)
{
    return {{u"id"_s, path + u'/' + counter.name},
            {u"name"_s, counter.name},
            {u"type"_s, u"Microsoft.Sql/locations/usages"_s},
            {u"properties"_s,
             QJsonObject{{u"displayName"_s, counter.display},
                         {u"currentValue"_s, counter.used},
                         {u"limit"_s, counter.limit},
                         {u"unit"_s, u"Count"_s}}}};
}

void addUsages(Simulation &simulation, const std::shared_ptr<Quotas> &quotas, const QString &provider)
{
    const QString pattern = u"/subscriptions/{s}/providers/%1/locations/{l}/usages"_s.arg(provider);
    simulation.add(
        Route{"GET",
              pattern,
              {},
              provider + u"/locations/usages/read"_s,
              true,
              [quotas, provider](const Call &call, const QStringList &captures) {
                  QJsonArray values;
                  const auto counters = quotas->counters(call.simulation.store(), captures[0], provider, captures[1]);
                  for (const QuotaCounter &counter : counters) {
                      values.append(sameText(provider, u"Microsoft.Sql") ? sqlUsage(call.request.path.text, counter)
                                                                         : plainUsage(counter));
                  }
                  return pageOf(call.request, values);
              }});
}

QJsonObject quotaBody(const QString &id, const QuotaCounter &counter)
{
    return {
        {u"id"_s, id},
        {u"name"_s, counter.name},
        {u"type"_s, u"Microsoft.Quota/quotas"_s},
        {u"properties"_s,
         QJsonObject{{u"isQuotaApplicable"_s, true},
                     {u"unit"_s, u"Count"_s},
                     {u"limit"_s, QJsonObject{{u"limitObjectType"_s, u"LimitValue"_s}, {u"value"_s, counter.limit}}},
                     {u"name"_s, QJsonObject{{u"value"_s, counter.name}, {u"localizedValue"_s, counter.display}}}}}};
}

std::optional<QuotaCounter> counterNamed(const Quotas &quotas, const Call &call, const QStringList &captures)
{
    const auto counters = quotas.counters(call.simulation.store(), captures[0], captures[1], captures[2]);
    for (const QuotaCounter &counter : counters) {
        if (sameText(counter.name, captures[3]))
            return counter;
    }
    return {};
}

Reply putQuota(Quotas &quotas, const Call &call, const QStringList &captures)
{
    const auto counter = counterNamed(quotas, call, captures);
    if (!counter)
        return armError(404, u"ResourceNotFound"_s, u"There is no quota '%1' here."_s.arg(captures[3]));
    const int limit = call.request.body.value(u"properties"_s)[u"limit"_s][u"value"_s].toInt(-1);
    if (limit <= counter->limit)
        return armError(400, u"InvalidQuotaLimit"_s, u"The new limit has to be above %1."_s.arg(counter->limit));
    if (limit > quotas.autoApproveUpTo()) {
        return armError(
            400, u"QuotaNotAvailableForResource"_s,
            u"The request for %1 could not be granted automatically. Please open a support request."_s.arg(limit));
    }
    quotas.setLimit(captures[2], captures[1], captures[3], limit);
    return Reply::of(quotaBody(call.request.path.text, *counterNamed(quotas, call, captures)));
}

}

void registerUsages(Simulation &simulation, std::shared_ptr<Quotas> quotas)
{
    for (const QString &provider : {u"Microsoft.Compute"_s, u"Microsoft.Network"_s, u"Microsoft.Storage"_s,
                                    u"Microsoft.Sql"_s, u"Microsoft.Web"_s})
        addUsages(simulation, quotas, provider);
    simulation.addEstateSection(
        u"quotas"_s, [quotas](Simulation &, const QJsonValue &section) { return quotas->load(section.toObject()); });

    const QString base = u"/subscriptions/{s}/providers/{namespace}/locations/{l}/providers/Microsoft.Quota/quotas"_s;
    simulation.add(Route{"GET", base, kQuotaVersions, u"Microsoft.Quota/quotas/read"_s, true,
                         [quotas](const Call &call, const QStringList &captures) {
                             QJsonArray values;
                             const auto counters =
                                 quotas->counters(call.simulation.store(), captures[0], captures[1], captures[2]);
                             for (const QuotaCounter &counter : counters)
                                 values.append(quotaBody(call.request.path.text + u'/' + counter.name, counter));
                             return pageOf(call.request, values);
                         }});
    simulation.add(Route{"GET", base + u"/{name}"_s, kQuotaVersions, u"Microsoft.Quota/quotas/read"_s, true,
                         [quotas](const Call &call, const QStringList &captures) {
                             const auto counter = counterNamed(*quotas, call, captures);
                             return counter ? Reply::of(quotaBody(call.request.path.text, *counter))
                                            : armError(404, u"ResourceNotFound"_s,
                                                       u"There is no quota '%1' here."_s.arg(captures[3]));
                         }});
    simulation.add(Route{"PUT", base + u"/{name}"_s, kQuotaVersions, u"Microsoft.Quota/quotas/write"_s, false,
                         [quotas](const Call &call, const QStringList &captures) {
                             return putQuota(*quotas, call, captures);
                         }});
}

}
