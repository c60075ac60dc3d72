#include "ui/checklist/gateboard.h"

#include "areas/catalogue.h"

#include "ui/text/statetext.h"
#include "ui/text/texts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int requiredOf(Phase phase)
{
    int count = 0;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items)
            count += item.required && item.phase == phase ? 1 : 0;
    }
    return count;
}

}

GateBoard::GateBoard(RelocationSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_grid(new QGridLayout)
    , m_verdictIcon(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_reason(new QLabel(this))
{
    setObjectName(u"gateBoard"_s);
    m_verdict->setObjectName(u"gateVerdict"_s);
    m_verdict->setFont(theme::titleFont());
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setHorizontalSpacing(theme::space(2));
    m_grid->setVerticalSpacing(theme::space(1));
    m_grid->setColumnStretch(2, 1);
    m_prepare = addLine(titleOf(Phase::Prepare), u"gatePrepare"_s);
    m_migrate = addLine(titleOf(Phase::Migrate), u"gateMigrate"_s);
    m_clock = addLine(tr("Old TTLs have run out"), u"gateClock"_s);
    m_rollback = addLine(tr("The way back is known"), u"gateRollback"_s);
    m_users = addLine(tr("Users have confirmed"), u"gateUsers"_s);

    auto *verdictRow = new QHBoxLayout;
    verdictRow->setSpacing(theme::space(2));
    verdictRow->addWidget(m_verdictIcon);
    verdictRow->addWidget(m_verdict, 1);
    auto *left = new QVBoxLayout;
    left->addLayout(verdictRow);
    left->addWidget(m_reason);
    left->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(4), theme::space(3), theme::space(4), theme::space(3));
    row->setSpacing(theme::space(8));
    row->addLayout(left, 2);
    row->addLayout(m_grid, 3);

    connect(&session.items(), &ItemBoard::itemChanged, this, &GateBoard::refresh);
    connect(&session.items(), &ItemBoard::reset, this, &GateBoard::refresh);
    connect(&session.tasks(), &TaskBoard::appliedChanged, this, &GateBoard::refresh);
    m_tick.setInterval(10s);
    connect(&m_tick, &QTimer::timeout, this, &GateBoard::refresh);
    m_tick.start();
    refresh();
}

GateBoard::Line GateBoard::addLine(const QString &title, const QString &objectName)
{
    const int row = m_grid->rowCount();
    const Line line{new QLabel(this), new QLabel(title, this), new QLabel(this)};
    line.state->setObjectName(objectName);
    line.state->setWordWrap(true);
    m_grid->addWidget(line.icon, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.title, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.state, row, 2);
    return line;
}

void GateBoard::show(const Line &line, bool holds, const QString &text, bool checking)
{
    const QIcon picture = checking ? icon(Glyph::Checking, Shade::Checking)
        : holds                    ? icon(Glyph::Passed, Shade::Passed)
                                   : icon(Glyph::Action, Shade::Action);
    line.icon->setPixmap(picture.pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    line.icon->setAccessibleName(holds ? tr("Holds") : tr("Does not hold"));
    line.state->setText(text);
    line.state->setAccessibleName(tr("%1: %2").arg(line.title->text(), text));
}

void GateBoard::refresh()
{
    const ItemBoard &items = m_session.items();
    int missing = 0;
    for (const auto &[line, phase] : {std::pair(&m_prepare, Phase::Prepare), std::pair(&m_migrate, Phase::Migrate)}) {
        const int required = requiredOf(phase);
        const int open = static_cast<int>(items.openRequired(phase).size());
        missing += open;
        show(*line, open == 0,
             open == 0 ? tr("All %n required item(s) hold", nullptr, required)
                       : tr("%1 of %n required item(s) are open", nullptr, required).arg(open));
    }
    const QDateTime safe = m_session.cutoverSafeFrom();
    show(m_clock, !safe.isValid(),
         safe.isValid()
             ? tr("Not before %1, in %2")
                   .arg(fullTimeText(safe), durationText(std::chrono::seconds(m_session.document().now().secsTo(safe))))
             : tr("Yes"),
         safe.isValid());
    const ItemState rollback = items.state(u"cut.rollback"_s);
    const ItemState users = items.state(u"cut.uat"_s);
    show(m_rollback, holds(rollback), standing(lookOf(rollback).word));
    show(m_users, holds(users), standing(lookOf(users).word));
    const ItemState gate = items.state(u"cut.gate"_s);
    m_go = holds(gate);
    m_verdictIcon->setPixmap(icon(m_go ? Glyph::Passed : Glyph::Action, m_go ? Shade::Passed : Shade::Action)
                                 .pixmap(QSize(2 * theme::iconSize(), 2 * theme::iconSize()), devicePixelRatioF()));
    m_verdict->setText(m_go ? tr("Go") : tr("No-go"));
    QString reason;
    if (gate == ItemState::Waived)
        reason = tr("The gate was waived: %1").arg(items.stored(u"cut.gate"_s).personsWord->note);
    else if (m_go)
        reason = tr("Everything that is required holds.");
    else if (missing > 0)
        reason = tr("%n required item(s) of earlier phases are open.", nullptr, missing);
    else
        reason = tr("Check the gate: its evidence is fetched again.");
    m_reason->setText(reason);
    setAccessibleName(tr("%1. %2").arg(m_verdict->text(), reason));
    update();
}

void GateBoard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void GateBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Shade shade = m_go ? Shade::Passed : Shade::Action;
    painter.setPen(QPen(theme::hairline(palette()), 1));
    painter.setBrush(theme::tint(shade, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}
