#include "azure/cloud.h"
#include "plan/planner.h"
#include "ui/map/mapview.h"
#include "ui/map/seenpath.h"

#include <QFile>
#include <QJsonDocument>
#include <QPainter>
#include <QPainterPath>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestDependencyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyResourceAndRelationIsThere();
    void largeGraphsAreGathered_data();
    void largeGraphsAreGathered();
    void edgesLeadFromBoxToBox();
    void boxesDoNotOverlap();
    void longLinesAreCutToWhatIsSeen_data();
    void longLinesAreCutToWhatIsSeen();
    void groupsFrameTheirResources();
    void mirroredIsMirrored();
    void arrowsWalkAlongEdges();
    void findMarksAndGoes();
    void clickAndKeysChoose();
    void screenReadersHearTheNode();
    void unrelatedPartsStandBesideEachOther();
    void twoThreadsTakeTurns();
    void nothingToShow();

private:
    MapLayout layout(int maximum = 1500) const
    {
        return *MapLayout::compute(MapGraph::build(*m_table, *m_graph, maximum), QSizeF(200, 40));
    }
    int node(const MapLayout &map, const QString &name) const
    {
        for (qsizetype i = 0; i < map.graph.nodes.size(); ++i) {
            if (map.graph.nodes[i].text == name)
                return int(i);
        }
        return -1;
    }

    std::shared_ptr<const Inventory> m_inventory;
    std::shared_ptr<const DependencyGraph> m_graph;
    std::shared_ptr<const ResourceTable> m_table;
};

void TestDependencyMap::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory =
        std::make_shared<const Inventory>(*Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object()));
    const Cloud cloud = *Cloud::load(u"AzureCloud"_s);
    m_graph = std::make_shared<const DependencyGraph>(DependencyGraph::build(*m_inventory, cloud));
    PlanChoices choices;
    choices.source = Region(u"westeurope"_s);
    choices.target = Region(u"swedencentral"_s);
    for (const Resource &resource : m_inventory->resources()) {
        if (resource.name == "vnet-books-weu"_L1)
            choices.tools.insert(resource.id, Tool::Stay);
    }
    ResourceTable::Source source;
    source.inventory = m_inventory;
    source.graph = m_graph;
    source.plan = std::make_shared<const Plan>(computePlan(*m_inventory, *Recipes::load(), cloud, choices));
    source.source = choices.source;
    source.target = choices.target;
    m_table = ResourceTable::build(source, {});
}

void TestDependencyMap::everyResourceAndRelationIsThere()
{
    const MapGraph graph = MapGraph::build(*m_table, *m_graph);
    QVERIFY(graph.grain == MapGrain::Resource);
    QCOMPARE(graph.nodes.size(), m_inventory->size());
    QCOMPARE(graph.edges.size(), m_graph->edges().size());
    const auto cut = m_graph->crossing([&](qsizetype i) { return m_table->row(i).placement == Placement::Moves; });
    int crossing = 0;
    for (const MapEdge &edge : graph.edges) {
        crossing += edge.crosses;
        QVERIFY(!edge.crosses || m_table->row(edge.from).placement != m_table->row(edge.to).placement);
    }
    QVERIFY(crossing > 0 && crossing <= cut.size());
}

void TestDependencyMap::largeGraphsAreGathered_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("grain");
    QTest::newRow("room for all") << int(m_inventory->size()) << int(MapGrain::Resource);
    QTest::newRow("one too many") << int(m_inventory->size()) - 1 << int(MapGrain::TypeInGroup);
    QTest::newRow("far too many") << 10 << int(MapGrain::Group);
    QTest::newRow("more groups than that") << 2 << int(MapGrain::Type);
}

void TestDependencyMap::largeGraphsAreGathered()
{
    QFETCH(int, maximum);
    QFETCH(int, grain);
    const MapGraph graph = MapGraph::build(*m_table, *m_graph, maximum);
    QCOMPARE(int(graph.grain), grain);
    qsizetype members = 0;
    for (const MapNode &node : graph.nodes)
        members += node.members.size();
    QCOMPARE(members, m_inventory->size());
    int relations = 0;
    for (const MapEdge &edge : graph.edges) {
        QVERIFY(edge.from != edge.to);
        relations += edge.count;
    }
    QVERIFY(relations > 0 && relations <= m_graph->edges().size());
    for (qsizetype i = 0; i < m_table->size(); ++i)
        QVERIFY(graph.nodes[graph.nodeOf(i)].members.contains(i));
}

void TestDependencyMap::edgesLeadFromBoxToBox()
{
    const MapLayout map = layout();
    QCOMPARE(map.edges.size(), map.graph.edges.size());
    for (qsizetype i = 0; i < map.edges.size(); ++i) {
        const QRectF from = map.boxes[map.graph.edges[i].from].adjusted(-12, -12, 12, 12);
        const QRectF to = map.boxes[map.graph.edges[i].to].adjusted(-12, -12, 12, 12);
        const QPointF start = map.edges[i].path.elementAt(0);
        const QByteArray ends =
            (map.graph.nodes[map.graph.edges[i].from].text + u" needs "_s + map.graph.nodes[map.graph.edges[i].to].text)
                .toUtf8();
        QVERIFY2(from.contains(start), ends.constData());
        QVERIFY2(to.contains(map.edges[i].tip), ends.constData());
    }
}

void TestDependencyMap::longLinesAreCutToWhatIsSeen_data()
{
    QTest::addColumn<QPainterPath>("path");
    QTest::addColumn<bool>("seen");
    QPainterPath straight(QPointF(-1e6, 50));
    straight.lineTo(1e6, 50);
    QTest::newRow("a straight line") << straight << true;
    QPainterPath bow(QPointF(-4000, -2250));
    bow.cubicTo(QPointF(0, 816), QPointF(100, 817), QPointF(4000, -2250)); // its middle goes through the window
    QTest::newRow("a bow") << bow << true;
    QPainterPath beside(QPointF(-1e6, -900));
    beside.lineTo(1e6, -900);
    QTest::newRow("beside it") << beside << false;
    QTest::newRow("nothing") << QPainterPath() << false;
}

void TestDependencyMap::longLinesAreCutToWhatIsSeen()
{
    QFETCH(QPainterPath, path);
    QFETCH(bool, seen);
    const QRectF window(0, 0, 100, 100);
    const QPainterPath part = seenPath(path, window);
    QCOMPARE(!part.isEmpty(), seen);
    QVERIFY(part.length() < 1000);
    QVERIFY(part.elementCount() < 100);
    // What is seen through the window is painted as before.
    const auto painted = [&](const QPainterPath &shown) {
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.drawPath(shown);
        return image;
    };
    const auto hasNear = [](const QImage &image, int x, int y) {
        for (int row = std::max(0, y - 1); row <= std::min(99, y + 1); ++row) {
            for (int column = std::max(0, x - 1); column <= std::min(99, x + 1); ++column) {
                if (image.pixelColor(column, row) != Qt::white)
                    return true;
            }
        }
        return false;
    };
    const QImage whole = painted(path);
    const QImage cut = painted(part);
    int differing = 0; // by more than the pixel that another start of a step may make
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            differing += whole.pixelColor(x, y) != Qt::white && !hasNear(cut, x, y);
            differing += cut.pixelColor(x, y) != Qt::white && !hasNear(whole, x, y);
        }
    }
    QCOMPARE(differing, 0);
    QCOMPARE(seenPath(part, QRectF(-1e7, -1e7, 2e7, 2e7)), part);
}

void TestDependencyMap::boxesDoNotOverlap()
{
    for (const int maximum : {1500, 20, 5}) {
        const MapLayout map = layout(maximum);
        for (qsizetype i = 0; i < map.boxes.size(); ++i) {
            QVERIFY(map.area.adjusted(-1, -1, 1, 1).contains(map.boxes[i]));
            for (qsizetype j = i + 1; j < map.boxes.size(); ++j)
                QVERIFY(!map.boxes[i].intersects(map.boxes[j]));
        }
    }
}

void TestDependencyMap::groupsFrameTheirResources()
{
    const MapLayout map = layout();
    QCOMPARE(map.clusters.size(), map.graph.clusters.size());
    for (qsizetype i = 0; i < map.boxes.size(); ++i) {
        for (qsizetype c = 0; c < map.clusters.size(); ++c)
            QCOMPARE(map.clusters[c].contains(map.boxes[i].center()), map.graph.nodes[i].cluster == c);
    }
}

void TestDependencyMap::mirroredIsMirrored()
{
    const MapLayout map = layout();
    const MapLayout mirror = map.mirrored();
    const MapLayout back = mirror.mirrored();
    for (qsizetype i = 0; i < map.boxes.size(); ++i) {
        QCOMPARE(mirror.boxes[i].right(), map.area.width() - map.boxes[i].left());
        QVERIFY(std::abs(back.boxes[i].left() - map.boxes[i].left()) < 1e-6);
    }
    for (qsizetype i = 0; i < map.edges.size(); ++i)
        QVERIFY(mirror.boxes[mirror.graph.edges[i].to].adjusted(-12, -12, 12, 12).contains(mirror.edges[i].tip));
}

void TestDependencyMap::arrowsWalkAlongEdges()
{
    const MapLayout map = layout();
    QCOMPARE(walk(map, -1, MapStep::Down), 0);
    const MapEdge edge = map.graph.edges.first();
    const int needed = walk(map, edge.from, MapStep::ToNeeded);
    QVERIFY(needed != edge.from);
    QVERIFY(std::any_of(map.graph.edges.begin(), map.graph.edges.end(),
                        [&](const MapEdge &one) { return one.from == edge.from && one.to == needed; }));
    const int dependent = walk(map, edge.to, MapStep::ToDependent);
    QVERIFY(std::any_of(map.graph.edges.begin(), map.graph.edges.end(),
                        [&](const MapEdge &one) { return one.to == edge.to && one.from == dependent; }));
    for (qsizetype i = 0; i < map.boxes.size(); ++i) {
        const int below = walk(map, int(i), MapStep::Down);
        QVERIFY(below == i || map.boxes[below].center().y() > map.boxes[i].center().y());
        const int above = walk(map, int(i), MapStep::Up);
        QVERIFY(above == i || map.boxes[above].center().y() < map.boxes[i].center().y());
    }
}

void TestDependencyMap::findMarksAndGoes()
{
    MapView view;
    view.setMap(layout(), m_table);
    QSignalSpy chosen(&view, &MapView::nodeChosen);
    QVERIFY(view.find(u"vm-web"_s) >= 2);
    const int first = view.currentNode();
    QVERIFY(view.map().graph.nodes[first].text.startsWith(u"vm-web"_s));
    view.findNext(1);
    QVERIFY(view.currentNode() != first);
    view.findNext(-1);
    QCOMPARE(view.currentNode(), first);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(view.find(u"no such thing"_s), 0);
    QCOMPARE(view.find(QString()), 0);
}

void TestDependencyMap::clickAndKeysChoose()
{
    MapView view;
    view.resize(900, 600);
    view.setMap(layout(), m_table);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &MapView::nodeChosen);
    const int machine = node(view.map(), u"vm-web-1"_s);
    view.zoomIn();
    view.centerOn(view.map().boxes[machine].center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(view.map().boxes[machine].center()));
    QCOMPARE(view.currentNode(), machine);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first()[0].value<QList<qsizetype>>(), QList<qsizetype>{machine});
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.currentNode() != machine);
    QCOMPARE(chosen.size(), 2);
    const double before = view.transform().m11();
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.transform().m11() > before);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.mapToScene(view.viewport()->rect()).boundingRect().contains(view.map().area));
    view.setCurrentNode(machine); // told from elsewhere: nothing was chosen by a person
    QCOMPARE(chosen.size(), 2);
}

void TestDependencyMap::screenReadersHearTheNode()
{
    MapView view;
    view.setMap(layout(), m_table);
    QVERIFY(view.accessibleName().contains(QString::number(m_inventory->size())));
    view.setCurrentNode(node(view.map(), u"vm-web-1"_s));
    QVERIFY(view.accessibleName().startsWith(u"vm-web-1"_s));
}

void TestDependencyMap::unrelatedPartsStandBesideEachOther()
{
    MapGraph graph; // forty resource groups of two resources, and twenty resources in none
    for (int group = 0; group < 40; ++group) {
        graph.clusters.append(u"rg-%1"_s.arg(group));
        for (int i = 0; i < 2; ++i) {
            MapNode member;
            member.members = {2 * group + i};
            member.cluster = group;
            graph.nodes.append(member);
        }
        graph.edges.append({2 * group, 2 * group + 1});
    }
    for (int i = 0; i < 20; ++i) {
        MapNode loner;
        loner.members = {80 + i};
        graph.nodes.append(loner);
    }
    const MapLayout map = *MapLayout::compute(graph, QSizeF(200, 40));
    QVERIFY(map.area.width() < 4 * map.area.height() && map.area.height() < 4 * map.area.width());
    for (qsizetype i = 0; i < map.boxes.size(); ++i) {
        QVERIFY(map.area.adjusted(-1, -1, 1, 1).contains(map.boxes[i]));
        for (qsizetype j = i + 1; j < map.boxes.size(); ++j)
            QVERIFY(!map.boxes[i].intersects(map.boxes[j]));
        for (qsizetype c = 0; c < map.clusters.size(); ++c)
            QCOMPARE(map.clusters[c].intersects(map.boxes[i]), graph.nodes[i].cluster == c);
    }
}

void TestDependencyMap::twoThreadsTakeTurns()
{
    std::vector<MapLayout> results(2);
    {
        std::vector<std::jthread> threads;
        for (MapLayout &result : results)
            threads.emplace_back([this, &result] { result = layout(); });
    }
    QVERIFY(!results[0].boxes.isEmpty());
    QVERIFY(results[0].boxes == results[1].boxes);
}

void TestDependencyMap::nothingToShow()
{
    const MapLayout empty = *MapLayout::compute({}, QSizeF(200, 40));
    QVERIFY(empty.boxes.isEmpty());
    MapView view;
    view.setMap(empty, std::make_shared<ResourceTable>());
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentNode(), -1);
}

QTEST_MAIN(TestDependencyMap)
#include "tst_dependencymap.moc"
