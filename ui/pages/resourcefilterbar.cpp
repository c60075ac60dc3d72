#include "ui/pages/resourcefilterbar.h"

#include "ui/text/plantext.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestChoice = 6; ///< characters that a choice shows at least; longer texts are cut

/// Puts the values in the reader's order below the first entry, which stands for all; keeps what is chosen.
void fillChoice(QComboBox *box, QList<ResourceTable::Value> values)
{
    const QSignalBlocker blocker(box);
    const QString chosen = box->currentData().toString();
    while (box->count() > 1)
        box->removeItem(box->count() - 1);
    std::sort(values.begin(), values.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
    for (const ResourceTable::Value &value : std::as_const(values)) {
        //: a choice of a filter with the number of its rows
        box->addItem(ResourceFilterBar::tr("%1 (%2)").arg(value.text, QLocale().toString(value.count)), value.key);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

}

ResourceFilterBar::ResourceFilterBar(ResourceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_cut(new QToolButton(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    m_text->setObjectName(u"resourceFilter"_s);
    m_text->setPlaceholderText(tr("Filter by any text (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter the resources by any text"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(Glyph::Search, Shade::Muted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(theme::space(24));
    m_count->setObjectName(u"resourceCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_first->setSpacing(theme::space(2));
    m_first->addWidget(m_text, 1);
    m_first->addWidget(m_count);

    m_second->setSpacing(theme::space(2));
    m_type = addChoice(u"typeFilter"_s, tr("All types"));
    m_group = addChoice(u"groupFilter"_s, tr("All groups"));
    m_region = addChoice(u"regionFilter"_s, tr("All regions"));
    m_tool = addChoice(u"toolFilter"_s, tr("All tools"));
    m_grouping = addChoice(u"groupingChoice"_s, tr("Not grouped"));
    m_grouping->addItem(tr("By type"), int(ResourceModel::Type));
    m_grouping->addItem(tr("By resource group"), int(ResourceModel::Group));
    m_grouping->addItem(tr("By region"), int(ResourceModel::Region));
    m_grouping->addItem(tr("By tool"), int(ResourceModel::Tool));
    m_grouping->addItem(tr("By wave"), int(ResourceModel::Wave));
    m_cut->setObjectName(u"cutFilter"_s);
    m_cut->setCheckable(true);
    m_cut->setIcon(icon(Glyph::Network, Shade::Warning));
    m_cut->setToolTip(tr("Only resources with a relation across the cut: one end moves, the other stays"));
    m_cut->setAccessibleName(m_cut->toolTip());
    m_second->addWidget(m_cut);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addLayout(m_first);
    column->addLayout(m_second);

    for (QComboBox *box : {m_type, m_group, m_region, m_tool})
        connect(box, &QComboBox::currentIndexChanged, this, &ResourceFilterBar::apply);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant by = m_grouping->currentData();
        m_model.setGrouping(by.isValid() ? std::optional(ResourceModel::Column(by.toInt())) : std::nullopt);
    });
    connect(m_cut, &QToolButton::toggled, this, &ResourceFilterBar::apply);
    connect(m_text, &QLineEdit::textChanged, this, &ResourceFilterBar::apply);
    connect(&m_model, &ResourceModel::shownChanged, this, &ResourceFilterBar::showCounts);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ResourceFilterBar::fill);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ResourceFilterBar::fill);

    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    m_text->installEventFilter(this);
    fill();
    showCounts();
}

/// Escape empties the filter before it may close anything.
bool ResourceFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_text || !isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape
        || m_model.filter().isEmpty())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        clear();
    return true;
}

QComboBox *ResourceFilterBar::addChoice(const QString &name, const QString &text)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortestChoice);
    box->addItem(text);
    m_second->addWidget(box, 1);
    return box;
}

void ResourceFilterBar::addWidget(QWidget *widget)
{
    m_first->addWidget(widget);
}

void ResourceFilterBar::fill()
{
    const ResourceTable &table = *m_model.table();
    if (m_filledFor == table.inventory() && m_filledForPlan == table.source().plan)
        return;
    m_filledFor = table.inventory();
    m_filledForPlan = table.source().plan;
    fillChoice(m_type, table.types());
    fillChoice(m_group, table.groups());
    fillChoice(m_region, table.regions());

    std::array<int, size_t(Tool::Undecided) + 1> counts{};
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (table.row(i).tool)
            ++counts[size_t(*table.row(i).tool)];
    }
    QList<ResourceTable::Value> tools;
    for (size_t i = 0; i < counts.size(); ++i) {
        const QString text = toolText(Tool(i));
        if (counts[i] > 0)
            tools.append({QString::number(i), text, text, int(i), counts[i]});
    }
    fillChoice(m_tool, tools);
    showCounts();
}

void ResourceFilterBar::apply()
{
    ResourceFilter filter;
    filter.text = m_text->text();
    filter.type = m_type->currentData().toString();
    filter.group = m_group->currentData().toString();
    filter.region = m_region->currentData().toString();
    if (const QVariant tool = m_tool->currentData(); tool.isValid())
        filter.tool = Tool(tool.toInt());
    filter.cutOnly = m_cut->isChecked();
    m_model.setFilter(filter);
}

void ResourceFilterBar::clear()
{
    m_text->clear();
    for (QComboBox *box : {m_type, m_group, m_region, m_tool})
        box->setCurrentIndex(0);
    m_cut->setChecked(false);
}

void ResourceFilterBar::setTool(std::optional<Tool> tool)
{
    clear();
    m_tool->setCurrentIndex(tool ? std::max(0, m_tool->findData(QString::number(int(*tool)))) : 0);
}

void ResourceFilterBar::showCounts()
{
    const qsizetype all = m_model.table()->size();
    const qsizetype shown = m_model.shownCount();
    const QLocale locale;
    m_count->setText(shown == all ? tr("%n resource(s)", nullptr, int(all))
                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

}
