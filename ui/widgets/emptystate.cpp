#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setFont(theme::sectionFont());
    for (QLabel *label : {m_icon, m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
    }
    m_action->setObjectName(u"emptyStateAction"_s);
    m_action->setProperty("role", u"main"_s);
    m_action->setVisible(false);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::triggered);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::space(2));
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(theme::space(2));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setContent(Glyph glyph, const QString &title, const QString &hint)
{
    const int size = 2 * theme::iconSize();
    m_icon->setPixmap(icon(glyph, Shade::Muted).pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setVisible(!text.isEmpty());
}

}
