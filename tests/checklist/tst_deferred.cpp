#include "cannedazure.h"

#include "checklist/deferred.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// Values that are read when a change is sent.
class TestDeferred : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data();
    void found();
    void plainBodyAsksNobody();
    void secretIsReadAndNotRecorded();
    void settingsAreReplacedAndMerged();
    void oneListingFeedsManyValues();
    void missingValueIsAnError();
    void missingResourceIsAnError();
};

namespace {

const QString kSecret = u"https://kv-weu.vault.azure.net/secrets/db"_s;
const QString kSettings =
    u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/app/config/appsettings/list"_s;

}

void TestDeferred::found_data()
{
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<bool>("contains");
    const QJsonObject value = deferred::read("GET", kSecret, u"7.4"_s, u"/value"_s);
    QTest::newRow("the body itself") << QJsonValue(value) << true;
    QTest::newRow("a member") << QJsonValue(QJsonObject{{u"a"_s, QJsonObject{{u"b"_s, value}}}}) << true;
    QTest::newRow("in an array") << QJsonValue(QJsonArray{1, value}) << true;
    QTest::newRow("none") << QJsonValue(QJsonObject{{u"a"_s, u"$azrelocate"_s}}) << false;
    QTest::newRow("no body") << QJsonValue(QJsonValue::Undefined) << false;
}

void TestDeferred::found()
{
    QFETCH(QJsonValue, body);
    QFETCH(bool, contains);
    QCOMPARE(deferred::containsDeferred(body), contains);
}

void TestDeferred::plainBodyAsksNobody()
{
    test::CannedAzure azure;
    const QJsonObject body{{u"a"_s, QJsonArray{1, u"x"_s, QJsonValue()}}};
    QCOMPARE(*deferred::resolve(body, AzureReader(azure.session()), {}), QJsonValue(body));
    QVERIFY(azure.asked().isEmpty());
}

void TestDeferred::secretIsReadAndNotRecorded()
{
    test::CannedAzure azure;
    azure.answer(u"GET "_s + kSecret, {200, R"({"value":"SECRET-MARKER"})", {}});
    QList<RequestRecord> records;
    const AzureReader reader =
        AzureReader(azure.session()).observedBy([&](const RequestRecord &r) { records.append(r); });
    const QJsonObject body{{u"value"_s, deferred::read("GET", kSecret, u"7.4"_s, u"/value"_s)}};
    const auto resolved = deferred::resolve(body, reader, {});
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().toLine()));
    QCOMPARE((*resolved)["value"_L1].toString(), u"SECRET-MARKER"_s);
    QVERIFY(azure.last().url.query().contains(u"api-version=7.4"));
    QVERIFY(azure.last().secretAnswer);
    for (const RequestRecord &record : records)
        QVERIFY(!record.answerExcerpt.contains(u"SECRET-MARKER"));
}

void TestDeferred::settingsAreReplacedAndMerged()
{
    test::CannedAzure azure;
    azure.answer(u"POST https://management.azure.com"_s + kSettings,
                 {200, R"({"properties":{"Db":"Server=SQL-WEU.database","Old":"1","Keep":"2"}})", {}});
    QJsonObject value = deferred::read("POST", kSettings, u"2023-01-01"_s, u"/properties"_s);
    value = deferred::replaced(value, {{u"sql-weu.database"_s, u"sql-sdc.database"_s}});
    value = deferred::merged(value, {{u"Old"_s, QJsonValue()}, {u"New"_s, u"3"_s}});
    const auto resolved = deferred::resolve(QJsonObject{{u"properties"_s, value}}, AzureReader(azure.session()), {});
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().toLine()));
    const QJsonObject expected{{u"Db"_s, u"Server=sql-sdc.database"_s}, {u"Keep"_s, u"2"_s}, {u"New"_s, u"3"_s}};
    QCOMPARE((*resolved)["properties"_L1].toObject(), expected);
}

void TestDeferred::oneListingFeedsManyValues()
{
    test::CannedAzure azure;
    azure.answer(u"POST https://management.azure.com"_s + kSettings, {200, R"({"properties":{"A":"1","B":"2"}})", {}});
    const QJsonArray body{deferred::read("POST", kSettings, u"1"_s, u"/properties/A"_s),
                          deferred::read("POST", kSettings, u"1"_s, u"/properties/B"_s)};
    QCOMPARE(*deferred::resolve(body, AzureReader(azure.session()), {}), QJsonValue(QJsonArray{u"1"_s, u"2"_s}));
    QCOMPARE(azure.asked().size(), 1);
}

void TestDeferred::missingValueIsAnError()
{
    test::CannedAzure azure;
    azure.answer(u"GET "_s + kSecret, {200, R"({"other":"SECRET-MARKER"})", {}});
    const auto resolved =
        deferred::resolve(deferred::read("GET", kSecret, u"7.4"_s, u"/value"_s), AzureReader(azure.session()), {});
    QVERIFY(!resolved);
    QCOMPARE(toString(resolved.error().kind), u"protocol"_s);
    QVERIFY(!resolved.error().toLine().contains(u"SECRET-MARKER"));
}

void TestDeferred::missingResourceIsAnError()
{
    test::CannedAzure azure;
    const auto resolved =
        deferred::resolve(deferred::read("GET", kSecret, u"7.4"_s, u"/value"_s), AzureReader(azure.session()), {});
    QVERIFY(!resolved);
    QCOMPARE(toString(resolved.error().kind), u"not-found"_s);
}

QTEST_GUILESS_MAIN(TestDeferred)
#include "tst_deferred.moc"
