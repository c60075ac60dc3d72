#pragma once

#include "ui/pages/pageid.h"
#include "ui/session/relocationsession.h"

#include <QAbstractItemModel>

#include <vector>

namespace azrelocate {

/// The rows of the phase rail: a page each, and below the phases their areas, with the state of the items in them.
class RailModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        PageRole = Qt::UserRole, ///< PageId
        AreaRole,                ///< id of an area; empty for a page
        HoldRole,                ///< items that hold
        CountRole,               ///< items that count; 0: nothing to count
        ShadeRole,               ///< of the icon, as int
        SummaryRole,             ///< for a screen reader: "8 of 14 hold"
    };

    explicit RailModel(RelocationSession &session, QObject *parent = nullptr);

    QModelIndex indexOfPage(PageId id) const;
    bool isReachable(PageId id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Tally
    {
        int hold = 0;
        int count = 0;
        bool checking = false;
        bool needsAction = false;
    };
    struct AreaRow
    {
        QString id;
        QString title;
        QStringList items; ///< required ones
        QStringList all;
        Tally tally;
    };
    struct PageRow
    {
        PageId id;
        QString title;
        std::vector<AreaRow> areas;
        Tally tally;
        bool areasShown = false;
    };

    void countItem(const QString &itemId);
    void countAll();
    Tally tallyOf(const AreaRow &area) const;
    bool isDone(PageId id) const;
    void pagesChanged();

    RelocationSession &m_session;
    std::vector<PageRow> m_pages;
};

}
