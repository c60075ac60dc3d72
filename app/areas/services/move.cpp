#include "areas/services/services.h"

#include "areas/services/deployments.h"
#include "areas/services/mover.h"
#include "areas/services/readonlyproperties.h"
#include "areas/services/recovery.h"
#include "azure/apiversions.h"
#include "azure/deployments.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"
#include "plan/plannames.h"

#include <QJsonArray>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

bool isSame(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether a resource that the service spreads by itself has the target among its locations.
bool hasLocation(const QJsonObject &account, const Region &region)
{
    const QJsonArray locations = jsonAt(account, u"properties.locations").toArray();
    return std::any_of(locations.begin(), locations.end(), [&](const QJsonValue &location) {
        return Region(location.toObject().value("locationName"_L1).toString()) == region;
    });
}

void checkNative(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const auto account = getResource(input.azure, planned.source, input.context);
    if (!account)
        finding.couldNotCheck(planned.source.name(), account.error(), planned.source);
    else if (hasLocation(*account, input.plan.target))
        finding.pass(planned.source.name(), QT_TRANSLATE_NOOP("Message", "The target region is one of its locations."),
                     input.plan.target.name(), planned.target);
    else
        finding.fail(planned.source.name(),
                     QT_TRANSLATE_NOOP("Message", "The target region is not one of its locations yet."),
                     input.plan.target.name(), {}, planned.target);
}

void checkTarget(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const auto target = getResource(input.azure, planned.target, input.context);
    if (!target) {
        if (target.error().kind == ErrorKind::NotFound) {
            const auto message = planned.tool == Tool::Manual
                ? QT_TRANSLATE_NOOP("Message", "It does not exist in the target yet; it has to be made by hand.")
                : QT_TRANSLATE_NOOP("Message", "It does not exist in the target yet.");
            finding.fail(planned.target.name(), message, planned.target.toString(), {}, planned.target);
        } else {
            finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
        }
        return;
    }
    const Region location(target->value("location"_L1).toString());
    const QString state = jsonAtInsensitive(*target, u"properties.provisioningState").toString();
    if (!location.isNull() && !location.isGlobal() && !(location == input.plan.target))
        finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "It exists, but in another region."),
                     input.plan.target.name(), location.name(), planned.target);
    else if (!state.isEmpty() && !isSame(state, "Succeeded"_L1))
        finding.fail(planned.target.name(), {QT_TRANSLATE_NOOP("Message", "It exists, but its state is %1."), {state}},
                     u"Succeeded"_s, state, planned.target);
    else
        finding.pass(planned.target.name(),
                     QT_TRANSLATE_NOOP("Message", "It exists in the target region and is in order."), state,
                     planned.target);
}

Result<Change> deploy(const CheckInput &input, const DeploymentUnit &unit)
{
    const auto rewritten = templateFor(input, unit);
    if (!rewritten)
        return rewritten.error();
    const ResourceId id = deploymentId(unit.targetGroup, deploymentName(*rewritten));
    Change change = createResource(
        u"svc.move"_s,
        {QT_TRANSLATE_NOOP("Message", "Deploy %1 resources to %2 (wave %3)"),
         {QString::number(rewritten->resources.size()), unit.targetGroup.name(), QString::number(unit.wave)}},
        id, bodyOf(*rewritten));
    change.after = QJsonObject{{u"resources"_s, QJsonArray::fromStringList(rewritten->resources)},
                               {u"template"_s, rewritten->document}};
    change.undo = Change::Undo::NotPossible;
    change.undoRequests.clear();
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The target resources stay until they are deleted; the source is not touched.")};
    change.estimate = std::chrono::minutes(10);
    change.wave = unit.wave;
    return change;
}

/// Adds the target region to a Cosmos DB account: every location has to be named (Microsoft.DocumentDB, 2025-10-15).
Result<std::optional<Change>> addLocation(const CheckInput &input, const PlannedResource &planned)
{
    const auto account = getResource(input.azure, planned.source, input.context);
    if (!account)
        return account.error();
    if (hasLocation(*account, input.plan.target)
        || !isSame(planned.source.type(), "Microsoft.DocumentDB/databaseAccounts"_L1))
        return std::optional<Change>();
    QJsonArray before;
    const QJsonArray locations = jsonAt(*account, u"properties.locations").toArray();
    for (const QJsonValue &value : locations) {
        const QJsonObject location = value.toObject();
        before.append(QJsonObject{{u"locationName"_s, location.value("locationName"_L1)},
                                  {u"failoverPriority"_s, location.value("failoverPriority"_L1)},
                                  {u"isZoneRedundant"_s, location.value("isZoneRedundant"_L1).toBool()}});
    }
    QJsonArray after = before;
    const QString name =
        input.plan.targetDisplayName.isEmpty() ? input.plan.target.name() : input.plan.targetDisplayName;
    after.append(
        QJsonObject{{u"locationName"_s, name}, {u"failoverPriority"_s, before.size()}, {u"isZoneRedundant"_s, false}});

    const auto body = [](const QJsonArray &list) {
        return QJsonObject{{u"properties"_s, QJsonObject{{u"locations"_s, list}}}};
    };
    Change change = updateResource(
        u"svc.move"_s, {QT_TRANSLATE_NOOP("Message", "Add %1 to the locations of %2"), {name, planned.source.name()}},
        planned.source, "PATCH", body(before), body(after));
    change.estimate = std::chrono::minutes(30);
    change.wave = planned.wave;
    return std::optional<Change>(change);
}

Result<std::optional<Change>> initiateMove(const CheckInput &input)
{
    const PlannedCollection planned = plannedCollection(input.plan);
    if (planned.isEmpty())
        return std::optional<Change>();
    const auto moves = moveResourcesOf(input, planned);
    if (!moves)
        return moves.error();
    QList<MoveResource> waiting;
    int wave = 0;
    for (const MoveResource &move : moves->value_or(QList<MoveResource>())) {
        if (move.state != MoveState::MovePending && move.state != MoveState::MoveFailed)
            continue;
        waiting.append(move);
    }
    if (waiting.isEmpty())
        return std::optional<Change>();
    for (const PlannedResource &resource : planned.resources)
        wave = wave == 0 ? resource.wave : std::min(wave, resource.wave);
    Change change =
        moveVerb(u"svc.move"_s, u"initiateMove"_s,
                 {QT_TRANSLATE_NOOP("Message", "Move %1 resources; virtual machines stop at the source now"),
                  {QString::number(waiting.size())}},
                 planned, waiting, {MoveState::CommitPending}, {MoveState::MoveInProgress});
    change.startsDowntime = true;
    change.wave = wave;
    change.undo = Change::Undo::Possible;
    ChangeRequest discard = change.request;
    discard.pathOrUrl = planned.collection.toString() + u"/discard"_s;
    discard.probe.values = {toString(MoveState::MovePending)};
    discard.probe.runningValues = {toString(MoveState::DiscardInProgress)};
    change.undoRequests = {discard};
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "Possible until the move is committed; what was made in the target is deleted.")};
    change.seal();
    return std::optional<Change>(change);
}

}

Finding everyResourceHasATool(const CheckInput &input)
{
    Finding finding;
    for (const ResourceId &group : movingGroups(input.plan)) {
        const auto live = listResources(input.azure, group, {}, input.context);
        if (!live) {
            finding.couldNotCheck(group.name(), live.error(), group);
            continue;
        }
        for (const ResourceSummary &resource : *live) {
            const PlannedResource *planned = input.plan.find(resource.id);
            if (!planned && isMadeByUs(input, resource.id))
                finding.notApplicable(resource.name, QT_TRANSLATE_NOOP("Message", "This relocation made it."),
                                      resource.id);
            else if (!planned)
                finding.fail(resource.name,
                             QT_TRANSLATE_NOOP("Message", "It appeared after discovery: discover and plan again."), {},
                             resource.type, resource.id);
            else if (planned->tool == Tool::Undecided)
                finding.fail(resource.name, QT_TRANSLATE_NOOP("Message", "No tool is known for its type: decide."), {},
                             resource.type, resource.id);
            else
                finding.pass(resource.name, {QT_TRANSLATE_NOOP("Message", "%1"), {planned->reason}},
                             nameOf(planned->tool), resource.id);
        }
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing moves."));
    return finding;
}

Finding resourcesExist(const CheckInput &input)
{
    Finding finding;
    for (const PlannedResource &planned : input.plan.resources) {
        if (const QString area = createdElsewhere(planned.source.type()); !area.isEmpty()) {
            finding.notApplicable(planned.source.name(),
                                  {QT_TRANSLATE_NOOP("Message", "Created by the area %1."), {area}}, planned.source);
            continue;
        }
        switch (planned.tool) {
        case Tool::Stay:
        case Tool::Undecided:
        case Tool::WithParent:
            break;
        case Tool::Native:
            checkNative(finding, input, planned);
            break;
        case Tool::ResourceMover:
        case Tool::SiteRecovery:
        case Tool::Template:
        case Tool::Copy:
        case Tool::Manual:
            checkTarget(finding, input, planned);
            break;
        }
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing moves."));
    return finding;
}

Result<QList<Change>> proposeMove(const CheckInput &input)
{
    auto changes = makeMissingTargetGroups(input, u"svc.move"_s);
    if (!changes)
        return changes;
    const QStringList groups = [&] {
        QStringList ids;
        for (const Change &change : *changes)
            ids.append(change.id);
        return ids;
    }();
    const auto units = missingUnits(input);
    if (!units)
        return units.error();
    for (const DeploymentUnit &unit : *units) {
        auto change = deploy(input, unit);
        if (!change)
            return change.error();
        change->dependsOn = groups;
        changes->append(*change);
    }
    for (const PlannedResource &planned : input.plan.withTool(Tool::Native)) {
        const auto change = addLocation(input, planned);
        if (!change)
            return change.error();
        if (*change)
            changes->append(**change);
    }
    const auto move = initiateMove(input);
    if (!move)
        return move.error();
    if (*move)
        changes->append(**move);
    const auto failovers = proposeFailover(input);
    if (!failovers)
        return failovers.error();
    changes->append(*failovers);
    return changes;
}

}
