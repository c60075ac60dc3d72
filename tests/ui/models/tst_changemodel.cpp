#include "ui/models/changemodel.h"
#include "ui/text/changetext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kZone = u"/subscriptions/s/resourceGroups/rg-dns/providers/Microsoft.Network/dnsZones/contoso.com"_s;

Change change(const QString &id, const QStringList &dependsOn = {})
{
    Change change;
    change.id = id;
    change.title = {"Change %1", {id}};
    change.dependsOn = dependsOn;
    change.before = QJsonObject{{u"a"_s, 1}};
    change.after = QJsonObject{{u"a"_s, 2}};
    return change;
}

Change record(const QJsonValue &before, const QJsonValue &after)
{
    Change change;
    change.resource = ResourceId(kZone + u"/CNAME/www"_s);
    change.before = before;
    change.after = after;
    return change;
}

QJsonObject set(int ttl, const QString &value)
{
    return {{u"properties"_s, QJsonObject{{u"TTL"_s, ttl}, {u"CNAMERecord"_s, value}}}};
}

QStringList idsOf(const QList<Change> &changes)
{
    QStringList ids;
    for (const Change &change : changes)
        ids.append(change.id);
    return ids;
}

}

/// The changes of a preview: which are taken, and what the button says of them.
class TestChangeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticking_data();
    void ticking();
    void tickingByTheView();
    void acceptText_data();
    void acceptText();
    void undoIsTheOtherWayRound();
    void scopes_data();
    void scopes();
};

void TestChangeModel::ticking_data()
{
    QTest::addColumn<QStringList>("untick");
    QTest::addColumn<QStringList>("tick");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("all are taken at first")
        << QStringList() << QStringList() << QStringList{u"g"_s, u"v"_s, u"s"_s, u"x"_s};
    QTest::newRow("one that nothing needs")
        << QStringList{u"x"_s} << QStringList() << QStringList{u"g"_s, u"v"_s, u"s"_s};
    QTest::newRow("the vault takes the secret with it")
        << QStringList{u"v"_s} << QStringList() << QStringList{u"g"_s, u"x"_s};
    QTest::newRow("the group takes everything in it") << QStringList{u"g"_s} << QStringList() << QStringList{u"x"_s};
    QTest::newRow("the secret brings vault and group back")
        << QStringList{u"g"_s} << QStringList{u"s"_s} << QStringList{u"g"_s, u"v"_s, u"s"_s, u"x"_s};
    QTest::newRow("the group alone comes back alone")
        << QStringList{u"g"_s} << QStringList{u"g"_s} << QStringList{u"g"_s, u"x"_s};
}

void TestChangeModel::ticking()
{
    QFETCH(QStringList, untick);
    QFETCH(QStringList, tick);
    QFETCH(QStringList, left);
    ChangeModel model({change(u"g"_s), change(u"v"_s, {u"g"_s}), change(u"s"_s, {u"v"_s}), change(u"x"_s)}, false);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList ids{u"g"_s, u"v"_s, u"s"_s, u"x"_s};
    for (const QString &id : untick)
        model.setTicked(static_cast<int>(ids.indexOf(id)), false);
    for (const QString &id : tick)
        model.setTicked(static_cast<int>(ids.indexOf(id)), true);
    QCOMPARE(idsOf(model.ticked()), left);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked, left.contains(ids[row]));
}

void TestChangeModel::tickingByTheView()
{
    ChangeModel model({change(u"a"_s), change(u"b"_s)}, false);
    QSignalSpy ticked(&model, &ChangeModel::tickedChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.flags(model.index(0, ChangeModel::TitleColumn)) & Qt::ItemIsUserCheckable);
    QVERIFY(!(model.flags(model.index(0, ChangeModel::ScopeColumn)) & Qt::ItemIsUserCheckable));
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(changed.size(), 1); // the row alone
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QVERIFY(!model.setData(model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(1, 0), u"text"_s, Qt::EditRole));
}

void TestChangeModel::acceptText_data()
{
    QTest::addColumn<QList<Change>>("changes");
    QTest::addColumn<QString>("text");
    const Change created = record(QJsonValue::Null, set(300, u"new"_s));
    const Change lowered = record(set(3600, u"old"_s), set(300, u"old"_s));
    const Change switched = record(set(300, u"old"_s), set(300, u"new"_s));
    Change group;
    group.resource = ResourceId(u"/subscriptions/s/resourceGroups/rg-new"_s);
    group.after = QJsonObject{{u"location"_s, u"swedencentral"_s}};
    Change gone = record(set(300, u"old"_s), QJsonValue::Null);
    gone.deletes = true;
    Change byHand;
    byHand.kind = Change::Kind::ByHand;
    QTest::newRow("create and lower") << QList{created, created, lowered, lowered, lowered}
                                      << u"Create 2 record(s) and lower 3 TTL(s)"_s;
    QTest::newRow("switch") << QList{switched} << u"Change 1 record(s)"_s;
    QTest::newRow("raise again") << QList{record(set(300, u"a"_s), set(3600, u"a"_s))} << u"Raise 1 TTL(s)"_s;
    QTest::newRow("lowered and switched at once")
        << QList{record(set(3600, u"a"_s), set(300, u"b"_s))} << u"Change 1 record(s)"_s;
    QTest::newRow("delete") << QList{gone} << u"Delete 1 record(s)"_s;
    QTest::newRow("by hand") << QList{byHand} << u"Ask for 1 step(s) by hand"_s;
    QTest::newRow("a group") << QList{group} << u"Create 1 resource group(s)"_s;
    QTest::newRow("too many kinds for a button") << QList{created, lowered, group} << u"Apply 3 change(s)"_s;
    QTest::newRow("none") << QList<Change>() << u"Apply 0 change(s)"_s;
}

void TestChangeModel::acceptText()
{
    QFETCH(QList<Change>, changes);
    QFETCH(QString, text);
    QCOMPARE(azrelocate::acceptText(changes), text);
}

void TestChangeModel::undoIsTheOtherWayRound()
{
    const Change created = record(QJsonValue::Null, set(300, u"new"_s));
    const Change undo = undoOf(created);
    QCOMPARE(undo.before, created.after);
    QVERIFY(undo.after.isNull());
    QVERIFY(undo.deletes); // it takes something away, so the name is asked for
    QVERIFY(!undoOf(record(set(300, u"a"_s), set(60, u"a"_s))).deletes);
    QCOMPARE(undoAcceptText({undo}), u"Undo 1 change(s)"_s);
}

void TestChangeModel::scopes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("a record") << kZone + u"/CNAME/www"_s << u"contoso.com/www · rg-dns"_s;
    QTest::newRow("a group") << u"/subscriptions/s/resourceGroups/rg-new"_s << u"rg-new"_s;
}

void TestChangeModel::scopes()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    Change change;
    change.resource = ResourceId(id);
    QCOMPARE(scopeText(change), text);
}

QTEST_MAIN(TestChangeModel)
#include "tst_changemodel.moc"
