#pragma once

#include "ui/models/resourcemodel.h"
#include "ui/pages/page.h"

class QLabel;
class QStackedWidget;

namespace azrelocate {

class Banner;
class DecisionStrip;
class EmptyState;
class HostNameModel;
class PlanEdits;
class ResourceBoard;
class ResourceFilterBar;
class StoreModel;
class Table;
class Tabs;
class WaveModel;

/// How the workload moves: the method, a tool and a name for each resource, what happens to data and host names, and in
/// which order. Starts from what is recommended; what a person changes is kept with its reason.
class StrategyPage : public Page
{
    Q_OBJECT
public:
    explicit StrategyPage(RelocationSession &session, QWidget *parent = nullptr);

    bool isComplete() const override;
    void shown() override;

private:
    QWidget *planView();
    QWidget *resourcesView();
    QWidget *wavesView();
    Table *makeTable(const QString &key, QAbstractItemModel *model, const QString &name, const QList<int> &widths);
    QString nameProblem(const QModelIndex &index, const QString &text) const;
    void connectEdits();
    void followTable();
    void followPlan();
    void updateState();
    void updateBanner();
    void showSelected();
    int undecided() const;

    ResourceBoard *m_board;
    PlanEdits *m_edits;
    ResourceModel *m_model;
    StoreModel *m_stores;
    HostNameModel *m_hosts;
    WaveModel *m_waves;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Banner *m_banner;
    QLabel *m_busy;
    bool m_isBehind = false; ///< the table changed while the page was hidden
    Tabs *m_tabs;
    ResourceFilterBar *m_filter;
    Table *m_table;
    DecisionStrip *m_strip;
    QLabel *m_total;
};

}
