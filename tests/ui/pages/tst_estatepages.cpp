#include "ui/models/hostnamemodel.h"
#include "ui/models/storemodel.h"
#include "ui/pages/decisionstrip.h"
#include "ui/pages/discoverypage.h"
#include "ui/pages/strategypage.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// Discovery and strategy, done by hand against the simulated Azure.
class TestEstatePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAFileThePagesSayWhatToDo();
    void discoveryStartsByItself();
    void everyControlHasANameAndAWord();
    void theFilterShowsWhatIsAskedFor();
    void aRowTellsHowItMoves();
    void tableAndMapSelectTheSame();
    void aPlanIsComputedByItself();
    void onlyValidToolsAreOffered();
    void aDecisionIsKeptWithItsReason();
    void decisionsWhilePlanningAreNotLost();
    void theWayOfDataIsChosen();
    void namesAreChecked();
    void theMethodFollowsTheAnswers();
    void aNewerCatalogueOfRecipesIsLoaded();
    void theCostOfBothSidesIsRead();
    void cleanupTestCase();

private:
    template <typename Widget> Widget *find(QWidget &page, const QString &name) const
    {
        auto *widget = page.findChild<Widget *>(name);
        if (widget == nullptr)
            qWarning("there is no %s", qPrintable(name));
        return widget;
    }
    bool planned()
    {
        return QTest::qWaitFor([this] { return !m_session->estate().isPlanning(); }, 30000)
            && QTest::qWaitFor([this] { return m_strategyModel->table()->source().plan == m_session->estate().plan(); },
                               30000);
    }
    QModelIndex strategyRow(const QString &name, int column) const
    {
        for (qsizetype i = 0; i < m_strategyModel->table()->size(); ++i) {
            if (m_strategyModel->table()->row(i).name == name)
                return m_strategyModel->indexOf(i, column);
        }
        return {};
    }
    const PlannedResource *plannedResource(const QString &name) const
    {
        for (const PlannedResource &resource : m_session->estate().plan()->resources) {
            if (resource.source.name() == name)
                return &resource;
        }
        return nullptr;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<RelocationSession> m_session;
    std::unique_ptr<DiscoveryPage> m_discovery;
    std::unique_ptr<StrategyPage> m_strategy;
    ResourceModel *m_strategyModel = nullptr;
};

void TestEstatePages::initTestCase()
{
    QCoreApplication::setOrganizationName(u"azrelocate-tests"_s);
    theme::apply(*qApp, theme::Appearance::Light);
    m_session = std::make_unique<RelocationSession>();
    m_discovery = std::make_unique<DiscoveryPage>(*m_session);
    m_strategy = std::make_unique<StrategyPage>(*m_session);
    m_strategyModel = m_strategy->findChild<ResourceModel *>();
    m_discovery->resize(900, 560);
    m_strategy->resize(900, 560);
}

void TestEstatePages::withoutAFileThePagesSayWhatToDo()
{
    m_discovery->shown();
    m_strategy->shown();
    QVERIFY(!m_discovery->isComplete() && !m_strategy->isComplete());
    QVERIFY(!m_session->estate().isDiscovering());
    QSignalSpy wanted(m_strategy.get(), &Page::pageWanted);
    QTest::mouseClick(find<QAbstractButton>(*m_strategy, u"emptyStateAction"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestEstatePages::discoveryStartsByItself()
{
    m_session->practise(m_directory.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_session->mayWork(), 30000);
    m_discovery->show();
    m_discovery->shown();
    QVERIFY(m_session->estate().isDiscovering());
    QVERIFY(find<QAbstractButton>(*m_discovery, u"stopDiscoveryButton"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_discovery->isComplete() && !m_session->estate().isDiscovering(), 30000);
    auto *view = find<QAbstractItemView>(*m_discovery, u"resourceTable"_s);
    QTRY_COMPARE(view->model()->rowCount(), int(m_session->estate().inventory()->size()));
    QVERIFY(find<QLabel>(*m_discovery, u"discoveryCounts"_s)
                ->text()
                .contains(QString::number(m_session->estate().inventory()->expected)));
    QVERIFY(!find<QAbstractButton>(*m_discovery, u"stopDiscoveryButton"_s)->isVisible());
    m_discovery->shown(); // a second time discovers nothing again
    QVERIFY(!m_session->estate().isDiscovering());
}

void TestEstatePages::everyControlHasANameAndAWord()
{
    for (QWidget *page : {static_cast<QWidget *>(m_discovery.get()), static_cast<QWidget *>(m_strategy.get())}) {
        int checked = 0;
        const auto widgets = page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool isOwn = widget->parentWidget() != nullptr && !widget->objectName().startsWith(u"qt_"_s)
                && qobject_cast<QLineEdit *>(widget->parentWidget()) == nullptr
                && qobject_cast<QTabBar *>(widget->parentWidget()) == nullptr
                && qobject_cast<QAbstractItemView *>(widget->parentWidget()) == nullptr;
            const bool isControl = button != nullptr || qobject_cast<QLineEdit *>(widget) != nullptr
                || qobject_cast<QComboBox *>(widget) != nullptr || qobject_cast<QTabBar *>(widget) != nullptr
                || (qobject_cast<QAbstractItemView *>(widget) != nullptr && widget->inherits("azrelocate::Table"));
            if (!isOwn || !isControl)
                continue;
            ++checked;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const bool hasWord =
                !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(hasWord || !widget->isVisibleTo(page), qPrintable(widget->objectName()));
        }
        QVERIFY(checked > 10);
    }
}

void TestEstatePages::theFilterShowsWhatIsAskedFor()
{
    auto *view = find<QAbstractItemView>(*m_discovery, u"resourceTable"_s);
    auto *field = find<QLineEdit>(*m_discovery, u"resourceFilter"_s);
    QTest::keyClicks(field, u"kv-"_s);
    QVERIFY(view->model()->rowCount() > 0);
    QVERIFY(view->model()->rowCount() < int(m_session->estate().inventory()->size()));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(view->model()->rowCount(), int(m_session->estate().inventory()->size()));
    auto *types = find<QComboBox>(*m_discovery, u"typeFilter"_s);
    QVERIFY(types->count() > 5);
    types->setCurrentIndex(1);
    QVERIFY(view->model()->rowCount() > 0);
    types->setCurrentIndex(0);
    find<QComboBox>(*m_discovery, u"groupingChoice"_s)->setCurrentIndex(2);
    QCOMPARE(view->model()->rowCount(), 3); // the resource groups of the practice workload
    find<QComboBox>(*m_discovery, u"groupingChoice"_s)->setCurrentIndex(0);
}

void TestEstatePages::aRowTellsHowItMoves()
{
    auto *view = find<QAbstractItemView>(*m_discovery, u"resourceTable"_s);
    const QModelIndexList vaults = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, u"kv-shop"_s);
    QCOMPARE(vaults.size(), 1);
    view->setCurrentIndex(vaults.first());
    auto *facts = find<QTextBrowser>(*m_discovery, u"resourceFacts"_s);
    QTRY_VERIFY(facts->toPlainText().contains(u"vault.azure.net"_s)); // its host name
    QVERIFY(facts->toPlainText().contains(vaults.first().data(ResourceModel::IdRole).toString()));
    QVERIFY(facts->toHtml().contains(u"href=\"row:"_s));
}

void TestEstatePages::tableAndMapSelectTheSame()
{
    auto *view = find<QAbstractItemView>(*m_discovery, u"resourceTable"_s);
    auto *map = find<QWidget>(*m_discovery, u"dependencyMap"_s);
    find<QTabBar>(*m_discovery, u"discoveryTabs"_s)->setCurrentIndex(1);
    const QString selected = view->currentIndex().siblingAtColumn(0).data().toString();
    QTRY_VERIFY_WITH_TIMEOUT(map->accessibleName().startsWith(selected), 20000);
    QTest::keyClick(map, Qt::Key_Down);
    const QString next = view->currentIndex().siblingAtColumn(0).data().toString();
    QVERIFY(next != selected);
    QVERIFY(map->accessibleName().startsWith(next));
    find<QTabBar>(*m_discovery, u"discoveryTabs"_s)->setCurrentIndex(0);
}

void TestEstatePages::aPlanIsComputedByItself()
{
    m_strategy->show();
    m_strategy->shown();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->estate().plan()->isEmpty(), 30000);
    QVERIFY(planned());
    QVERIFY(m_strategy->isComplete());
    auto *tabs = find<QTabBar>(*m_strategy, u"strategyTabs"_s);
    QVERIFY(tabs->tabText(0).contains(QString::number(m_session->estate().plan()->resources.size())));
    QVERIFY(tabs->tabText(2).contains(QString::number(m_session->estate().plan()->hostNames.size())));
}

void TestEstatePages::onlyValidToolsAreOffered()
{
    const QModelIndex zone = strategyRow(u"contoso.com"_s, ResourceModel::Tool);
    QVERIFY(zone.isValid() && !zone.flags().testFlag(Qt::ItemIsEditable));
    const QModelIndex machine = strategyRow(u"vm-shop-01"_s, ResourceModel::Tool);
    QVERIFY(machine.flags().testFlag(Qt::ItemIsEditable));
    const auto tools = machine.data(ResourceModel::ToolsRole).value<QList<int>>();
    QVERIFY(tools.contains(int(Tool::Stay)) && tools.contains(int(Tool::Manual)));
    QVERIFY(!tools.contains(int(Tool::Native)) && !tools.contains(int(Tool::Undecided)));
}

void TestEstatePages::aDecisionIsKeptWithItsReason()
{
    auto *view = find<QAbstractItemView>(*m_strategy, u"strategyTable"_s);
    view->setCurrentIndex(strategyRow(u"vm-shop-01"_s, 0));
    auto *tool = find<QComboBox>(*m_strategy, u"decisionTool"_s);
    tool->setCurrentIndex(tool->findData(int(Tool::Stay)));
    QTest::keyClicks(find<QLineEdit>(*m_strategy, u"decisionReason"_s), u"It is switched off soon."_s);
    QTest::mouseClick(find<QAbstractButton>(*m_strategy, u"decideButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(plannedResource(u"vm-shop-01"_s)->tool == Tool::Stay, 30000);
    QVERIFY(planned());
    QCOMPARE(plannedResource(u"vm-shop-01"_s)->reason.toString(), u"It is switched off soon."_s);
    QVERIFY(plannedResource(u"vm-shop-01"_s)->byUser);
    const auto decisions = *m_session->document().relocation()->file().decisions();
    QCOMPARE(decisions.last().subject, plannedResource(u"vm-shop-01"_s)->source.toString());
    QCOMPARE(decisions.last().reason, u"It is switched off soon."_s);
    QVERIFY(!decisions.last().by.isEmpty() && decisions.last().at.isValid());
    QTRY_COMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"vm-shop-01"_s);

    QTRY_VERIFY(find<QAbstractButton>(*m_strategy, u"takeRecommendationButton"_s)->isEnabled());
    QTest::mouseClick(find<QAbstractButton>(*m_strategy, u"takeRecommendationButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(plannedResource(u"vm-shop-01"_s)->tool == Tool::ResourceMover, 30000);
    QVERIFY(planned());
    QVERIFY(!plannedResource(u"vm-shop-01"_s)->byUser);
}

void TestEstatePages::decisionsWhilePlanningAreNotLost()
{
    const QModelIndex first = strategyRow(u"vm-shop-01"_s, ResourceModel::Tool);
    const QModelIndex second = strategyRow(u"vm-shop-02"_s, ResourceModel::Tool);
    QVERIFY(m_strategyModel->setData(first, int(Tool::Manual), Qt::EditRole));
    QTRY_VERIFY(m_session->estate().isPlanning());
    QVERIFY(m_strategyModel->setData(second, int(Tool::Manual), Qt::EditRole));
    QTRY_VERIFY_WITH_TIMEOUT(plannedResource(u"vm-shop-02"_s)->tool == Tool::Manual, 30000);
    QVERIFY(plannedResource(u"vm-shop-01"_s)->tool == Tool::Manual);
    QVERIFY(planned());
}

void TestEstatePages::theWayOfDataIsChosen()
{
    auto *tabs = find<QTabBar>(*m_strategy, u"strategyTabs"_s);
    tabs->setCurrentIndex(1);
    auto *view = find<QAbstractItemView>(*m_strategy, u"storesTable"_s);
    const auto cellOf = [view](const QString &name) {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, StoreModel::Name).data().toString() == name)
                return view->model()->index(row, StoreModel::Method);
        }
        return QModelIndex();
    };
    const auto methodOf = [this](const QString &name) {
        for (const PlannedStore &store : m_session->estate().plan()->stores) {
            if (store.source.name() == name)
                return store.method;
        }
        return DataMethod::None;
    };
    const QString account = u"stshopweu"_s;
    const auto choose = [&](DataMethod method) {
        view->setCurrentIndex(cellOf(account));
        QVERIFY(view->currentIndex().flags().testFlag(Qt::ItemIsEditable));
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->findChild<QComboBox *>(u"dataMethodEditor"_s);
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->count(), 3);
        editor->setCurrentIndex(editor->findData(int(method)));
        Q_EMIT editor->activated(editor->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(methodOf(account) == method, 30000);
        QVERIFY(planned());
    };
    choose(DataMethod::None);
    QCOMPARE(cellOf(account).data().toString(), u"You bring the data yourself"_s);
    QCOMPARE((*m_session->document().relocation()->file().decisions()).last().choice, u"data: none"_s);
    auto *azCopy = find<QToolButton>(*m_strategy, u"azCopyButton"_s);
    QVERIFY(azCopy->isHidden());
    choose(DataMethod::AzCopy);
    QTRY_VERIFY(!azCopy->isHidden()); // whoever copies with it may say which one
    QVERIFY(!azCopy->menu()->actions().last()->isEnabled());
    RelocationSettings settings = m_session->document().settings();
    settings.azCopy = u"/opt/azcopy"_s;
    m_session->document().changeSettings(settings);
    QTRY_VERIFY(azCopy->menu()->actions().last()->isEnabled());
    azCopy->menu()->actions().last()->trigger();
    QTRY_COMPARE(m_session->document().settings().azCopy, QString());
    choose(DataMethod::BlobCopy);
    tabs->setCurrentIndex(0);
}

void TestEstatePages::namesAreChecked()
{
    auto *view = find<QAbstractItemView>(*m_strategy, u"strategyTable"_s);
    const QString before = plannedResource(u"stshopweu"_s)->target.name();
    const auto type = [&](const QString &text) {
        const QModelIndex cell = strategyRow(u"stshopweu"_s, ResourceModel::TargetName);
        view->setCurrentIndex(cell);
        view->edit(cell);
        auto *editor = view->findChild<QLineEdit *>(u"nameEditor"_s);
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(view->findChild<QLineEdit *>(u"nameEditor"_s) == nullptr);
    };
    type(u"Not Allowed"_s);
    QTest::qWait(100);
    QVERIFY(!m_session->estate().isPlanning());
    QCOMPARE(plannedResource(u"stshopweu"_s)->target.name(), before);
    type(u"stshopnordics"_s);
    QTRY_COMPARE_WITH_TIMEOUT(plannedResource(u"stshopweu"_s)->target.name(), u"stshopnordics"_s, 30000);
    QVERIFY(planned());

    auto *hosts = m_strategy->findChild<HostNameModel *>();
    QVERIFY(hosts->rowCount() > 0);
    const QString host = hosts->rows().first().name;
    QVERIFY(hosts->setData(hosts->index(0, HostNameModel::NewName), u"neu."_s + host, Qt::EditRole));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->estate().plan()->hostNames.first().newName, u"neu."_s + host, 30000);
    QVERIFY(planned());
    QVERIFY(hosts->setData(hosts->index(0, HostNameModel::NewName), QString(), Qt::EditRole));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->estate().plan()->hostNames.first().newName.isEmpty(), 30000);
    QVERIFY(planned());
}

void TestEstatePages::theMethodFollowsTheAnswers()
{
    QCOMPARE(toString(m_session->estate().plan()->method), u"warm"_s);
    auto *use = find<QAbstractButton>(*m_strategy, u"useMethodButton"_s);
    QVERIFY(!use->isEnabled());
    QTest::mouseClick(find<QAbstractButton>(*m_strategy, u"downtimeYes"_s), Qt::LeftButton);
    QVERIFY(!find<QAbstractButton>(*m_strategy, u"synchronousYes"_s)->isEnabled());
    QTRY_VERIFY(use->isEnabled());
    QTest::keyClicks(find<QLineEdit>(*m_strategy, u"methodReason"_s), u"Closed at night."_s);
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(toString(m_session->estate().plan()->method), u"cold"_s, 30000);
    QVERIFY(planned());
    const auto decisions = *m_session->document().relocation()->file().decisions();
    QCOMPARE(decisions.last().subject, u"method"_s);
    QCOMPARE(decisions.last().reason, u"Closed at night."_s);
    QVERIFY(plannedResource(u"vm-shop-01"_s)->tool == Tool::Manual); // what a person chose stays
}

void TestEstatePages::aNewerCatalogueOfRecipesIsLoaded()
{
    auto *button = find<QToolButton>(*m_strategy, u"recipesButton"_s);
    QVERIFY(button && button->isEnabled());
    const EstateBoard &estate = m_session->estate();
    const QString ownVersion = estate.plan()->recipesVersion;
    QVERIFY(button->text().contains(ownVersion));

    QFile own(u":/recipes/recipes.json"_s);
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QString path = m_directory.filePath(u"newer.json"_s);
    QFile newer(path);
    QVERIFY(newer.open(QIODevice::WriteOnly));
    newer.write(own.readAll().replace(ownVersion.toLatin1(), "2031-05-01"));
    newer.close();
    m_strategy->findChild<QAction *>(u"loadRecipesAction"_s)->trigger();
    auto *dialog = button->findChild<QFileDialog *>(u"recipesDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setFocus();
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(estate.plan()->recipesVersion, u"2031-05-01"_s);
    QTRY_VERIFY(button->text().contains(u"2031-05-01"_s));
    const auto recipes = [this] {
        return m_strategyModel->table()->source().recipes;
    };
    QTRY_VERIFY(recipes() && recipes()->version() == "2031-05-01"_L1); // the page explains by the same catalogue

    m_strategy->findChild<QAction *>(u"ownRecipesAction"_s)->trigger();
    QTRY_COMPARE(estate.plan()->recipesVersion, ownVersion);
    QTRY_VERIFY(recipes() && recipes()->version() == ownVersion);
}

void TestEstatePages::theCostOfBothSidesIsRead()
{
    auto *tabs = find<QTabBar>(*m_strategy, u"strategyTabs"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    auto *text = find<QLabel>(*m_strategy, u"costText"_s);
    auto *known = find<QLabel>(*m_strategy, u"costKnown"_s);
    auto *read = find<QAbstractButton>(*m_strategy, u"readCostsButton"_s);
    QVERIFY(text->isVisible() && !known->isVisible() && read->isEnabled());
    const QString before = text->text();
    QTest::mouseClick(read, Qt::LeftButton);
    QVERIFY(!read->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(read->isEnabled(), 30000);
    const RunningBoth both = runningBoth(m_session->costs().costs(), *m_session->estate().plan());
    QVERIFY(both.priced > 10 && both.compared > 0);
    QVERIFY(text->text() != before);
    QVERIFY2(text->text().contains(QLocale().toString(both.targetPerDay, 'f', 2)), qPrintable(text->text()));
    QVERIFY(known->isVisible());
    // It is in the file, and with it in the report.
    QCOMPARE(m_session->document().relocation()->file().runningCosts()->toJson(),
             m_session->costs().costs().toJson());
}

void TestEstatePages::cleanupTestCase()
{
    m_session->document().close();
    QVERIFY(!m_discovery->isComplete());
    m_strategy.reset();
    m_discovery.reset();
    m_session.reset();
}

QTEST_MAIN(TestEstatePages)
#include "tst_estatepages.moc"
