#include "areas/data/data.h"

#include "azure/resources.h"
#include "azure/sqldatabases.h"
#include "base/jsonpath.h"
#include "checklist/blobcopy.h"
#include "checklist/secretcopy.h"
#include "checklist/takeover.h"
#include "plan/plannames.h"

#include <QJsonArray>

namespace azrelocate::data {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"dat.sync"_s;

QString bytesText(qint64 bytes)
{
    return u"%1 bytes"_s.arg(bytes);
}

/// What is not over yet is as old as its oldest change: that much would be lost now.
std::chrono::seconds lagOf(const BlobComparison &blobs, const QDateTime &now)
{
    return std::chrono::seconds(blobs.oldestBehind.isValid() ? std::max<qint64>(0, blobs.oldestBehind.secsTo(now)) : 0);
}

void judgeBlobs(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto pair = readAccounts(input, store);
    if (!pair) {
        finding.couldNotCheck(store.source.name(), pair.error(), store.source);
        return;
    }
    if (!pair->target) {
        finding.fail(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target account does not exist yet."),
                     store.target.name(), {}, store.target);
        return;
    }
    for (const ContainerPair &container : pair->containers) {
        const QString object = store.source.name() + u'/' + container.container;
        const BlobComparison &blobs = container.blobs;
        if (blobs.behind == 0) {
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Nothing was written at the source since it was copied."),
                         u"0 s"_s, store.target);
            continue;
        }
        const std::chrono::seconds lag = lagOf(blobs, input.clock.now());
        const Message message{
            QT_TRANSLATE_NOOP("Message",
                              "%1 blobs (%2) of the source are not over yet; the oldest was written %3 s "
                              "ago."),
            {QString::number(blobs.behind), bytesText(blobs.behindBytes), QString::number(lag.count())}};
        const QString actual = u"%1 s"_s.arg(lag.count());
        if (lag <= input.limits.syncLag)
            finding.pass(object, message, actual, store.target);
        else
            finding.fail(object, message, u"≤ %1 s"_s.arg(input.limits.syncLag.count()), actual, store.target);
    }
    if (pair->containers.isEmpty())
        finding.pass(store.source.name(), QT_TRANSLATE_NOOP("Message", "The account holds no blob container."), {},
                     store.target);
}

/// Both vaults of a store and the secrets that they list; the target's are empty while it does not exist.
struct VaultPair
{
    Vault source;
    std::optional<Vault> target;
    QList<VaultSecret> here;
    QList<VaultSecret> there;
};

Result<VaultPair> readVaults(const CheckInput &input, const PlannedStore &store)
{
    VaultPair pair;
    const auto source = getVault(input.azure, store.source, input.context);
    if (!source)
        return source.error();
    pair.source = *source;
    const auto here = listVaultSecrets(input.azure, source->uri, input.context);
    if (!here)
        return here.error();
    std::copy_if(here->begin(), here->end(), std::back_inserter(pair.here),
                 [](const VaultSecret &secret) { return !secret.managed; });
    const auto target = getVault(input.azure, store.target, input.context);
    if (!target)
        return target.error().kind == ErrorKind::NotFound ? Result<VaultPair>(pair) : target.error();
    pair.target = *target;
    const auto there = listVaultSecrets(input.azure, target->uri, input.context);
    if (!there)
        return there.error();
    pair.there = *there;
    return pair;
}

void judgeVault(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto pair = readVaults(input, store);
    if (!pair) {
        finding.couldNotCheck(store.source.name(), pair.error(), store.source);
        return;
    }
    if (!pair->target) {
        finding.fail(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target vault does not exist yet."),
                     store.target.name(), {}, store.target);
        return;
    }
    bool current = true;
    for (const VaultSecret &secret : pair->here) {
        const SecretState state = secretStateOf(pair->source, secret, pair->there);
        if (state != SecretState::Missing && state != SecretState::Outdated)
            continue;
        const QString object = u"%1/secret/%2"_s.arg(store.source.name(), secret.name);
        const QString updated = secret.attributes.updated.toString(Qt::ISODate);
        if (!secret.attributes.enabled) {
            finding.warn(object,
                         QT_TRANSLATE_NOOP("Message", "It is disabled, and the service hands it out to nobody."),
                         updated, store.target);
            continue;
        }
        current = false;
        finding.fail(object,
                     state == SecretState::Missing
                         ? QT_TRANSLATE_NOOP("Message", "It is not in the target vault.")
                         : QT_TRANSLATE_NOOP("Message", "It was set anew at the source after it was copied."),
                     updated, {}, store.target);
    }
    if (current)
        finding.pass(store.source.name(),
                     {QT_TRANSLATE_NOOP("Message", "The target vault has the present version of its %1 secrets."),
                      {QString::number(pair->here.size())}},
                     QString::number(pair->here.size()), store.target);
}

void judgeCosmos(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto account = getResource(input.azure, store.source, input.context);
    if (!account) {
        finding.couldNotCheck(store.source.name(), account.error(), store.source);
        return;
    }
    const QJsonArray locations = jsonAt(*account, u"properties.locations").toArray();
    for (const QJsonValue &location : locations) {
        if (!(Region(location["locationName"_L1].toString()) == input.plan.target))
            continue;
        const QString state = location["provisioningState"_L1].toString();
        const QString consistency =
            jsonAt(*account, u"properties.consistencyPolicy.defaultConsistencyLevel").toString();
        if (state == "Succeeded"_L1)
            finding.pass(
                store.source.name(),
                {QT_TRANSLATE_NOOP("Message", "The service itself carries every write to %1 (consistency: %2)."),
                 {input.plan.target.name(), consistency}},
                state, store.source);
        else
            finding.fail(store.source.name(),
                         {QT_TRANSLATE_NOOP("Message", "The copy in %1 is not complete (%2)."),
                          {input.plan.target.name(), state}},
                         u"Succeeded"_s, state, store.source);
        return;
    }
    finding.fail(store.source.name(),
                 QT_TRANSLATE_NOOP("Message", "The target region is not one of its locations yet."),
                 input.plan.target.name(), {}, store.source);
}

/// A link is named from the target's side, whose role tells whether the failover is behind us.
void judgeLink(Finding &finding, const PlannedStore &store, const ReplicationLink &link)
{
    if (link.role == "Primary"_L1)
        finding.pass(store.target.name(),
                     QT_TRANSLATE_NOOP("Message",
                                       "The target is the primary; the source follows it and takes no "
                                       "writes."),
                     link.state, store.target);
    else if (link.state == "CATCH_UP"_L1)
        finding.pass(store.target.name(), QT_TRANSLATE_NOOP("Message", "It follows the source continuously."),
                     link.state, store.target);
    else
        finding.fail(store.target.name(),
                     {QT_TRANSLATE_NOOP("Message", "The replication is not caught up: %1, %2 percent."),
                      {link.state, QString::number(link.percentComplete)}},
                     u"CATCH_UP"_s, link.state, store.target);
}

void judgeSql(Finding &finding, const CheckInput &input, const PlannedStore &store)
{
    const auto database = getSqlDatabase(input.azure, store.target, input.context);
    if (!database) {
        if (database.error().kind == ErrorKind::NotFound)
            finding.fail(store.target.name(), QT_TRANSLATE_NOOP("Message", "The target database does not exist yet."),
                         store.target.toString(), {}, store.target);
        else
            finding.couldNotCheck(store.target.name(), database.error(), store.target);
        return;
    }
    const auto links = listReplicationLinks(input.azure, store.target, input.context);
    if (!links) {
        finding.couldNotCheck(store.target.name(), links.error(), store.target);
        return;
    }
    for (const ReplicationLink &link : *links) {
        if (link.partner == store.source)
            return judgeLink(finding, store, link);
    }
    const QString copied = database->createdAt.toString(Qt::ISODate);
    if (input.plan.method == Method::Cold)
        finding.warn(store.target.name(),
                     {QT_TRANSLATE_NOOP("Message",
                                        "A copy of %1: what was written at the source after that is not in "
                                        "it."),
                      {copied}},
                     copied, store.target);
    else
        finding.fail(store.target.name(),
                     {QT_TRANSLATE_NOOP("Message",
                                        "A copy of %1, and nothing carries changes over: make it a "
                                        "geo-replica of the source."),
                      {copied}},
                     u"CATCH_UP"_s, copied, store.target);
}

}

Finding changesAreSynchronised(const CheckInput &input)
{
    Finding finding;
    for (const PlannedStore &store : input.plan.stores) {
        if (copiesBlobs(store.method))
            judgeBlobs(finding, input, store);
        else if (store.method == DataMethod::VaultCopy)
            judgeVault(finding, input, store);
        else if (store.method == DataMethod::CosmosRegion)
            judgeCosmos(finding, input, store);
        else if (store.method == DataMethod::SqlCopy)
            judgeSql(finding, input, store);
        else
            finding.warn(store.source.name(),
                         QT_TRANSLATE_NOOP("Message",
                                           "Its changes are not seen by this program: bring them over by "
                                           "hand, and attest."),
                         nameOf(store.method), store.source);
    }
    if (input.plan.stores.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload keeps no data."));
    return finding;
}

Result<QList<Change>> proposeSynchronisation(const CheckInput &input)
{
    QList<Change> changes;
    if (takenOverAt(input.applied).isValid())
        return changes; // the target's data is the truth by now
    for (const PlannedStore &store : input.plan.stores) {
        if (copiesBlobs(store.method)) {
            const auto pair = readAccounts(input, store);
            if (!pair)
                return pair.error();
            changes.append(bringOver(input, kItem, *pair));
        } else if (store.method == DataMethod::VaultCopy) {
            const auto pair = readVaults(input, store);
            if (!pair)
                return pair.error();
            for (const VaultSecret &secret : pair->here) {
                const SecretState state = secretStateOf(pair->source, secret, pair->there);
                const bool behind = state == SecretState::Missing || state == SecretState::Outdated;
                if (pair->target && secret.attributes.enabled && behind)
                    changes.append(
                        copySecret(kItem, pair->source, *pair->target, secret, state == SecretState::Outdated));
            }
        }
    }
    return changes;
}

}
