#include "ui/wizard/headerline.h"

#include "areas/catalogue.h"

#include "ui/text/texts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void setShade(QWidget *label, Shade shade)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::color(shade, palette));
    label->setPalette(palette);
}

}

HeaderLine::HeaderLine(RelocationSession &session, QMenu *menu, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(new ElidedLabel(this, Qt::ElideMiddle))
    , m_source(new ElidedLabel(this))
    , m_arrow(new QLabel(this))
    , m_target(new ElidedLabel(this))
    , m_mode(new QLabel(this))
    , m_counts(new QToolButton(this))
    , m_clock(new QLabel(this))
    , m_forward(new QToolButton(this))
{
    setObjectName(u"headerLine"_s);
    QFont bold = theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_mode->setFont(theme::captionFont());
    m_counts->setObjectName(u"openItemsButton"_s);
    m_counts->setProperty("role", u"flat"_s);
    m_counts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_forward->setObjectName(u"forwardButton"_s);
    m_forward->setText(tr("Let it pass"));
    m_forward->setIcon(icon(Glyph::Clock));
    m_forward->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_forward->setToolTip(tr("Practice only: moves the clock forward to when the old TTLs have run out"));
    m_forward->setAccessibleName(m_forward->text());
    auto *more = new QToolButton(this);
    more->setObjectName(u"menuButton"_s);
    more->setProperty("role", u"flat"_s);
    more->setIcon(icon(Glyph::Menu));
    more->setAccessibleName(tr("Menu"));
    more->setToolTip(tr("Menu"));
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(6), theme::space(2), theme::space(4), theme::space(2));
    row->setSpacing(theme::space(2));
    row->addWidget(m_title);
    row->addWidget(m_source);
    row->addWidget(m_arrow);
    row->addWidget(m_target);
    row->addWidget(m_mode);
    row->addStretch(1);
    row->addWidget(m_counts);
    row->addWidget(m_clock);
    row->addWidget(m_forward);
    row->addWidget(more);

    connect(&session.document(), &Document::opened, this, &HeaderLine::showDocument);
    connect(&session.document(), &Document::closed, this, &HeaderLine::showDocument);
    connect(&session.document(), &Document::settingsChanged, this, &HeaderLine::showDocument);
    connect(&session.estate(), &EstateBoard::planChanged, this, &HeaderLine::showDocument);
    connect(&session.items(), &ItemBoard::itemChanged, this, &HeaderLine::showCounts);
    connect(&session.items(), &ItemBoard::reset, this, &HeaderLine::showCounts);
    connect(&session.tasks(), &TaskBoard::appliedChanged, this, &HeaderLine::showClock);
    connect(m_counts, &QToolButton::clicked, this, &HeaderLine::openItemsWanted);
    connect(m_forward, &QToolButton::clicked, this, [this] {
        const QDateTime safe = m_session.cutoverSafeFrom();
        if (safe.isValid())
            m_session.practice().advance(std::chrono::milliseconds(m_session.document().now().msecsTo(safe) + 1000));
        showClock();
        m_session.items().refresh();
    });
    m_tick.setInterval(10s);
    connect(&m_tick, &QTimer::timeout, this, &HeaderLine::showClock);
    m_tick.start();
    showDocument();
}

void HeaderLine::showDocument()
{
    const Document &document = m_session.document();
    const RelocationSettings &settings = document.settings();
    const bool open = document.isOpen();
    const auto plan = m_session.estate().plan();
    m_title->setText(open ? settings.title : tr("azrelocate"));
    const auto name = [](const QString &display, const Region &region) {
        return display.isEmpty() ? region.name() : display;
    };
    m_source->setText(open ? name(plan->sourceDisplayName, settings.source) : QString());
    m_target->setText(open ? name(plan->targetDisplayName, settings.target) : QString());
    m_arrow->setText(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s);
    m_arrow->setAccessibleName(tr("to"));
    for (QWidget *label : std::initializer_list<QWidget *>{m_source, m_arrow, m_target})
        label->setVisible(open);
    setShade(m_source, Shade::Source);
    setShade(m_target, Shade::Target);

    QString mode;
    Shade shade = Shade::Plain;
    if (open && document.mode() == Document::Mode::Review) {
        mode = tr("Under review: read-only");
        shade = Shade::Attested;
    } else if (open && document.mode() == Document::Mode::Look) {
        mode = tr("Read-only");
        shade = Shade::Waived;
    } else if (open && m_session.practice().isRunning()) {
        mode = tr("Practice");
        shade = Shade::Checking;
    }
    m_mode->setText(mode);
    m_mode->setVisible(!mode.isEmpty());
    setShade(m_mode, shade);
    showCounts();
    showClock();
}

void HeaderLine::showCounts()
{
    const bool open = m_session.document().isOpen();
    m_counts->setVisible(open);
    if (!open)
        return;
    int required = 0;
    int needAction = 0;
    int notYet = 0;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            const ItemState state = m_session.items().state(QString::fromLatin1(item.id));
            required += item.required ? 1 : 0;
            needAction += item.required && state == ItemState::ActionNeeded ? 1 : 0;
            notYet += item.required && !holds(state) && state != ItemState::ActionNeeded ? 1 : 0;
        }
    }
    QString text;
    if (needAction > 0)
        text = tr("%1 of %n item(s) need action", nullptr, required).arg(needAction);
    else if (notYet > 0)
        text = tr("%1 of %n item(s) to check", nullptr, required).arg(notYet);
    else
        text = tr("All %n required item(s) hold", nullptr, required);
    m_counts->setText(text);
    m_counts->setAccessibleName(text);
    m_counts->setIcon(needAction > 0   ? icon(Glyph::Action, Shade::Action)
                          : notYet > 0 ? icon(Glyph::Unchecked, Shade::Muted)
                                       : icon(Glyph::Passed, Shade::Passed));
    fit();
}

void HeaderLine::showClock()
{
    const QDateTime safe = m_session.document().isOpen() ? m_session.cutoverSafeFrom() : QDateTime();
    m_clock->setVisible(safe.isValid());
    m_forward->setVisible(safe.isValid() && m_session.practice().isRunning());
    if (!safe.isValid())
        return;
    const std::chrono::seconds left(m_session.document().now().secsTo(safe));
    m_timeLeft = durationText(left);
    const QString sentence = tr("Cutover safe in %1").arg(m_timeLeft);
    m_clock->setAccessibleName(sentence);
    m_clock->setToolTip(sentence + u'\n' + tr("Until %1 some resolvers may still answer with the old records.").arg(fullTimeText(safe)));
    fit();
}

void HeaderLine::fit()
{
    setCompact(false);
    if (layout()->sizeHint().width() > width())
        setCompact(true);
}

void HeaderLine::setCompact(bool compact)
{
    m_clock->setText(compact ? m_timeLeft : m_clock->accessibleName());
    m_forward->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
}

void HeaderLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void HeaderLine::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::hairline(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}
