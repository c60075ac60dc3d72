#include "sandbox/templates/whatif.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kMaxDepth = 60;

QJsonArray deltaAt(const QString &path, const QJsonValue &before, const QJsonValue &after, int depth);

QJsonObject change(const QString &path, const QString &type, const QJsonValue &before, const QJsonValue &after,
                   const QJsonArray &children = {})
{
    QJsonObject result{{u"path"_s, path}, {u"propertyChangeType"_s, type}, {u"before"_s, before}, {u"after"_s, after}};
    if (!children.isEmpty())
        result.insert(u"children"_s, children);
    return result;
}

QJsonArray arrayDelta(const QString &path, const QJsonArray &before, const QJsonArray &after, int depth)
{
    QJsonArray children;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        const QString index = QString::number(i);
        if (i >= before.size()) {
            children.append(change(index, u"Create"_s, QJsonValue(), after.at(i)));
        } else if (i >= after.size()) {
            children.append(change(index, u"Delete"_s, before.at(i), QJsonValue()));
        } else {
            const QJsonArray inner = deltaAt({}, before.at(i), after.at(i), depth + 1);
            if (!inner.isEmpty())
                children.append(change(index, u"Modify"_s, before.at(i), after.at(i), inner));
        }
    }
    return children.isEmpty() ? QJsonArray()
                              : QJsonArray{change(path, u"Array"_s, QJsonValue(), QJsonValue(), children)};
}

QJsonArray objectDelta(const QString &path, const QJsonObject &before, const QJsonObject &after, int depth)
{
    QJsonArray result;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        const QString below = path.isEmpty() ? it.key() : path + u'.' + it.key();
        const QJsonArray inner = deltaAt(below, before.value(it.key()), it.value(), depth + 1);
        for (const QJsonValue &one : inner)
            result.append(one);
    }
    return result;
}

/// Regions are written in several ways; all else is compared as it is.
bool sameValue(const QString &path, const QJsonValue &before, const QJsonValue &after)
{
    if (path == u"location" && before.isString() && after.isString())
        return sameText(before.toString().remove(u' '), after.toString().remove(u' '));
    return before == after;
}

QJsonArray deltaAt(const QString &path, const QJsonValue &before, const QJsonValue &after, int depth)
{
    if (depth > kMaxDepth || sameValue(path, before, after))
        return {};
    if (before.isUndefined() || before.isNull())
        return {change(path, u"Create"_s, QJsonValue(), after)};
    if (before.isObject() && after.isObject())
        return objectDelta(path, before.toObject(), after.toObject(), depth);
    if (before.isArray() && after.isArray())
        return arrayDelta(path, before.toArray(), after.toArray(), depth);
    return {change(path, u"Modify"_s, before, after)};
}

QJsonObject envelope(const TemplateResource &resource)
{
    QJsonObject after = resource.preview;
    after.insert(u"id"_s, resource.id);
    after.insert(u"name"_s, resource.name.section(u'/', -1));
    after.insert(u"type"_s, resource.type);
    after.insert(u"apiVersion"_s, resource.apiVersion);
    return after;
}

QJsonObject resourceChange(const Call &call, const TemplateResource &resource, bool idsOnly)
{
    QJsonObject result{{u"resourceId"_s, resource.id}};
    const Resource *existing = call.simulation.store().find(resource.id);
    const QJsonObject after = envelope(resource);
    if (!existing) {
        result.insert(u"changeType"_s, idsOnly ? u"Deploy"_s : u"Create"_s);
        if (!idsOnly)
            result.insert(u"after"_s, after);
        return result;
    }
    if (idsOnly) {
        result.insert(u"changeType"_s, u"Deploy"_s);
        return result;
    }
    const QJsonObject before = call.simulation.arm().view(call, *existing);
    const QJsonArray delta = propertyDelta(before, resource.preview);
    result.insert(u"changeType"_s, delta.isEmpty() ? u"NoChange"_s : u"Modify"_s);
    result.insert(u"before"_s, before);
    result.insert(u"after"_s, after);
    if (!delta.isEmpty())
        result.insert(u"delta"_s, delta);
    return result;
}

/// What stands in the group and not in the template: kept in mode Incremental, deleted in mode Complete.
QJsonArray otherResources(const Call &call, const DeploymentPlan &plan, bool idsOnly)
{
    QJsonArray changes;
    if (ArmPath::parse(plan.scopeId).resourceGroup.isEmpty())
        return changes;
    for (const Resource *resource : call.simulation.store().within(plan.scopeId)) {
        const TypeBehaviour *behaviour = call.simulation.behaviourOf(resource->type);
        const QList<TemplateResource> &wanted = plan.expanded.resources();
        const bool named = std::any_of(wanted.begin(), wanted.end(), [resource](const TemplateResource &one) {
            return sameText(one.id, resource->id);
        });
        if (named || !behaviour || !behaviour->tracked)
            continue;
        QJsonObject change{{u"resourceId"_s, resource->id},
                           {u"changeType"_s, plan.complete ? u"Delete"_s : u"Ignore"_s}};
        if (!idsOnly)
            change.insert(u"before"_s, call.simulation.arm().view(call, *resource));
        changes.append(change);
    }
    return changes;
}

}

QJsonArray propertyDelta(const QJsonObject &before, const QJsonObject &after)
{
    return objectDelta({}, before, after, 0);
}

QJsonObject whatIfResult(const Call &call, const DeploymentPlan &plan)
{
    const QJsonObject settings = plan.properties.value(u"whatIfSettings").toObject();
    const bool idsOnly = sameText(settings.value(u"resultFormat").toString(), u"ResourceIdOnly");
    QJsonArray changes;
    for (const TemplateResource &resource : plan.expanded.resources())
        changes.append(resourceChange(call, resource, idsOnly));
    const QJsonArray others = otherResources(call, plan, idsOnly);
    for (const QJsonValue &other : others)
        changes.append(other);
    return {{u"status"_s, u"Succeeded"_s},
            {u"properties"_s, QJsonObject{{u"correlationId"_s, call.request.correlationId}, {u"changes"_s, changes}}}};
}

}
