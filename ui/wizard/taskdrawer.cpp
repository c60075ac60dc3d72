#include "ui/wizard/taskdrawer.h"

#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/text/texts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QItemSelectionModel>
#include <QPainter>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextEdit>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeButton(const QString &name, const QString &text, Glyph glyph, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(icon(glyph));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

}

TaskDrawer::TaskDrawer(TaskBoard &board, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_model(board)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_toggle(makeButton(u"drawerToggle"_s, tr("Tasks"), Glyph::Expand, this))
    , m_summary(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(makeButton(u"stopTasksButton"_s, tr("Stop"), Glyph::Cancel, this))
    , m_body(new QWidget(this))
    , m_table(new Table(u"tasks"_s, this))
    , m_cancel(makeButton(u"cancelTaskButton"_s, tr("Cancel task"), Glyph::Cancel, this))
    , m_retry(makeButton(u"retryTaskButton"_s, tr("Retry task"), Glyph::Retry, this))
    , m_confirm(makeButton(u"confirmTaskButton"_s, tr("Done by hand"), Glyph::Accept, this))
    , m_copy(makeButton(u"copyRequestIdButton"_s, tr("Copy request id"), Glyph::Copy, this))
    , m_log(new QTextEdit(this))
{
    setObjectName(u"taskDrawer"_s);
    m_toggle->setProperty("role", u"flat"_s);
    m_toggle->setCheckable(true);
    m_summary->setObjectName(u"taskSummary"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme::space(2));
    m_progress->setMaximumWidth(theme::space(50));
    m_progress->setAccessibleName(tr("Progress of the tasks that run"));
    m_stop->setToolTip(tr("What Azure has accepted goes on there and is picked up later"));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::space(4), theme::space(1), theme::space(4), theme::space(1));
    line->setSpacing(theme::space(3));
    line->addWidget(m_toggle);
    line->addWidget(m_summary, 1);
    line->addWidget(m_progress, 0, Qt::AlignVCenter);
    line->addWidget(m_stop);

    m_sorted->setSourceModel(&m_model);
    m_sorted->setSortRole(TaskModel::RankRole);
    m_table->setObjectName(u"taskTable"_s);
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(TaskModel::StateColumn, Qt::AscendingOrder);
    m_table->setColumnCharacters({20, -30, 22, 10, 12, 30});
    m_log->setObjectName(u"taskLog"_s);
    m_log->setReadOnly(true);
    m_log->setFont(theme::codeFont());
    m_log->setAccessibleName(tr("Log of the task"));
    m_log->setPlaceholderText(tr("Choose a task to read its requests and answers."));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space(2));
    for (QToolButton *button : {m_cancel, m_retry, m_confirm, m_copy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *split = new QSplitter(Qt::Horizontal, m_body);
    split->addWidget(m_table);
    split->addWidget(m_log);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000}); // in this proportion
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(theme::space(4), 0, theme::space(4), theme::space(2));
    body->addWidget(split, 1);
    body->addLayout(buttons);
    m_body->setVisible(false);
    m_body->setMinimumHeight(theme::space(56));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_body, 1);

    connect(m_toggle, &QToolButton::toggled, this, &TaskDrawer::setExpanded);
    connect(&board, &TaskBoard::taskChanged, this, [this](const TaskSnapshot &task) {
        showSummary();
        if (task.id == selectedId())
            showSelected();
    });
    connect(&board, &TaskBoard::reset, this, [this] {
        showSummary();
        showSelected();
    });
    connect(&board, &TaskBoard::runningChanged, this, &TaskDrawer::showSummary);
    connect(&board, &TaskBoard::taskRead, this, &TaskDrawer::showLog);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_board.isRunning())
            m_board.stopAll();
        else
            m_board.resume();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TaskDrawer::showSelected);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_board.cancel(selectedId()); });
    connect(m_retry, &QToolButton::clicked, this, [this] { m_board.retry(selectedId()); });
    connect(m_confirm, &QToolButton::clicked, this, [this] { m_board.confirm(selectedId()); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_requestId); });
    showSummary();
    showSelected();
}

bool TaskDrawer::isExpanded() const
{
    return m_toggle->isChecked();
}

void TaskDrawer::setExpanded(bool expanded)
{
    m_toggle->setChecked(expanded);
    m_toggle->setIcon(icon(expanded ? Glyph::Collapse : Glyph::Expand));
    m_body->setVisible(expanded);
}

QString TaskDrawer::selectedId() const
{
    return m_table->currentIndex().data(TaskModel::IdRole).toString();
}

void TaskDrawer::showSummary()
{
    const TaskCounts counts = m_board.counts();
    const int left = counts.pending + counts.running + counts.waiting;
    const bool running = m_board.isRunning();
    QStringList parts;
    if (running && left > 0)
        parts.append(tr("%n task(s) running", nullptr, left));
    else if (running)
        parts.append(tr("Starting"));
    else if (left > 0)
        parts.append(tr("%n task(s) to pick up", nullptr, left));
    if (counts.failed > 0)
        parts.append(tr("%n failed", nullptr, counts.failed));
    if (running) {
        for (const TaskSnapshot &task : m_board.tasks()) {
            if (task.state == TaskState::Running || task.state == TaskState::Waiting)
                parts.append(task.title.toString());
            if (parts.size() > 4)
                break;
        }
    } else if (counts.succeeded > 0) {
        parts.append(tr("%n done", nullptr, counts.succeeded));
    }
    m_summary->setText(parts.isEmpty() ? tr("No task was started yet") : parts.join(u" · "_s));
    m_progress->setVisible(running);
    const int total = left + counts.succeeded + counts.failed + counts.cancelled;
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(total - left);
    m_stop->setVisible(running || left > 0);
    m_stop->setText(running ? tr("Stop") : tr("Pick up"));
    m_stop->setAccessibleName(m_stop->text());
    m_stop->setIcon(icon(running ? Glyph::Cancel : Glyph::Retry));
}

void TaskDrawer::showSelected()
{
    const TaskSnapshot *task = m_board.find(selectedId());
    m_cancel->setEnabled(task && !isFinal(task->state));
    m_retry->setEnabled(task && (task->state == TaskState::Failed || task->state == TaskState::Cancelled));
    m_confirm->setEnabled(task && task->state == TaskState::Waiting);
    m_copy->setEnabled(false);
    if (task)
        m_board.read(task->id);
    else
        m_log->clear();
}

void TaskDrawer::showLog(const Task &task)
{
    if (task.id != selectedId())
        return;
    m_confirm->setEnabled(task.state == TaskState::Waiting && task.change.kind == Change::Kind::ByHand);
    QStringList lines;
    lines.append(task.title().toString());
    lines.append(task.resource().toString());
    for (const RequestRecord &record : task.requests) {
        lines.append(u"%1  %2 %3"_s.arg(timeText(record.time), record.method, record.url));
        lines.append(u"    %1  %2 %3"_s.arg(record.status).arg(tr("request id"), record.requestId));
        m_requestId = record.requestId;
    }
    if (task.error) {
        const ErrorText text = textOf(*task.error);
        lines.append(QString());
        lines.append(QStringList{text.what, text.why, text.next, text.details}.filter(QRegularExpression(u"."_s)));
        if (!task.error->requestId.isEmpty())
            m_requestId = task.error->requestId;
    }
    m_copy->setEnabled(!m_requestId.isEmpty());
    m_log->setPlainText(lines.join(u'\n'));
}

void TaskDrawer::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::hairline(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

}
