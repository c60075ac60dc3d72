#include "tasks/bodymatches.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace azrelocate;

class TestBodyMatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
};

void TestBodyMatches::matches_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<bool>("answer");
    const auto row = [](const char *name, const char *wanted, const char *actual, bool answer) {
        QTest::newRow(name) << QByteArray(wanted) << QByteArray(actual) << answer;
    };
    row("the same", R"({"properties":{"TTL":300}})", R"({"properties":{"TTL":300}})", true);
    row("more than was set", R"({"properties":{"TTL":300}})", R"({"id":"/x","properties":{"TTL":300,"fqdn":"a."}})",
        true);
    row("another value", R"({"properties":{"TTL":300}})", R"({"properties":{"TTL":3600}})", false);
    row("a value that is missing", R"({"tags":{"a":"1"}})", R"({"tags":{}})", false);
    row("keys in another case", R"({"properties":{"TTL":300}})", R"({"properties":{"ttl":300}})", true);
    row("location with blanks", R"({"location":"Sweden Central"})", R"({"location":"swedencentral"})", true);
    row("another location", R"({"location":"Sweden Central"})", R"({"location":"westeurope"})", false);
    row("ids in another case", R"({"properties":{"plan":"/Subscriptions/A"}})",
        R"({"properties":{"plan":"/subscriptions/a"}})", true);
    row("texts in another case", R"({"tags":{"a":"X"}})", R"({"tags":{"a":"x"}})", false);
    row("what the service decides", R"({"id":"/a","name":"n","properties":{"provisioningState":"Updating"}})",
        R"({"properties":{}})", true);
    row("a name further down counts", R"({"sku":{"name":"P1"}})", R"({"sku":{"name":"S1"}})", false);
    row("a password is not shown", R"({"properties":{"adminPassword":"x","size":1}})", R"({"properties":{"size":1}})",
        true);
    row("arrays in another order", R"({"ips":[{"a":1},{"a":2}]})", R"({"ips":[{"a":2,"x":0},{"a":1}]})", true);
    row("an array with more", R"({"ips":[1]})", R"({"ips":[1,2]})", false);
    row("an array with one twice", R"({"ips":[1,1]})", R"({"ips":[1,2]})", false);
    row("nothing set, nothing there", R"({"tags":{},"ips":[],"x":null})", R"({})", true);
    row("removed but still there", R"({"x":null})", R"({"x":1})", false);
    row("a deferred value is there", R"({"value":{"$azrelocate":{"read":{}}}})", R"({"value":"anything"})", true);
    row("a deferred value is missing", R"({"value":{"$azrelocate":{"read":{}}}})", R"({})", false);
    row("the same time written otherwise", R"({"from":"2026-05-01T00:00:00Z"})",
        R"({"from":"2026-05-01T00:00:00.000Z"})", true);
    row("nothing at all", R"({"properties":{"TTL":300}})", R"({})", false);
}

void TestBodyMatches::matches()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, actual);
    QFETCH(bool, answer);
    QCOMPARE(bodyMatches(QJsonDocument::fromJson(wanted).object(), QJsonDocument::fromJson(actual).object()), answer);
}

QTEST_GUILESS_MAIN(TestBodyMatches)
#include "tst_bodymatches.moc"
