#include "relocation/scopechoice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kEarthRadius = 6371; // kilometres
constexpr int kNear = 1000;
constexpr int kMedium = 3000;
constexpr qsizetype kLongestFileName = 100;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

int kilometresBetween(const GeoPoint &a, const GeoPoint &b)
{
    const double latitude = std::sin(radians(b.latitude - a.latitude) / 2);
    const double longitude = std::sin(radians(b.longitude - a.longitude) / 2);
    const double chord =
        latitude * latitude + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * longitude * longitude;
    return static_cast<int>(std::lround(2 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(chord)))));
}

bool containsName(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

}

ScopeChoice scopeChoice(const QList<ScopeGroup> &groups, const QSet<ResourceId> &chosen)
{
    ScopeChoice choice;
    QStringList names;
    for (const ScopeGroup &group : groups) {
        if (!chosen.contains(group.group.id))
            continue;
        if (!containsName(choice.subscriptions, group.group.id.subscriptionId()))
            choice.subscriptions.append(group.group.id.subscriptionId());
        if (!containsName(names, group.group.name))
            names.append(group.group.name);
    }
    const bool everyGroup = std::all_of(groups.begin(), groups.end(), [&](const ScopeGroup &group) {
        return chosen.contains(group.group.id) || !containsName(choice.subscriptions, group.group.id.subscriptionId());
    });
    if (!everyGroup)
        choice.resourceGroups = names;
    return choice;
}

QList<ScopeGroup> groupsIn(const QList<ScopeGroup> &groups, const ScopeChoice &choice)
{
    QList<ScopeGroup> taken;
    for (const ScopeGroup &group : groups) {
        const bool named = choice.resourceGroups.isEmpty() || containsName(choice.resourceGroups, group.group.name);
        if (named && containsName(choice.subscriptions, group.group.id.subscriptionId()))
            taken.append(group);
    }
    return taken;
}

ScopeSum sumOf(const QList<ScopeGroup> &groups)
{
    ScopeSum sum;
    for (const ScopeGroup &group : groups) {
        for (const ResourceCount &count : group.counts) {
            sum.resources += count.count;
            sum.types[count.type] += count.count;
            if (!count.region.isNull())
                sum.regions[count.region] += count.count;
        }
    }
    return sum;
}

std::optional<SourceProposal> proposedSource(const ScopeSum &sum)
{
    SourceProposal best;
    for (auto it = sum.regions.begin(); it != sum.regions.end(); ++it) {
        if (it.key().isGlobal())
            continue;
        best.regional += it.value();
        const bool more = it.value() > best.resources;
        if (more || (it.value() == best.resources && it.key().name() < best.region.name())) {
            best.region = it.key();
            best.resources = it.value();
        }
    }
    return best.region.isNull() ? std::nullopt : std::optional(best);
}

namespace {

void rankTargets(QList<TargetRegion> &targets)
{
    QList<TargetRegion *> order;
    for (TargetRegion &target : targets)
        order.append(&target);
    const auto merits = [](const TargetRegion &target) {
        const int kilometres =
            target.distance == Distance::Unknown ? std::numeric_limits<int>::max() : target.kilometres;
        return std::tuple(target.notOffered.size(), target.losesZones, !target.sameGeography, kilometres,
                          !target.isPair, target.location.region.name());
    };
    std::sort(order.begin(), order.end(),
              [&](const TargetRegion *a, const TargetRegion *b) { return merits(*a) < merits(*b); });
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i]->rank = static_cast<int>(i) + 1;
}

}

QList<TargetRegion> targetRegions(const QList<Location> &locations, const Region &source,
                                  const QList<TypeOffer> &offers)
{
    const auto from = std::find_if(locations.begin(), locations.end(),
                                   [&](const Location &location) { return location.region == source; });
    const Location *const start = from == locations.end() ? nullptr : &*from;
    QList<TargetRegion> targets;
    for (const Location &location : locations) {
        if (location.region == source)
            continue;
        TargetRegion target;
        target.location = location;
        if (start && start->position && location.position) {
            target.kilometres = kilometresBetween(*start->position, *location.position);
            target.distance = target.kilometres < kNear ? Distance::Near
                : target.kilometres < kMedium           ? Distance::Medium
                                                        : Distance::Far;
        }
        target.losesZones = start && location.zones.size() < start->zones.size();
        target.isPair = location.paired.contains(source) || (start && start->paired.contains(location.region));
        target.sameGeography = start && !location.geography.isEmpty() && location.geography == start->geography;
        for (const TypeOffer &offer : offers) {
            if (!offer.isKnown)
                target.unknownOffer.append(offer.type);
            else if (!offer.isOfferedIn(location.region))
                target.notOffered.append(offer.type);
        }
        targets.append(target);
    }
    rankTargets(targets);
    return targets;
}

std::optional<SettingsGap> firstGap(const RelocationSettings &settings)
{
    if (settings.title.trimmed().isEmpty())
        return SettingsGap::Title;
    if (settings.subscriptions.isEmpty())
        return SettingsGap::Scope;
    if (settings.source.isNull())
        return SettingsGap::Source;
    if (settings.target.isNull())
        return SettingsGap::Target;
    if (settings.source == settings.target)
        return SettingsGap::SameRegion;
    return std::nullopt;
}

QString relocationFileName(const QString &title)
{
    QString name;
    for (const QChar character : title.simplified()) {
        const bool isForbidden = QStringView(u"<>:\"/\\|?*").contains(character) || !character.isPrint();
        name += isForbidden ? QChar(u'-') : character;
    }
    name = name.left(kLongestFileName).trimmed();
    while (name.endsWith(u'.') || name.endsWith(u' ')) // Windows drops them
        name.chop(1);
    return (name.isEmpty() ? u"workload"_s : name) + u".relocation"_s;
}

}
