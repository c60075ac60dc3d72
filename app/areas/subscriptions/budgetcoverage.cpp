#include "areas/subscriptions/budgetcoverage.h"

#include <QJsonArray>

#include <algorithm>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 63;

bool isText(const QString &a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isPlace(const QString &dimension)
{
    return isText(dimension, "ResourceGroupName"_L1) || isText(dimension, "ResourceGroup"_L1)
        || isText(dimension, "ResourceLocation"_L1) || isText(dimension, "ResourceId"_L1);
}

QString mappedValue(const QString &dimension, const QString &value, const Plan &plan)
{
    if (isText(dimension, "ResourceGroupName"_L1) || isText(dimension, "ResourceGroup"_L1))
        return plan.groups.value(value.toLower(), value);
    if (isText(dimension, "ResourceLocation"_L1))
        return Region(value) == plan.source ? plan.target.name() : value;
    if (isText(dimension, "ResourceId"_L1)) {
        const ResourceId id(value);
        const ResourceId target = plan.targetOf(id);
        return target == id ? value : target.toString(); // Cost Management writes ids in lower case: keep what stays
    }
    return value;
}

QJsonObject mappedDimension(QJsonObject dimension, const Plan &plan)
{
    const QString name = dimension.value("name"_L1).toString();
    QStringList values;
    for (const QJsonValue &value : dimension.value("values"_L1).toArray()) {
        const QString mapped = mappedValue(name, value.toString(), plan);
        if (!values.contains(mapped, Qt::CaseInsensitive))
            values.append(mapped);
    }
    dimension.insert(u"values"_s, QJsonArray::fromStringList(values));
    return dimension;
}

/// The conditions of a filter, all of which must hold: {"and": […]}, or one alone.
QList<QJsonObject> conditionsOf(const QJsonObject &filter)
{
    QList<QJsonObject> conditions;
    for (const QJsonValue &part : filter.value("and"_L1).toArray())
        conditions.append(conditionsOf(part.toObject()));
    for (const QLatin1StringView kind : {"dimensions"_L1, "tags"_L1}) {
        if (filter.contains(kind))
            conditions.append({{kind, filter.value(kind)}});
    }
    return conditions;
}

bool conditionCovers(const QJsonObject &outer, const QJsonObject &inner)
{
    if (outer.keys() != inner.keys())
        return false;
    const QJsonValue a = outer.begin().value();
    const QJsonValue b = inner.begin().value();
    const auto same = [&](QLatin1StringView key) {
        return a[key].toString().compare(b[key].toString(), Qt::CaseInsensitive) == 0;
    };
    if (!same("name"_L1) || !same("operator"_L1))
        return false;
    QStringList values;
    for (const QJsonValue &value : a["values"_L1].toArray())
        values.append(value.toString());
    const QJsonArray wanted = b["values"_L1].toArray();
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QJsonValue &value) { return values.contains(value.toString(), Qt::CaseInsensitive); });
}

/// A notification as a text that is equal for those that do the same.
QString meaningOf(const BudgetNotification &notification, const Plan &plan)
{
    const auto sorted = [](QStringList list) {
        for (QString &text : list)
            text = text.toLower();
        list.sort();
        return list.join(u',');
    };
    QStringList groups;
    for (const QString &group : notification.actionGroups)
        groups.append(plan.targetOf(ResourceId(group)).toString());
    return u"%1|%2|%3|%4|%5|%6|%7"_s.arg(notification.enabled ? u"on"_s : u"off"_s, notification.comparison.toLower(),
                                         QString::number(notification.threshold), notification.thresholdType.toLower(),
                                         sorted(notification.emails), sorted(notification.roles), sorted(groups));
}

QStringList meaningsOf(const Budget &budget, const Plan &plan)
{
    QStringList meanings;
    for (const BudgetNotification &notification : budget.notifications)
        meanings.append(meaningOf(notification, plan));
    meanings.sort();
    return meanings;
}

}

QJsonObject mappedFilter(const QJsonObject &filter, const Plan &plan)
{
    QJsonObject mapped = filter;
    if (filter.contains("and"_L1)) {
        QJsonArray parts;
        for (const QJsonValue &part : filter.value("and"_L1).toArray())
            parts.append(mappedFilter(part.toObject(), plan));
        mapped.insert(u"and"_s, parts);
    }
    if (filter.contains("dimensions"_L1))
        mapped.insert(u"dimensions"_s, mappedDimension(filter.value("dimensions"_L1).toObject(), plan));
    return mapped;
}

bool filterCovers(const QJsonObject &outer, const QJsonObject &inner)
{
    const QList<QJsonObject> wide = conditionsOf(outer);
    const QList<QJsonObject> narrow = conditionsOf(inner);
    return std::all_of(wide.begin(), wide.end(), [&](const QJsonObject &condition) {
        return std::any_of(narrow.begin(), narrow.end(),
                           [&](const QJsonObject &other) { return conditionCovers(condition, other); });
    });
}

bool watchesOthers(const QJsonObject &filter, const Plan &plan)
{
    const QList<QJsonObject> conditions = conditionsOf(filter);
    return mappedFilter(filter, plan) == filter
        && std::any_of(conditions.begin(), conditions.end(), [](const QJsonObject &condition) {
               return isPlace(condition.value("dimensions"_L1)["name"_L1].toString());
           });
}

bool warnsAlike(const Budget &a, const Budget &b, const Plan &plan)
{
    return a.timeGrain.compare(b.timeGrain, Qt::CaseInsensitive) == 0 && meaningsOf(a, plan) == meaningsOf(b, plan);
}

QString counterpartName(const QString &name, const Region &target)
{
    const QString suffix = u'-' + target.name();
    return name.left(kLongestName - suffix.size()) + suffix;
}

QJsonObject counterpartBody(const Budget &budget, const QJsonObject &filter, const QDateTime &now)
{
    Budget fresh = budget;
    fresh.etag.clear(); // the counterpart is new
    QJsonObject body = budgetBody(fresh, budget.amount, filter);
    QJsonObject properties = body.value("properties"_L1).toObject();
    const QDate today = now.toUTC().date();
    const QDateTime month(QDate(today.year(), today.month(), 1), QTime(0, 0), Qt::UTC);
    const QDateTime start = std::max(budget.start.isValid() ? budget.start : month, month);
    QJsonObject period{{u"startDate"_s, start.toString(Qt::ISODate)}};
    if (budget.end.isValid() && budget.end > start)
        period.insert(u"endDate"_s, budget.end.toString(Qt::ISODate));
    properties.insert(u"timePeriod"_s, period);
    body.insert(u"properties"_s, properties);
    return body;
}

}
