#pragma once

#include "relocation/scopecatalogue.h"
#include "store/storedvalues.h"

#include <QSet>

#include <optional>

namespace azrelocate {

// What follows from a choice of subscriptions and groups. Pure functions over values of the catalogue.

/// The choice as a relocation file keeps it. Groups are kept by name; when every group of every chosen subscription is
/// chosen, the subscriptions are taken as a whole, so that groups made later belong to it.
struct ScopeChoice
{
    QStringList subscriptions;
    QStringList resourceGroups; ///< empty: every group of the subscriptions
};
ScopeChoice scopeChoice(const QList<ScopeGroup> &groups, const QSet<ResourceId> &chosen);
/// The groups that @p choice takes in; more than were chosen when two subscriptions have groups of one name.
QList<ScopeGroup> groupsIn(const QList<ScopeGroup> &groups, const ScopeChoice &choice);

/// What groups hold together.
struct ScopeSum
{
    int resources = 0;
    QHash<QString, int> types;  ///< lower case
    QHash<Region, int> regions; ///< "global" among them
};
ScopeSum sumOf(const QList<ScopeGroup> &groups);

/// The region that holds most of it, with how many that are of those that have a region at all.
struct SourceProposal
{
    Region region;
    int resources = 0;
    int regional = 0;
};
/// Nothing when no resource has a region. Of equals the first by name, so that the proposal does not flicker.
std::optional<SourceProposal> proposedSource(const ScopeSum &sum);

/// How far two regions are apart on the globe. Light in fibre needs 10 ms there and back for 1,000 km at the very
/// least, which is what asynchronous copies, hot migrations and chatty leftovers feel.
enum class Distance {
    Unknown,
    Near,   ///< below 1,000 km
    Medium, ///< below 3,000 km
    Far,
};

/// A region one can go to, seen from the source.
struct TargetRegion
{
    Location location;
    Distance distance = Distance::Unknown;
    int kilometres = 0;         ///< 0: unknown
    bool isPair = false;        ///< Azure names one as the pair of the other
    bool sameGeography = false; ///< Key Vault backups can be restored
    QStringList notOffered;     ///< types in scope that it lacks; lower case
    QStringList unknownOffer;   ///< types of which nothing is known
    bool losesZones = false;    ///< the source has availability zones, this one has fewer
    int rank = 0;               ///< 1: the most suitable of all, see targetRegions()
};
/// Every location but @p source, in their order. @p offers may still be empty. The rank counts, one after the other: how much of
/// the scope is not offered, whether zones are lost, whether the geography stays (where data may have to be), the distance, and
/// whether the regions are a pair. It is a help to look in the right order, no advice: prices, laws and people are not in it.
QList<TargetRegion> targetRegions(const QList<Location> &locations, const Region &source,
                                  const QList<TypeOffer> &offers);

/// What is missing before a relocation file can be made, the first of it; nothing: it can.
enum class SettingsGap { Title, Scope, Source, Target, SameRegion };
std::optional<SettingsGap> firstGap(const RelocationSettings &settings);

/// A name of a file for @p title that every file system takes, with the suffix.
QString relocationFileName(const QString &title);

}
