#include "ui/checklist/historyview.h"

#include "ui/widgets/linkdelegate.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>

namespace azrelocate {

using namespace Qt::StringLiterals;

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_table(new Table(u"history"_s, this))
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // time is its order
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setColumnCharacters({15, 0, 20, 24, 10});
    auto *links = new LinkDelegate(m_table, HistoryModel::UndoColumn);
    connect(links, &LinkDelegate::followed, this,
            [this](const QModelIndex &index) { Q_EMIT undoWanted(m_model->rows()[index.row()].changeId); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->addWidget(m_table);
}

void HistoryView::setHistory(const QList<HistoryRow> &history)
{
    m_model->setHistory(history);
}

void HistoryView::setUndoAllowed(bool allowed)
{
    m_model->setUndoAllowed(allowed);
}

}
