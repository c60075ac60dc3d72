#include "areas/cutover/cutover.h"

#include "azure/advisor.h"
#include "azure/resourcegraph.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/diagnosticparity.h"
#include "checklist/resourcechange.h"

#include <QSet>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"cut.operations"_s;
const QString kAccounts = u"Microsoft.Storage/storageAccounts"_s;

bool isAlert(const ResourceId &id)
{
    const QString type = id.type().toLower();
    return type == "microsoft.insights/metricalerts"_L1 || type == "microsoft.insights/scheduledqueryrules"_L1
        || type == "microsoft.insights/activitylogalerts"_L1;
}

/// Resources that moved and exist on both sides, with what Azure shows of each.
struct LivePair
{
    PlannedResource planned;
    QJsonObject source;
    QJsonObject target;
};

/// @p failed is told of what could not be read. What is not at the target is svc.move's matter.
QList<LivePair> livePairs(const CheckInput &input, const std::function<void(const ResourceId &, const Error &)> &failed)
{
    QList<LivePair> pairs;
    for (const PlannedResource &planned : input.plan.resources) {
        if (planned.source == planned.target || planned.tool == Tool::Stay || planned.tool == Tool::Undecided)
            continue;
        const auto source = getResource(input.azure, planned.source, input.context);
        const auto target = getResource(input.azure, planned.target, input.context);
        if (source && target)
            pairs.append({planned, *source, *target});
        else if (!source && source.error().kind != ErrorKind::NotFound)
            failed(planned.source, source.error());
        else if (!target && target.error().kind != ErrorKind::NotFound)
            failed(planned.target, target.error());
    }
    return pairs;
}

/// Tags of the source that the target does not have; other values at the target are somebody's decision.
QJsonObject missingTags(const LivePair &pair)
{
    QJsonObject missing;
    const QJsonObject wanted = pair.source.value("tags"_L1).toObject();
    const QJsonObject there = pair.target.value("tags"_L1).toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (!there.contains(it.key()))
            missing.insert(it.key(), it.value());
    }
    return missing;
}

void judgeTags(Finding &finding, const QList<LivePair> &pairs)
{
    qsizetype complete = 0;
    for (const LivePair &pair : pairs) {
        const QStringList missing = missingTags(pair).keys();
        if (missing.isEmpty())
            ++complete;
        else
            finding.fail(
                pair.planned.target.name() + u"/tags"_s,
                {QT_TRANSLATE_NOOP("Message", "It does not have the tags %1 of the source."), {missing.join(u", "_s)}},
                missing.join(u", "_s), {}, pair.planned.target);
    }
    if (complete > 0)
        finding.pass(
            u"tags"_s,
            {QT_TRANSLATE_NOOP("Message", "%1 resources have the tags of the source."), {QString::number(complete)}},
            QString::number(complete));
}

bool isOn(const QJsonObject &alert)
{
    return jsonAt(alert, u"properties.enabled").toBool(true);
}

void judgeAlerts(Finding &finding, const QList<LivePair> &pairs)
{
    for (const LivePair &pair : pairs) {
        if (!isAlert(pair.planned.target) || !isOn(pair.source))
            continue;
        if (isOn(pair.target))
            finding.pass(pair.planned.target.name(), QT_TRANSLATE_NOOP("Message", "The alert is on."), {},
                         pair.planned.target);
        else
            finding.fail(pair.planned.target.name(),
                         QT_TRANSLATE_NOOP("Message", "The alert is on at the source and off at the target."),
                         QT_TRANSLATE_NOOP("Message", "enabled"), QT_TRANSLATE_NOOP("Message", "disabled"),
                         pair.planned.target);
    }
}

void judgeDiagnostics(Finding &finding, const CheckInput &input)
{
    const QList<WantedDiagnostics> wanted = movingDiagnostics(input, [&](const ResourceId &id, const Error &error) {
        if (error.kind != ErrorKind::NotFound) // the source may be gone by now
            finding.couldNotCheck(id.name(), error, id);
    });
    for (const WantedDiagnostics &one : wanted) {
        const QString object = one.resource.name() + u"/diagnosticSettings"_s;
        const auto there = diagnosticsThere(input, one.resource);
        if (!there)
            finding.couldNotCheck(object, there.error(), one.resource);
        else if (*there && diagnosticsStateOf(one, **there) == DiagnosticsState::There)
            finding.pass(object, {QT_TRANSLATE_NOOP("Message", "It sends its logs to %1."), {destinationsText(one)}},
                         destinationsText(**there), one.resource);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "It does not send its logs as the source did."),
                         destinationsText(one), *there ? destinationsText(**there) : QString(), one.resource);
    }
}

/// The blob service of an account as a resource; it always exists.
ResourceId blobServiceOf(const ResourceId &account)
{
    return account.child(u"blobServices"_s, u"default"_s);
}

QJsonObject softDeleteOf(const QJsonObject &service)
{
    return jsonAt(service, u"properties.deleteRetentionPolicy").toObject();
}

bool keepsLess(const QJsonObject &target, const QJsonObject &source)
{
    return source.value("enabled"_L1).toBool()
        && (!target.value("enabled"_L1).toBool() || target.value("days"_L1).toInt() < source.value("days"_L1).toInt());
}

struct BlobServices
{
    QJsonObject source;
    QJsonObject target;
};

Result<BlobServices> readBlobServices(const CheckInput &input, const PlannedResource &planned)
{
    const auto source = getResource(input.azure, blobServiceOf(planned.source), input.context);
    if (!source)
        return source.error();
    const auto target = getResource(input.azure, blobServiceOf(planned.target), input.context);
    if (!target)
        return target.error();
    return BlobServices{*source, *target};
}

void judgeSoftDelete(Finding &finding, const CheckInput &input)
{
    for (const PlannedResource &planned : input.plan.ofType(kAccounts)) {
        const QString object = planned.target.name() + u"/deleteRetentionPolicy"_s;
        const auto services = readBlobServices(input, planned);
        if (!services) {
            if (services.error().kind != ErrorKind::NotFound)
                finding.couldNotCheck(object, services.error(), planned.target);
            continue;
        }
        const QJsonObject wanted = softDeleteOf(services->source);
        const QString days = QString::number(wanted.value("days"_L1).toInt());
        if (keepsLess(softDeleteOf(services->target), wanted))
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message",
                                            "Deleted blobs are kept for %1 days at the source, and shorter "
                                            "here."),
                          {days}},
                         days, QString::number(softDeleteOf(services->target).value("days"_L1).toInt()),
                         planned.target);
        else if (wanted.value("enabled"_L1).toBool())
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Deleted blobs are kept as long as at the source."), days,
                         planned.target);
    }
}

/// The ids, in lower case, of what a Recovery Services vault protects.
Result<QSet<QString>> protectedResources(const CheckInput &input, const QStringList &subscriptions)
{
    GraphQuery query;
    query.subscriptions = subscriptions;
    query.kql = u"recoveryservicesresources | where type =~ "
                "'microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems' | project id, "
                "source = tostring(properties.sourceResourceId) | order by id asc"_s;
    const auto answer = queryGraph(input.azure, query, input.context);
    if (!answer)
        return answer.error();
    QSet<QString> ids;
    for (const QJsonObject &row : answer->rows)
        ids.insert(row.value("source"_L1).toString().toLower());
    return ids;
}

void judgeBackup(Finding &finding, const CheckInput &input, const QStringList &subscriptions)
{
    const auto ids = protectedResources(input, subscriptions);
    if (!ids) {
        finding.couldNotCheck(u"backup"_s, ids.error());
        return;
    }
    int atSource = 0;
    for (const PlannedResource &planned : input.plan.resources) {
        if (planned.source == planned.target || !ids->contains(planned.source.key()))
            continue;
        ++atSource;
        const QString object = planned.target.name() + u"/backup"_s;
        if (ids->contains(planned.target.key()))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "A Recovery Services vault protects it."), {},
                         planned.target);
        else
            finding.fail(object,
                         QT_TRANSLATE_NOOP("Message",
                                           "The source is backed up and the target is not: protect it in a "
                                           "vault of its region."),
                         QT_TRANSLATE_NOOP("Message", "protected"), {}, planned.target);
    }
    if (atSource == 0)
        finding.notApplicable(u"backup"_s, QT_TRANSLATE_NOOP("Message", "No vault protects anything of the source."));
}

void judgeRecommendations(Finding &finding, const CheckInput &input, const QStringList &subscriptions)
{
    for (const QString &subscription : subscriptions) {
        const auto recommendations = listRecommendations(input.azure, subscription, input.context);
        if (!recommendations) {
            finding.couldNotCheck(u"Advisor"_s, recommendations.error());
            continue;
        }
        for (const Recommendation &one : *recommendations) {
            const bool ofTarget = std::any_of(
                input.plan.resources.begin(), input.plan.resources.end(), [&](const PlannedResource &planned) {
                    return !(planned.source == planned.target) && one.resource == planned.target;
                });
            if (ofTarget)
                finding.warn(one.resource.name(),
                             {QT_TRANSLATE_NOOP("Message", "Azure Advisor (%1): %2"), {one.category, one.solution}},
                             one.impact, one.resource);
        }
    }
}

QStringList subscriptionsOf(const Plan &plan)
{
    QStringList subscriptions;
    for (const PlannedResource &planned : plan.resources) {
        for (const ResourceId &id : {planned.source, planned.target}) {
            if (!subscriptions.contains(id.subscriptionId(), Qt::CaseInsensitive))
                subscriptions.append(id.subscriptionId());
        }
    }
    return subscriptions;
}

Change addTags(const LivePair &pair, const QJsonObject &tags)
{
    const ResourceId id = pair.planned.target.extension(u"Microsoft.Resources/tags"_s, u"default"_s);
    const auto body = [&](QLatin1StringView operation) {
        return QJsonObject{{u"operation"_s, operation}, {u"properties"_s, QJsonObject{{u"tags"_s, tags}}}};
    };
    Change change = updateResource(kItem,
                                   {QT_TRANSLATE_NOOP("Message", "Give %1 the tags %2 of the source"),
                                    {pair.planned.target.name(), tags.keys().join(u", "_s)}},
                                   id, "PATCH", body("Delete"_L1), body("Merge"_L1));
    change.resource = pair.planned.target;
    change.before = QJsonObject{{u"tags"_s, pair.target.value("tags"_L1)}};
    change.after = QJsonObject{{u"tags"_s, mergePatch(pair.target.value("tags"_L1), tags)}};
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    change.undoRequests.first().probe.kind = AppliedProbe::Kind::Repeatable;
    change.permissions = {u"Microsoft.Resources/tags/write"_s};
    change.seal();
    return change;
}

Change turnOn(const LivePair &pair)
{
    const auto body = [](bool on) {
        return QJsonObject{{u"properties"_s, QJsonObject{{u"enabled"_s, on}}}};
    };
    return updateResource(kItem, {QT_TRANSLATE_NOOP("Message", "Turn on the alert %1"), {pair.planned.target.name()}},
                          pair.planned.target, "PATCH", body(false), body(true));
}

/// A PUT of the blob service replaces all of it, so what is there is sent along.
Change keepDeletedBlobs(const PlannedResource &planned, const BlobServices &services)
{
    const auto body = [&](const QJsonObject &policy) {
        QJsonObject properties = services.target.value("properties"_L1).toObject();
        properties.remove(u"provisioningState"_s);
        if (policy.isEmpty())
            properties.remove(u"deleteRetentionPolicy"_s);
        else
            properties.insert(u"deleteRetentionPolicy"_s, policy);
        return QJsonObject{{u"properties"_s, properties}};
    };
    const QJsonObject wanted = softDeleteOf(services.source);
    return updateResource(kItem,
                          {QT_TRANSLATE_NOOP("Message", "Let %1 keep deleted blobs for %2 days, as the source does"),
                           {planned.target.name(), QString::number(wanted.value("days"_L1).toInt())}},
                          blobServiceOf(planned.target), "PUT", body(softDeleteOf(services.target)), body(wanted));
}

}

Finding operationsAreOn(const CheckInput &input)
{
    Finding finding;
    const QStringList subscriptions = subscriptionsOf(input.plan);
    const QList<LivePair> pairs = livePairs(
        input, [&](const ResourceId &id, const Error &error) { finding.couldNotCheck(id.name(), error, id); });
    judgeBackup(finding, input, subscriptions);
    judgeSoftDelete(finding, input);
    judgeAlerts(finding, pairs);
    judgeDiagnostics(finding, input);
    judgeTags(finding, pairs);
    judgeRecommendations(finding, input, subscriptions);
    return finding;
}

Result<QList<Change>> proposeOperations(const CheckInput &input)
{
    QList<Change> changes;
    std::optional<Error> failure;
    const auto note = [&](const ResourceId &, const Error &error) {
        if (error.kind != ErrorKind::NotFound)
            failure = error;
    };
    for (const LivePair &pair : livePairs(input, note)) {
        if (const QJsonObject tags = missingTags(pair); !tags.isEmpty())
            changes.append(addTags(pair, tags));
        if (isAlert(pair.planned.target) && isOn(pair.source) && !isOn(pair.target))
            changes.append(turnOn(pair));
    }
    for (const WantedDiagnostics &one : movingDiagnostics(input, note)) {
        const auto there = diagnosticsThere(input, one.resource);
        if (!there)
            return there.error();
        if (!*there)
            continue;
        const auto change = writeDiagnostics(input, kItem, one, **there);
        if (!change)
            return change.error();
        if (*change)
            changes.append(**change);
    }
    for (const PlannedResource &planned : input.plan.ofType(kAccounts)) {
        const auto services = readBlobServices(input, planned);
        if (services && keepsLess(softDeleteOf(services->target), softDeleteOf(services->source)))
            changes.append(keepDeletedBlobs(planned, *services));
        else if (!services && services.error().kind != ErrorKind::NotFound)
            return services.error();
    }
    if (failure)
        return *failure;
    return changes;
}

}
