#include "ui/widgets/banner.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Glyph glyphOf(Shade shade)
{
    switch (shade) {
    case Shade::Passed:
        return Glyph::Passed;
    case Shade::Warning:
    case Shade::Stale:
        return Glyph::Warning;
    case Shade::Action:
        return Glyph::Action;
    case Shade::Unknown:
        return Glyph::Unknown;
    default:
        return Glyph::Info;
    }
}

}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
{
    for (QLabel *label : {m_text, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        label->setOpenExternalLinks(true);
    }
    m_text->setObjectName(u"bannerText"_s);
    m_detail->setObjectName(u"bannerDetail"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::space(1));
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme::space(2));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(3), theme::space(2), theme::space(3), theme::space(2));
    row->setSpacing(theme::space(2));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    setVisible(false);
}

void Banner::show(Shade shade, const QString &text, const QString &detail)
{
    m_shade = shade;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_icon->setPixmap(
        icon(glyphOf(shade), shade).pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setVisible(!text.isEmpty());
    update();
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::clear()
{
    show(Shade::Plain, {});
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        m_icon->setPixmap(
            icon(glyphOf(m_shade), m_shade).pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    }
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(m_shade, palette()), 1));
    painter.setBrush(theme::tint(m_shade, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}
