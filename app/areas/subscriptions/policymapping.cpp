#include "areas/subscriptions/policymapping.h"

#include "base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

/// What makes an assignment decide as it does; the defaults are those of the service, which it may leave out.
constexpr std::array kDeciding{"policyDefinitionId"_L1, "parameters"_L1,        "notScopes"_L1,
                               "enforcementMode"_L1,    "resourceSelectors"_L1, "overrides"_L1};

QString mappedText(const QString &text, const Plan &plan)
{
    if (text.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive)) {
        const ResourceId id(text);
        const ResourceId target = plan.targetOf(id);
        return id.isNull() || target == id ? text : target.toString();
    }
    const bool isSource = !plan.source.isNull() && Region(text) == plan.source;
    return isSource ? plan.target.name() : text;
}

/// A form in which equal decisions are equal bytes.
QJsonValue comparable(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toLower();
    if (value.isObject()) {
        QJsonObject lower;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lower.insert(it.key().toLower(), comparable(it.value()));
        return lower;
    }
    if (value.isArray()) {
        QList<QByteArray> order;
        QHash<QByteArray, QJsonValue> byBytes;
        for (const QJsonValue &element : value.toArray()) {
            const QJsonValue same = comparable(element);
            const QByteArray bytes = canonicalJson(same);
            order.append(bytes);
            byBytes.insert(bytes, same);
        }
        std::sort(order.begin(), order.end());
        QJsonArray sorted;
        for (const QByteArray &bytes : std::as_const(order))
            sorted.append(byBytes.value(bytes));
        return sorted;
    }
    return value;
}

QJsonValue decision(const QJsonObject &properties, QLatin1StringView key)
{
    const QJsonValue value = properties.value(key);
    if (key == "enforcementMode"_L1)
        return value.toString(u"Default"_s).toLower();
    const bool isEmpty = value.isNull() || value.isUndefined() || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
    return isEmpty ? QJsonValue() : comparable(value);
}

QJsonObject mappedIdentity(const QJsonObject &identity, const Plan &plan)
{
    QJsonObject mapped{{u"type"_s, identity.value("type"_L1)}};
    QJsonObject assigned;
    const QStringList ids = identity.value("userAssignedIdentities"_L1).toObject().keys();
    for (const QString &id : ids)
        assigned.insert(plan.targetOf(ResourceId(id)).toString(), QJsonObject());
    if (!assigned.isEmpty())
        mapped.insert(u"userAssignedIdentities"_s, assigned);
    return mapped;
}

}

QJsonValue mappedPlaces(const QJsonValue &value, const Plan &plan)
{
    if (value.isString())
        return mappedText(value.toString(), plan);
    if (value.isArray()) {
        QJsonArray mapped;
        for (const QJsonValue &element : value.toArray()) {
            const QJsonValue one = mappedPlaces(element, plan);
            if (!mapped.contains(one))
                mapped.append(one);
        }
        return mapped;
    }
    if (value.isObject()) {
        QJsonObject mapped = value.toObject();
        for (auto it = mapped.begin(); it != mapped.end(); ++it)
            it.value() = mappedPlaces(it.value(), plan);
        return mapped;
    }
    return value;
}

QJsonObject counterpartAssignment(const QJsonObject &assignment, const Plan &plan)
{
    const QJsonObject old = assignment.value("properties"_L1).toObject();
    QJsonObject properties;
    for (const QLatin1StringView key :
         {"displayName"_L1, "description"_L1, "policyDefinitionId"_L1, "definitionVersion"_L1, "enforcementMode"_L1,
          "nonComplianceMessages"_L1, "overrides"_L1}) {
        if (old.contains(key))
            properties.insert(key, old.value(key));
    }
    for (const QLatin1StringView key : {"parameters"_L1, "notScopes"_L1, "resourceSelectors"_L1}) {
        if (old.contains(key))
            properties.insert(key, mappedPlaces(old.value(key), plan));
    }
    QJsonObject body{{u"properties"_s, properties}};
    const QJsonObject identity = assignment.value("identity"_L1).toObject();
    if (!identity.isEmpty() && identity.value("type"_L1).toString().compare("None"_L1, Qt::CaseInsensitive) != 0)
        body.insert(u"identity"_s, mappedIdentity(identity, plan));
    if (assignment.contains("location"_L1))
        body.insert(u"location"_s, mappedPlaces(assignment.value("location"_L1), plan));
    return body;
}

QJsonObject counterpartExemption(const QJsonObject &exemption, const Plan &plan)
{
    const QJsonObject old = exemption.value("properties"_L1).toObject();
    QJsonObject properties;
    for (const QLatin1StringView key :
         {"exemptionCategory"_L1, "displayName"_L1, "description"_L1, "expiresOn"_L1, "policyDefinitionReferenceIds"_L1,
          "assignmentScopeValidation"_L1, "metadata"_L1}) {
        if (old.contains(key))
            properties.insert(key, old.value(key));
    }
    if (old.contains("resourceSelectors"_L1))
        properties.insert(u"resourceSelectors"_s, mappedPlaces(old.value("resourceSelectors"_L1), plan));
    properties.insert(u"policyAssignmentId"_s, mappedPlaces(old.value("policyAssignmentId"_L1), plan));
    return {{u"properties"_s, properties}};
}

bool decidesAlike(const QJsonObject &wanted, const QJsonObject &actual)
{
    const QJsonObject a = wanted.value("properties"_L1).toObject();
    const QJsonObject b = actual.value("properties"_L1).toObject();
    return std::all_of(kDeciding.begin(), kDeciding.end(),
                       [&](QLatin1StringView key) { return decision(a, key) == decision(b, key); });
}

QString decisionText(const QJsonObject &assignment)
{
    const QJsonObject properties = assignment.value("properties"_L1).toObject();
    const QByteArray parameters =
        QJsonDocument(properties.value("parameters"_L1).toObject()).toJson(QJsonDocument::Compact);
    return u"%1 %2 %3"_s.arg(properties.value("policyDefinitionId"_L1).toString().section(u'/', -1),
                             properties.value("enforcementMode"_L1).toString(u"Default"_s),
                             QString::fromUtf8(parameters));
}

}
