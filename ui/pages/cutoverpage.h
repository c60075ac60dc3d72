#pragma once

#include "ui/pages/page.h"

class QPushButton;
class QTabWidget;

namespace azrelocate {

class ChecklistView;
class GateBoard;
class Table;
class TimelineModel;
class TrafficPanel;

/// Go or no-go, the items of the cutover, its timeline, its traffic, and the way back.
class CutoverPage : public Page
{
    Q_OBJECT
public:
    explicit CutoverPage(RelocationSession &session, QWidget *parent = nullptr);

    void shown() override;
    void showArea(const QString &areaId);

private:
    void showTimeline();
    void askRollback();
    void editSmokeTests();
    void editWaitingTimes();

    GateBoard *m_board;
    QTabWidget *m_tabs;
    ChecklistView *m_checklist;
    TimelineModel *m_timeline;
    Table *m_timelineTable;
    TrafficPanel *m_traffic;
    QPushButton *m_waitingTimes;
    QPushButton *m_smokeTests;
    QPushButton *m_rollback;
};

}
