#pragma once

#include "ui/session/scopeboard.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace azrelocate {

class EmptyState;
class RegionModel;
class Table;

/// From where to where: the source is proposed with its reason, the target is chosen from a table and never proposed.
class RegionPanel : public Panel
{
    Q_OBJECT
public:
    explicit RegionPanel(ScopeBoard &board, QWidget *parent = nullptr);

    Region source() const;
    Region target() const { return m_target; }
    /// What is in scope now; proposes a source unless a person chose one.
    void setSum(const ScopeSum &sum);

Q_SIGNALS:
    void changed();

private:
    void showSources();
    void showTargets();
    void showReason();
    void takeTarget();
    QString nameOf(const Region &region) const;

    ScopeBoard &m_board;
    ScopeSum m_sum;
    QComboBox *m_source;
    QLabel *m_reason;
    RegionModel *m_model;
    QSortFilterProxyModel *m_sorted;
    Table *m_table;
    EmptyState *m_empty;
    Region m_chosenSource; ///< by a person; null: the proposal counts
    Region m_target;
    bool m_updating = false;
};

}
