#pragma once

#include "report/reportmodel.h"

#include "ui/widgets/panel.h"

class QLabel;

namespace azrelocate {

class FactsGrid;

/// What the report says in the end: the verdict, how many items are in which state, and which required ones are open.
class VerdictPanel : public Panel
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    /// @p model null: there is none yet.
    void setModel(const ReportModel *model);

private:
    QLabel *m_icon;
    QLabel *m_verdict;
    QLabel *m_sentence;
    FactsGrid *m_counts;
    QLabel *m_open;
    FactsGrid *m_openItems;
    QLabel *m_more;
};

}
