#include "ui/pages/decisionstrip.h"

#include "ui/text/plantext.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this the tools are found by the first resources only: each costs a parse. The planner has the last word.
constexpr qsizetype kAsked = 50;

QList<Tool> toolsOfAll(const ResourceTable &table, const QList<qsizetype> &rows)
{
    QList<Tool> common;
    for (qsizetype i = 0; i < std::min(rows.size(), kAsked); ++i) {
        const QList<Tool> tools = toolsOf(table, rows[i]);
        if (i == 0)
            common = tools;
        else
            common.removeIf([&](Tool tool) { return !tools.contains(tool); });
    }
    return common;
}

}

DecisionStrip::DecisionStrip(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this, Qt::ElideMiddle))
    , m_why(new ElidedLabel(this))
    , m_tool(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_decide(new QPushButton(tr("Decide"), this))
    , m_back(new QPushButton(tr("Take the recommendation"), this))
{
    m_name->setObjectName(u"decisionSubject"_s);
    m_name->setFont(theme::sectionFont());
    m_why->setObjectName(u"decisionReasonText"_s);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_tool->setObjectName(u"decisionTool"_s);
    m_tool->setAccessibleName(tr("Tool for the selected resources"));
    m_tool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tool->setMinimumContentsLength(18);
    m_reason->setObjectName(u"decisionReason"_s);
    m_reason->setPlaceholderText(tr("Why, for the reviewer"));
    m_reason->setAccessibleName(tr("Why this tool"));
    m_decide->setObjectName(u"decideButton"_s);
    m_decide->setAccessibleName(tr("Decide on the tool of the selected resources"));
    m_back->setObjectName(u"takeRecommendationButton"_s);
    m_back->setAccessibleName(m_back->text());

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(m_tool);
    row->addWidget(m_reason, 1);
    row->addWidget(m_decide);
    row->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    column->addWidget(m_name);
    column->addWidget(m_why);
    column->addLayout(row);

    connect(m_tool, &QComboBox::currentIndexChanged, this, &DecisionStrip::update);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        m_reason->clear();
        Q_EMIT toolChosen(m_ids, Tool(m_tool->currentData().toInt()), reason);
    });
    connect(m_reason, &QLineEdit::returnPressed, m_decide, &QPushButton::click);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT recommendedChosen(m_ids); });
    setResources(std::make_shared<ResourceTable>(), {});
}

void DecisionStrip::setMayDecide(bool may)
{
    m_mayDecide = may;
    update();
}

void DecisionStrip::setResources(const std::shared_ptr<const ResourceTable> &table, const QList<qsizetype> &rows)
{
    QStringList ids;
    m_isByUser = false;
    for (const qsizetype row : rows) {
        ids.append(table->row(row).id.toString());
        m_isByUser = m_isByUser || table->row(row).byUser;
    }
    if (ids != m_ids)
        m_reason->clear(); // it was meant for others
    m_ids = ids;
    m_tool->clear();
    for (const Tool tool : rows.isEmpty() ? QList<Tool>() : toolsOfAll(*table, rows))
        m_tool->addItem(toolText(tool), int(tool));
    if (rows.isEmpty()) {
        m_name->setText(tr("Select resources to decide on them"));
        m_why->setText(tr("Every resource has a recommended tool already; a decision differs from it, with a reason."));
    } else if (rows.size() == 1) {
        const ResourceTable::Row &row = table->row(rows.first());
        m_name->setText(row.name);
        m_why->setText(row.reason);
        if (row.tool)
            m_tool->setCurrentIndex(std::max(0, m_tool->findData(int(*row.tool))));
    } else {
        m_name->setText(tr("%n resource(s) selected", nullptr, int(rows.size())));
        m_why->setText(tr("Only tools that all of them may have are offered."));
    }
    update();
}

void DecisionStrip::update()
{
    const bool may = m_mayDecide && !m_ids.isEmpty();
    m_tool->setEnabled(may && m_tool->count() > 1);
    m_reason->setEnabled(may && m_tool->count() > 1);
    m_decide->setEnabled(may && m_tool->count() > 1 && m_tool->currentIndex() >= 0);
    m_back->setEnabled(may && m_isByUser);
}

}
