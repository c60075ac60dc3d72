#include "areas/cutover/cutover.h"

#include "areas/cutover/sourceapps.h"
#include "azure/apiversions.h"
#include "azure/resources.h"
#include "azure/sqldatabases.h"
#include "base/jsonpath.h"
#include "checklist/blobcopy.h"
#include "checklist/takeover.h"

#include <QJsonArray>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"cut.freeze"_s;

/// Where nothing may stand still, the two sides take over from each other without a freeze.
bool writesStop(const Plan &plan)
{
    return plan.method != Method::Hot;
}

void judgeApps(Finding &finding, const CheckInput &input)
{
    const QList<SourceApp> apps = sourceApps(
        input, [&](const ResourceId &id, const Error &error) { finding.couldNotCheck(id.name(), error, id); });
    for (const SourceApp &app : apps) {
        if (app.stopped)
            finding.pass(app.planned.source.name(), QT_TRANSLATE_NOOP("Message", "It is stopped at the source."),
                         app.state, app.planned.source);
        else
            finding.fail(app.planned.source.name(),
                         QT_TRANSLATE_NOOP("Message", "It still runs at the source and may write."), u"Stopped"_s,
                         app.state, app.planned.source);
    }
}

void judgeBlobs(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto pair = readAccounts(input, store);
    if (!pair) {
        if (pair.error().kind == ErrorKind::NotFound)
            finding.notApplicable(store.source.name(),
                                  QT_TRANSLATE_NOOP("Message", "The source is gone: nobody can write to it."),
                                  store.source);
        else
            finding.couldNotCheck(store.source.name(), pair.error(), store.source);
        return;
    }
    for (const ContainerPair &container : pair->containers) {
        const QString object = store.source.name() + u'/' + container.container;
        const qint64 behind = container.blobs.behind;
        if (behind == 0)
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Everything of the source is at the target."), u"0"_s,
                         store.target);
        else
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "%1 blobs of the source are not at the target."),
                          {QString::number(behind)}},
                         u"0"_s, QString::number(behind), store.target);
    }
}

/// The link of the target database with its source; nullopt: they are not tied to each other.
Result<std::optional<ReplicationLink>> linkOf(const CheckInput &input, const PlannedStore &store)
{
    const auto links = listReplicationLinks(input.azure, store.target, input.context);
    if (!links)
        return links.error();
    for (const ReplicationLink &link : *links) {
        if (link.partner == store.source)
            return std::optional(link);
    }
    return std::optional<ReplicationLink>();
}

void judgeSql(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto link = linkOf(input, store);
    if (!link)
        finding.couldNotCheck(store.target.name(), link.error(), store.target);
    else if (!*link)
        finding.warn(store.target.name(),
                     QT_TRANSLATE_NOOP("Message",
                                       "It is a copy that nothing updates: what was written at the source "
                                       "after the copy is not in it."),
                     {}, store.target);
    else if ((*link)->role == "Primary"_L1)
        finding.pass(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target is the primary and takes writes."),
                     (*link)->role, store.target);
    else
        finding.fail(store.target.name(),
                     QT_TRANSLATE_NOOP("Message", "The source is still the primary: fail over to the target."),
                     u"Primary"_s, (*link)->role, store.target);
}

QString writeRegionOf(const QJsonObject &account)
{
    return jsonAt(account, u"properties.writeLocations.0.locationName").toString();
}

void judgeCosmos(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto account = getResource(input.azure, store.source, input.context);
    if (!account) {
        finding.couldNotCheck(store.source.name(), account.error(), store.source);
        return;
    }
    const QString region = writeRegionOf(*account);
    if (jsonAt(*account, u"properties.enableMultipleWriteLocations").toBool() || Region(region) == input.plan.target)
        finding.pass(store.source.name(), QT_TRANSLATE_NOOP("Message", "The target region takes its writes."), region,
                     store.source);
    else
        finding.fail(store.source.name(), QT_TRANSLATE_NOOP("Message", "Its writes still go to the source region."),
                     input.plan.target.name(), region, store.source);
}

Change failOver(const PlannedStore &store, const ReplicationLink &link)
{
    const auto request = [&](const ResourceId &database) {
        ChangeRequest one;
        const QString path = database.toString() + u"/replicationLinks/"_s + link.name;
        one.method = "POST";
        one.pathOrUrl = path + u"/failover"_s;
        one.apiVersion = apiVersionFor(database.type());
        one.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
        one.probe.path = path;
        one.probe.apiVersion = one.apiVersion;
        one.probe.pointer = u"/properties/role"_s;
        one.probe.values = {u"Primary"_s};
        return one;
    };
    Change change;
    change.itemId = kItem;
    change.title = {QT_TRANSLATE_NOOP("Message", "Fail the database %1 over to %2, without loss"),
                    {store.source.name(), store.target.parent().name()}};
    change.resource = store.target;
    change.request = request(store.target);
    change.before = QJsonObject{{u"role"_s, link.role}};
    change.after = QJsonObject{{u"role"_s, u"Primary"_s}};
    change.permissions = {u"Microsoft.Sql/servers/databases/replicationLinks/failover/action"_s};
    change.startsDowntime = true;
    change.undo = Change::Undo::Possible;
    change.undoRequests = {request(store.source)};
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "What was written at the target meanwhile goes back with it.")};
    change.estimate = std::chrono::minutes(1);
    change.seal();
    return change;
}

/// All regions of the account with the target first; the service wants every one of them named.
Change moveWrites(const CheckInput &input, const PlannedStore &store, const QJsonObject &account)
{
    QJsonArray before;
    QJsonArray after;
    int next = 1;
    QString target;
    const QJsonArray locations = jsonAt(account, u"properties.failoverPolicies").toArray();
    for (const QJsonValue &location : locations) {
        const QString name = location["locationName"_L1].toString();
        const bool first = Region(name) == input.plan.target;
        if (first)
            target = name;
        before.append(QJsonObject{{u"locationName"_s, name}, {u"failoverPriority"_s, location["failoverPriority"_L1]}});
        after.append(QJsonObject{{u"locationName"_s, name}, {u"failoverPriority"_s, first ? 0 : next++}});
    }
    const auto request = [&](const QJsonArray &policies, const QString &writeRegion) {
        ChangeRequest one;
        one.method = "POST";
        one.pathOrUrl = store.source.toString() + u"/failoverPriorityChange"_s;
        one.apiVersion = apiVersionFor(store.source.type());
        one.body = QJsonObject{{u"failoverPolicies"_s, policies}};
        one.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
        one.probe.path = store.source.toString();
        one.probe.apiVersion = one.apiVersion;
        one.probe.pointer = u"/properties/writeLocations/0/locationName"_s;
        one.probe.values = {writeRegion};
        return one;
    };
    Change change;
    change.itemId = kItem;
    change.title = {QT_TRANSLATE_NOOP("Message", "Let %1 take writes in %2"), {store.source.name(), target}};
    change.resource = store.source;
    change.request = request(after, target);
    change.before = QJsonObject{{u"failoverPolicies"_s, before}};
    change.after = QJsonObject{{u"failoverPolicies"_s, after}};
    change.permissions = {u"Microsoft.DocumentDB/databaseAccounts/failoverPriorityChange/action"_s};
    change.undo = Change::Undo::Possible;
    change.undoRequests = {request(before, writeRegionOf(account))};
    change.estimate = std::chrono::minutes(5);
    change.seal();
    return change;
}

Result<QList<Change>> stops(const CheckInput &input)
{
    std::optional<Error> failure;
    QList<Change> changes;
    const QList<SourceApp> apps = sourceApps(input, [&](const ResourceId &, const Error &error) { failure = error; });
    if (failure)
        return *failure;
    for (const SourceApp &app : apps) {
        if (!app.stopped)
            changes.append(stopApp(kItem, app));
    }
    return changes;
}

Result<QList<Change>> lastSynchronisation(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedStore &store : blobStores(input.plan)) {
        const auto pair = readAccounts(input, store);
        if (pair)
            changes.append(bringOver(input, kItem, *pair));
        else if (pair.error().kind != ErrorKind::NotFound)
            return pair.error();
    }
    return changes;
}

Result<QList<Change>> failovers(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedStore &store : input.plan.stores) {
        if (store.method == DataMethod::SqlCopy) {
            const auto link = linkOf(input, store);
            if (!link)
                return link.error();
            if (*link && (*link)->role == "Secondary"_L1 && (*link)->state == "CATCH_UP"_L1)
                changes.append(failOver(store, **link));
        } else if (store.method == DataMethod::CosmosRegion) {
            const auto account = getResource(input.azure, store.source, input.context);
            if (!account)
                return account.error();
            const QJsonArray locations = jsonAt(*account, u"properties.locations").toArray();
            const bool isThere = std::any_of(locations.begin(), locations.end(), [&](const QJsonValue &location) {
                return Region(location["locationName"_L1].toString()) == input.plan.target;
            });
            if (isThere && !jsonAt(*account, u"properties.enableMultipleWriteLocations").toBool()
                && !(Region(writeRegionOf(*account)) == input.plan.target))
                changes.append(moveWrites(input, store, *account));
        }
    }
    return changes;
}

}

Finding writesHaveStopped(const CheckInput &input)
{
    Finding finding;
    if (writesStop(input.plan))
        judgeApps(finding, input);
    for (const PlannedStore &store : input.plan.stores) {
        if (copiesBlobs(store.method))
            judgeBlobs(finding, input, store);
        else if (store.method == DataMethod::SqlCopy)
            judgeSql(finding, input, store);
        else if (store.method == DataMethod::CosmosRegion)
            judgeCosmos(finding, input, store);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing of the workload writes."));
    return finding;
}

/// One step after the other: what is synchronised before the writers have stopped is not the last synchronisation.
Result<QList<Change>> proposeFreeze(const CheckInput &input)
{
    if (writesStop(input.plan)) {
        const auto stopping = stops(input);
        if (!stopping || !stopping->isEmpty())
            return stopping;
    }
    const auto last = lastSynchronisation(input);
    if (!last || !last->isEmpty())
        return last;
    return failovers(input);
}

}
