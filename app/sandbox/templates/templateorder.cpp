#include "sandbox/templates/templateorder.h"

#include "sandbox/templates/templatescope.h"

#include <QHash>
#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isRuntimeFunction(const QString &name)
{
    return name.compare("reference"_L1, Qt::CaseInsensitive) == 0 || name.startsWith("list"_L1, Qt::CaseInsensitive);
}

/// Finds what the runtime functions of an expression are called on, as far as that is known.
void addTargets(const Expression &expression, ExpressionEvaluator &evaluator, QStringList &targets)
{
    if (expression.kind == Expression::Kind::Call && isRuntimeFunction(expression.name)
        && !expression.children.empty()) {
        const Result<QJsonValue> target = evaluator.evaluate(expression.children.front());
        if (target && target->isString())
            targets.append(target->toString());
    }
    for (const Expression &child : expression.children)
        addTargets(child, evaluator, targets);
}

void addTargets(const QJsonValue &value, ExpressionEvaluator &evaluator, QStringList &targets)
{
    if (value.isString() && isExpression(value.toString())) {
        if (const Result<Expression> parsed = parseExpression(value.toString()))
            addTargets(*parsed, evaluator, targets);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            addTargets(element, evaluator, targets);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &element : object)
            addTargets(element, evaluator, targets);
    }
}

class Order
{
public:
    Order(TemplateResources collected, const TemplateScope &scope)
        : m_collected(std::move(collected))
        , m_scope(scope)
    {
    }

    Result<QList<TemplateResource>> make()
    {
        for (qsizetype i = 0; i < m_collected.resources.size(); ++i) {
            const TemplateResource &resource = m_collected.resources.at(i);
            if (m_byId.contains(resource.id.toLower()) && !resource.existing) {
                return invalidTemplate(
                    u"The resource '%1' is defined multiple times in a template."_s.arg(resource.name));
            }
            m_byId.insert(resource.id.toLower(), i);
        }
        m_references = m_collected.references();
        for (TemplateResource &resource : m_collected.resources) {
            if (Result<void> found = findDependencies(resource); !found)
                return found.error();
        }
        m_state.fill(State::New, m_collected.resources.size());
        for (qsizetype i = 0; i < m_collected.resources.size(); ++i) {
            if (Result<void> placed = place(i); !placed)
                return placed.error();
        }
        return m_ordered;
    }

private:
    enum class State { New, Open, Placed };

    Result<void> findDependencies(TemplateResource &resource)
    {
        ExpressionEvaluator evaluator(m_scope, resource.turns);
        Result<QJsonValue> declared = evaluator.evaluateTree(resource.source.value("dependsOn"_L1));
        if (!declared)
            return declared.error();
        QStringList ids;
        const QJsonArray entries = declared->toArray();
        for (const QJsonValue &entry : entries) {
            Result<QStringList> found = find(entry.toString());
            if (!found)
                return found.error();
            ids += *found;
        }
        QStringList targets;
        QJsonObject source = resource.source;
        source.remove(u"resources"_s);
        if (hasInnerScope(source)) {
            QJsonObject properties = source.value("properties"_L1).toObject();
            properties.remove(u"template"_s);
            source.insert(u"properties"_s, properties);
        }
        addTargets(source, evaluator, targets);
        for (const QString &target : std::as_const(targets)) {
            if (const auto known = m_references.find(target.toLower()); known != m_references.end())
                ids.append(known->second);
        }
        ids.removeAll(resource.id);
        ids.removeDuplicates();
        resource.dependsOn = ids;
        return {};
    }

    /// Ids of what a dependsOn entry names: an id, a (symbolic) name, a copy loop, or "type/name".
    Result<QStringList> find(const QString &entry) const
    {
        const QString key = entry.toLower();
        if (m_collected.loops.contains(key)) {
            QStringList ids;
            for (const TemplateResource &resource : m_collected.resources) {
                if (resource.loop.toLower() == key || resource.symbol.section(u'[', 0, 0).toLower() == key)
                    ids.append(resource.id);
            }
            return ids;
        }
        if (const auto known = m_references.find(key); known != m_references.end())
            return QStringList{known->second};
        if (m_collected.skipped.contains(key))
            return QStringList();
        const QString ending = u"/providers/"_s + key;
        for (const TemplateResource &resource : m_collected.resources) {
            if (resource.id.toLower().endsWith(ending))
                return QStringList{resource.id};
        }
        for (const QString &skipped : m_collected.skipped) {
            if (skipped.endsWith(ending))
                return QStringList();
        }
        return invalidTemplate(u"The resource '%1' is not defined in the template."_s.arg(entry.left(300)));
    }

    Result<void> place(qsizetype index)
    {
        if (m_state.at(index) == State::Placed)
            return {};
        const TemplateResource resource = m_collected.resources.at(index);
        if (m_state.at(index) == State::Open)
            return invalidTemplate(u"Circular dependency detected on resource: '%1'."_s.arg(resource.id));
        m_state[index] = State::Open;
        for (const QString &id : resource.dependsOn) {
            if (Result<void> placed = place(m_byId.value(id.toLower())); !placed)
                return placed;
        }
        m_state[index] = State::Placed;
        if (resource.existing)
            return {};
        TemplateResource ordered = resource;
        ordered.dependsOn.removeIf(
            [this](const QString &id) { return m_collected.resources.at(m_byId.value(id.toLower())).existing; });
        m_ordered.append(ordered);
        return {};
    }

    TemplateResources m_collected;
    const TemplateScope &m_scope;
    QHash<QString, qsizetype> m_byId;
    std::map<QString, QString> m_references;
    QList<State> m_state;
    QList<TemplateResource> m_ordered;
};

}

bool hasInnerScope(const QJsonObject &deploymentSource)
{
    const QJsonObject options =
        deploymentSource.value("properties"_L1).toObject().value("expressionEvaluationOptions"_L1).toObject();
    return options.value("scope"_L1).toString().compare("inner"_L1, Qt::CaseInsensitive) == 0;
}

Result<QList<TemplateResource>> orderResources(TemplateResources resources, const TemplateScope &scope)
{
    return Order(std::move(resources), scope).make();
}

}
