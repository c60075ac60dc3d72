// Functions of the template language that know of resources, scopes and the template itself.
#include "sandbox/templates/expressionfunctions.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// "/providers/Microsoft.Web/sites/shop/config/web" of a type and names that start at argument @p typeAt.
Result<QString> providerPath(const FunctionCall &call, qsizetype typeAt)
{
    const QStringList segments = call.text(typeAt).split(u'/');
    const qsizetype names = call.count() - typeAt - 1;
    if (segments.size() - 1 != names)
        return call.failure(u"the type '%1' requires %2 resource name argument(s), but %3 were given."_s
                                .arg(call.text(typeAt).left(200))
                                .arg(segments.size() - 1)
                                .arg(names));
    QString path = u"/providers/"_s + segments.first();
    for (qsizetype i = 0; i < names; ++i)
        path += u'/' + segments.at(i + 1) + u'/' + call.text(typeAt + 1 + i);
    return path;
}

qsizetype typeArgument(const FunctionCall &call)
{
    for (qsizetype i = 0; i < call.count(); ++i) {
        if (call.text(i).contains(u'/') && !call.text(i).startsWith(u'/'))
            return i;
    }
    return -1;
}

QString subscriptionOf(const QString &scopeId)
{
    return scopeId.section(u'/', 2, 2);
}

/// Resource groups have an id of their own kind.
Result<QJsonValue> idUnder(const FunctionCall &call, const QString &scope, qsizetype typeAt)
{
    if (call.text(typeAt).compare("Microsoft.Resources/resourceGroups"_L1, Qt::CaseInsensitive) == 0
        && call.count() == typeAt + 2) {
        return QJsonValue(u"/subscriptions/%1/resourceGroups/%2"_s.arg(subscriptionOf(scope), call.text(typeAt + 1)));
    }
    Result<QString> path = providerPath(call, typeAt);
    if (!path)
        return path.error();
    return QJsonValue(scope + *path);
}

Result<QJsonValue> resourceId(const FunctionCall &call)
{
    const qsizetype typeAt = typeArgument(call);
    if (typeAt < 0 || typeAt > 2)
        return call.failure(u"no argument is a resource type."_s);
    const QString here = call.scope.scopeId();
    QString scope = here;
    if (typeAt == 2)
        scope = u"/subscriptions/%1/resourceGroups/%2"_s.arg(call.text(0), call.text(1));
    else if (typeAt == 1 && here.count(u'/') > 2)
        scope = u"/subscriptions/%1/resourceGroups/%2"_s.arg(subscriptionOf(here), call.text(0));
    else if (typeAt == 1)
        scope = u"/subscriptions/"_s + call.text(0);
    return idUnder(call, scope, typeAt);
}

Result<QJsonValue> subscriptionResourceId(const FunctionCall &call)
{
    const qsizetype typeAt = typeArgument(call);
    if (typeAt < 0 || typeAt > 1)
        return call.failure(u"no argument is a resource type."_s);
    const QString subscription = typeAt == 1 ? call.text(0) : subscriptionOf(call.scope.scopeId());
    return idUnder(call, u"/subscriptions/"_s + subscription, typeAt);
}

Result<QJsonValue> tenantResourceId(const FunctionCall &call)
{
    Result<QString> path = providerPath(call, 0);
    return path ? Result<QJsonValue>(QJsonValue(*path)) : Result<QJsonValue>(path.error());
}

Result<QJsonValue> extensionResourceId(const FunctionCall &call)
{
    Result<QString> path = providerPath(call, 1);
    return path ? Result<QJsonValue>(QJsonValue(call.text(0) + *path)) : Result<QJsonValue>(path.error());
}

Result<QJsonValue> parameters(const FunctionCall &call)
{
    return call.scope.parameter(call.text(0));
}

Result<QJsonValue> variables(const FunctionCall &call)
{
    return call.scope.variable(call.text(0));
}

Result<QJsonValue> reference(const FunctionCall &call)
{
    const bool full = call.text(2).compare("Full"_L1, Qt::CaseInsensitive) == 0;
    return call.scope.reference(call.text(0), full);
}

Result<QJsonValue> resourceGroup(const FunctionCall &call)
{
    return call.scope.resourceGroup();
}

Result<QJsonValue> subscription(const FunctionCall &call)
{
    return QJsonValue(call.scope.subscription());
}

Result<QJsonValue> tenant(const FunctionCall &call)
{
    return QJsonValue(call.scope.tenant());
}

Result<QJsonValue> deployment(const FunctionCall &call)
{
    return QJsonValue(call.scope.deployment());
}

Result<QJsonValue> environment(const FunctionCall &call)
{
    return QJsonValue(call.scope.environment());
}

Result<QJsonValue> pickZones(const FunctionCall &call)
{
    const QStringList zones = call.scope.zonesOf(call.text(2));
    const qint64 count = call.count() > 3 ? call.number(3) : 1;
    const qint64 offset = call.count() > 4 ? call.number(4) : 0;
    if (zones.isEmpty())
        return QJsonValue(QJsonArray());
    if (count < 0 || offset < 0 || offset + count > zones.size())
        return call.failure(u"the region has fewer zones than asked for."_s);
    return QJsonValue(QJsonArray::fromStringList(zones.mid(offset, count)));
}

constexpr FunctionRow kRows[] = {
    {"parameters", "s", parameters},
    {"variables", "s", variables},
    {"resourceId", "s*", resourceId},
    {"subscriptionResourceId", "ss*", subscriptionResourceId},
    {"tenantResourceId", "ss*", tenantResourceId},
    {"extensionResourceId", "sss*", extensionResourceId},
    {"reference", "s?ss", reference},
    {"resourceGroup", "", resourceGroup},
    {"subscription", "", subscription},
    {"tenant", "", tenant},
    {"deployment", "", deployment},
    {"environment", "", environment},
    {"pickZones", "sss?ii", pickZones},
};

}

std::span<const FunctionRow> resourceFunctions()
{
    return kRows;
}

}
