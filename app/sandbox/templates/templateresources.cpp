#include "sandbox/templates/templateresources.h"

#include "sandbox/templates/templatescope.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxResources = 800;
constexpr int kMaxNesting = 10;

/// What a child resource takes from the resource that it is written in.
struct Parent
{
    QString type;
    QString name;
};

QString subscriptionScope(const QString &scopeId)
{
    return scopeId.section(u'/', 0, 2);
}

bool isDeployment(const QString &type)
{
    return type.compare("Microsoft.Resources/deployments"_L1, Qt::CaseInsensitive) == 0;
}

class Collector
{
public:
    explicit Collector(const TemplateScope &scope)
        : m_scope(scope)
    {
    }

    Result<TemplateResources> collect()
    {
        const QJsonValue resources = m_scope.document().value("resources"_L1);
        const QJsonObject symbolic = resources.toObject();
        for (auto it = symbolic.constBegin(); it != symbolic.constEnd(); ++it) {
            if (Result<void> added = addLoop(it.value().toObject(), it.key()); !added)
                return added.error();
        }
        const QJsonArray plain = resources.toArray();
        for (const QJsonValue &resource : plain) {
            if (Result<void> added = addLoop(resource.toObject(), {}); !added)
                return added.error();
        }
        return m_result;
    }

private:
    Result<void> addLoop(const QJsonObject &source, const QString &symbol)
    {
        const QJsonObject copy = source.value("copy"_L1).toObject();
        if (copy.isEmpty())
            return add(source, symbol, {}, {}, 0);
        const QString loop = copy.value("name"_L1).toString();
        if (loop.isEmpty())
            return invalidTemplate(u"A copy loop of a resource needs a name."_s);
        Result<QJsonValue> count = ExpressionEvaluator(m_scope).evaluateTree(copy.value("count"_L1));
        if (!count)
            return count.error();
        if (!count->isDouble() || count->toInteger(-1) < 0 || count->toInteger(-1) > kMaxResources)
            return invalidTemplate(
                u"The count of the copy loop '%1' must be between 0 and %2."_s.arg(loop).arg(kMaxResources));
        m_result.loops.insert(loop.toLower());
        if (!symbol.isEmpty())
            m_result.loops.insert(symbol.toLower());
        for (qint64 i = 0; i < count->toInteger(); ++i) {
            const QString element = symbol.isEmpty() ? QString() : u"%1[%2]"_s.arg(symbol).arg(i);
            if (Result<void> added = add(source, element, {{loop, i, CopyTurn::Of::Resource}}, {}, 0); !added)
                return added;
        }
        return {};
    }

    Result<void> add(const QJsonObject &source, const QString &symbol, const QList<CopyTurn> &turns,
                     const Parent &parent, int nesting)
    {
        if (nesting > kMaxNesting)
            return invalidTemplate(u"Child resources are nested too deeply."_s);
        if (m_result.resources.size() + m_result.skipped.size() >= 2 * kMaxResources)
            return invalidTemplate(u"The template has more than %1 resources."_s.arg(kMaxResources));

        TemplateResource resource;
        resource.source = source;
        resource.turns = turns;
        resource.symbol = symbol;
        resource.loop = turns.isEmpty() ? QString() : turns.first().loop;
        resource.existing = source.value("existing"_L1).toBool();
        ExpressionEvaluator evaluator(m_scope, turns);
        if (Result<void> named = nameIt(resource, evaluator, parent); !named)
            return named;
        Result<bool> wanted = condition(source, evaluator);
        if (!wanted)
            return wanted.error();
        if (!*wanted) {
            m_result.skipped.unite({resource.id.toLower(), resource.name.toLower(), symbol.toLower()});
            m_result.skipped.remove(QString());
        } else {
            m_result.resources.append(resource);
        }

        const QJsonArray children = source.value("resources"_L1).toArray();
        for (const QJsonValue &child : children) {
            // A child of a resource that is left out is left out too.
            QJsonObject childSource = child.toObject();
            if (!*wanted)
                childSource.insert(u"condition"_s, false);
            if (Result<void> added = add(childSource, {}, turns, {resource.type, resource.name}, nesting + 1); !added)
                return added;
        }
        return {};
    }

    Result<void> nameIt(TemplateResource &resource, ExpressionEvaluator &evaluator, const Parent &parent)
    {
        const QJsonObject &source = resource.source;
        Result<QString> type = evaluator.evaluateToString(source.value("type"_L1), u"type of a resource");
        if (!type)
            return type.error();
        Result<QString> name = evaluator.evaluateToString(source.value("name"_L1), u"name of a resource");
        if (!name)
            return name.error();
        Result<QString> version =
            evaluator.evaluateToString(source.value("apiVersion"_L1), u"apiVersion of a resource");
        if (!version)
            return version.error();
        resource.apiVersion = *version;
        const bool relative = !parent.type.isEmpty() && !type->startsWith(parent.type + u'/', Qt::CaseInsensitive);
        resource.type = relative ? parent.type + u'/' + *type : *type;
        resource.name = relative ? parent.name + u'/' + *name : *name;

        Result<QString> scopeId = scopeOf(source, resource.type, evaluator);
        if (!scopeId)
            return scopeId.error();
        Result<QString> id = templateResourceId(*scopeId, resource.type, resource.name);
        if (!id)
            return id.error();
        resource.id = *id;
        return {};
    }

    /// Where the resource stands: the deployment's scope, the resource that `scope` names, or a nested deployment's
    /// group.
    Result<QString> scopeOf(const QJsonObject &source, const QString &type, ExpressionEvaluator &evaluator)
    {
        QString scopeId = m_scope.scopeId();
        if (source.contains("scope"_L1)) {
            Result<QString> scope = evaluator.evaluateToString(source.value("scope"_L1), u"scope of a resource");
            if (!scope)
                return scope;
            if (*scope == "/"_L1)
                return QString();
            return scope->startsWith(u'/') ? *scope : scopeId + "/providers/"_L1 + *scope;
        }
        if (!isDeployment(type))
            return scopeId;
        if (source.contains("subscriptionId"_L1)) {
            Result<QString> id = evaluator.evaluateToString(source.value("subscriptionId"_L1), u"subscriptionId");
            if (!id)
                return id;
            scopeId = u"/subscriptions/"_s + *id;
        }
        if (source.contains("resourceGroup"_L1)) {
            Result<QString> group = evaluator.evaluateToString(source.value("resourceGroup"_L1), u"resourceGroup");
            if (!group)
                return group;
            scopeId = subscriptionScope(scopeId) + "/resourceGroups/"_L1 + *group;
        }
        return scopeId;
    }

    static Result<bool> condition(const QJsonObject &source, ExpressionEvaluator &evaluator)
    {
        const QJsonValue written = source.value("condition"_L1);
        if (written.isUndefined())
            return true;
        Result<QJsonValue> value = evaluator.evaluateTree(written);
        if (!value)
            return value.error();
        if (value->isBool())
            return value->toBool();
        return invalidTemplate(u"The condition of a resource must evaluate to a boolean."_s);
    }

    const TemplateScope &m_scope;
    TemplateResources m_result;
};

}

std::map<QString, QString> TemplateResources::references() const
{
    std::map<QString, QString> ids;
    QSet<QString> ambiguous;
    for (const TemplateResource &resource : resources) {
        const QString name = resource.name.toLower();
        if (!ids.emplace(name, resource.id).second)
            ambiguous.insert(name);
    }
    for (const QString &name : std::as_const(ambiguous))
        ids.erase(name);
    for (const TemplateResource &resource : resources) {
        ids.insert_or_assign(resource.id.toLower(), resource.id);
        if (!resource.symbol.isEmpty())
            ids.insert_or_assign(resource.symbol.toLower(), resource.id);
    }
    return ids;
}

Result<TemplateResources> collectResources(const TemplateScope &scope)
{
    return Collector(scope).collect();
}

Result<QString> templateResourceId(const QString &scopeId, const QString &type, const QString &name)
{
    const QStringList types = type.split(u'/');
    const QStringList names = name.split(u'/');
    if (types.size() < 2 || types.size() - 1 != names.size() || types.contains(QString())
        || names.contains(QString())) {
        return invalidTemplate(u"The template resource '%1' for type '%2' has incorrect segment lengths."_s.arg(
            name.left(200), type.left(200)));
    }
    if (type.compare("Microsoft.Resources/resourceGroups"_L1, Qt::CaseInsensitive) == 0)
        return subscriptionScope(scopeId) + "/resourceGroups/"_L1 + name;
    QString id = scopeId + "/providers/"_L1 + types.first();
    for (qsizetype i = 0; i < names.size(); ++i)
        id += u'/' + types.at(i + 1) + u'/' + names.at(i);
    return id;
}

}
