// Writes that take simulated time, in each style that Azure has, and conditional writes.

#include "tests/support/testsandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

class TestSandboxLongRunning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void azureAsyncOperation();
    void locationStyle();
    void provisioningStateOnly();
    void secondWriteMeanwhile();
    void deleteTakesTime();
    void unknownOperation();
    void etags();

private:
    QString id(const QString &type, const QString &name) const
    {
        return m_sandbox->subscription() + u"/resourceGroups/rg/providers/"_s + type + u'/' + name;
    }
    HttpAnswer call(const QByteArray &method, const QString &path, const QString &version, const QJsonObject &body = {})
    {
        return method == "PUT" ? m_caller->call(method, m_sandbox->url(path, version), body)
                               : m_caller->call(method, m_sandbox->url(path, version));
    }
    HttpAnswer poll(const HttpAnswer &started, const QByteArray &header)
    {
        return m_caller->call("GET", QString::fromLatin1(started.header(header)));
    }

    const QJsonObject m_body{{u"location"_s, u"westeurope"_s}, {u"properties"_s, QJsonObject()}};
    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<HttpCaller> m_caller;
};

void TestSandboxLongRunning::initTestCase()
{
    m_sandbox = std::make_unique<TestSandbox>();
    QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
    m_caller = m_sandbox->caller();
    QCOMPARE(call("PUT", m_sandbox->subscription() + u"/resourceGroups/rg"_s, u"2025-04-01"_s, m_body).status, 201);
}

void TestSandboxLongRunning::azureAsyncOperation()
{
    const QString table = id(u"Microsoft.Network/routeTables"_s, u"routes"_s);
    const HttpAnswer started = call("PUT", table, u"2024-05-01"_s, m_body);
    QCOMPARE(started.status, 201);
    QCOMPARE(started.json.value(u"properties")[u"provisioningState"].toString(), u"Creating"_s);
    QVERIFY(started.header("Retry-After").toInt() > 0);
    const HttpAnswer running = poll(started, "Azure-AsyncOperation");
    QCOMPARE(running.status, 200);
    QCOMPARE(running.json.value(u"status").toString(), u"InProgress"_s);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
    const HttpAnswer done = poll(started, "Azure-AsyncOperation");
    QCOMPARE(done.json.value(u"status").toString(), u"Succeeded"_s);
    QVERIFY(done.json.contains(u"endTime"));
    const HttpAnswer read = call("GET", table, u"2024-05-01"_s);
    QCOMPARE(read.json.value(u"properties")[u"provisioningState"].toString(), u"Succeeded"_s);
}

void TestSandboxLongRunning::locationStyle()
{
    QJsonObject body = m_body;
    body.insert(u"properties"_s, QJsonObject{{u"creationData"_s, QJsonObject{{u"createOption"_s, u"Empty"_s}}}});
    const HttpAnswer started = call("PUT", id(u"Microsoft.Compute/snapshots"_s, u"snap"_s), u"2024-03-02"_s, body);
    QCOMPARE(started.status, 202);
    QVERIFY(started.header("Azure-AsyncOperation").isEmpty());
    QCOMPARE(poll(started, "Location").status, 202);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
    const HttpAnswer done = poll(started, "Location");
    QCOMPARE(done.status, 200);
    QCOMPARE(done.json.value(u"name").toString(), u"snap"_s);
}

void TestSandboxLongRunning::provisioningStateOnly()
{
    const QString bus = id(u"Microsoft.ServiceBus/namespaces"_s, u"bus"_s);
    const HttpAnswer started = call("PUT", bus, u"2021-11-01"_s, m_body);
    QVERIFY(started.header("Location").isEmpty() && started.header("Azure-AsyncOperation").isEmpty());
    QCOMPARE(started.json.value(u"properties")[u"provisioningState"].toString(), u"Creating"_s);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
    QCOMPARE(call("GET", bus, u"2021-11-01"_s).json.value(u"properties")[u"provisioningState"].toString(),
             u"Succeeded"_s);
}

void TestSandboxLongRunning::secondWriteMeanwhile()
{
    const QString table = id(u"Microsoft.Network/routeTables"_s, u"busy"_s);
    QCOMPARE(call("PUT", table, u"2024-05-01"_s, m_body).status, 201);
    const HttpAnswer second = call("PUT", table, u"2024-05-01"_s, m_body);
    QCOMPARE(second.status, 409);
    QCOMPARE(second.code(), u"AnotherOperationInProgress"_s);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
    QCOMPARE(call("PUT", table, u"2024-05-01"_s, m_body).status, 200);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
}

void TestSandboxLongRunning::deleteTakesTime()
{
    const QString table = id(u"Microsoft.Network/routeTables"_s, u"busy"_s);
    const HttpAnswer started = call("DELETE", table, u"2024-05-01"_s);
    QCOMPARE(started.status, 202);
    QCOMPARE(call("GET", table, u"2024-05-01"_s).status, 200);
    m_sandbox->clock()->advance(std::chrono::minutes(1));
    QCOMPARE(poll(started, "Location").status, 204);
    QCOMPARE(call("GET", table, u"2024-05-01"_s).status, 404);
}

void TestSandboxLongRunning::unknownOperation()
{
    const QString path = m_sandbox->subscription() + u"/providers/Microsoft.Network/operationStatuses/none"_s;
    QCOMPARE(call("GET", path, u"2024-05-01"_s).status, 404);
}

void TestSandboxLongRunning::etags()
{
    const QString zone = id(u"Microsoft.Network/dnsZones"_s, u"contoso.com"_s);
    const QString record = zone + u"/A/www"_s;
    const QString version = u"2018-05-01"_s;
    const QJsonObject zoneBody{{u"location"_s, u"global"_s}};
    const QJsonObject addresses{{u"TTL"_s, 300},
                                {u"ARecords"_s, QJsonArray{QJsonObject{{u"ipv4Address"_s, u"1.2.3.4"_s}}}}};
    const QJsonObject body{{u"properties"_s, addresses}};
    QVERIFY(call("PUT", zone, version, zoneBody).status < 300);
    const auto put = [&](const QByteArray &header, const QByteArray &value) {
        return m_caller->call("PUT", m_sandbox->url(record, version), body, {{header, value}});
    };
    QCOMPARE(put("If-Match", "\"none\"").status, 412);
    QCOMPARE(put("If-None-Match", "*").status, 201);
    QCOMPARE(put("If-None-Match", "*").code(), u"PreconditionFailed"_s);
    const QString etag = call("GET", record, version).json.value(u"etag").toString();
    QVERIFY(!etag.isEmpty());
    QCOMPARE(put("If-Match", etag.toLatin1()).status, 200);
    QCOMPARE(put("If-Match", etag.toLatin1()).status, 412);
    QCOMPARE(put("If-Match", "*").status, 200);
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxLongRunning)
#include "tst_sandboxlongrunning.moc"
