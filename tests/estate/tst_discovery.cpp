#include "azure/azuresession.h"
#include "estate/discovery.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

class AnyoneCredential final : public Credential
{
public:
    Result<AccessToken> token(const TokenRequest &, const CallContext &) override
    {
        return AccessToken{"token", QDateTime::currentDateTimeUtc().addSecs(3600)};
    }
    QString principal() const override { return u"tester"_s; }
};

/// Answers from a small estate: a vault and a network in the graph, and a newer app that only the list knows.
class SmallAzure final : public HttpTransport
{
public:
    Result<HttpResponse> send(const HttpRequest &request, const CallContext &) override
    {
        const QString path = request.url.path();
        if (path.endsWith("/Microsoft.ResourceGraph/resources"_L1))
            return json(200, graph(QJsonDocument::fromJson(request.body).object()));
        if (path.endsWith("/resourceGroups/gone/resources"_L1))
            return json(404, {{u"error"_s, QJsonObject{{u"code"_s, u"ResourceGroupNotFound"_s}}}});
        if (path.endsWith("/resources"_L1))
            return json(200, {{u"value"_s, QJsonArray{vault(), app(), hidden()}}});
        if (path.endsWith("/sites/new"_L1))
            return json(200, app());
        if (path.endsWith("/sites/hidden"_L1))
            return json(403, {{u"error"_s, QJsonObject{{u"code"_s, u"AuthorizationFailed"_s}}}});
        return json(404, {{u"error"_s, QJsonObject{{u"code"_s, u"NotFound"_s}}}});
    }

    QStringList queries;

private:
    static QJsonObject item(const QString &provider, const QString &name)
    {
        return {{u"id"_s, QString(u"/subscriptions/s-1/resourceGroups/rg-1/providers/"_s + provider + u'/' + name)},
                {u"name"_s, name},
                {u"type"_s, provider},
                {u"location"_s, u"westeurope"_s}};
    }
    static QJsonObject vault()
    {
        QJsonObject object = item(u"Microsoft.KeyVault/vaults"_s, u"kv"_s);
        object.insert(
            u"properties"_s,
            QJsonObject{{u"vaultUri"_s, u"https://kv.vault.azure.net/"_s}, {u"adminPassword"_s, u"SECRET-MARKER"_s}});
        object.insert(u"kind"_s, u""_s);
        object.insert(u"tags"_s, QJsonValue());
        return object;
    }
    static QJsonObject app() { return item(u"Microsoft.Web/sites"_s, u"new"_s); }
    static QJsonObject hidden() { return item(u"Microsoft.Web/sites"_s, u"hidden"_s); }

    QJsonObject graph(const QJsonObject &body)
    {
        const QString query = body["query"_L1].toString();
        queries.append(query);
        if (query.contains("summarize"_L1))
            return page({QJsonObject{{u"type"_s, u"x"_s}, {u"n"_s, 2}}});
        if (query.startsWith("resourcecontainers"_L1))
            return page({QJsonObject{{u"id"_s, u"/subscriptions/s-1/resourceGroups/rg-1"_s},
                                     {u"location"_s, u"westeurope"_s}}});
        if (!body["options"_L1]["$skipToken"_L1].isString())
            return page({vault()}, u"more"_s);
        return page({item(u"Microsoft.Network/virtualNetworks"_s, u"vnet"_s)});
    }
    static QJsonObject page(const QJsonArray &rows, const QString &next = {})
    {
        QJsonObject object{{u"data"_s, rows}, {u"count"_s, rows.size()}, {u"totalRecords"_s, 2}};
        if (!next.isEmpty())
            object.insert(u"$skipToken"_s, next);
        return object;
    }
    static HttpResponse json(int status, const QJsonObject &body)
    {
        HttpResponse response;
        response.status = status;
        response.headers = {{"Content-Type", "application/json"}};
        response.body = QJsonDocument(body).toJson();
        return response;
    }
};

}

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingInScope();
    void scopeBecomesConditions();
    void emptyScopeIsRefused();
    void scopeRoundTrip();

private:
    std::shared_ptr<SmallAzure> m_azure;
    std::unique_ptr<AzureReader> m_reader;
};

void TestDiscovery::init()
{
    m_azure = std::make_shared<SmallAzure>();
    AzureSessionOptions options;
    options.cloud = *Cloud::load(u"AzureCloud"_s);
    options.credential = std::make_shared<AnyoneCredential>();
    options.transport = m_azure;
    options.waitScale = 0;
    m_reader = std::make_unique<AzureReader>(AzureSession::create(options));
}

void TestDiscovery::everythingInScope()
{
    Scope scope;
    scope.subscriptions = {u"s-1"_s};
    scope.resourceGroups = {u"rg-1"_s, u"gone"_s};
    QList<int> found;
    const auto inventory =
        discover(scope, *m_reader, [&](const DiscoveryProgress &progress) { found.append(progress.found); }, {});
    QVERIFY2(inventory, inventory ? "" : qPrintable(inventory.error().toLine()));
    QStringList names;
    for (const Resource &resource : inventory->resources())
        names.append(resource.name);
    QCOMPARE(names, QStringList({u"kv"_s, u"vnet"_s, u"new"_s}));
    QCOMPARE(inventory->expected, 4); // two that the graph counts, two that only the list knows
    QCOMPARE(inventory->skipped.size(), 2);
    QVERIFY(inventory->skipped[0].first.endsWith("/sites/hidden"_L1));
    QVERIFY(inventory->skipped[0].second.contains("AuthorizationFailed"_L1));
    QCOMPARE(inventory->skipped[1].first, u"gone"_s);
    QCOMPARE(inventory->groups.size(), 1);
    QVERIFY(!inventory->resources().first().json.contains("SECRET-MARKER"));
    QCOMPARE(found.first(), 0);
    QCOMPARE(found.last(), 3);
}

void TestDiscovery::scopeBecomesConditions()
{
    Scope scope;
    scope.subscriptions = {u"s-1"_s};
    scope.resourceGroups = {u"rg-1"_s};
    scope.tags = {{u"work'load"_s, u"shop"_s}};
    QVERIFY(discover(scope, *m_reader, {}, {}));
    QVERIFY(m_azure->queries.first().startsWith(
        uR"(resources | where resourceGroup in~ ('rg-1') | where tags['work\'load'] =~ 'shop' | project)"_s));
}

void TestDiscovery::emptyScopeIsRefused()
{
    const auto inventory = discover({}, *m_reader, {}, {});
    QVERIFY(!inventory);
    QVERIFY(inventory.error().kind == ErrorKind::Input);
}

void TestDiscovery::scopeRoundTrip()
{
    Scope scope;
    scope.subscriptions = {u"s-1"_s};
    scope.resourceGroups = {u"a"_s, u"b"_s};
    scope.tags = {{u"k"_s, u"v"_s}};
    scope.sourceRegion = Region(u"West Europe"_s);
    QCOMPARE(Scope::fromJson(scope.toJson()).toJson(), scope.toJson());
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
