#include "ui/widgets/factsgrid.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace azrelocate {

using namespace Qt::StringLiterals;

FactsGrid::FactsGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme::space(4));
    m_grid->setVerticalSpacing(theme::space(2));
    m_grid->setColumnStretch(1, 1);
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row) {
        auto *label = new QLabel(facts[row].label, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(facts[row].value, this);
        value->setObjectName(u"factValue"_s);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(u"%1: %2"_s.arg(facts[row].label, facts[row].value));
        if (facts[row].isCode)
            value->setFont(theme::codeFont());
        m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeading);
        m_grid->addWidget(value, row, 1);
    }
}

}
