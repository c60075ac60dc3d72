#include "areas/landingzone/landingzone.h"

#include "azure/privatedns.h"
#include "checklist/hubs.h"
#include "checklist/locks.h"
#include "checklist/resourcechange.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// A zone that answers in a network of the source, and so shall answer in its target.
struct WantedLink
{
    PlannedResource network;
    ResourceId zone;
    VirtualNetworkLink source;
    std::optional<VirtualNetworkLink> existing; ///< nullopt: missing
};

QString nameOf(const WantedLink &link)
{
    return link.zone.name() + u" → "_s + link.network.target.name();
}

bool isComplete(const VirtualNetworkLink &link)
{
    return link.state.compare("Completed"_L1, Qt::CaseInsensitive) == 0;
}

/// The subscriptions in which zones of the workload may be: those of the networks, and of the zones that private
/// endpoints write into (often one for the whole company).
QStringList subscriptionsWithZones(const CheckInput &input)
{
    QStringList ids;
    const auto add = [&ids](const ResourceId &id) {
        if (!id.isNull() && !ids.contains(id.subscriptionId(), Qt::CaseInsensitive))
            ids.append(id.subscriptionId());
    };
    for (const PlannedResource &network : movingNetworks(input.plan))
        add(network.source);
    for (const Resource *group : input.inventory.ofType(u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups")) {
        for (const ResourceId &id : resourceIdsIn(QString::fromUtf8(group->json))) {
            if (id.type().compare("Microsoft.Network/privateDnsZones"_L1, Qt::CaseInsensitive) == 0)
                add(id);
        }
    }
    return ids;
}

Result<QList<WantedLink>> wantedLinks(const CheckInput &input)
{
    QList<WantedLink> wanted;
    const QList<PlannedResource> networks = movingNetworks(input.plan);
    if (networks.isEmpty())
        return wanted;
    for (const QString &subscription : subscriptionsWithZones(input)) {
        const auto zones = listPrivateDnsZones(input.azure, subscription, input.context);
        if (!zones)
            return zones.error();
        for (const DnsZone &zone : *zones) {
            const auto links = listVirtualNetworkLinks(input.azure, zone.id, input.context);
            if (!links)
                return links.error();
            const auto linkTo = [&](const ResourceId &network) {
                const auto found = std::find_if(links->begin(), links->end(), [&](const VirtualNetworkLink &link) {
                    return link.virtualNetwork == network;
                });
                return found == links->end() ? std::nullopt : std::optional(*found);
            };
            for (const PlannedResource &network : networks) {
                if (const auto source = linkTo(network.source))
                    wanted.append({network, zone.id, *source, linkTo(network.target)});
            }
        }
    }
    return wanted;
}

void judge(Finding &finding, const CheckInput &input, const WantedLink &link)
{
    const QString object = nameOf(link);
    if (link.existing && isComplete(*link.existing)) {
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "Linked."), link.existing->state, link.existing->id);
        return;
    }
    if (link.existing) {
        finding.warn(object, QT_TRANSLATE_NOOP("Message", "The link is being made."), link.existing->state,
                     link.existing->id);
        return;
    }
    const auto target = targetNetwork(input, link.network);
    const auto locks = listLocks(input.azure, link.zone, input.context);
    if (!target || !locks)
        finding.couldNotCheck(object, target ? locks.error() : target.error(), link.zone);
    else if (!target->has_value())
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target network does not exist yet."),
                     link.network.target.name(), {}, link.zone);
    else if (const QList<Lock> stopping = locksAgainstWrite(*locks, link.zone); !stopping.isEmpty())
        finding.fail(object,
                     {QT_TRANSLATE_NOOP("Message", "The lock %1 refuses the link: it has to be taken away first."),
                      {stopping.first().name}},
                     QT_TRANSLATE_NOOP("Message", "linked"), stopping.first().level, link.zone);
    else
        finding.fail(object,
                     QT_TRANSLATE_NOOP("Message",
                                       "The zone is not linked: its names resolve to public addresses, or not at all."),
                     QT_TRANSLATE_NOOP("Message", "linked"), {}, link.zone);
}

ResourceId idFor(const WantedLink &link, const Plan &plan)
{
    const QString like = plan.rewritten(link.source.name);
    const QString name = like == link.source.name ? u"link-"_s + link.network.target.name() : like;
    return link.zone.child(u"virtualNetworkLinks"_s, name);
}

}

Finding privateZonesAreLinked(const CheckInput &input)
{
    Finding finding;
    const auto wanted = wantedLinks(input);
    if (!wanted) {
        finding.couldNotCheck(u"private DNS zones"_s, wanted.error());
        return finding;
    }
    for (const WantedLink &link : *wanted)
        judge(finding, input, link);
    if (wanted->isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "No private DNS zone is linked to a network of the workload."));
    return finding;
}

Result<QList<Change>> proposeZoneLinks(const CheckInput &input)
{
    const auto wanted = wantedLinks(input);
    if (!wanted)
        return wanted.error();
    QList<Change> changes;
    for (const WantedLink &link : *wanted) {
        if (link.existing)
            continue;
        const auto target = targetNetwork(input, link.network);
        if (!target)
            return target.error();
        const auto locks = listLocks(input.azure, link.zone, input.context);
        if (!locks)
            return locks.error();
        if (!target->has_value() || !locksAgainstWrite(*locks, link.zone).isEmpty())
            continue;
        Change change = createResource(u"lz.private-dns"_s,
                                       {QT_TRANSLATE_NOOP("Message", "Link the private zone %1 to %2"),
                                        {link.zone.name(), link.network.target.name()}},
                                       idFor(link, input.plan),
                                       virtualNetworkLinkBody(link.network.target, link.source.registrationEnabled));
        change.permissions.append(u"Microsoft.Network/virtualNetworks/join/action"_s);
        changes.append(change);
    }
    return changes;
}

}
