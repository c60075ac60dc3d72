// From when on cutover is safe for one record.
#include "areas/domains/ttlclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::domains;

namespace {

const ResourceId kZone(
    u"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/dnsZones/contoso.com"_s);
const QDateTime kLowered(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);

RecordSet record(const QString &name, int ttl)
{
    RecordSet record;
    record.id = recordSetId(kZone, RecordType::Cname, name);
    record.name = name;
    record.type = RecordType::Cname;
    record.ttl = std::chrono::seconds(ttl);
    record.values = {u"shop-weu.azurewebsites.net"_s};
    record.etag = "e1";
    return record;
}

AppliedChange lowered(const RecordSet &record, int to)
{
    return {lowerTtl(record, std::chrono::seconds(to)), kLowered, kLowered, false};
}

}

class TtlClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWasLowered() { QVERIFY(!ttlClockOf(record(u"shop"_s, 300).id, {}).runOutAt.isValid()); }

    void loweredTheOldTtlStillRunning()
    {
        const TtlClock clock = ttlClockOf(record(u"shop"_s, 300).id, {lowered(record(u"shop"_s, 86400), 300)});
        QCOMPARE(clock.oldTtl, std::chrono::seconds(86400));
        QCOMPARE(clock.runOutAt, kLowered.addDays(1));
    }

    void anotherRecordDoesNotCount()
    {
        QVERIFY(!ttlClockOf(record(u"shop"_s, 300).id, {lowered(record(u"api"_s, 3600), 300)}).runOutAt.isValid());
    }

    void whatWasUndoneDoesNotCount()
    {
        AppliedChange change = lowered(record(u"shop"_s, 3600), 300);
        change.undone = true;
        QVERIFY(!ttlClockOf(record(u"shop"_s, 300).id, {change}).runOutAt.isValid());
    }

    void theChangeIsGuardedAndCanBeUndone()
    {
        const Change change = lowerTtl(record(u"shop"_s, 86400), std::chrono::seconds(300));
        QCOMPARE(change.request.ifMatch, QByteArray("e1"));
        QCOMPARE(change.undo, Change::Undo::Possible);
        QCOMPARE(change.undoRequests.size(), 1);
        QCOMPARE(change.undoRequests.first().body, change.before);
        QVERIFY(change.undoRequests.first().ifMatch.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TtlClockTest)
#include "tst_ttlclock.moc"
