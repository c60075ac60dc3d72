#include "ui/pages/cutoverpage.h"

#include "areas/catalogue.h"
#include "relocation/cutovertimeline.h"

#include "ui/checklist/checklistview.h"
#include "ui/checklist/gateboard.h"
#include "ui/models/timelinemodel.h"
#include "ui/pages/smoketestsdialog.h"
#include "ui/pages/trafficpanel.h"
#include "ui/pages/waitingtimesdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTabWidget>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QList<const Area *> cutoverAreas()
{
    QList<const Area *> areas;
    for (const Area &area : catalogue()) {
        if (area.phase == Phase::Cutover)
            areas.append(&area);
    }
    return areas;
}

}

CutoverPage::CutoverPage(RelocationSession &session, QWidget *parent)
    : Page(session, tr("Cutover"), parent)
    , m_board(new GateBoard(session, this))
    , m_tabs(new QTabWidget(this))
    , m_checklist(
          new ChecklistView(session, cutoverAreas(), ChecklistModel::Layout::Flat, u"checklist-cutover"_s, this))
    , m_timeline(new TimelineModel(this))
    , m_timelineTable(new Table(u"timeline"_s, this))
    , m_traffic(new TrafficPanel(session, this))
    , m_waitingTimes(new QPushButton(icon(Glyph::Clock), tr("Waiting times…"), this))
    , m_smokeTests(new QPushButton(icon(Glyph::Web), tr("Smoke tests…"), this))
    , m_rollback(new QPushButton(icon(Glyph::Rollback, Shade::Action), tr("Roll back…"), this))
{
    setObjectName(u"cutoverPage"_s);
    m_rollback->setObjectName(u"rollbackButton"_s);
    m_rollback->setAccessibleName(m_rollback->text());
    m_rollback->setToolTip(tr("Lists what the way back undoes, before anything is undone"));
    m_rollback->setProperty("role", u"danger"_s);
    m_rollback->setAutoDefault(false);
    m_smokeTests->setObjectName(u"smokeTestsButton"_s);
    m_smokeTests->setAccessibleName(m_smokeTests->text());
    m_smokeTests->setToolTip(tr("What the application has to answer before and after the switch"));
    m_smokeTests->setAutoDefault(false);
    m_waitingTimes->setObjectName(u"waitingTimesButton"_s);
    m_waitingTimes->setAccessibleName(m_waitingTimes->text());
    m_waitingTimes->setToolTip(tr("How long the cutover waits before its next step"));
    m_waitingTimes->setAutoDefault(false);
    actions()->addWidget(m_checklist->headButtons());
    actions()->addWidget(m_smokeTests);
    actions()->addWidget(m_rollback);

    m_timelineTable->setObjectName(u"timelineTable"_s);
    m_timelineTable->setAccessibleName(tr("Timeline of the cutover"));
    m_timelineTable->setSortingEnabled(false);
    m_timelineTable->setModel(m_timeline);
    m_timelineTable->setColumnCharacters({18, 0, 14, 18, 20, 14, 12});
    m_tabs->setObjectName(u"cutoverTabs"_s);
    m_tabs->setDocumentMode(true);
    const auto addView = [this](QWidget *view, const QString &title, QWidget *below = nullptr) {
        auto *page = new QWidget(m_tabs);
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(0, theme::space(2), 0, 0); // off the line under the tabs
        column->addWidget(view);
        if (below)
            column->addWidget(below, 0, Qt::AlignLeft);
        m_tabs->addTab(page, title);
    };
    addView(m_checklist, tr("Checklist"));
    addView(m_timelineTable, tr("Timeline"), m_waitingTimes);
    addView(m_traffic, tr("Traffic"));
    content()->addWidget(m_board);
    content()->addWidget(m_tabs, 1);

    connect(m_smokeTests, &QPushButton::clicked, this, &CutoverPage::editSmokeTests);
    connect(m_waitingTimes, &QPushButton::clicked, this, &CutoverPage::editWaitingTimes);
    connect(m_rollback, &QPushButton::clicked, this, &CutoverPage::askRollback);
    connect(&session.items(), &ItemBoard::itemChanged, this, &CutoverPage::showTimeline);
    connect(&session.items(), &ItemBoard::reset, this, &CutoverPage::showTimeline);
    connect(&session.estate(), &EstateBoard::planChanged, this, &CutoverPage::showTimeline);
    connect(&session.tasks(), &TaskBoard::runningChanged, this, &CutoverPage::showTimeline);
    connect(&session.tasks(), &TaskBoard::appliedChanged, this, &CutoverPage::showTimeline);
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        showTimeline();
        if (isVisible())
            m_checklist->checkUnchecked();
    });
    showTimeline();
}

void CutoverPage::shown()
{
    showTimeline();
    m_checklist->checkUnchecked();
}

void CutoverPage::showArea(const QString &areaId)
{
    m_tabs->setCurrentIndex(0);
    m_checklist->showArea(areaId);
}

void CutoverPage::showTimeline()
{
    const Limits limits = Limits::fromJson(session().document().settings().limits);
    m_timeline->setSteps(cutoverTimeline(*session().estate().plan(), limits, session().tasks().tasks(),
                                         [this](const QString &id) { return session().items().state(id); },
                                         [this](const QString &id) {
                                             return assigneeOf(session().items().comments(id));
                                         }));
    const bool undoable = !cutoverChanges(session().tasks().applied()).isEmpty();
    m_smokeTests->setEnabled(session().mayWork());
    m_waitingTimes->setEnabled(session().mayEdit());
    m_rollback->setEnabled(undoable && session().mayWork() && !session().tasks().isRunning());
}

void CutoverPage::editSmokeTests()
{
    QStringList hosts;
    for (const PlannedHostName &host : session().estate().plan()->hostNames)
        hosts.append(host.name);
    auto *dialog = new SmokeTestsDialog(session().document().settings().smokeTests, hosts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        RelocationSettings settings = session().document().settings();
        settings.smokeTests = dialog->tests();
        session().document().changeSettings(settings);
    });
    dialog->open();
}

void CutoverPage::editWaitingTimes()
{
    auto *dialog = new WaitingTimesDialog(Limits::fromJson(session().document().settings().limits), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        RelocationSettings settings = session().document().settings();
        settings.limits = dialog->limits().toJson();
        session().document().changeSettings(settings);
    });
    dialog->open();
}

void CutoverPage::askRollback()
{
    QStringList ids;
    for (const AppliedChange &applied : cutoverChanges(session().tasks().applied()))
        ids.append(applied.change.id);
    m_checklist->actions().undo(ids, tr("Roll back the cutover"));
}

}
