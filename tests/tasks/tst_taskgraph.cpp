#include "tasks/taskgraph.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestTaskGraph : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void dependenciesThenWaves();
    void dependencyInALaterWave();
    void failureEndsWhatDependsOnIt();
    void whoWaitsForAPersonHoldsNobodyBack();
    void longChain();
};

using Nodes = QList<TaskGraph::Node>;

void TestTaskGraph::refused_data()
{
    QTest::addColumn<QString>("case_");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same id twice") << u"twice"_s << u"DuplicateTask"_s;
    QTest::newRow("an id that is there already") << u"there"_s << u"DuplicateTask"_s;
    QTest::newRow("a dependency that is not there") << u"unknown"_s << u"UnknownDependency"_s;
    QTest::newRow("depends on itself") << u"self"_s << u"DependencyCycle"_s;
    QTest::newRow("three in a ring") << u"ring"_s << u"DependencyCycle"_s;
}

void TestTaskGraph::refused()
{
    QFETCH(QString, case_);
    QFETCH(QString, code);
    TaskGraph graph;
    QVERIFY(graph.add({{u"old"_s, {}, 0}}));
    Nodes nodes;
    if (case_ == u"twice")
        nodes = {{u"a"_s, {}, 0}, {u"a"_s, {}, 0}};
    else if (case_ == u"there")
        nodes = {{u"old"_s, {}, 0}};
    else if (case_ == u"unknown")
        nodes = {{u"a"_s, {u"nobody"_s}, 0}};
    else if (case_ == u"self")
        nodes = {{u"a"_s, {u"a"_s}, 0}};
    else
        nodes = {{u"a"_s, {u"c"_s}, 0}, {u"b"_s, {u"a"_s}, 0}, {u"c"_s, {u"b"_s}, 0}, {u"d"_s, {u"old"_s}, 0}};
    const auto added = graph.add(nodes);
    QVERIFY(!added);
    QCOMPARE(added.error().code, code);
    QCOMPARE(graph.takeReady(), QStringList{u"old"_s}); // all or none
}

void TestTaskGraph::dependenciesThenWaves()
{
    TaskGraph graph;
    QVERIFY(graph.add({{u"late"_s, {}, 1}, {u"a"_s, {}, 0}, {u"b"_s, {u"a"_s}, 0}, {u"c"_s, {u"late"_s}, 1}}));
    QCOMPARE(graph.takeReady(), QStringList{u"a"_s});
    graph.end(u"a"_s, TaskGraph::End::Succeeded);
    QCOMPARE(graph.takeReady(), QStringList{u"b"_s});
    QVERIFY(graph.takeReady().isEmpty());
    graph.end(u"b"_s, TaskGraph::End::Failed); // a failure ends the wave too
    QCOMPARE(graph.takeReady(), QStringList{u"late"_s});
    graph.end(u"late"_s, TaskGraph::End::Succeeded);
    QCOMPARE(graph.takeReady(), QStringList{u"c"_s});
}

void TestTaskGraph::dependencyInALaterWave()
{
    TaskGraph graph;
    QVERIFY(graph.add({{u"a"_s, {u"b"_s}, 0}, {u"b"_s, {}, 5}}));
    QCOMPARE(graph.takeReady(), QStringList{u"b"_s});
    graph.end(u"b"_s, TaskGraph::End::Succeeded);
    QCOMPARE(graph.takeReady(), QStringList{u"a"_s});
}

void TestTaskGraph::failureEndsWhatDependsOnIt()
{
    TaskGraph graph;
    QVERIFY(graph.add({{u"a"_s, {}, 0}, {u"b"_s, {u"a"_s}, 0}, {u"c"_s, {u"b"_s}, 0}, {u"free"_s, {}, 0}}));
    QCOMPARE(graph.takeReady(), (QStringList{u"a"_s, u"free"_s}));
    QCOMPARE(graph.end(u"a"_s, TaskGraph::End::Failed), (QStringList{u"b"_s, u"c"_s}));
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        graph.reopen(id);
    QCOMPARE(graph.takeReady(), QStringList{u"a"_s});
    graph.end(u"a"_s, TaskGraph::End::Succeeded);
    QCOMPARE(graph.takeReady(), QStringList{u"b"_s});
}

void TestTaskGraph::whoWaitsForAPersonHoldsNobodyBack()
{
    TaskGraph graph;
    QVERIFY(graph.add({{u"hand"_s, {}, 0}, {u"after"_s, {u"hand"_s}, 0}, {u"next"_s, {}, 1}}));
    QCOMPARE(graph.takeReady(), QStringList{u"hand"_s});
    graph.stepAside(u"hand"_s);
    QVERIFY(graph.takeReady().isEmpty()); // "after" is still open in wave 0
    QVERIFY(graph.end(u"hand"_s, TaskGraph::End::Succeeded).isEmpty());
    QCOMPARE(graph.takeReady(), QStringList{u"after"_s});
    graph.end(u"after"_s, TaskGraph::End::Succeeded);
    QCOMPARE(graph.takeReady(), QStringList{u"next"_s});
}

void TestTaskGraph::longChain()
{
    constexpr int kLength = 20'000;
    Nodes nodes;
    for (int i = 0; i < kLength; ++i)
        nodes.append({QString::number(i), i == 0 ? QStringList() : QStringList{QString::number(i - 1)}, 0});
    TaskGraph graph;
    QVERIFY(graph.add(nodes));
    QCOMPARE(graph.takeReady(), QStringList{u"0"_s});
    QCOMPARE(graph.end(u"0"_s, TaskGraph::End::Failed).size(), kLength - 1);
}

QTEST_GUILESS_MAIN(TestTaskGraph)
#include "tst_taskgraph.moc"
