#include "ui/checklist/filterbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_choices(new QButtonGroup(this))
    , m_text(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::space(1));
    row->addWidget(addChoice(ChecklistFilter::Show::NeedsAction, u"needsActionFilter"_s));
    row->addWidget(addChoice(ChecklistFilter::Show::Required, u"requiredFilter"_s));
    row->addWidget(addChoice(ChecklistFilter::Show::Mine, u"mineFilter"_s));
    row->addWidget(addChoice(ChecklistFilter::Show::All, u"allFilter"_s));
    row->addStretch(1);
    row->addWidget(m_text, 1);

    m_text->setObjectName(u"filterText"_s);
    m_text->setPlaceholderText(tr("Filter items"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setToolTip(
        tr("Every word has to occur (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(Glyph::Search, Shade::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);

    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT showChanged(static_cast<ChecklistFilter::Show>(id));
    });
    setCounts({});
    setShow(ChecklistFilter::Show::All);
}

QToolButton *FilterBar::addChoice(ChecklistFilter::Show show, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("role", u"flat"_s);
    m_choices->addButton(button, static_cast<int>(show));
    return button;
}

void FilterBar::setCounts(const ChecklistModel::Counts &counts)
{
    const auto label = [this](ChecklistFilter::Show show, const QString &text, int count) {
        QAbstractButton *button = m_choices->button(static_cast<int>(show));
        button->setText(tr("%1  %2", "filter, count").arg(text, QLocale().toString(count)));
        button->setAccessibleName(tr("%1: %n item(s)", nullptr, count).arg(text));
    };
    label(ChecklistFilter::Show::NeedsAction, tr("Needs action"), counts.needAction);
    label(ChecklistFilter::Show::Required, tr("Required"), counts.required);
    label(ChecklistFilter::Show::Mine, tr("Mine"), counts.mine);
    label(ChecklistFilter::Show::All, tr("All"), counts.all);
}

void FilterBar::setShow(ChecklistFilter::Show show)
{
    m_choices->button(static_cast<int>(show))->setChecked(true);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clearText()
{
    m_text->clear();
}

bool FilterBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down || key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

}
