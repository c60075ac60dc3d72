#include "checklist/change.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void noBodyComesBackAsNoBody();
    void idIsMadeOfContent_data();
    void idIsMadeOfContent();
};

namespace {

Change sample()
{
    Change change;
    change.itemId = u"dom.ttl"_s;
    change.title = {"Lower the TTL of %1", {u"www"_s}};
    change.resource =
        ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/dnsZones/contoso.com"_s);
    change.request.method = "PUT";
    change.request.pathOrUrl = u"/subscriptions/s/x"_s;
    change.request.apiVersion = u"2018-05-01"_s;
    change.request.body = QJsonObject{{u"a"_s, 1}};
    change.request.headers = {{"x-a", "1"}, {"x-b", "2"}};
    change.request.ifMatch = "\"7\"";
    change.request.ifNoneMatch = "*";
    change.request.secret = true;
    change.request.probe = {
        AppliedProbe::Kind::ValueIsOneOf, u"/p"_s, u"1"_s, u"/properties/s"_s, {u"Done"_s}, {u"Busy"_s}};
    change.before = QJsonObject{{u"a"_s, 0}};
    change.after = QJsonObject{{u"a"_s, 1}};
    change.permissions = {u"Microsoft.Network/dnsZones/write"_s};
    change.undo = Change::Undo::Possible;
    change.undoRequests = {change.request};
    change.undoNote = "The old TTL comes back.";
    change.dependsOn = {u"other"_s};
    change.wave = 2;
    change.estimate = std::chrono::seconds(90);
    change.deletes = true;
    change.startsDowntime = true;
    return change;
}

}

void TestChange::comesBack()
{
    Change change = sample();
    change.seal();
    const Change back = Change::fromJson(change.toJson());
    QCOMPARE(back.toJson(), change.toJson());
    QCOMPARE(back.id, change.id);
    QCOMPARE(back.request.headers, change.request.headers);
    QCOMPARE(back.request.ifMatch, change.request.ifMatch);
    QCOMPARE(back.undoRequests.size(), 1);
    QVERIFY(back.estimate == change.estimate);
}

void TestChange::noBodyComesBackAsNoBody()
{
    ChangeRequest request;
    request.method = "DELETE";
    QVERIFY(ChangeRequest::fromJson(request.toJson()).body.isUndefined());
}

void TestChange::idIsMadeOfContent_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("same");
    QTest::newRow("nothing changed") << u"nothing"_s << true;
    QTest::newRow("another title") << u"title"_s << true;
    QTest::newRow("another state before") << u"before"_s << true;
    QTest::newRow("another body") << u"body"_s << false;
    QTest::newRow("another item") << u"item"_s << false;
    QTest::newRow("another address") << u"url"_s << false;
    QTest::newRow("the next generation") << u"generation"_s << false;
    QTest::newRow("by hand, another title") << u"hand-title"_s << false;
}

void TestChange::idIsMadeOfContent()
{
    QFETCH(QString, what);
    QFETCH(bool, same);
    Change first = sample();
    Change second = sample();
    if (what == u"hand-title")
        first.kind = second.kind = Change::Kind::ByHand;
    if (what == u"title" || what == u"hand-title")
        second.title = "Other";
    else if (what == u"before")
        second.before = QJsonValue();
    else if (what == u"body")
        second.request.body = QJsonObject{{u"a"_s, 2}};
    else if (what == u"item")
        second.itemId = u"dom.caa"_s;
    else if (what == u"url")
        second.request.pathOrUrl += u'x';
    first.seal();
    second.seal(what == u"generation" ? 1 : 0);
    QCOMPARE(first.id.size(), 32);
    QCOMPARE(first.id == second.id, same);
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
