#include "ui/models/regionmodel.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Azure publishes neighbourhoods, so tens of kilometres are all that can be said.
int rounded(int kilometres)
{
    return (kilometres + 25) / 50 * 50;
}

}

RegionModel::RegionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RegionModel::setTargets(const QList<TargetRegion> &targets, bool areOffersKnown)
{
    m_areOffersKnown = areOffersKnown;
    const bool isSameList =
        std::equal(targets.begin(), targets.end(), m_targets.begin(), m_targets.end(),
                   [](const TargetRegion &a, const TargetRegion &b) { return a.location.region == b.location.region; });
    if (isSameList) { // what is selected stays selected
        m_targets = targets;
        if (!m_targets.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_targets = targets;
    endResetModel();
}

int RegionModel::rowOf(const Region &region) const
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&](const TargetRegion &target) { return target.location.region == region; });
    return found == m_targets.end() ? -1 : static_cast<int>(found - m_targets.begin());
}

int RegionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int RegionModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString RegionModel::text(Distance distance)
{
    switch (distance) {
    case Distance::Near:
        return tr("near");
    case Distance::Medium:
        return tr("medium");
    case Distance::Far:
        return tr("far");
    case Distance::Unknown:
        break;
    }
    return tr("unknown");
}

QString RegionModel::display(const TargetRegion &target, int column) const
{
    switch (column) {
    case Name:
        return target.location.displayName;
    case Rank:
        return m_areOffersKnown ? QLocale().toString(target.rank) : QString();
    case DistanceColumn:
        return target.distance == Distance::Unknown
            ? text(target.distance)
            : tr("%1, %2 km", "near or far, kilometres")
                  .arg(text(target.distance), QLocale().toString(rounded(target.kilometres)));
    case Zones:
        return target.location.zones.isEmpty() ? tr("none") : QLocale().toString(target.location.zones.size());
    case NotOffered:
        if (!m_areOffersKnown)
            return tr("asking…");
        return target.notOffered.isEmpty() ? tr("none") : QLocale().toString(target.notOffered.size());
    case Pair:
        return target.isPair ? tr("pair") : QString();
    case Geography:
        return target.location.geography;
    default:
        return {};
    }
}

QVariant RegionModel::sortValue(const TargetRegion &target, int column) const
{
    switch (column) {
    case Rank:
        return target.rank;
    case DistanceColumn:
        return target.distance == Distance::Unknown ? std::numeric_limits<int>::max() : target.kilometres;
    case Zones:
        return target.location.zones.size();
    case NotOffered:
        return target.notOffered.size();
    case Pair:
        return target.isPair ? 0 : 1;
    default:
        return display(target, column);
    }
}

/// Why it has its rank, in the order in which that counts.
QString RegionModel::reason(const TargetRegion &target) const
{
    QStringList lines;
    lines.append(target.notOffered.isEmpty() ? tr("Everything in scope is offered there.")
                                             : tr("%n type(s) in scope are not offered there.", nullptr,
                                                  static_cast<int>(target.notOffered.size())));
    lines.append(target.losesZones ? tr("It has fewer availability zones than the source.")
                                   : tr("It has as many availability zones as the source."));
    lines.append(target.sameGeography ? tr("It is in the geography of the source.")
                                      : tr("It is in another geography: %1.").arg(target.location.geography));
    lines.append(tr("Distance: %1").arg(display(target, DistanceColumn)));
    if (target.isPair)
        lines.append(tr("It is the pair of the source."));
    lines.append(tr("Prices, laws and people are not part of the rank."));
    return lines.join(u'\n');
}

QString RegionModel::toolTip(const TargetRegion &target, int column) const
{
    if (column == Rank && m_areOffersKnown)
        return reason(target);
    if (column == NotOffered && m_areOffersKnown) {
        QStringList lines;
        for (const QString &type : target.notOffered)
            lines.append(tr("Not offered: %1").arg(typeText(type)));
        for (const QString &type : target.unknownOffer)
            lines.append(tr("Not known: %1").arg(typeText(type)));
        return lines.isEmpty() ? tr("Everything in scope is offered there.") : lines.join(u'\n');
    }
    if (column == Pair && target.isPair)
        return tr(
            "Azure names the two regions as a pair: updated one after the other, and used by geo-redundant storage.");
    if (column == Geography && target.sameGeography)
        return tr("%1, the same as the source: backups of key vaults can be restored there.")
            .arg(target.location.geography);
    if (column == DistanceColumn)
        return tr("As the crow flies; each 1,000 km add at least 10 ms to a round trip.");
    return u"%1 (%2)"_s.arg(target.location.displayName, target.location.region.name());
}

QVariant RegionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TargetRegion &target = m_targets[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(target, column);
    case SortRole:
        return sortValue(target, column);
    case Qt::ToolTipRole:
        return toolTip(target, column);
    case Qt::DecorationRole:
        if (column == NotOffered && m_areOffersKnown && !target.notOffered.isEmpty())
            return icon(Glyph::Warning, Shade::Warning);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant RegionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Target region");
    case Rank:
        return tr("Rank");
    case DistanceColumn:
        return tr("Distance");
    case Zones:
        return tr("Zones");
    case NotOffered:
        return tr("Not offered", "number of types");
    case Pair:
        return tr("Pair");
    case Geography:
        return tr("Geography");
    default:
        return {};
    }
}

}
