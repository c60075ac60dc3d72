#include "ui/checklist/checklistview.h"

#include "ui/checklist/filterbar.h"
#include "ui/checklist/itemdetail.h"
#include "ui/text/statetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linkdelegate.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

ChecklistView::ChecklistView(RelocationSession &session, const QList<const Area *> &areas,
                             ChecklistModel::Layout layout, const QString &settingsKey, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settingsKey(settingsKey)
    , m_actions(new ItemActions(session, this))
    , m_model(new ChecklistModel(areas, layout, this))
    , m_filter(new ChecklistFilter(this))
    , m_headButtons(new QWidget(this))
    , m_filterBar(new FilterBar(this))
    , m_banner(new Banner(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"checklistView"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_filter->setSourceModel(m_model);
    makeHeadButtons();
    makeTable(settingsKey);
    m_empty->setObjectName(u"emptyChecklist"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_detail = new ItemDetail(session, *m_actions, this);

    m_splitter->setObjectName(u"checklistSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(QSettings().value(u"splitters/"_s + settingsKey).toByteArray());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::space(2));
    column->addWidget(m_filterBar);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);

    connect(m_filterBar, &FilterBar::showChanged, m_filter, &ChecklistFilter::setShow);
    connect(m_filterBar, &FilterBar::textChanged, m_filter, &ChecklistFilter::setText);
    connect(m_filterBar, &FilterBar::left, this, [this] { m_table->setFocus(); });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        m_filterBar->clearText();
        m_filterBar->setShow(ChecklistFilter::Show::All);
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &area) {
        m_table->expandRecursively(area); // an area that comes back is open, as all are
        showEmptyOrTable();
    });
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ChecklistView::showEmptyOrTable);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ChecklistView::showEmptyOrTable);
    connect(m_actions, &ItemActions::notice, this, [this](Shade shade, const QString &text, const QString &detail) {
        m_banner->show(shade, text, detail);
        QPushButton *close = m_banner->addButton(tr("Close"));
        close->setObjectName(u"closeNoticeButton"_s);
        connect(close, &QPushButton::clicked, m_banner, &Banner::clear);
    });
    addShortcuts();
    followSession();
    readAll();
}

ChecklistView::~ChecklistView()
{
    QSettings().setValue(u"splitters/"_s + m_settingsKey, m_splitter->saveState());
}

void ChecklistView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ChecklistView::makeHeadButtons()
{
    m_headButtons->setObjectName(u"checklistButtons"_s);
    m_check = new QPushButton(m_headButtons);
    m_check->setObjectName(u"checkButton"_s);
    m_check->setAutoDefault(false);
    m_check->setToolTip(
        tr("Check every item of this page (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_fixAll = new QPushButton(tr("Fix all…"), m_headButtons);
    m_fixAll->setObjectName(u"fixAllButton"_s);
    m_fixAll->setAccessibleName(m_fixAll->text());
    m_fixAll->setAutoDefault(false);
    m_fixAll->setToolTip(tr("Shows what would mend every item that needs action; nothing is changed before you agree"));
    auto *row = new QHBoxLayout(m_headButtons);
    row->setContentsMargins({});
    row->setSpacing(theme::space(2));
    row->addWidget(m_check);
    row->addWidget(m_fixAll);
    connect(m_check, &QPushButton::clicked, this, &ChecklistView::checkAll);
    connect(m_fixAll, &QPushButton::clicked, this, &ChecklistView::fixAll);
}

void ChecklistView::makeTable(const QString &settingsKey)
{
    m_table = new Table(settingsKey, this);
    m_table->setObjectName(u"checklistTable"_s);
    m_table->setAccessibleName(tr("Checklist"));
    m_table->setModel(m_filter);
    m_table->setIndentation(0); // areas are headings, not branches
    m_table->setItemsExpandable(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the order of the catalogue
    m_table->setWords(ChecklistModel::StateColumn, itemStateWords());
    m_table->setColumnCharacters({28, 0, 31, 16, 14});
    m_table->expandAll();

    auto *links = new LinkDelegate(m_table, ChecklistModel::ActionColumn);
    connect(links, &LinkDelegate::followed, this, [this](const QModelIndex &index) {
        choose(index);
        const auto action = static_cast<RowAction>(index.data(ChecklistModel::ActionRole).toInt());
        if (action == RowAction::Review)
            m_detail->takeFocus();
        m_actions->perform(action, index.data(ChecklistModel::ItemIdRole).toString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChecklistView::showChosen);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(ChecklistModel::ItemIdRole).toString().isEmpty())
            m_detail->takeFocus();
    });
}

void ChecklistView::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::Key_F5), [this] {
        if (m_session.mayWork())
            m_actions->check(m_model->itemIds());
    });
    add(QKeySequence::Find, [this] { m_filterBar->focusText(); });
    auto *back =
        new QShortcut(QKeySequence(Qt::Key_Escape), m_detail, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_table->setFocus(); });
}

void ChecklistView::followSession()
{
    ItemBoard &items = m_session.items();
    connect(&items, &ItemBoard::itemChanged, this, [this](const QString &id) {
        readItem(id);
        m_filterBar->setCounts(m_model->counts());
        updateButtons();
        Q_EMIT countsChanged();
    });
    connect(&items, &ItemBoard::reset, this, &ChecklistView::readAll);
    connect(&items, &ItemBoard::commentsChanged, this, &ChecklistView::readAll);
    connect(&items, &ItemBoard::checkingChanged, this, &ChecklistView::updateButtons);
    connect(m_actions, &ItemActions::accessChanged, this, &ChecklistView::readAll);
    connect(m_actions, &ItemActions::proposingChanged, this, &ChecklistView::updateButtons);
}

void ChecklistView::readItem(const QString &itemId)
{
    const ItemBoard &items = m_session.items();
    const QList<Comment> comments = items.comments(itemId);
    const QString assignee = assigneeOf(comments);
    const bool mine = !assignee.isEmpty() && assignee.compare(m_session.document().actor(), Qt::CaseInsensitive) == 0;
    m_model->setEntry(
        itemId, {items.state(itemId), items.stored(itemId), static_cast<int>(openQuestions(comments).size()), mine});
}

void ChecklistView::readAll()
{
    m_model->setAccess(m_actions->access());
    for (const QString &id : m_model->itemIds())
        readItem(id);
    m_filterBar->setCounts(m_model->counts());
    updateButtons();
    showEmptyOrTable();
    if (!m_table->currentIndex().isValid())
        chooseFirst();
    Q_EMIT countsChanged();
}

void ChecklistView::chooseFirst()
{
    const QStringList ids = m_model->itemIds();
    for (const QString &id : ids) {
        if (m_model->indexOf(id).data(ChecklistModel::NeedsActionRole).toBool())
            return choose(m_filter->mapFromSource(m_model->indexOf(id)));
    }
    if (!ids.isEmpty())
        choose(m_filter->mapFromSource(m_model->indexOf(ids.first())));
}

void ChecklistView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index.siblingAtColumn(ChecklistModel::TitleColumn));
    scrollToChosen();
}

void ChecklistView::scrollToChosen()
{
    const QModelIndex chosen = m_table->currentIndex();
    if (chosen.row() == 0 && chosen.parent().isValid())
        m_table->scrollTo(chosen.parent()); // an area is seen with its first item
    m_table->scrollTo(chosen);
}

void ChecklistView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ChecklistView::scrollToChosen, Qt::QueuedConnection); // its size is known by then
}

void ChecklistView::showChosen()
{
    const QString id = m_table->currentIndex().data(ChecklistModel::ItemIdRole).toString();
    m_detail->setItem(id);
    // Not at once: the current row also changes while the filter takes rows away, and may not be asked again then.
    if (!id.isEmpty())
        QMetaObject::invokeMethod(
            m_filter, [this, id] { m_filter->setPinned(id); }, Qt::QueuedConnection);
}

void ChecklistView::showArea(const QString &areaId)
{
    const QModelIndex area = m_filter->mapFromSource(m_model->indexOfArea(areaId));
    if (!area.isValid()) {
        if (!m_model->indexOfArea(areaId).isValid())
            return;
        m_filterBar->clearText(); // the area is filtered away, and was asked for
        m_filterBar->setShow(ChecklistFilter::Show::All);
    }
    const QModelIndex top = m_filter->mapFromSource(m_model->indexOfArea(areaId));
    m_table->expand(top);
    QModelIndex wanted = m_filter->index(0, 0, top);
    for (int row = 0; row < m_filter->rowCount(top); ++row) {
        const QModelIndex item = m_filter->index(row, 0, top);
        if (item.data(ChecklistModel::NeedsActionRole).toBool()) {
            wanted = item;
            break;
        }
    }
    choose(wanted);
    m_table->scrollTo(top, QAbstractItemView::PositionAtTop);
}

void ChecklistView::showItem(const QString &itemId)
{
    if (!m_model->indexOf(itemId).isValid())
        return;
    m_filter->setPinned(itemId);
    choose(m_filter->mapFromSource(m_model->indexOf(itemId)));
}

void ChecklistView::showEmptyOrTable()
{
    const bool empty = m_filter->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    if (m_filter->show() == ChecklistFilter::Show::NeedsAction && m_model->counts().needAction == 0)
        m_empty->setContent(Glyph::Passed, tr("Nothing needs action here"), tr("Every item of this page holds."));
    else
        m_empty->setContent(Glyph::Filter, tr("No item matches the filter"),
                            tr("Show all items, or type other words."));
    m_empty->setAction(tr("Show all items"));
}

bool ChecklistView::isChecking() const
{
    const QStringList ids = m_model->itemIds();
    return std::any_of(ids.begin(), ids.end(), [this](const QString &id) { return m_session.items().isChecking(id); });
}

void ChecklistView::updateButtons()
{
    const bool works = m_session.mayWork();
    m_check->setText(isChecking() ? tr("Stop checking") : tr("Check again"));
    m_check->setAccessibleName(m_check->text());
    m_check->setEnabled(works);
    m_fixAll->setText(m_actions->isProposing() ? tr("Looking for fixes…") : tr("Fix all…"));
    m_fixAll->setAccessibleName(m_fixAll->text());
    m_fixAll->setEnabled(works && !m_actions->isProposing() && !mendableIds().isEmpty());
    const Access access = m_actions->access();
    m_headButtons->setVisible(access == Access::Work || access == Access::Edit);
}

void ChecklistView::checkAll()
{
    if (isChecking())
        m_session.items().stopChecking();
    else
        m_actions->check(m_model->itemIds());
}

QStringList ChecklistView::mendableIds() const
{
    QStringList ids;
    for (const QString &id : m_model->itemIds()) {
        if (m_model->actionAt(m_model->indexOf(id)) == RowAction::Fix)
            ids.append(id);
    }
    return ids;
}

void ChecklistView::fixAll()
{
    const QStringList ids = mendableIds();
    m_actions->fix(ids, tr("Fix %n item(s)", nullptr, static_cast<int>(ids.size())));
}

void ChecklistView::checkUnchecked()
{
    QStringList ids;
    for (const QString &id : m_model->itemIds()) {
        const Item *item = m_model->itemAt(m_model->indexOf(id));
        const bool never = m_session.items().stored(id).checkedAt.isNull();
        if (item->check && !item->byHand && never)
            ids.append(id);
    }
    m_actions->check(ids);
}

}
