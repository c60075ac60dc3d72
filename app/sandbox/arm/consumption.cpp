#include "sandbox/arm/consumption.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.Consumption/budgets"_s;
const QStringList kVersions = {u"2024-08-01"_s, u"2023-11-01"_s, u"2023-05-01"_s, u"2023-03-01"_s,
                               u"2021-10-01"_s, u"2019-10-01"_s, u"2019-05-01"_s};

QString quotedEtag(const Resource &budget)
{
    return u'"' + QString::fromLatin1(budget.etag) + u'"';
}

Reply badRequest(const QString &message)
{
    return armError(400, u"400"_s, message);
}

Verdict validatePeriod(const Simulation &simulation, const QJsonObject &properties)
{
    const QJsonValue period = properties.value(u"timePeriod"_s);
    const QDateTime start = QDateTime::fromString(period[u"startDate"_s].toString(), Qt::ISODate).toUTC();
    if (!start.isValid() || start.date().day() != 1 || start.date() < QDate(2017, 6, 1))
        return badRequest(u"Start date should be the first day of a month, June 2017 or later."_s);
    if (start > simulation.now().addMonths(12))
        return badRequest(u"Start date should not be more than twelve months ahead."_s);
    const QDateTime end = QDateTime::fromString(period[u"endDate"_s].toString(), Qt::ISODate).toUTC();
    if (end.isValid() && end <= start)
        return badRequest(u"End date should be after the start date."_s);
    return {};
}

Verdict validateNotifications(const QJsonObject &notifications)
{
    static const QStringList operators = {u"EqualTo"_s, u"GreaterThan"_s, u"GreaterThanOrEqualTo"_s};
    if (notifications.size() > 5)
        return badRequest(u"A budget has at most five notifications."_s);
    for (const QJsonValue &notification : notifications) {
        if (!operators.contains(notification[u"operator"_s].toString(), Qt::CaseInsensitive))
            return badRequest(u"The operator of a notification is not supported."_s);
        if (notification[u"contactEmails"_s].toArray().size() > 50)
            return badRequest(u"A notification has at most 50 contact e-mail addresses."_s);
        const double threshold = notification[u"threshold"_s].toDouble(-1);
        if (threshold < 0 || threshold > 1000)
            return badRequest(u"The threshold of a notification should be between 0 and 1000."_s);
    }
    return {};
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    static const QStringList grains = {u"Monthly"_s,      u"Quarterly"_s,      u"Annually"_s,
                                       u"BillingMonth"_s, u"BillingQuarter"_s, u"BillingAnnual"_s};
    // Read-modify-write is guarded by the body, not by If-Match.
    const QString sent = body.value(u"eTag"_s).toString();
    if (existing && sent != quotedEtag(*existing) && sent != QString::fromLatin1(existing->etag)) {
        return armError(
            409, u"409"_s,
            u"The budget was updated by somebody else, or no eTag was sent. Get the budget and send its eTag."_s);
    }
    body.remove(u"eTag"_s);
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    if (!sameText(properties.value(u"category"_s).toString(), u"Cost"))
        return badRequest(u"The category should be Cost."_s);
    if (properties.value(u"amount"_s).toDouble() <= 0)
        return badRequest(u"The amount should be greater than zero."_s);
    if (!grains.contains(properties.value(u"timeGrain"_s).toString(), Qt::CaseInsensitive))
        return badRequest(u"The time grain is not supported."_s);
    if (const Verdict refused = validatePeriod(call.simulation, properties))
        return refused;
    return validateNotifications(properties.value(u"notifications"_s).toObject());
}

void complete(const Call &, Resource &budget, const Resource *existing)
{
    QJsonObject properties = budget.properties();
    QJsonObject period = properties.value(u"timePeriod"_s).toObject();
    if (!period.contains(u"endDate"_s)) {
        const QDateTime start = QDateTime::fromString(period.value(u"startDate"_s).toString(), Qt::ISODate);
        period.insert(u"endDate"_s, start.toUTC().addYears(10).toString(Qt::ISODate));
        properties.insert(u"timePeriod"_s, period);
    }
    const QJsonObject nothing{{u"amount"_s, 0}, {u"unit"_s, u"EUR"_s}};
    properties.insert(u"currentSpend"_s, existing ? existing->property(u"currentSpend"_s) : QJsonValue(nothing));
    budget.setProperties(properties);
}

QJsonObject view(const Call &, const Resource &budget)
{
    QJsonObject shown = budget.body;
    shown.insert(u"eTag"_s, quotedEtag(budget));
    return shown;
}

}

void registerConsumption(Simulation &simulation)
{
    TypeBehaviour budgets;
    budgets.type = kType;
    budgets.apiVersions = kVersions;
    budgets.tracked = false;
    budgets.extension = true;
    budgets.hasProvisioningState = false;
    budgets.patchable = false;
    budgets.validate = validate;
    budgets.complete = complete;
    budgets.view = view;
    simulation.add(budgets);
}

}
