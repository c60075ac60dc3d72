// What every request to the simulated Resource Manager has in common: errors, lists, paths in odd forms.

#include "tests/support/testsandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

const QString kGroups = u"2025-04-01"_s;
const QString kRoutes = u"2024-05-01"_s;
const QString kLocks = u"2020-05-01"_s;

QJsonObject inWestEurope()
{
    return {{u"location"_s, u"westeurope"_s}, {u"properties"_s, QJsonObject()}};
}

}

class TestSandboxArm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void errors_data();
    void errors();
    void withoutToken();
    void everyAnswerCarriesIds();
    void oddPaths_data();
    void oddPaths();
    void pagesHoldEverythingOnce();
    void filters_data();
    void filters();
    void groupLifeAndHead();
    void lockStopsWriteAndDelete();
    void tagsAsResource();
    void providersRegister();
    void locationsAreReal();
    void bodyOfEightMegabytes();

private:
    QString group() const { return m_sandbox->subscription() + u"/resourceGroups/rg-app"_s; }
    HttpAnswer get(const QString &path, const QString &version)
    {
        return m_caller->call("GET", m_sandbox->url(path, version));
    }
    HttpAnswer put(const QString &path, const QString &version, const QJsonObject &body)
    {
        return m_caller->call("PUT", m_sandbox->url(path, version), body);
    }

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<HttpCaller> m_caller;
};

void TestSandboxArm::initTestCase()
{
    m_sandbox = std::make_unique<TestSandbox>();
    QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
    m_caller = m_sandbox->caller();
    QCOMPARE(put(group(), kGroups, {{u"location"_s, u"West Europe"_s}}).status, 201);
    for (int i = 0; i < 7; ++i) {
        QJsonObject body = inWestEurope();
        body.insert(u"tags"_s, QJsonObject{{u"number"_s, QString::number(i % 2)}});
        const QString id = group() + u"/providers/Microsoft.Compute/availabilitySets/set-%1"_s.arg(i);
        QCOMPARE(put(id, u"2024-07-01"_s, body).status, 200); // the type's documents know no 201
    }
}

void TestSandboxArm::errors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    const QString other = u"/subscriptions/00000000-0000-0000-0000-000000000000"_s;
    const QString set = u"/providers/Microsoft.Compute/availabilitySets/"_s;
    QTest::newRow("no api-version") << QByteArray("GET") << u"{G}"_s << QString() << 400
                                    << u"MissingApiVersionParameter"_s;
    QTest::newRow("unknown api-version of groups")
        << QByteArray("GET") << u"{G}"_s << u"1999-01-01"_s << 400 << u"InvalidApiVersionParameter"_s;
    QTest::newRow("unknown api-version of a type")
        << QByteArray("GET") << u"{G}"_s + set + u"set-1"_s << u"1999-01-01"_s << 400 << u"NoRegisteredProviderFound"_s;
    QTest::newRow("another tenant's subscription")
        << QByteArray("GET") << other << u"2022-12-01"_s << 404 << u"SubscriptionNotFound"_s;
    QTest::newRow("group that does not exist")
        << QByteArray("GET") << u"{S}/resourceGroups/none"_s << kGroups << 404 << u"ResourceGroupNotFound"_s;
    QTest::newRow("resource in a group that does not exist")
        << QByteArray("GET") << u"{S}/resourceGroups/none"_s + set + u"x"_s << u"2024-07-01"_s << 404
        << u"ResourceGroupNotFound"_s;
    QTest::newRow("resource that does not exist")
        << QByteArray("GET") << u"{G}"_s + set + u"x"_s << u"2024-07-01"_s << 404 << u"ResourceNotFound"_s;
    QTest::newRow("no such namespace") << QByteArray("GET") << u"{G}/providers/Nonsense/things/x"_s << u"2024-07-01"_s
                                       << 404 << u"InvalidResourceNamespace"_s;
    QTest::newRow("a type that is not simulated")
        << QByteArray("GET") << u"{G}/providers/Microsoft.Quantum/workspaces/x"_s << u"2024-07-01"_s << 501
        << u"NotSimulated"_s;
    QTest::newRow("an action that is not simulated")
        << QByteArray("POST") << u"{G}"_s + set + u"set-1/explode"_s << u"2024-07-01"_s << 501 << u"NotSimulated"_s;
    QTest::newRow("child without its parent")
        << QByteArray("PUT") << u"{G}/providers/Microsoft.Network/routeTables/none/routes/r"_s << kRoutes << 404
        << u"ParentResourceNotFound"_s;
    QTest::newRow("a location that does not exist")
        << QByteArray("PUT") << u"{G}"_s + set + u"moon"_s << u"2024-07-01"_s << 400
        << u"LocationNotAvailableForResourceType"_s;
    QTest::newRow("same name, other location")
        << QByteArray("PUT") << u"{G}"_s + set + u"set-2"_s << u"2024-07-01"_s << 409 << u"InvalidResourceLocation"_s;
    QTest::newRow("delete of nothing") << QByteArray("DELETE") << u"{G}"_s + set + u"none"_s << u"2024-07-01"_s << 204
                                       << QString();
    QTest::newRow("bad filter") << QByteArray("GET") << u"{G}/resources?$filter=colour%20eq%20'red'"_s << kGroups << 400
                                << u"InvalidFilterInQueryString"_s;
}

void TestSandboxArm::errors()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QString, version);
    QFETCH(int, status);
    QFETCH(QString, code);
    path.replace(u"{S}"_s, m_sandbox->subscription()).replace(u"{G}"_s, group());
    const QString location = path.endsWith(u"moon") ? u"moon"_s : u"northeurope"_s;
    const QJsonObject body{{u"location"_s, location}, {u"properties"_s, QJsonObject()}};
    const HttpAnswer answer = method == "PUT" ? m_caller->call(method, m_sandbox->url(path, version), body)
                                              : m_caller->call(method, m_sandbox->url(path, version));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.json.value(u"error").toObject().value(u"message").toString().isEmpty(), code.isEmpty());
}

void TestSandboxArm::withoutToken()
{
    const HttpAnswer answer = m_sandbox->caller(false)->call("GET", m_sandbox->url(group(), kGroups));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"AuthenticationFailed"_s);
    const QByteArray challenge = answer.header("WWW-Authenticate");
    QVERIFY(challenge.contains("authorization_uri=\"" + m_sandbox->info().activeDirectory.toLatin1() + '/'));
    QVERIFY(challenge.contains(m_sandbox->info().tenantId.toLatin1()));
}

void TestSandboxArm::everyAnswerCarriesIds()
{
    const HttpAnswer good = m_caller->call("GET", m_sandbox->url(group(), kGroups), QByteArray(),
                                           {{"x-ms-correlation-request-id", "11111111-2222-3333-4444-555555555555"},
                                            {"x-ms-client-request-id", "mine"},
                                            {"x-ms-return-client-request-id", "true"}});
    QCOMPARE(good.status, 200);
    QCOMPARE(good.header("x-ms-request-id").size(), 36);
    QCOMPARE(good.header("x-ms-correlation-request-id"), QByteArray("11111111-2222-3333-4444-555555555555"));
    QCOMPARE(good.header("x-ms-client-request-id"), QByteArray("mine"));
    QVERIFY(good.header("x-ms-ratelimit-remaining-subscription-reads").toInt() > 0);
    QVERIFY(!get(group() + u"/nonsense"_s, kGroups).header("x-ms-request-id").isEmpty());
}

void TestSandboxArm::oddPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("lower case, as the CLI sends")
        << u"{S}/resourcegroups/RG-APP/providers/microsoft.compute/availabilitysets/SET-1"_s;
    QTest::newRow("trailing slash")
        << u"{S}/resourceGroups/rg-app/providers/Microsoft.Compute/availabilitySets/set-1/"_s;
    QTest::newRow("doubled slash")
        << u"{S}//resourceGroups/rg-app/providers/Microsoft.Compute/availabilitySets/set-1"_s;
    QTest::newRow("two slashes at the start, as SDK clients send ids")
        << u"/{S}/resourceGroups/rg-app/providers/Microsoft.Compute/availabilitySets/set-1"_s;
    QTest::newRow("encoded letters")
        << u"{S}/resourceGroups/rg%2Dapp/providers/Microsoft.Compute/availabilitySets/set%2D1"_s;
    QTest::newRow("upper case namespace")
        << u"{S}/RESOURCEGROUPS/rg-app/providers/MICROSOFT.COMPUTE/availabilitySets/set-1"_s;
}

void TestSandboxArm::oddPaths()
{
    QFETCH(QString, path);
    const HttpAnswer answer = get(path.replace(u"{S}"_s, m_sandbox->subscription()), u"2024-07-01"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.value(u"name").toString(), u"set-1"_s);
    QCOMPARE(answer.json.value(u"type").toString(), u"Microsoft.Compute/availabilitySets"_s);
    QCOMPARE(answer.json.value(u"location").toString(), u"westeurope"_s);
}

void TestSandboxArm::pagesHoldEverythingOnce()
{
    QString next = m_sandbox->url(group() + u"/resources?$top=3"_s, kGroups);
    QStringList names;
    int pages = 0;
    while (!next.isEmpty() && pages < 10) {
        const HttpAnswer page = m_caller->call("GET", next);
        QCOMPARE(page.status, 200);
        const QJsonArray values = page.json.value(u"value").toArray();
        QVERIFY(values.size() <= 3);
        for (const QJsonValue &value : values) {
            names.append(value.toObject().value(u"name").toString());
            QVERIFY(!value.toObject().contains(u"properties"));
        }
        next = page.json.value(u"nextLink").toString();
        QVERIFY(next.isEmpty() || next.startsWith(m_sandbox->info().resourceManager));
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(names.size(), 7);
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 7);
}

void TestSandboxArm::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("count");
    QTest::newRow("empty, as the CLI sends") << QString() << 7;
    QTest::newRow("by type") << u"resourceType eq 'microsoft.compute/availabilitysets'"_s << 7;
    QTest::newRow("by another type") << u"resourceType eq 'Microsoft.Compute/disks'"_s << 0;
    QTest::newRow("by two names") << u"name eq 'set-1' or name eq 'set-2'"_s << 2;
    QTest::newRow("part of a name") << u"substringof('-3', name)"_s << 1;
    QTest::newRow("by tag") << u"tagName eq 'number' and tagValue eq '1'"_s << 3;
    QTest::newRow("not here") << u"location ne 'westeurope'"_s << 0;
}

void TestSandboxArm::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, count);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(filter));
    const HttpAnswer answer = get(group() + u"/resources?$filter="_s + encoded, kGroups);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.value(u"value").toArray().size(), count);
}

void TestSandboxArm::groupLifeAndHead()
{
    const QString id = m_sandbox->subscription() + u"/resourcegroups/rg-short"_s;
    QCOMPARE(m_caller->call("HEAD", m_sandbox->url(id, kGroups)).status, 404);
    QCOMPARE(put(id, kGroups, {{u"location"_s, u"swedencentral"_s}}).status, 201);
    QCOMPARE(put(id, kGroups, {{u"location"_s, u"swedencentral"_s}}).status, 200);
    QCOMPARE(put(id, kGroups, {{u"location"_s, u"westeurope"_s}}).code(), u"InvalidResourceGroupLocation"_s);
    QCOMPARE(m_caller->call("HEAD", m_sandbox->url(id, kGroups)).status, 204);
    const HttpAnswer deleting = m_caller->call("DELETE", m_sandbox->url(id, kGroups));
    QCOMPARE(deleting.status, 202);
    QCOMPARE(put(id, kGroups, {{u"location"_s, u"swedencentral"_s}}).code(), u"ResourceGroupBeingDeleted"_s);
    const QString poll = QString::fromLatin1(deleting.header("Location"));
    QCOMPARE(m_caller->call("GET", poll).status, 202);
    m_sandbox->clock()->advance(std::chrono::seconds(10));
    QCOMPARE(m_caller->call("GET", poll).status, 200);
    QCOMPARE(m_caller->call("HEAD", m_sandbox->url(id, kGroups)).status, 404);
}

void TestSandboxArm::lockStopsWriteAndDelete()
{
    const QString id = group() + u"/providers/Microsoft.Compute/availabilitySets/set-5"_s;
    const QString lock = group() + u"/providers/Microsoft.Authorization/locks/keep"_s;
    const auto level = [](const QString &name) {
        return QJsonObject{{u"properties"_s, QJsonObject{{u"level"_s, name}}}};
    };
    QCOMPARE(put(lock, kLocks, level(u"CanNotDelete"_s)).status, 201);
    QCOMPARE(put(id, u"2024-07-01"_s, inWestEurope()).status, 200);
    QCOMPARE(m_caller->call("DELETE", m_sandbox->url(id, u"2024-07-01"_s)).code(), u"ScopeLocked"_s);
    QCOMPARE(m_caller->call("DELETE", m_sandbox->url(group(), kGroups)).status, 409);
    QCOMPARE(put(lock, kLocks, level(u"ReadOnly"_s)).status, 200);
    QCOMPARE(put(id, u"2024-07-01"_s, inWestEurope()).code(), u"ScopeLocked"_s);
    QVERIFY(m_caller->call("DELETE", m_sandbox->url(lock, kLocks)).status < 300);
    QCOMPARE(put(id, u"2024-07-01"_s, inWestEurope()).status, 200);
}

void TestSandboxArm::tagsAsResource()
{
    const QString tags = group() + u"/providers/Microsoft.Resources/tags/default"_s;
    const auto body = [](const QString &operation, const QJsonObject &content) {
        return QJsonObject{{u"operation"_s, operation}, {u"properties"_s, QJsonObject{{u"tags"_s, content}}}};
    };
    const auto patch = [&](const QJsonObject &content) {
        return m_caller->call("PATCH", m_sandbox->url(tags, kGroups), content);
    };
    QCOMPARE(patch(body(u"Merge"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}})).status, 200);
    QCOMPARE(patch(body(u"Delete"_s, {{u"a"_s, u"1"_s}})).status, 200);
    QCOMPARE(get(group(), kGroups).json.value(u"tags").toObject(), (QJsonObject{{u"b"_s, u"2"_s}}));
    QCOMPARE(patch(body(u"Explode"_s, {{u"a"_s, u"1"_s}})).status, 400);
}

void TestSandboxArm::providersRegister()
{
    const QString provider = m_sandbox->subscription() + u"/providers/microsoft.cache"_s;
    const HttpAnswer answer = get(provider, kGroups);
    QCOMPARE(answer.json.value(u"namespace").toString(), u"Microsoft.Cache"_s);
    QCOMPARE(answer.json.value(u"registrationState").toString(), u"Registered"_s);
    QCOMPARE(answer.json.value(u"resourceTypes")[0][u"resourceType"].toString(), u"redis"_s);
}

void TestSandboxArm::locationsAreReal()
{
    const QJsonArray locations =
        get(m_sandbox->subscription() + u"/locations"_s, u"2022-12-01"_s).json.value(u"value").toArray();
    QVERIFY(locations.size() >= 40);
    for (const QJsonValue &location : locations) {
        if (location[u"name"].toString() == u"westeurope") {
            QCOMPARE(location[u"displayName"].toString(), u"West Europe"_s);
            QCOMPARE(location[u"metadata"][u"pairedRegion"][0][u"name"].toString(), u"northeurope"_s);
            QCOMPARE(location[u"availabilityZoneMappings"].toArray().size(), 3);
        }
    }
}

void TestSandboxArm::bodyOfEightMegabytes()
{
    QJsonObject body = inWestEurope();
    body.insert(u"tags"_s, QJsonObject{{u"long"_s, QString(8 * 1024 * 1024, u'x')}});
    const QString id = group() + u"/providers/Microsoft.Compute/availabilitySets/set-6"_s;
    QCOMPARE(put(id, u"2024-07-01"_s, body).status, 200);
    QCOMPARE(get(id, u"2024-07-01"_s).json.value(u"tags")[u"long"].toString().size(), 8 * 1024 * 1024);
    QCOMPARE(put(id, u"2024-07-01"_s, inWestEurope()).status, 200);
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxArm)
#include "tst_sandboxarm.moc"
