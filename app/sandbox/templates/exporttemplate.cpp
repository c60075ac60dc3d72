#include "sandbox/templates/exporttemplate.h"

#include "sandbox/arm/arm.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/simulation.h"
#include "sandbox/templates/exportreadonly.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qsizetype kMaxResources = 200;
constexpr std::chrono::milliseconds kExportTime{2000};

QString newestVersion(const Simulation &simulation, const QString &type)
{
    const TypeBehaviour *behaviour = simulation.behaviourOf(type);
    if (!behaviour)
        return {};
    for (const QString &version : behaviour->apiVersions) {
        if (!version.contains("preview"_L1))
            return version;
    }
    return behaviour->apiVersions.value(0);
}

/// Whether @p id is one of @p wanted ("*" is all) or stands below one.
bool isWanted(const QStringList &wanted, const QString &id)
{
    return std::any_of(wanted.begin(), wanted.end(), [&id](const QString &one) {
        return one == u"*" || sameText(one, id) || id.startsWith(one + u'/', Qt::CaseInsensitive);
    });
}

Reply run(const Call &call, const QStringList &captures)
{
    const QString groupId = u"/subscriptions/%1/resourceGroups/%2"_s.arg(captures.value(0), captures.value(1));
    const Resource *group = call.simulation.store().find(groupId);
    if (!group)
        return groupNotFound(captures.value(1));
    const QString format = call.request.body.value(u"outputFormat").toString(u"Json"_s);
    if (!sameText(format, u"Json"))
        return notSimulated(u"exportTemplate with outputFormat '%1'."_s.arg(format));
    QStringList wanted;
    const QJsonArray named = call.request.body.value(u"resources").toArray();
    for (const QJsonValue &one : named)
        wanted.append(one.toString());
    if (wanted.isEmpty())
        return invalidContent(u"Required property 'resources' not found in JSON"_s);

    QList<const Resource *> resources;
    for (const Resource *resource : std::as_const(call.simulation.store()).within(groupId)) {
        if (isWanted(wanted, resource->id)
            && call.simulation.allowed(call.request.principalId, resource->type + u"/read"_s, resource->id))
            resources.append(resource);
    }
    for (const QString &one : std::as_const(wanted)) {
        if (one != u"*" && !call.simulation.store().contains(one))
            return resourceNotFound(ArmPath::parse(one));
    }
    const auto topLevel = std::count_if(resources.cbegin(), resources.cend(),
                                        [](const Resource *resource) { return resource->type.count(u'/') == 1; });
    if (topLevel > kMaxResources) {
        return armError(
            400, u"ExportTemplateResourceLimitExceeded"_s,
            u"The export names %1 resources; at most %2 can be exported at once."_s.arg(topLevel).arg(kMaxResources));
    }

    const ExportOptions options = ExportOptions::parse(call.request.body.value(u"options").toString());
    const ExportedTemplate exported = exportTemplate(
        group->id, resources, options, [&call](const QString &type) { return newestVersion(call.simulation, type); });
    QJsonObject answer{{u"template"_s, exported.document}};
    if (!exported.failures.isEmpty()) {
        answer.insert(
            u"error"_s,
            armErrorObject(
                u"ExportTemplateCompletedWithErrors"_s,
                u"Export template operation completed with errors. Some resources were not exported. Please see details for more information."_s,
                exported.failures));
    }
    OperationSpec spec;
    spec.style = Async::Location;
    spec.duration = kExportTime;
    spec.scope = u"/subscriptions/"_s + captures.value(0);
    spec.finish = [final = Reply::of(answer)](Simulation &) {
        Outcome outcome;
        outcome.final = final;
        return outcome;
    };
    return call.simulation.operations().run(call, std::move(spec));
}

}

ExportedTemplate exportTemplate(const QString &groupId, const QList<const Resource *> &resources,
                                const ExportOptions &options,
                                const std::function<QString(const QString &type)> &versionOf)
{
    ExportedTemplate result;
    QList<const Resource *> exported;
    QSet<QString> ids;
    for (const Resource *resource : resources) {
        const Exportability can = exportabilityOf(resource->id, resource->type);
        if (can == Exportability::LeftOut)
            continue;
        if (can == Exportability::No || versionOf(resource->type).isEmpty()) {
            result.failures.append(armErrorObject(
                u"ExportTemplateProviderError"_s,
                u"Could not get resources of the type '%1'. Resources of this type will not be exported."_s.arg(
                    resource->type),
                {}, resource->id));
            continue;
        }
        exported.append(resource);
        ids.insert(resource->id.toLower());
    }

    ExportExpressions expressions(groupId, ids, options);
    QJsonArray written;
    for (const Resource *resource : std::as_const(exported)) {
        QStringList references;
        QJsonObject one{{u"type"_s, resource->type},
                        {u"apiVersion"_s, versionOf(resource->type)},
                        {u"name"_s, expressions.nameOf(resource->id)}};
        const QJsonObject body = exportableBody(resource->type, resource->body);
        for (auto it = body.constBegin(); it != body.constEnd(); ++it)
            one.insert(it.key(), expressions.rewritten(it.value(), references));
        const QString parent = ArmPath::parse(resource->id).parentId();
        if (ids.contains(parent.toLower()))
            references.prepend(parent);
        QJsonArray dependsOn;
        for (const QString &reference : std::as_const(references)) {
            // A reference to itself or to its own children (subnets inside of a network) is no dependency.
            const bool own =
                sameText(reference, resource->id) || reference.startsWith(resource->id + u'/', Qt::CaseInsensitive);
            const QJsonValue id = expressions.idOf(reference);
            if (!own && !dependsOn.contains(id))
                dependsOn.append(id);
        }
        if (!dependsOn.isEmpty())
            one.insert(u"dependsOn"_s, dependsOn);
        written.append(one);
    }
    result.document = {
        {u"$schema"_s, u"https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#"_s},
        {u"contentVersion"_s, u"1.0.0.0"_s},
        {u"parameters"_s, expressions.parameters()},
        {u"variables"_s, QJsonObject()},
        {u"resources"_s, written}};
    return result;
}

void registerExportTemplate(Simulation &simulation)
{
    simulation.add(Route{"POST", u"/subscriptions/{s}/resourceGroups/{g}/exportTemplate"_s, resourceManagerVersions(),
                         u"Microsoft.Resources/subscriptions/resourceGroups/exportTemplate/action"_s, true, run});
}

}
