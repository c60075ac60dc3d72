#pragma once

#include "ui/wizard/railmodel.h"

#include <QTreeView>

namespace azrelocate {

/// The phases at the left of the window: where one is, what is done, what needs action; a click goes there.
class PhaseRail : public QTreeView
{
    Q_OBJECT
public:
    explicit PhaseRail(RelocationSession &session, QWidget *parent = nullptr);

    /// Marks the page as the current one without asking for it.
    void setCurrentPage(PageId id);

    /// Icons alone, with the titles as tooltips: where the window has no width for both.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(azrelocate::PageId id);
    void areaChosen(azrelocate::PageId page, const QString &areaId);

private:
    void choose(const QModelIndex &index);

    RailModel m_model;
    bool m_following = false;
    bool m_compact = false;
};

}
