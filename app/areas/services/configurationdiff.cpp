#include "areas/services/configurationdiff.h"

#include "areas/services/readonlyproperties.h"
#include "base/jsonpath.h"
#include "base/textreplacement.h"
#include "estate/secretproperties.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

/// Names of properties, lower-case, that every resource has of its own.
constexpr std::array kOwn{"provisioningstate"_L1,
                          "etag"_L1,
                          "resourceguid"_L1,
                          "principalid"_L1,
                          "clientid"_L1,
                          "privateipaddress"_L1,
                          "ipaddress"_L1,
                          "macaddress"_L1,
                          "fqdn"_L1,
                          "defaulthostname"_L1,
                          "hostnames"_L1,
                          "uniqueid"_L1,
                          "vmid"_L1,
                          "instanceid"_L1,
                          "instanceview"_L1,
                          "timecreated"_L1,
                          "customnetworkinterfacename"_L1,
                          "privatednszoneconfigs"_L1,
                          "visibility"_L1,
                          "powerstate"_L1,
                          "provisioningdetails"_L1,
                          "customdomainverificationid"_L1,
                          "lastmodifiedtimeutc"_L1,
                          "createoption"_L1,
                          "diskstate"_L1,
                          "targetresourceregion"_L1,
                          "sourceresourceid"_L1,
                          "resourceid"_L1,
                          "createmode"_L1,
                          "sourcedatabaseid"_L1,
                          "secondarytype"_L1,
                          "creationdata"_L1,
                          "hostnamesslstates"_L1,
                          "locations"_L1};

bool isOwn(const QString &key)
{
    const QString lower = key.toLower();
    return std::any_of(kOwn.begin(), kOwn.end(), [&](QLatin1StringView own) { return lower == own; });
}

/// What has no content: a service may leave it out or write it.
bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isBool() && !value.toBool())
        || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

/// Values that two resources never share, whatever the property is called: ids of things that Azure numbers, and times.
bool isNumberOrTime(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\d{4}-\d\d-\d\dT[0-9:.]+Z?)$)"_s);
    return pattern.match(text).hasMatch();
}

/// What tells the members of a list apart: a name, or the service of a service endpoint.
QString nameOf(const QJsonValue &member)
{
    const QString name = member["name"_L1].toString();
    return name.isEmpty() ? member["service"_L1].toString() : name;
}

class Comparison
{
public:
    Comparison(const Plan &plan, const Relocated &relocated, const QString &type)
        : m_target(plan.target)
        , m_source(plan.source)
        , m_replacer(plan.replacements())
        , m_relocated(relocated)
        , m_readOnly(readOnlyPaths(type))
    {
    }

    QList<ConfigurationDifference> run(const QJsonObject &source, const QJsonObject &target)
    {
        for (const QString &member : {u"sku"_s, u"kind"_s, u"zones"_s, u"properties"_s})
            compare(source.value(member), target.value(member), member, false);
        return m_differences;
    }

private:
    QJsonValue relocated(const QJsonValue &value) const
    {
        const QJsonValue renamed = mapStrings(value, [this](const QString &text) {
            return Region(text) == m_source ? m_target.name() : m_replacer.replaced(text);
        });
        return m_relocated ? m_relocated(renamed) : renamed;
    }

    bool isSame(const QString &expected, const QString &actual) const
    {
        if (expected.compare(actual, Qt::CaseInsensitive) == 0)
            return true;
        if (Region(expected) == m_target && Region(actual) == m_target)
            return true;
        return isNumberOrTime(expected) && isNumberOrTime(actual);
    }

    void compare(const QJsonValue &source, const QJsonValue &target, const QString &path, bool inList)
    {
        if (m_readOnly.contains(path) || (isEmptyValue(source) && isEmptyValue(target)))
            return;
        if (source.isObject() && (target.isObject() || isEmptyValue(target))) {
            const QJsonObject here = source.toObject();
            const QJsonObject there = target.toObject();
            for (auto it = here.begin(); it != here.end(); ++it) {
                const bool names = it.key() == "id"_L1 || it.key() == "type"_L1;
                if (!isOwn(it.key()) && !(names && inList))
                    compare(it.value(), there.value(it.key()), path + u'.' + it.key(), inList);
            }
            return;
        }
        if (source.isArray() && (target.isArray() || isEmptyValue(target))) {
            compareLists(source.toArray(), target.toArray(), path);
            return;
        }
        const QJsonValue expected = relocated(source);
        const bool same = expected.isString() && target.isString() ? isSame(expected.toString(), target.toString())
                                                                   : expected == target;
        if (!same && !(isEmptyValue(source) && isEmptyValue(target)))
            m_differences.append({path, expected, target, !inList && path.startsWith("properties."_L1)});
    }

    /// Members with a name are compared with those of the same name; others as a set.
    void compareLists(const QJsonArray &source, const QJsonArray &target, const QString &path)
    {
        for (const QJsonValue &member : source) {
            const QJsonValue expected = relocated(member);
            const QString name = nameOf(expected);
            if (name.isEmpty()) {
                if (!contains(target, expected))
                    m_differences.append({path, expected, QJsonValue(QJsonValue::Undefined), false});
                continue;
            }
            const auto found = std::find_if(target.begin(), target.end(), [&](const QJsonValue &other) {
                return nameOf(other).compare(name, Qt::CaseInsensitive) == 0;
            });
            if (found == target.end())
                m_differences.append({path + u'/' + name, name, QJsonValue(QJsonValue::Undefined), false});
            else
                compare(member, *found, path + u'/' + name, true);
        }
    }

    bool contains(const QJsonArray &list, const QJsonValue &wanted) const
    {
        if (wanted.isObject() && wanted["id"_L1].isString()) {
            return std::any_of(list.begin(), list.end(), [&](const QJsonValue &other) {
                return isSame(wanted["id"_L1].toString(), other["id"_L1].toString());
            });
        }
        return std::any_of(list.begin(), list.end(), [&](const QJsonValue &other) {
            if (wanted.isString() && other.isString())
                return isSame(wanted.toString(), other.toString());
            if (!wanted.isObject() || !other.isObject())
                return wanted == other;
            Comparison inner(*this);
            inner.m_differences.clear();
            inner.compare(wanted, other, {}, true);
            return inner.m_differences.isEmpty();
        });
    }

    const Region m_target;
    const Region m_source;
    const TextReplacer m_replacer;
    const Relocated m_relocated;
    const QStringList m_readOnly;
    QList<ConfigurationDifference> m_differences;
};

QJsonObject membersOf(const QList<ConfigurationDifference> &differences, QJsonValue ConfigurationDifference::*value)
{
    QJsonObject members;
    for (const ConfigurationDifference &difference : differences) {
        if (!difference.canBeSet)
            continue;
        const QJsonValue one = difference.*value;
        jsonSet(members, difference.path, one.isUndefined() ? QJsonValue(QJsonValue::Null) : one);
    }
    return members;
}

}

QList<ConfigurationDifference> configurationDifferences(const QJsonObject &source, const QJsonObject &target,
                                                        const Plan &plan, const Relocated &relocated)
{
    Comparison comparison(plan, relocated, source.value("type"_L1).toString());
    return comparison.run(withoutSecrets(source).toObject(), withoutSecrets(target).toObject());
}

QJsonObject patchOf(const QList<ConfigurationDifference> &differences)
{
    return membersOf(differences, &ConfigurationDifference::expected);
}

QJsonObject presentOf(const QList<ConfigurationDifference> &differences)
{
    return membersOf(differences, &ConfigurationDifference::actual);
}

}
