#include "areas/services/templaterewrite.h"

#include "areas/services/readonlyproperties.h"
#include "base/jsonpath.h"
#include "base/textreplacement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAdminPassword = "sqlAdministratorPassword"_L1;

/// Removes a dotted path; true when there was something.
bool removePath(QJsonObject &object, const QString &path)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        const bool had = object.contains(path);
        object.remove(path);
        return had;
    }
    const QString key = path.left(dot);
    if (!object.value(key).isObject())
        return false;
    QJsonObject inner = object.value(key).toObject();
    const bool had = removePath(inner, path.mid(dot + 1));
    object.insert(key, inner);
    return had;
}

QJsonObject bareIdentity(const QJsonObject &identity)
{
    QJsonObject bare{{u"type"_s, identity.value("type"_L1)}};
    const QJsonObject users = identity.value("userAssignedIdentities"_L1).toObject();
    QJsonObject bareUsers;
    for (auto it = users.begin(); it != users.end(); ++it)
        bareUsers.insert(it.key(), QJsonObject());
    if (!bareUsers.isEmpty())
        bare.insert(u"userAssignedIdentities"_s, bareUsers);
    return bare;
}

class Rewriter
{
public:
    explicit Rewriter(const Plan &plan)
        : m_plan(plan)
        , m_replacer(plan.replacements())
    {
    }

    RewrittenTemplate run(const QJsonObject &exported)
    {
        QJsonArray kept;
        const QJsonArray resources = exported.value("resources"_L1).toArray();
        for (const QJsonValue &value : resources) {
            if (auto resource = rewriteResource(value.toObject()))
                kept.append(*resource);
        }
        m_result.document = exported;
        m_result.document.insert(u"resources"_s, withoutDanglingDependencies(kept));
        m_result.document.insert(u"parameters"_s, parameters(exported.value("parameters"_L1).toObject()));
        m_result.document.insert(u"variables"_s, rewriteStrings(exported.value("variables"_L1).toObject()));
        return std::move(m_result);
    }

private:
    QJsonValue rewriteStrings(const QJsonValue &value) const
    {
        return mapStrings(value, [this](const QString &text) { return rewritten(text); });
    }

    /// The names of parameters and variables stay: an export makes them of resource names, and they are defined so.
    QString rewritten(const QString &text) const
    {
        static const QRegularExpression reference(u"\\b(parameters|variables)\\s*\\(\\s*'[^']*'\\s*\\)"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
        if (!text.startsWith(u'['))
            return m_replacer.replaced(text);
        QString result;
        qsizetype from = 0;
        for (const QRegularExpressionMatch &match : reference.globalMatch(text)) {
            result += m_replacer.replaced(text.mid(from, match.capturedStart() - from)) + match.captured();
            from = match.capturedEnd();
        }
        return result + m_replacer.replaced(text.mid(from));
    }

    std::optional<QJsonObject> rewriteResource(QJsonObject resource)
    {
        const QString type = resource.value("type"_L1).toString();
        const QString label = type + u'/' + resource.value("name"_L1).toString();
        if (const QString area = createdElsewhere(type); !area.isEmpty()) {
            m_result.notes.append(
                {label, {}, Message(QT_TRANSLATE_NOOP("Message", "Created by the area %1."), {area})});
            return {};
        }
        for (const QString &path : readOnlyPaths(type)) {
            if (removePath(resource, path))
                m_result.notes.append(
                    {label, path, Message(QT_TRANSLATE_NOOP("Message", "The service sets it by itself."))});
        }
        if (resource.contains("identity"_L1))
            resource.insert(u"identity"_s, bareIdentity(resource.value("identity"_L1).toObject()));
        relocate(resource);
        QJsonObject rewritten = rewriteKeysAndStrings(resource);
        if (resource.value("tags"_L1).isObject())
            rewritten.insert(u"tags"_s, rewriteTags(resource.value("tags"_L1).toObject()));
        adjust(rewritten, type);
        m_result.resources.append(type + u'/' + rewritten.value("name"_L1).toString());
        return rewritten;
    }

    void relocate(QJsonObject &resource) const
    {
        if (Region(resource.value("location"_L1).toString()) == m_plan.source)
            resource.insert(u"location"_s, m_plan.target.name());
    }

    /// Tags are words for people, which may be the name of a group by chance. Only ids in them follow
    /// ("hidden-link:/…").
    QJsonObject rewriteTags(const QJsonObject &tags) const
    {
        QJsonObject result;
        for (auto it = tags.begin(); it != tags.end(); ++it) {
            const QString key = it.key().contains(u'/') ? rewritten(it.key()) : it.key();
            const QString value = it.value().toString();
            result.insert(key, value.contains(u'/') ? QJsonValue(rewritten(value)) : it.value());
        }
        return result;
    }

    /// User-assigned identities are the keys of an object, so keys that are ids are rewritten too.
    QJsonObject rewriteKeysAndStrings(const QJsonObject &object) const
    {
        QJsonObject result;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isReference = it.key().contains(u'/') || it.key().startsWith(u'[');
            const QString key = isReference ? rewritten(it.key()) : it.key();
            result.insert(key,
                          it.value().isObject() ? QJsonValue(rewriteKeysAndStrings(it.value().toObject()))
                                                : rewriteStrings(it.value()));
        }
        return result;
    }

    /// @p value without the values of members of a list "secrets", which Container Apps keep there: an export has none,
    /// and whatever else has them must not hand them on.
    static QJsonValue withoutSecretValues(const QJsonValue &value)
    {
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            for (QJsonValueRef element : array)
                element = withoutSecretValues(element);
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            member.value() = withoutSecretValues(member.value());
            if (member.key() != "secrets"_L1 || !member.value().isArray())
                continue;
            QJsonArray secrets = member.value().toArray();
            for (QJsonValueRef secret : secrets) {
                QJsonObject named = secret.toObject();
                if (named.contains("name"_L1))
                    named.remove("value"_L1);
                secret = named;
            }
            member.value() = secrets;
        }
        return object;
    }

    /// What one type needs beyond the general rules.
    void adjust(QJsonObject &resource, const QString &type)
    {
        resource.insert(u"properties"_s, withoutSecretValues(resource.value("properties"_L1)));
        QJsonObject properties = resource.value("properties"_L1).toObject();
        if (type.compare("Microsoft.Sql/servers"_L1, Qt::CaseInsensitive) == 0) {
            const bool entraOnly = jsonAt(properties, u"administrators.azureADOnlyAuthentication").toBool();
            if (!entraOnly && properties.contains("administratorLogin"_L1)) {
                properties.insert(u"administratorLoginPassword"_s, u"[parameters('%1')]"_s.arg(kAdminPassword));
                m_result.secureParameters.append(kAdminPassword);
            }
        } else if (type.compare("Microsoft.Sql/servers/databases"_L1, Qt::CaseInsensitive) == 0) {
            if (const QString source = sourceDatabase(resource); !source.isEmpty()) {
                // A copy is a moment's state. What must not stand still follows its source until it is failed over.
                const bool standsStill = m_plan.method == Method::Cold;
                properties.insert(u"createMode"_s, standsStill ? u"Copy"_s : u"Secondary"_s);
                if (!standsStill)
                    properties.insert(u"secondaryType"_s, u"Geo"_s);
                properties.insert(u"sourceDatabaseId"_s, source);
            }
        } else if (type.compare("Microsoft.KeyVault/vaults"_L1, Qt::CaseInsensitive) == 0) {
            properties.remove(u"createMode"_s);
        } else {
            return;
        }
        resource.insert(u"properties"_s, properties);
    }

    QString sourceDatabase(const QJsonObject &rewritten) const
    {
        const QString database =
            rewritten.value("name"_L1).toString().section(u'/', -1).remove(u'\'').remove(u')').remove(u']');
        for (const PlannedResource &planned : m_plan.ofType(u"Microsoft.Sql/servers/databases"_s)) {
            if (planned.target.name().compare(database, Qt::CaseInsensitive) == 0)
                return planned.source.toString();
        }
        return {};
    }

    QJsonObject parameters(const QJsonObject &exported)
    {
        QJsonObject result;
        for (auto it = exported.begin(); it != exported.end(); ++it) {
            QJsonObject parameter = rewriteStrings(it.value()).toObject();
            const QString type = parameter.value("type"_L1).toString();
            const bool secure = type.startsWith("secure"_L1, Qt::CaseInsensitive);
            if (secure && !parameter.contains("defaultValue"_L1))
                m_result.secureParameters.append(it.key());
            result.insert(it.key(), parameter);
        }
        for (const QString &name : std::as_const(m_result.secureParameters)) {
            if (!result.contains(name))
                result.insert(name, QJsonObject{{u"type"_s, u"secureString"_s}});
        }
        return result;
    }

    /// A dependency on something that is not in this template was made by an earlier wave: Azure would refuse the name.
    QJsonArray withoutDanglingDependencies(const QJsonArray &resources) const
    {
        QStringList present;
        for (const QJsonValue &value : resources) {
            const QJsonObject resource = value.toObject();
            present.append(resource.value("name"_L1).toString().section(u'/', -1).toLower());
        }
        QJsonArray result;
        for (const QJsonValue &value : resources) {
            QJsonObject resource = value.toObject();
            QJsonArray dependencies;
            const QJsonArray old = resource.value("dependsOn"_L1).toArray();
            for (const QJsonValue &dependency : old) {
                const QString text = dependency.toString().toLower();
                for (const QString &name : present) {
                    if (text.contains(u'\'' + name + u'\'') || text.endsWith(u'/' + name) || text == name) {
                        dependencies.append(dependency);
                        break;
                    }
                }
            }
            resource.remove(u"dependsOn"_s);
            if (!dependencies.isEmpty())
                resource.insert(u"dependsOn"_s, dependencies);
            result.append(resource);
        }
        return result;
    }

    const Plan &m_plan;
    const TextReplacer m_replacer;
    RewrittenTemplate m_result;
};

}

RewrittenTemplate rewriteTemplate(const QJsonObject &exported, const Plan &plan)
{
    return Rewriter(plan).run(exported);
}

}
