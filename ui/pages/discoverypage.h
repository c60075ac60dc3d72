#pragma once

#include "ui/models/resourcemodel.h"
#include "ui/pages/page.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace azrelocate {

class Banner;
class EmptyState;
class MapPanel;
class ResourceBoard;
class ResourceDetail;
class ResourceFilterBar;
class Table;
class Tabs;

/// What the workload consists of: a table and a map of the same resources, and what is known of the selected one.
class DiscoveryPage : public Page
{
    Q_OBJECT
public:
    explicit DiscoveryPage(RelocationSession &session, QWidget *parent = nullptr);

    bool isComplete() const override;
    void shown() override;

private:
    QWidget *resourcesView();
    void makeActions();
    void makeColumnMenu();
    void followTable();
    void updateState();
    void updateEmpty();
    void select(qsizetype row);
    void showSelected();
    void reselect();
    void spanGroups();
    void exportCsv();

    ResourceBoard *m_board;
    ResourceModel *m_model;
    QPushButton *m_discover;
    QPushButton *m_stop;
    Banner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ResourceFilterBar *m_filter;
    Tabs *m_tabs;
    QStackedWidget *m_views;
    Table *m_table;
    MapPanel *m_map;
    QSplitter *m_splitter;
    ResourceDetail *m_detail;
    QToolButton *m_columns;
    QToolButton *m_share;
    qsizetype m_selected = -1; ///< row of the table; kept while the filter hides it
    bool m_selecting = false;  ///< selection is being set by us, not by a person
    Workers m_workers;
};

}
