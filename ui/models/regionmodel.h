#pragma once

#include "relocation/scopechoice.h"

#include <QAbstractTableModel>

namespace azrelocate {

/// Regions to choose the target from, with what tells them apart. SortRole gives values that sort as people expect.
class RegionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Rank, DistanceColumn, Zones, NotOffered, Pair, Geography, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit RegionModel(QObject *parent = nullptr);

    /// @p areOffersKnown: false while they are being asked.
    void setTargets(const QList<TargetRegion> &targets, bool areOffersKnown);
    const TargetRegion &target(int row) const { return m_targets[row]; }
    int rowOf(const Region &region) const; ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString text(Distance distance);

private:
    QString display(const TargetRegion &target, int column) const;
    QVariant sortValue(const TargetRegion &target, int column) const;
    QString reason(const TargetRegion &target) const;
    QString toolTip(const TargetRegion &target, int column) const;

    QList<TargetRegion> m_targets;
    bool m_areOffersKnown = false;
};

}
