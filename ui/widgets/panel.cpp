#include "ui/widgets/panel.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRadius = 8;

}

Panel::Panel(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    m_heading->setObjectName(u"panelHeading"_s);
    m_heading->setFont(theme::sectionFont());
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(2));
    head->addWidget(m_heading, 1);
    head->addLayout(m_actions);
    m_content->setSpacing(theme::space(2));
    auto *column = new QVBoxLayout(this);
    const int margin = theme::space(4);
    column->setContentsMargins(margin, theme::space(3), margin, margin);
    column->setSpacing(theme::space(2));
    column->addLayout(head);
    column->addLayout(m_content, 1);
    setHeading(heading);
}

void Panel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::hairline(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}
