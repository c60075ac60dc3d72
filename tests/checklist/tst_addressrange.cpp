// Address ranges, the map from the addresses of a source to those of its target, and locks.
#include "checklist/addressmap.h"
#include "checklist/locks.h"

#include <QJsonArray>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class AddressRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // empty: no range
        QTest::newRow("range") << u"10.40.0.0/16"_s << u"10.40.0.0/16"_s;
        QTest::newRow("bits behind the prefix are dropped") << u"10.40.1.11/16"_s << u"10.40.0.0/16"_s;
        QTest::newRow("one address") << u"10.40.1.11"_s << u"10.40.1.11"_s;
        QTest::newRow("one address with its length") << u"10.40.1.11/32"_s << u"10.40.1.11"_s;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s;
        QTest::newRow("IPv6") << u"FD00:DB8:0:1::5/64"_s << u"fd00:db8:0:1::/64"_s;
        QTest::newRow("a service tag") << u"Storage.WestEurope"_s << QString();
        QTest::newRow("any") << u"*"_s << QString();
        QTest::newRow("a port range") << u"8080-8090"_s << QString();
        QTest::newRow("a port") << u"443"_s << QString();
        QTest::newRow("a version") << u"1.0"_s << QString();
        QTest::newRow("too long a prefix") << u"10.0.0.0/33"_s << QString();
        QTest::newRow("no length behind the slash") << u"10.0.0.0/"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void texts()
    {
        QFETCH(QString, text);
        const auto range = AddressRange::parse(text);
        QTEST(range ? range->toString() : QString(), "shown");
    }

    void overlap_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("overlaps");
        QTest::newRow("half of it") << u"10.40.0.0/16"_s << u"10.40.128.0/17"_s << true;
        QTest::newRow("the same") << u"10.40.0.0/16"_s << u"10.40.0.0/16"_s << true;
        QTest::newRow("neighbours") << u"10.40.0.0/16"_s << u"10.41.0.0/16"_s << false;
        QTest::newRow("a length that is not whole bytes") << u"172.16.0.0/12"_s << u"172.31.255.0/24"_s << true;
        QTest::newRow("just outside of it") << u"172.16.0.0/12"_s << u"172.32.0.0/24"_s << false;
        QTest::newRow("two families") << u"0.0.0.0/0"_s << u"::/0"_s << false;
    }
    void overlap()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, overlaps);
        QCOMPARE(AddressRange::parse(a)->overlaps(*AddressRange::parse(b)), overlaps);
        QCOMPARE(AddressRange::parse(b)->overlaps(*AddressRange::parse(a)), overlaps);
    }

    void freeRanges_data()
    {
        QTest::addColumn<QString>("like");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("found"); // empty: none
        QTest::newRow("the next one") << u"10.40.0.0/16"_s << QStringList{u"10.40.128.0/17"_s} << u"10.41.0.0/16"_s;
        QTest::newRow("it is free itself") << u"10.40.0.0/16"_s << QStringList{u"10.1.0.0/16"_s} << u"10.40.0.0/16"_s;
        QTest::newRow("over what is taken")
            << u"10.40.0.0/16"_s << QStringList{u"10.40.0.0/15"_s, u"10.42.5.0/24"_s} << u"10.43.0.0/16"_s;
        QTest::newRow("from the start of the block at its end")
            << u"10.255.0.0/16"_s << QStringList{u"10.255.0.0/16"_s, u"10.0.0.0/16"_s} << u"10.1.0.0/16"_s;
        QTest::newRow("a full block") << u"192.168.1.0/24"_s << QStringList{u"192.168.0.0/16"_s} << QString();
        QTest::newRow("public addresses are not ours to choose")
            << u"20.103.41.0/24"_s << QStringList{u"20.103.41.0/24"_s} << QString();
        QTest::newRow("IPv6") << u"fd00:db8::/48"_s << QStringList{u"fd00:db8::/48"_s} << u"fd00:db8:1::/48"_s;
    }
    void freeRanges()
    {
        QFETCH(QString, like);
        QFETCH(QStringList, taken);
        const auto found = freeRange(*AddressRange::parse(like), rangesIn(taken));
        QTEST(found ? found->toString() : QString(), "found");
    }

    void addressesKeepTheirPlace_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("target");
        QTest::newRow("an address") << u"10.40.1.11"_s << u"10.41.1.11"_s;
        QTest::newRow("a subnet") << u"10.40.3.0/24"_s << u"10.41.3.0/24"_s;
        QTest::newRow("of the second range") << u"10.50.0.200/32"_s << u"10.60.1.72"_s;
        QTest::newRow("a range around it") << u"10.0.0.0/8"_s << u"10.0.0.0/8"_s;
        QTest::newRow("an address of somebody else") << u"10.0.1.4"_s << u"10.0.1.4"_s;
        QTest::newRow("a text") << u"VirtualNetwork"_s << u"VirtualNetwork"_s;
        QTest::newRow("an address inside of a text") << u"Allow 10.40.1.11"_s << u"Allow 10.40.1.11"_s;
    }
    void addressesKeepTheirPlace()
    {
        QFETCH(QString, source);
        QFETCH(QString, target);
        const AddressMap map({u"10.40.0.0/16"_s, u"10.50.0.128/25"_s, u"10.90.0.0/24"_s},
                             {u"10.41.0.0/16"_s, u"10.60.1.0/25"_s, u"10.90.0.0/24"_s});
        QCOMPARE(map.mapped(source), target);
        const QJsonArray inner{QJsonObject{{u"prefix"_s, source}}};
        QCOMPARE(map.rewritten(inner).toArray().first()["prefix"_L1].toString(), target);
    }

    void rangesOfAnotherLengthSayNothing()
    {
        QVERIFY(AddressMap({u"10.40.0.0/16"_s}, {u"10.41.0.0/17"_s}).isEmpty());
        QVERIFY(AddressMap({u"10.40.0.0/16"_s}, {u"10.40.0.0/16"_s}).isEmpty());
        QVERIFY(!AddressMap({u"10.40.0.0/16"_s}, {u"10.41.0.0/16"_s}).isEmpty());
    }

    void locksStop_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("write");
        QTest::addColumn<bool>("remove");
        const QString group = u"/subscriptions/s/resourceGroups/rg"_s;
        const QString vault = group + u"/providers/Microsoft.KeyVault/vaults/kv"_s;
        QTest::newRow("read-only above") << u"ReadOnly"_s << group << true << true;
        QTest::newRow("read-only at it") << u"ReadOnly"_s << vault << true << true;
        QTest::newRow("read-only at a child") << u"ReadOnly"_s << vault + u"/keys/k"_s << false << true;
        QTest::newRow("no deletion above") << u"CanNotDelete"_s << group << false << true;
        QTest::newRow("no deletion of a child") << u"CanNotDelete"_s << vault + u"/keys/k"_s << false << true;
        QTest::newRow("beside it") << u"ReadOnly"_s << vault + u"2"_s << false << false;
    }
    void locksStop()
    {
        QFETCH(QString, level);
        QFETCH(QString, scope);
        const ResourceId id(u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"_s);
        Lock lock;
        lock.id = ResourceId(scope).extension(u"Microsoft.Authorization/locks"_s, u"keep"_s);
        lock.name = u"keep"_s;
        lock.level = level;
        QTEST(!locksAgainstWrite({lock}, id).isEmpty(), "write");
        QTEST(!locksAgainstDelete({lock}, id).isEmpty(), "remove");
    }

    void aLockComesBackAsItWas()
    {
        Lock lock;
        lock.id = ResourceId(u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Authorization/locks/keep"_s);
        lock.name = u"keep"_s;
        lock.level = u"CanNotDelete"_s;
        lock.notes = u"Owner: ada"_s;
        const Change removal = removeLock(u"lz.locks"_s, {"Remove"}, lock);
        QCOMPARE(removal.request.method, QByteArray("DELETE"));
        QVERIFY(removal.request.probe.kind == AppliedProbe::Kind::Gone);
        QVERIFY(removal.after.isNull());
        QCOMPARE(removal.undoRequests.size(), 1);
        QCOMPARE(removal.undoRequests.first().method, QByteArray("PUT"));
        const Change back = putLockBack(u"lz.locks"_s, {"Put back"}, removal);
        QCOMPARE(back.request.method, QByteArray("PUT"));
        QCOMPARE(back.request.pathOrUrl, removal.request.pathOrUrl);
        QCOMPARE(back.request.body, removal.undoRequests.first().body);
        QCOMPARE(back.request.body["properties"_L1]["level"_L1].toString(), u"CanNotDelete"_s);
        QCOMPARE(back.request.body["properties"_L1]["notes"_L1].toString(), u"Owner: ada"_s);
    }
};

QTEST_APPLESS_MAIN(AddressRangeTest)
#include "tst_addressrange.moc"
