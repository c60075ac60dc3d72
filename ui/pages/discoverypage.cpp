#include "ui/pages/discoverypage.h"

#include "ui/map/mappanel.h"
#include "ui/models/resourcecsv.h"
#include "ui/pages/discoverycounts.h"
#include "ui/pages/pageid.h"
#include "ui/pages/resourceboard.h"
#include "ui/pages/resourcedetail.h"
#include "ui/pages/resourcefilterbar.h"
#include "ui/text/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Below its button; QToolButton's own way would draw an arrow across the icon.
void popUp(QMenu *menu, const QWidget *button)
{
    const bool mirrored = button->isRightToLeft();
    const QPoint corner(mirrored ? button->width() - menu->sizeHint().width() : 0, button->height());
    menu->popup(button->mapToGlobal(corner));
}

}

DiscoveryPage::DiscoveryPage(RelocationSession &session, QWidget *parent)
    : Page(session, tr("Discovery"), parent)
    , m_board(ResourceBoard::of(session))
    , m_model(new ResourceModel(this))
    , m_discover(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_workers(1)
{
    makeActions();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(resourcesView());
    content()->addWidget(new DiscoveryCounts(session, this));
    content()->addWidget(m_banner);
    content()->addWidget(m_stack, 1);

    connect(m_board, &ResourceBoard::tableChanged, this, &DiscoveryPage::followTable);
    connect(m_board, &ResourceBoard::factsRead, m_detail, &ResourceDetail::setFacts);
    connect(&session.estate(), &EstateBoard::progressChanged, this, &DiscoveryPage::updateState);
    connect(&session.estate(), &EstateBoard::inventoryChanged, this, &DiscoveryPage::updateState);
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        updateState();
        if (isVisible()) // the sign-in may end after the page came to the front
            shown();
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (this->session().mayWork())
            this->session().estate().discover();
        else
            Q_EMIT pageWanted(SignInPageId);
    });
    followTable();
    updateState();
}

void DiscoveryPage::makeActions()
{
    m_stop->setObjectName(u"stopDiscoveryButton"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the discovery"));
    m_discover->setObjectName(u"discoverButton"_s);
    m_discover->setText(tr("Discover again"));
    m_discover->setIcon(icon(Glyph::Refresh));
    m_discover->setAccessibleName(tr("Discover the workload again"));
    m_discover->setShortcut(QKeySequence::Refresh);
    actions()->addWidget(m_stop);
    actions()->addWidget(m_discover);
    connect(m_stop, &QPushButton::clicked, &session().estate(), &EstateBoard::stopDiscovery);
    connect(m_discover, &QPushButton::clicked, &session().estate(), &EstateBoard::discover);
}

QWidget *DiscoveryPage::resourcesView()
{
    m_filter = new ResourceFilterBar(*m_model, this);
    m_tabs = new Tabs(this);
    m_tabs->setObjectName(u"discoveryTabs"_s);
    m_tabs->setAccessibleName(tr("Table or map"));
    m_tabs->addTab(tr("Table"));
    m_tabs->addTab(icon(Glyph::Network), tr("Map"));

    m_table = new Table(u"discovery"_s, this);
    m_table->setObjectName(u"resourceTable"_s);
    m_table->setAccessibleName(tr("Resources"));
    m_table->setModel(m_model);
    for (const int column : {ResourceModel::TargetName, ResourceModel::TargetGroup, ResourceModel::Wave,
                             ResourceModel::Reason, ResourceModel::Region})
        m_table->setColumnHidden(column, true);
    m_table->setColumnCharacters({-28, 20, 20, 14, 14, 16, 15, 20, 20, 7, 7, 9, 30});
    m_table->sortByColumn(ResourceModel::Name, Qt::AscendingOrder);

    m_map = new MapPanel(this);
    m_detail = new ResourceDetail(this);
    auto *tableSide = new QWidget(this);
    auto *tableColumn = new QVBoxLayout(tableSide);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->setSpacing(theme::space(2));
    tableColumn->addWidget(m_filter);
    tableColumn->addWidget(m_table, 1);
    m_views = new QStackedWidget(this);
    m_views->addWidget(tableSide);
    m_views->addWidget(m_map);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"discoverySplitter"_s);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({theme::space(160), theme::space(70)});

    makeColumnMenu();
    m_filter->addWidget(m_columns);
    m_filter->addWidget(m_share);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_selecting && m_model->sourceRow(current) >= 0)
                    select(m_model->sourceRow(current));
            });
    connect(m_map, &MapPanel::resourcesChosen, this, [this](const QList<qsizetype> &rows) { select(rows.first()); });
    connect(m_detail, &ResourceDetail::resourceWanted, this, &DiscoveryPage::select);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DiscoveryPage::reselect);
    connect(m_model, &ResourceModel::shownChanged, this, &DiscoveryPage::reselect);

    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(3));
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    return widget;
}

void DiscoveryPage::makeColumnMenu()
{
    m_columns = new QToolButton(this);
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIcon(icon(Glyph::Columns));
    m_columns->setToolTip(tr("Choose columns"));
    m_columns->setAccessibleName(m_columns->toolTip());
    auto *columns = new QMenu(m_columns);
    for (int column = ResourceModel::Type; column < ResourceModel::ColumnCount; ++column) {
        QAction *action = columns->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_table->setColumnHidden(column, !on); });
        connect(columns, &QMenu::aboutToShow, action,
                [this, action, column] { action->setChecked(!m_table->isColumnHidden(column)); });
    }
    connect(m_columns, &QToolButton::clicked, this, [this, columns] { popUp(columns, m_columns); });

    m_share = new QToolButton(this);
    m_share->setObjectName(u"shareButton"_s);
    m_share->setIcon(icon(Glyph::Export));
    m_share->setToolTip(tr("Copy or export"));
    m_share->setAccessibleName(m_share->toolTip());
    auto *share = new QMenu(m_share);
    share->addAction(icon(Glyph::Copy), tr("Copy selected rows"), this,
                     [this] { QApplication::clipboard()->setText(m_table->selectedText()); });
    share->addAction(icon(Glyph::Export), tr("Export as CSV…"), this, &DiscoveryPage::exportCsv);
    connect(m_share, &QToolButton::clicked, this, [this, share] { popUp(share, m_share); });
}

bool DiscoveryPage::isComplete() const
{
    return !session().estate().inventory()->isEmpty();
}

void DiscoveryPage::shown()
{
    EstateBoard &estate = session().estate();
    if (estate.inventory()->isEmpty() && !estate.isDiscovering() && session().mayWork())
        estate.discover();
}

void DiscoveryPage::followTable()
{
    updateState(); // shows the table before it has rows: they are laid out when it is painted, in another event
    const auto table = m_board->table();
    const bool isSameWorkload = table->inventory() == m_model->table()->inventory();
    const QString selected = m_selected >= 0 && m_selected < m_model->table()->size()
        ? m_model->table()->row(m_selected).id.toString()
        : QString();
    if (!isSameWorkload)
        m_selected = table->indexOf(ResourceId(selected));
    m_model->setTable(table);
    m_map->setTable(table);
    reselect();
    showSelected();
}

void DiscoveryPage::updateState()
{
    EstateBoard &estate = session().estate();
    const bool isDiscovering = estate.isDiscovering();
    m_stop->setVisible(isDiscovering);
    m_discover->setEnabled(session().mayWork() && !isDiscovering);
    const bool hasResources = !estate.inventory()->isEmpty();
    m_discover->setVisible(hasResources);
    m_stack->setCurrentIndex(hasResources ? 1 : 0);
    if (!hasResources)
        updateEmpty();
    if (estate.error() && !isDiscovering && !estate.isPlanning() && estate.error()->kind != ErrorKind::Cancelled) {
        const ErrorText text = textOf(*estate.error());
        m_banner->show(Shade::Action, text.what, QStringList{text.why, text.next}.join(u' ').trimmed());
    } else {
        m_banner->clear();
    }
    Q_EMIT completeChanged();
}

void DiscoveryPage::updateEmpty()
{
    if (session().estate().isDiscovering()) {
        m_empty->setContent(Glyph::Running, tr("Discovering the workload…"),
                            tr("Resources, their relations and their end points are read. Nothing is changed."));
        m_empty->setAction({});
    } else if (session().mayWork()) {
        m_empty->setContent(Glyph::Search, tr("Nothing has been discovered yet"),
                            tr("Discovery reads every resource of the workload. It changes nothing."));
        m_empty->setAction(tr("Discover the workload"));
    } else if (session().mayEdit()) {
        m_empty->setContent(Glyph::Person, tr("Nothing has been discovered yet"),
                            tr("Sign in to Azure to read what the workload consists of."));
        m_empty->setAction(tr("Sign in…"));
    } else {
        m_empty->setContent(Glyph::Review, tr("Nothing was discovered"),
                            tr("The file holds no inventory, and it is open for reading only."));
        m_empty->setAction({});
    }
}

void DiscoveryPage::select(qsizetype row)
{
    m_selected = row;
    reselect();
    showSelected();
}

/// Brings the table and the map to what is selected, as far as the filter shows it.
void DiscoveryPage::reselect()
{
    m_selecting = true;
    const QModelIndex index = m_model->indexOf(m_selected);
    if (index.isValid() && m_table->currentIndex().siblingAtColumn(0) != index) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
    m_map->setCurrentResource(m_selected);
    spanGroups();
    m_selecting = false;
}

/// A group's line goes over all columns.
void DiscoveryPage::spanGroups()
{
    const bool isGrouped = m_model->grouping().has_value();
    m_table->setRootIsDecorated(isGrouped);
    for (int row = 0; isGrouped && row < m_model->rowCount(); ++row)
        m_table->setFirstColumnSpanned(row, {}, true);
}

void DiscoveryPage::showSelected()
{
    if (m_selected < 0) {
        m_detail->clear();
        return;
    }
    m_detail->setResource(m_model->table(), m_selected);
    m_board->readFacts(m_selected);
}

void DiscoveryPage::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the resources that are shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Table (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"resources.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QList<qsizetype> rows;
        for (int top = 0; top < m_model->rowCount(); ++top) {
            const QModelIndex index = m_model->index(top, 0);
            if (!m_model->grouping())
                rows.append(m_model->sourceRow(index));
            for (int child = 0; child < m_model->rowCount(index); ++child)
                rows.append(m_model->sourceRow(m_model->index(child, 0, index)));
        }
        const auto table = m_model->table();
        m_workers.run(
            this,
            [table, rows, path](const CallContext &) -> Result<void> {
                QSaveFile file(path);
                const bool written =
                    file.open(QIODevice::WriteOnly) && file.write(csvOf(*table, rows)) >= 0 && file.commit();
                return written ? Result<void>() : Error::storage(file.errorString(), u"ExportFailed"_s);
            },
            [this, path](const Result<void> &result) {
                if (result)
                    m_banner->show(Shade::Passed, tr("The table was exported."), path);
                else
                    m_banner->show(Shade::Action, tr("The table could not be exported."), result.error().message);
            });
    });
    dialog->open();
}

}
