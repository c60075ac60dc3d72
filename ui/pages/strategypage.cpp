#include "ui/pages/strategypage.h"

#include "plan/datamethod.h"
#include "plan/namecheck.h"
#include "ui/models/hostnamemodel.h"
#include "ui/models/resourcefacts.h"
#include "ui/models/storemodel.h"
#include "ui/models/wavemodel.h"
#include "ui/pages/decisionstrip.h"
#include "ui/pages/methodpanel.h"
#include "ui/pages/pageid.h"
#include "ui/pages/plandelegates.h"
#include "ui/pages/planedits.h"
#include "ui/pages/azcopybutton.h"
#include "ui/pages/coststrip.h"
#include "ui/pages/foldersbutton.h"
#include "ui/pages/recipesbutton.h"
#include "ui/pages/resourceboard.h"
#include "ui/pages/resourcefilterbar.h"
#include "ui/text/errortext.h"
#include "ui/text/plantext.h"
#include "ui/text/texts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The tabs, in their order.
enum Tab { ResourcesTab, DataTab, HostNamesTab, WavesTab };

}

StrategyPage::StrategyPage(RelocationSession &session, QWidget *parent)
    : Page(session, tr("Strategy"), parent)
    , m_board(ResourceBoard::of(session))
    , m_edits(new PlanEdits(session, this))
    , m_model(new ResourceModel(this))
    , m_stores(new StoreModel(this))
    , m_hosts(new HostNameModel(this))
    , m_waves(new WaveModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_banner(new Banner(this))
    , m_busy(new QLabel(this))
{
    m_busy->setObjectName(u"planningNote"_s);
    m_busy->setForegroundRole(QPalette::PlaceholderText);
    actions()->addWidget(m_busy);
    actions()->addWidget(new AzCopyButton(session, this));
    actions()->addWidget(new FoldersButton(session, this));
    actions()->addWidget(new RecipesButton(session, this));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(planView());
    content()->addWidget(m_banner);
    content()->addWidget(m_stack, 1);

    connectEdits();
    connect(m_board, &ResourceBoard::tableChanged, this, &StrategyPage::followTable);
    connect(&session.estate(), &EstateBoard::planChanged, this, &StrategyPage::followPlan);
    connect(&session.estate(), &EstateBoard::progressChanged, this, &StrategyPage::updateState);
    connect(&session.estate(), &EstateBoard::inventoryChanged, this, &StrategyPage::updateState);
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        updateState();
        if (isVisible()) // the sign-in may end after the page came to the front
            shown();
    });
    connect(m_edits, &PlanEdits::failedChanged, this, &StrategyPage::updateBanner);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        const bool isUndiscovered = this->session().estate().inventory()->isEmpty();
        if (isUndiscovered)
            Q_EMIT pageWanted(DiscoveryPageId);
        else if (this->session().mayWork())
            m_edits->recompute();
        else
            Q_EMIT pageWanted(SignInPageId);
    });
    followTable();
}

QWidget *StrategyPage::planView()
{
    auto *method = new MethodPanel(session(), this);
    connect(method, &MethodPanel::methodChosen, m_edits, &PlanEdits::chooseMethod);
    m_tabs = new Tabs(this);
    m_tabs->setObjectName(u"strategyTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the plan"));
    auto *views = new QStackedWidget(this);
    m_tabs->addTab(QString());
    views->addWidget(resourcesView());
    m_tabs->addTab(QString());
    Table *stores = makeTable(u"stores"_s, m_stores, tr("Stores with data"), {22, 18, -36, 20, 40});
    stores->setItemDelegateForColumn(StoreModel::Method,
                                     new ChoiceDelegate({u"dataMethodEditor"_s, tr("How its data gets over"),
                                                         StoreModel::MethodRole, StoreModel::MethodsRole,
                                                         [](int value) {
                                                             return dataMethodText(DataMethod(value));
                                                         }},
                                                        this));
    views->addWidget(stores);
    m_tabs->addTab(QString());
    Table *hosts = makeTable(u"hostNames"_s, m_hosts, tr("Host names"), {-28, 24, 20, 20, 30});
    hosts->setItemDelegateForColumn(
        HostNameModel::NewName,
        new NameDelegate(
            [](const QModelIndex &, const QString &text) {
                return text.trimmed().isEmpty() || isHostName(text.trimmed())
                    ? QString()
                    : tr("A host name has at least two parts of letters, digits and hyphens: shop.contoso.com.");
            },
            this));
    views->addWidget(hosts);
    m_tabs->addTab(tr("Waves"));
    views->addWidget(wavesView());
    connect(m_tabs, &QTabBar::currentChanged, views, &QStackedWidget::setCurrentIndex);

    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(3));
    column->addWidget(method);
    column->addWidget(m_tabs);
    column->addWidget(views, 1);
    return widget;
}

Table *StrategyPage::makeTable(const QString &key, QAbstractItemModel *model, const QString &name,
                               const QList<int> &widths)
{
    auto *table = new Table(key, this);
    table->setObjectName(key + u"Table"_s);
    table->setAccessibleName(name);
    table->setSortingEnabled(false); // their order says something
    table->setModel(model);
    table->setColumnCharacters(widths);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    return table;
}

QWidget *StrategyPage::resourcesView()
{
    m_filter = new ResourceFilterBar(*m_model, this);
    m_table = makeTable(u"strategy"_s, m_model, tr("Resources and how they move"), {});
    m_table->setObjectName(u"strategyTable"_s);
    m_table->setSortingEnabled(true);
    for (const int column : {ResourceModel::Region, ResourceModel::State, ResourceModel::Needs, ResourceModel::NeededBy,
                             ResourceModel::Group})
        m_table->setColumnHidden(column, true);
    m_table->setColumnCharacters({-26, 18, 20, 14, 12, 20, 15, 24, 22, 7, 6, 9, 40});
    m_table->sortByColumn(ResourceModel::Name, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(
        ResourceModel::Tool,
        new ChoiceDelegate({u"toolEditor"_s, tr("Tool"), ResourceModel::ToolRole, ResourceModel::ToolsRole,
                            [](int tool) {
                                return toolText(Tool(tool));
                            }},
                           this));
    auto *names = new NameDelegate(
        [this](const QModelIndex &index, const QString &text) { return nameProblem(index, text); }, this);
    m_table->setItemDelegateForColumn(ResourceModel::TargetName, names);
    m_table->setItemDelegateForColumn(ResourceModel::TargetGroup, names);
    m_strip = new DecisionStrip(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StrategyPage::showSelected);

    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    return widget;
}

QWidget *StrategyPage::wavesView()
{
    m_total = new QLabel(this);
    m_total->setObjectName(u"waveTotal"_s);
    m_total->setWordWrap(true);
    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(m_total);
    column->addWidget(new CostStrip(session(), this));
    column->addWidget(makeTable(u"waves"_s, m_waves, tr("Waves"), {6, -30, 11, 9, 14}), 1);
    return widget;
}

void StrategyPage::connectEdits()
{
    connect(m_model, &ResourceModel::toolChosen, this,
            [this](const QString &id, int tool) { m_edits->chooseTool(ResourceId(id), Tool(tool), {}); });
    connect(m_model, &ResourceModel::targetNameChosen, this,
            [this](const QString &id, const QString &name) { m_edits->chooseName(ResourceId(id), name); });
    connect(m_model, &ResourceModel::targetGroupChosen, m_edits, &PlanEdits::chooseGroup);
    connect(m_stores, &StoreModel::methodChosen, this,
            [this](const QString &id, DataMethod method) { m_edits->chooseDataMethod(ResourceId(id), method); });
    connect(m_hosts, &HostNameModel::newNameChosen, m_edits, &PlanEdits::chooseHostName);
    connect(m_strip, &DecisionStrip::toolChosen, this,
            [this](const QStringList &ids, Tool tool, const QString &reason) {
                for (const QString &id : ids)
                    m_edits->chooseTool(ResourceId(id), tool, reason);
            });
    connect(m_strip, &DecisionStrip::recommendedChosen, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_edits->takeRecommended(ResourceId(id));
    });
}

bool StrategyPage::isComplete() const
{
    return !session().estate().plan()->isEmpty() && undecided() == 0;
}

int StrategyPage::undecided() const
{
    return int(session().estate().plan()->withTool(Tool::Undecided).size());
}

void StrategyPage::shown()
{
    if (std::exchange(m_isBehind, false))
        m_model->setTable(m_board->table());
    const EstateBoard &estate = session().estate();
    if (estate.plan()->isEmpty() && !estate.inventory()->isEmpty() && !estate.isPlanning() && session().mayWork())
        m_edits->recompute();
}

void StrategyPage::followTable()
{
    m_isBehind = !isVisible(); // the order of 100,000 rows is made when somebody looks at them
    if (!m_isBehind)
        m_model->setTable(m_board->table());
    followPlan(); // what the recipes say of stores came with the table
    showSelected();
}

void StrategyPage::followPlan()
{
    const auto plan = session().estate().plan();
    const auto table = m_board->table();
    QList<StoreRow> stores;
    for (const PlannedStore &store : plan->stores) {
        const qsizetype at = table->indexOf(store.source);
        const ResourceTable::Row *row = at < 0 ? nullptr : &table->row(at);
        const Recipe *recipe = row != nullptr && row->tool ? table->recipeOf(*row) : nullptr;
        if (recipe != nullptr)
            stores.append({store, dataMethodsFor(*recipe, *row->tool), recipe->dataMethods});
        else
            stores.append({store, {}, {}});
    }
    m_stores->setRows(stores, [](const StoreRow &a, const StoreRow &b) { return a == b; });
    m_hosts->setHostNames(plan->hostNames);
    const QList<WaveSummary> waves = summarizeWaves(*plan);
    m_waves->setWaves(waves);
    int byHand = 0;
    for (const WaveSummary &wave : waves)
        byHand += wave.byHand;
    const QString hands = byHand > 0 ? u' ' + tr("%n resource(s) are moved by hand.", nullptr, byHand) : QString();
    m_total->setText(tr("About %1 for all waves, without the copying of data.").arg(durationText(estimateOf(waves)))
                     + hands);
    const auto counted = [](const QString &text, qsizetype count) {
        //: a tab and how many rows it has
        return tr("%1 (%2)").arg(text, QLocale().toString(count));
    };
    m_tabs->setTabText(ResourcesTab, counted(tr("Resources"), plan->resources.size()));
    m_tabs->setTabText(DataTab, counted(tr("Data"), stores.size()));
    m_tabs->setTabText(HostNamesTab, counted(tr("Host names"), plan->hostNames.size()));
    m_tabs->setTabText(WavesTab, counted(tr("Waves"), waves.size()));
    updateState();
}

void StrategyPage::updateState()
{
    const EstateBoard &estate = session().estate();
    const bool mayDecide = session().mayWork();
    const bool hasPlan = !estate.plan()->isEmpty();
    if (mayDecide)
        m_model->setEditable([this](qsizetype row) { return toolsOf(*m_model->table(), row); });
    else
        m_model->setEditable({});
    m_hosts->setEditable(mayDecide);
    m_stores->setEditable(mayDecide);
    m_strip->setMayDecide(mayDecide);
    m_busy->setText(estate.isPlanning() ? tr("The plan is computed…") : QString());
    m_stack->setCurrentIndex(hasPlan ? 1 : 0);
    setIntroduction(hasPlan && mayDecide ? tr("Double-click a tool, a way for the data or a name to change it.")
                                         : QString());
    if (estate.inventory()->isEmpty()) {
        m_empty->setContent(Glyph::Search, tr("Nothing has been discovered yet"),
                            tr("A plan is made for what discovery found."));
        m_empty->setAction(tr("Go to discovery"));
    } else if (estate.isPlanning()) {
        m_empty->setContent(Glyph::Running, tr("The plan is computed…"),
                            tr("Each resource gets a recommended tool, a name in the target region and its place in "
                               "the order."));
        m_empty->setAction({});
    } else {
        m_empty->setContent(Glyph::Fix, tr("There is no plan yet"),
                            mayDecide ? tr("It says for each resource how it moves, under which name and when.")
                                      : tr("Sign in to Azure to compute one."));
        m_empty->setAction(mayDecide ? tr("Compute the plan") : session().mayEdit() ? tr("Sign in…") : QString());
    }
    updateBanner();
    Q_EMIT completeChanged();
}

void StrategyPage::updateBanner()
{
    const EstateBoard &estate = session().estate();
    const int open = undecided();
    if (m_edits->hasFailed() && estate.error()) {
        const ErrorText text = textOf(*estate.error());
        m_banner->show(Shade::Action, text.what, QStringList{text.why, text.next}.join(u' ').trimmed());
        QPushButton *again = m_banner->addButton(tr("Try again"));
        again->setObjectName(u"retryPlanButton"_s);
        again->setAccessibleName(tr("Compute the plan again with the same decisions"));
        connect(again, &QPushButton::clicked, m_edits, &PlanEdits::retry);
    } else if (open > 0) {
        m_banner->show(Shade::Action, tr("%n resource(s) have no tool yet.", nullptr, open),
                       tr("No recipe knows their type: decide whether they are deployed, made by hand or stay."));
        QPushButton *show = m_banner->addButton(tr("Show them"));
        show->setObjectName(u"showUndecidedButton"_s);
        show->setAccessibleName(tr("Show the resources without a tool"));
        connect(show, &QPushButton::clicked, this, [this] {
            m_tabs->setCurrentIndex(ResourcesTab);
            m_filter->setTool(Tool::Undecided);
        });
    } else {
        m_banner->clear();
    }
}

void StrategyPage::showSelected()
{
    QList<qsizetype> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        if (m_model->sourceRow(index) >= 0)
            rows.append(m_model->sourceRow(index));
    }
    std::sort(rows.begin(), rows.end());
    m_strip->setResources(m_model->table(), rows);
}

QString StrategyPage::nameProblem(const QModelIndex &index, const QString &text) const
{
    const ResourceTable::Row *row = m_model->rowOf(index);
    if (row == nullptr)
        return {};
    const ResourceTable &table = *m_model->table();
    std::optional<NameProblem> problem;
    if (index.column() == ResourceModel::TargetGroup) {
        problem = checkGroupName(text.trimmed());
    } else {
        const auto recipes = table.source().recipes;
        const Recipe *recipe = recipes ? recipes->find(*table.inventory()->find(row->id)) : nullptr;
        problem = checkTargetName(text.trimmed(), row->id, recipe, *table.source().plan, *table.inventory());
    }
    return problem ? problemText(*problem) : QString();
}

}
