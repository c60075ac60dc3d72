// What Cost Management and the public price list answer, and that the second one never gets a token.
#include "azure/costs.h"
#include "azure/retailprices.h"
#include "http/httpclient.h"
#include "tests/azure/testsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kFrom(2026, 10, 22);
const QDate kTo(2026, 11, 20);

/// Resource Manager at 127.0.0.1, the price list at localhost: two hosts on one server.
AzureReader readerAt(const ScriptedServer &server, bool withPrices = true)
{
    AzureSessionOptions options;
    options.cloud = cloudAt(server);
    if (withPrices)
        options.cloud.retailPrices = QUrl(u"http://localhost:%1"_s.arg(server.port()));
    options.credential = std::make_shared<CountingCredential>();
    HttpClient::Options http;
    http.connectTo = {{u"*"_s, u"127.0.0.1:%1"_s.arg(server.port())}};
    options.transport = std::make_shared<HttpClient>(http);
    options.allowInsecureLoopback = true;
    options.waitScale = 0;
    return AzureReader(AzureSession::create(options));
}

QJsonObject column(const QString &name)
{
    return {{u"name"_s, name}};
}

/// In an order of the service's own.
QByteArray costPage(const std::initializer_list<QJsonValue> &rows, const QJsonValue &nextLink = {})
{
    const QJsonObject properties{
        {u"nextLink"_s, nextLink},
        {u"columns"_s,
         QJsonArray{column(u"MeterId"_s), column(u"ResourceId"_s), column(u"Cost"_s), column(u"Currency"_s)}},
        {u"rows"_s, QJsonArray(rows)}};
    return QJsonDocument(QJsonObject{{u"properties"_s, properties}}).toJson(QJsonDocument::Compact);
}

QByteArray errorBody(const QString &code)
{
    return QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, u"no"_s}}}}).toJson();
}

QJsonValue row(const QString &meter, const QString &name, double cost)
{
    return QJsonArray{meter, u"/subscriptions/s/resourceGroups/g/providers/P.Q/r/"_s + name, cost, u"EUR"_s};
}

}

class CostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsComeInPages()
    {
        const ScriptedServer server([](const ScriptedRequest &request) {
            if (request.target.contains("skiptoken"))
                return ScriptedReply::json(200, costPage({row(u"bb-2"_s, u"two"_s, 4)}));
            const QString next = u"http://"_s + QString::fromLatin1(request.header("Host"))
                + u"/subscriptions/s/providers/Microsoft.CostManagement/query?api-version=2025-03-01&$skiptoken=2"_s;
            return ScriptedReply::json(200, costPage({row(u"AA-1"_s, u"one"_s, 30.5)}, next));
        });
        const auto costs = queryCosts(readerAt(server), u"s"_s, {u"g"_s}, kFrom, kTo, {});
        QVERIFY2(costs, costs ? "" : qPrintable(costs.error().toLine()));
        QCOMPARE(costs->size(), 2);
        QCOMPARE(costs->at(0).meterId, u"aa-1"_s);
        QCOMPARE(costs->at(0).amount, 30.5);
        QCOMPARE(costs->at(0).currency, u"EUR"_s);
        QCOMPARE(costs->at(1).resource.name(), u"two"_s);

        const QList<ScriptedRequest> requests = server.requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[0].method, "POST");
        QCOMPARE(requests[0].target,
                 "/subscriptions/s/providers/Microsoft.CostManagement/query?api-version=2025-03-01");
        QCOMPARE(requests[1].body, requests[0].body); // the next page is asked for with the same question
        const QJsonObject question = QJsonDocument::fromJson(requests[0].body).object();
        QCOMPARE(question["timePeriod"_L1]["from"_L1].toString(), u"2026-10-22T00:00:00Z"_s);
        QCOMPARE(question["timePeriod"_L1]["to"_L1].toString(), u"2026-11-20T23:59:59Z"_s);
        QCOMPARE(question["dataset"_L1]["filter"_L1]["dimensions"_L1]["values"_L1].toArray(), QJsonArray{u"g"_s});
    }

    void troubles_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::newRow("no right") << 403 << errorBody(u"RBACAccessDenied"_s) << int(ErrorKind::Permission);
        QTest::newRow("an offer without costs") << 400 << errorBody(u"BadRequest"_s) << int(ErrorKind::Service);
        const QJsonObject cut{{u"columns"_s, QJsonArray{column(u"Cost"_s)}}, {u"rows"_s, QJsonArray{QJsonArray{1}}}};
        QTest::newRow("a column is missing")
            << 200 << QJsonDocument(QJsonObject{{u"properties"_s, cut}}).toJson() << int(ErrorKind::Protocol);
        QTest::newRow("a link to somebody else")
            << 200 << costPage({}, u"https://evil.example/query"_s) << int(ErrorKind::Refused);
    }
    void troubles()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const ScriptedServer server([=](const ScriptedRequest &) { return ScriptedReply::json(status, body); });
        const auto costs = queryCosts(readerAt(server), u"s"_s, {u"g"_s}, kFrom, kTo, {});
        QVERIFY(!costs);
        QTEST(int(costs.error().kind), "kind");
    }

    void pagesThatGoInACircleEnd()
    {
        const ScriptedServer server([](const ScriptedRequest &request) {
            const QString next = u"http://"_s + QString::fromLatin1(request.header("Host"))
                + u"/subscriptions/s/providers/Microsoft.CostManagement/query?$skiptoken=1"_s;
            return ScriptedReply::json(200, costPage({}, next));
        });
        const auto costs = queryCosts(readerAt(server), u"s"_s, {u"g"_s}, kFrom, kTo, {});
        QVERIFY(!costs);
        QVERIFY(costs.error().kind == ErrorKind::Protocol);
    }

    void pricesAreAskedForWithoutAToken()
    {
        const QJsonObject item{{u"meterId"_s, u"AA-1"_s},    {u"armRegionName"_s, u"westeurope"_s},
                               {u"productName"_s, u"P's"_s}, {u"meterName"_s, u"M"_s},
                               {u"skuName"_s, u"S"_s},       {u"unitOfMeasure"_s, u"1 Hour"_s},
                               {u"retailPrice"_s, 0.25},     {u"tierMinimumUnits"_s, 0}};
        const QByteArray page = QJsonDocument(QJsonObject{{u"Items"_s, QJsonArray{item}}}).toJson();
        const ScriptedServer server([page](const ScriptedRequest &) { return ScriptedReply::json(200, page); });
        const AzureReader azure = readerAt(server);
        const auto prices = listPricesOfProducts(azure, Region(u"westeurope"_s), {u"P's"_s, u"Q"_s}, u"EUR"_s, {});
        QVERIFY2(prices, prices ? "" : qPrintable(prices.error().toLine()));
        QCOMPARE(prices->size(), 1);
        QCOMPARE(prices->first().meterId, u"aa-1"_s);
        QCOMPARE(prices->first().price, 0.25);
        QCOMPARE(server.requests().size(), 1);
        const ScriptedRequest request = server.requests().first();
        QVERIFY(request.header("Authorization").isEmpty());
        QCOMPARE(QUrl::fromPercentEncoding(request.target),
                 u"/api/retail/prices?currencyCode='EUR'&$filter=armRegionName eq 'westeurope' and priceType eq "
                 u"'Consumption' "
                 "and (productName eq 'P''s' or productName eq 'Q')"_s);
    }

    void manyMetersAreAskedForInParts()
    {
        const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{\"Items\":[]}"); });
        QStringList meters;
        for (int i = 0; i < 40; ++i)
            meters.append(u"00000000-0000-4000-8000-0000000000%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        QVERIFY(listPricesOfMeters(readerAt(server), meters, u"EUR"_s, {}));
        QCOMPARE(server.requests().size(), 3);
        for (const ScriptedRequest &request : server.requests())
            QVERIFY2(request.target.size() < 2000, request.target.constData());
    }

    void aCloudWithoutAPriceListSaysSo()
    {
        const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
        const auto prices = listPricesOfMeters(readerAt(server, false), {u"a"_s}, u"EUR"_s, {});
        QVERIFY(!prices);
        QCOMPARE(prices.error().code, u"NoPriceList"_s);
        QVERIFY(server.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CostsTest)
#include "tst_costs.moc"
