#include "areas/services/deployments.h"

#include "areas/services/readonlyproperties.h"
#include "areas/services/unexported.h"
#include "azure/deployments.h"
#include "azure/resources.h"
#include "base/canonicaljson.h"
#include "checklist/addressmap.h"
#include "checklist/deferred.h"

#include <QJsonArray>
#include <QSet>

#include <map>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

/// What the plan says of @p id or of what it is a part of (the network of a subnet); null: nothing.
const PlannedResource *plannedAround(const Plan &plan, ResourceId id)
{
    while (!id.name().isEmpty() && !id.type().isEmpty()) {
        if (const PlannedResource *found = plan.find(id))
            return found;
        id = id.parent();
    }
    return nullptr;
}

/// Whether @p planned names, or lies below, something that Resource Mover makes and has not made yet, or something that
/// waits for that itself (@p waiting: keys of the sources).
Result<bool> waitsForMover(const CheckInput &input, const PlannedResource &planned, const QSet<QString> &waiting)
{
    QList<ResourceId> needed{planned.source.parent()};
    if (const Resource *found = input.inventory.find(planned.source))
        needed.append(resourceIdsIn(QString::fromUtf8(found->json)));
    for (const ResourceId &id : std::as_const(needed)) {
        const PlannedResource *other = plannedAround(input.plan, id);
        if (other && waiting.contains(other->source.key()))
            return true;
        if (!other || other->tool != Tool::ResourceMover)
            continue;
        const auto exists = resourceExists(input.azure, other->target, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            return true;
    }
    return false;
}

}

QList<DeploymentUnit> deploymentUnits(const Plan &plan)
{
    std::map<std::pair<int, QString>, DeploymentUnit> units;
    for (const PlannedResource &planned : plan.withTool(Tool::Template)) {
        if (!createdElsewhere(planned.source.type()).isEmpty())
            continue;
        const ResourceId group = planned.source.resourceGroupId();
        DeploymentUnit &unit = units[{planned.wave, group.key()}];
        unit.sourceGroup = group;
        unit.targetGroup = planned.target.resourceGroupId();
        unit.wave = planned.wave;
        unit.resources.append(planned);
    }
    QList<DeploymentUnit> ordered;
    for (const auto &[key, unit] : units)
        ordered.append(unit);
    return ordered;
}

Result<QList<DeploymentUnit>> missingUnits(const CheckInput &input)
{
    QList<DeploymentUnit> missing;
    QSet<QString> waiting; // units come in the order of their waves, so what is needed is judged before what needs it
    for (const DeploymentUnit &unit : deploymentUnits(input.plan)) {
        DeploymentUnit rest = unit;
        rest.resources.clear();
        for (const PlannedResource &planned : unit.resources) {
            const auto exists = resourceExists(input.azure, planned.target, input.context);
            if (!exists)
                return exists.error();
            if (*exists)
                continue;
            const auto waits = waitsForMover(input, planned, waiting);
            if (!waits)
                return waits.error();
            if (*waits)
                waiting.insert(planned.source.key());
            else
                rest.resources.append(planned);
        }
        if (!rest.resources.isEmpty())
            missing.append(rest);
    }
    return missing;
}

Result<RewrittenTemplate> templateFor(const CheckInput &input, const DeploymentUnit &unit)
{
    QList<ResourceId> ids;
    for (const PlannedResource &planned : unit.resources)
        ids.append(planned.source);
    const auto exported = exportTemplate(input.azure, unit.sourceGroup, ids, input.context);
    if (!exported)
        return exported.error();
    const auto addresses = addressMapOf(input);
    if (!addresses)
        return addresses.error();
    const auto complete = withUnexported(input, unit, exported->templateJson);
    if (!complete)
        return complete.error();
    RewrittenTemplate rewritten = rewriteTemplate(*complete, input.plan);
    rewritten.document = addresses->rewritten(rewritten.document).toObject();
    if (exported->error) {
        for (const Error &loss : exported->error->details) {
            rewritten.notes.append(
                {loss.operation,
                 {},
                 Message(QT_TRANSLATE_NOOP("Message", "Azure could not export all of it: %1"), {loss.message})});
        }
    }
    return rewritten;
}

QJsonObject bodyOf(const RewrittenTemplate &rewritten)
{
    QJsonObject parameters;
    for (const QString &name : rewritten.secureParameters)
        parameters.insert(name, QJsonObject{{u"value"_s, deferred::generatedPassword()}});
    return azrelocate::deploymentBody(rewritten.document, parameters);
}

QString deploymentName(const RewrittenTemplate &rewritten)
{
    return u"azrelocate-"_s + QString::fromLatin1(sha256Hex(QJsonValue(rewritten.document)).left(16));
}

}
