// A simulated Azure that is stopped, or killed, and started again: it is where it was.

#include "keptsandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTest>

#include <ctime>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace azrelocate::test {

/// One request that changes something. "{S}" stands for the subscription, "{G}" for the group rg-new in it.
struct Write
{
    QByteArray method;
    QString url;
    QJsonObject body;
    HttpCaller::Headers headers = {};
};
using Writes = QList<Write>;

}

Q_DECLARE_METATYPE(azrelocate::test::Writes)

namespace azrelocate::test {

namespace {

const QString kNetwork = u"?api-version=2024-05-01"_s;
const QString kGroups = u"?api-version=2021-04-01"_s;
const QString kVault = u"https://kv-shop-weu.vault.azure.net"_s;
const QString kVaultVersion = u"?api-version=7.4"_s;
const QString kMover = u"{G}/providers/Microsoft.Migrate/moveCollections/mc"_s;
const QString kMoverVersion = u"?api-version=2023-08-01"_s;
const QString kIdentity = u"{G}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id"_s;
const QString kIdentityVersion = u"?api-version=2023-01-31"_s;
const QString kPlace = u"northeurope"_s;

QJsonObject properties(const QJsonObject &content)
{
    return {{u"properties"_s, content}};
}
QJsonObject placed(const QJsonObject &content = {})
{
    return {{u"location"_s, kPlace}, {u"properties"_s, content}};
}

const QJsonObject kTemplate{
    {u"$schema"_s, u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s},
    {u"contentVersion"_s, u"1.0.0.0"_s},
    {u"parameters"_s,
     QJsonObject{{u"id"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"[newGuid()]"_s}}},
                 {u"made"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"[utcNow()]"_s}}}}},
    {u"resources"_s,
     QJsonArray{QJsonObject{{u"type"_s, u"Microsoft.Network/routeTables"_s},
                            {u"apiVersion"_s, u"2024-05-01"_s},
                            {u"name"_s, u"rt-deployed"_s},
                            {u"location"_s, kPlace},
                            {u"tags"_s, QJsonObject{{u"id"_s, u"[parameters('id')]"_s}}},
                            {u"properties"_s, QJsonObject()}}}},
    {u"outputs"_s,
     QJsonObject{{u"made"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"value"_s, u"[parameters('made')]"_s}}}}}};

}

class TestSandboxState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOfWrite_data();
    void everyKindOfWrite();
    void operationInProgress();
    void visitsOfASite();
    void clock();
    void requestsAfterTheRestart();
    void lastLineTorn_data();
    void lastLineTorn();
    void refused_data();
    void refused();
    void clockThatIsBehind();
    void onlyWhenAsked();
    void readableByItsOwnerOnly();
    void fiveHundredRequests();
    void startedAndStoppedOnDifferentThreads();

private:
    QString filled(const QString &text) const
    {
        QString result = text;
        return result.replace(u"{G}"_s, u"{S}/resourceGroups/rg-new"_s).replace(u"{S}"_s, m_azure->subscription());
    }
    HttpAnswer send(const Write &write)
    {
        QByteArray body = QJsonDocument(write.body).toJson(QJsonDocument::Compact);
        if (write.body.isEmpty() && write.method != "PUT" && write.method != "POST")
            body.clear();
        return m_azure->call(write.method, filled(write.url), filled(QString::fromUtf8(body)).toUtf8(), write.headers);
    }
    HttpAnswer get(const QString &url) { return m_azure->call("GET", filled(url)); }
    void makeGroup()
    {
        const HttpAnswer made = send({"PUT", u"{G}"_s + kGroups, {{u"location"_s, kPlace}}});
        QCOMPARE(made.status, 201);
    }
    /// What the answers to @p urls say; whatever differs from answer to answer by itself is left out.
    QStringList answers(const QStringList &urls)
    {
        QStringList texts;
        for (const QString &url : urls) {
            const HttpAnswer answer = get(url);
            texts.append(u"%1: %2 %3 %4"_s.arg(url)
                             .arg(answer.status)
                             .arg(QString::fromLatin1(answer.header("ETag")), QString::fromUtf8(answer.body)));
        }
        return texts;
    }
    /// A practice estate that has just begun.
    void begin()
    {
        m_azure = std::make_unique<KeptSandbox>();
        QFile file(m_azure->stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_fresh) == m_fresh.size());
        file.close();
        startAgain(m_azure->stateFile);
    }
    void startAgain(const QString &file)
    {
        m_azure->stop();
        const auto error = m_azure->start(file);
        QVERIFY2(!error, qPrintable(error ? error->toLine() : QString()));
    }

    std::unique_ptr<KeptSandbox> m_azure;
    QByteArray m_fresh; ///< state file of an estate where nothing has happened
};

void TestSandboxState::initTestCase()
{
    // Once, because the keys of the estate's vault take their time.
    KeptSandbox azure;
    const auto error = azure.start();
    QVERIFY2(!error, qPrintable(error ? error->toLine() : QString()));
    azure.stop();
    QFile file(azure.stateFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_fresh = file.readAll();
    QVERIFY(!m_fresh.isEmpty());
}

void TestSandboxState::everyKindOfWrite_data()
{
    QTest::addColumn<Writes>("writes");
    QTest::addColumn<QStringList>("reads");
    QTest::addColumn<int>("status"); // of the first
    const auto row = [](const char *name, const Writes &writes, const QStringList &reads, int status = 200) {
        QTest::newRow(name) << writes << reads << status;
    };
    const QString network = u"{G}/providers/Microsoft.Network/"_s;

    row("resource group", {}, {u"{G}"_s + kGroups});
    row("network with its subnets, made by an operation",
        {{"PUT", network + u"virtualNetworks/v"_s + kNetwork,
          placed({{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.9.0.0/16"_s}}}},
                  {u"subnets"_s,
                   QJsonArray{QJsonObject{{u"name"_s, u"s"_s},
                                          {u"properties"_s, QJsonObject{{u"addressPrefix"_s, u"10.9.1.0/24"_s}}}}}}})}},
        {network + u"virtualNetworks/v"_s + kNetwork, network + u"virtualNetworks/v/subnets"_s + kNetwork});
    row("address that chance has chosen",
        {{"PUT",
          network + u"publicIPAddresses/p"_s + kNetwork,
          {{u"location"_s, kPlace},
           {u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}},
           {u"properties"_s, QJsonObject{{u"publicIPAllocationMethod"_s, u"Static"_s}}}}}},
        {network + u"publicIPAddresses/p"_s + kNetwork});
    row("changed tags", {{"PATCH", u"{G}"_s + kGroups, {{u"tags"_s, QJsonObject{{u"a"_s, u"b"_s}}}}}},
        {u"{G}"_s + kGroups});
    row("deletion",
        {{"PUT", network + u"routeTables/r"_s + kNetwork, placed()},
         {"DELETE", network + u"routeTables/r"_s + kNetwork, {}}},
        {network + u"routeTables/r"_s + kNetwork, network + u"routeTables"_s + kNetwork}, 404);
    const QString zone = u"{S}/resourceGroups/rg-shop-net-weu/providers/Microsoft.Network/dnsZones/contoso.com"_s;
    row("DNS record",
        {{"PUT", zone + u"/A/new?api-version=2018-05-01"_s,
          properties(
              {{u"TTL"_s, 300}, {u"ARecords"_s, QJsonArray{QJsonObject{{u"ipv4Address"_s, u"203.0.113.7"_s}}}}})}},
        {zone + u"/A/new?api-version=2018-05-01"_s, zone + u"/SOA/@?api-version=2018-05-01"_s});
    row("identity", {{"PUT", kIdentity + kIdentityVersion, {{u"location"_s, kPlace}}}}, {kIdentity + kIdentityVersion});
    const QString assignment =
        u"{G}/providers/Microsoft.Authorization/roleAssignments/5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0b01"_s;
    row("role assignment",
        {{"PUT", assignment + u"?api-version=2022-04-01"_s,
          properties(
              {{u"principalId"_s, u"618ef340-0c9b-50e9-afa7-24e314fe4c89"_s},
               {u"principalType"_s, u"User"_s},
               {u"roleDefinitionId"_s,
                u"{S}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"_s}})}},
        {assignment + u"?api-version=2022-04-01"_s});
    const QString lock = u"{G}/providers/Microsoft.Authorization/locks/l?api-version=2020-05-01"_s;
    row("lock", {{"PUT", lock, properties({{u"level"_s, u"CanNotDelete"_s}})}}, {lock});
    const Write registration{"POST", u"{S}/providers/Microsoft.Migrate/register"_s + kGroups, {}};
    row("registration of a provider", {registration}, {u"{S}/providers/Microsoft.Migrate"_s + kGroups});

    row("secret", {{"PUT", kVault + u"/secrets/new"_s + kVaultVersion, {{u"value"_s, u"SECRET-MARKER"_s}}}},
        {kVault + u"/secrets/new"_s + kVaultVersion, kVault + u"/secrets/new/versions"_s + kVaultVersion});
    row("key", {{"POST", kVault + u"/keys/new/create"_s + kVaultVersion, {{u"kty"_s, u"RSA"_s}}}},
        {kVault + u"/keys/new"_s + kVaultVersion});
    const QStringList certificate{kVault + u"/certificates/new"_s + kVaultVersion,
                                  kVault + u"/certificates/new/pending"_s + kVaultVersion,
                                  kVault + u"/secrets/new"_s + kVaultVersion, kVault + u"/keys/new"_s + kVaultVersion};
    row("certificate signed by itself",
        {{"POST",
          kVault + u"/certificates/new/create"_s + kVaultVersion,
          {{u"policy"_s, QJsonObject{{u"x509_props"_s, QJsonObject{{u"subject"_s, u"CN=new.contoso.com"_s}}}}}}}},
        certificate);
    row("certificate of an authority",
        {{"PUT", kVault + u"/certificates/issuers/ca"_s + kVaultVersion, {{u"provider"_s, u"DigiCert"_s}}},
         {"POST",
          kVault + u"/certificates/new/create"_s + kVaultVersion,
          {{u"policy"_s,
            QJsonObject{{u"issuer"_s, QJsonObject{{u"name"_s, u"ca"_s}}},
                        {u"key_props"_s, QJsonObject{{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-384"_s}}},
                        {u"secret_props"_s, QJsonObject{{u"contentType"_s, u"application/x-pem-file"_s}}},
                        {u"x509_props"_s, QJsonObject{{u"subject"_s, u"CN=new.contoso.com"_s}}}}}}}},
        certificate);
    const QString account = u"{G}/providers/Microsoft.Storage/storageAccounts/stnew?api-version=2023-05-01"_s;
    const QString container = u"https://stnew.blob.core.windows.net/box"_s;
    const HttpCaller::Headers version{{"x-ms-version", "2023-11-03"}};
    row("container and blob of a new account",
        {{"PUT",
          account,
          {{u"location"_s, kPlace},
           {u"kind"_s, u"StorageV2"_s},
           {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}}}},
         {"PUT", container + u"?restype=container"_s, {}, version},
         {"PUT",
          container + u"/file.json"_s,
          {{u"a"_s, 1}},
          version + HttpCaller::Headers{{"x-ms-blob-type", "BlockBlob"}, {"x-ms-meta-owner", "shop"}}}},
        {account, container + u"/file.json"_s});
    row("app with an identity of its own",
        {{"PUT",
          u"{G}/providers/Microsoft.Web/serverfarms/plan?api-version=2023-12-01"_s,
          {{u"location"_s, kPlace}, {u"sku"_s, QJsonObject{{u"name"_s, u"P1v3"_s}}}}},
         {"PUT",
          u"{G}/providers/Microsoft.Web/sites/shop-new?api-version=2023-12-01"_s,
          {{u"location"_s, kPlace},
           {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
           {u"properties"_s, QJsonObject{{u"serverFarmId"_s, u"{G}/providers/Microsoft.Web/serverfarms/plan"_s}}}}}},
        {u"{G}/providers/Microsoft.Web/sites/shop-new?api-version=2023-12-01"_s});
    row("workspace with keys",
        {{"PUT", u"{G}/providers/Microsoft.OperationalInsights/workspaces/log?api-version=2023-09-01"_s, placed()}},
        {u"{G}/providers/Microsoft.OperationalInsights/workspaces/log?api-version=2023-09-01"_s});

    const QString deployment = u"{G}/providers/Microsoft.Resources/deployments/d"_s;
    const QJsonObject deployed = properties({{u"mode"_s, u"Incremental"_s}, {u"template"_s, kTemplate}});
    row("deployment with values made by chance and time", {{"PUT", deployment + kGroups, deployed}},
        {deployment + kGroups, deployment + u"/operations"_s + kGroups,
         network + u"routeTables/rt-deployed"_s + kNetwork});
    row("prediction of a deployment, which is an operation and yet no write",
        {{"POST", deployment + u"/whatIf"_s + kGroups, deployed}}, {u"Location"_s});
    const Writes collection{
        registration,
        {"PUT",
         kMover + kMoverVersion,
         {{u"location"_s, u"northeurope"_s},
          {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
          {u"properties"_s, QJsonObject{{u"sourceRegion"_s, u"westeurope"_s}, {u"targetRegion"_s, u"northeurope"_s}}}}},
        {"PUT", kMover + u"/moveResources/vm"_s + kMoverVersion,
         properties({{u"sourceId"_s,
                      u"{S}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute/virtualMachines/vm-shop-01"_s},
                     {u"resourceSettings"_s,
                      QJsonObject{{u"resourceType"_s, u"Microsoft.Compute/virtualMachines"_s},
                                  {u"targetResourceName"_s, u"vm-shop-01"_s}}}})}};
    row("move collection whose dependencies were resolved",
        collection + Writes{{"POST", kMover + u"/resolveDependencies"_s + kMoverVersion, {}}},
        {kMover + kMoverVersion, kMover + u"/moveResources"_s + kMoverVersion,
         kMover + u"/unresolvedDependencies"_s + kMoverVersion, u"Azure-AsyncOperation"_s});
}

void TestSandboxState::everyKindOfWrite()
{
    QFETCH(Writes, writes);
    QFETCH(QStringList, reads);
    QFETCH(int, status);
    begin();
    makeGroup();
    HttpAnswer last;
    for (const Write &write : writes) {
        last = send(write);
        QVERIFY2(last.status >= 200 && last.status < 300, last.body.constData());
        m_azure->clock().advance(2min);
    }
    for (QString &url : reads) {
        if (!url.contains(u'?')) // the name of the header that says where the operation can be followed
            url = QString::fromLatin1(last.header(url.toLatin1()));
    }
    QCOMPARE(get(reads.first()).status, status);
    reads.append(u"{S}/resources"_s + kGroups);
    const QStringList before = answers(reads);
    const QString killed = m_azure->path(u"killed.state"_s); // as kill -9 would have left it
    QVERIFY(QFile::copy(m_azure->stateFile, killed));

    startAgain(m_azure->stateFile);
    QCOMPARE(answers(reads), before);
    startAgain(killed);
    QCOMPARE(answers(reads), before);
}

void TestSandboxState::operationInProgress()
{
    begin();
    makeGroup();
    const QString table = u"{G}/providers/Microsoft.Network/routeTables/r"_s + kNetwork;
    const HttpAnswer started = send({"PUT", table, placed()});
    const QString status = QString::fromLatin1(started.header("Azure-AsyncOperation"));
    QCOMPARE(get(status).json.value(u"status").toString(), u"InProgress"_s);

    startAgain(m_azure->stateFile);
    QCOMPARE(get(status).json.value(u"status").toString(), u"InProgress"_s);
    QCOMPARE(send({"PUT", table, placed()}).status, 409);
    m_azure->clock().advance(1min);
    QCOMPARE(get(status).json.value(u"status").toString(), u"Succeeded"_s);
    QCOMPARE(get(table).json.value(u"properties")[u"provisioningState"].toString(), u"Succeeded"_s);

    // Whoever has read that it succeeded reads it again.
    const QStringList before = answers({status, table});
    startAgain(m_azure->stateFile);
    QCOMPARE(answers({status, table}), before);
}

void TestSandboxState::visitsOfASite()
{
    begin();
    QFile cloud(m_azure->info().cloudFile);
    QVERIFY(cloud.open(QIODevice::ReadOnly));
    const QString everywhere = QJsonDocument::fromJson(cloud.readAll())[u"azrelocate"][u"connectTo"][u"*"].toString();
    QSslSocket visitor;
    visitor.setPeerVerifyMode(QSslSocket::VerifyNone);
    visitor.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(everywhere.section(u':', -1).toUInt()));
    QVERIFY(visitor.waitForEncrypted());
    visitor.write("GET / HTTP/1.1\r\nHost: shop-web-weu.azurewebsites.net\r\n\r\n");
    QVERIFY(visitor.waitForReadyRead());
    QVERIFY(visitor.readAll().startsWith("HTTP/1.1 200"));

    m_azure->clock().advance(10min);
    const QString now = m_azure->clock().now().toString(Qt::ISODate);
    const QString from = m_azure->clock().now().addSecs(-3600).toString(Qt::ISODate);
    const QString metric = u"{S}/resourceGroups/rg-shop-app-weu/providers/Microsoft.Web/sites/shop-web-weu/providers/"
                           "Microsoft.Insights/metrics?api-version=2023-10-01&metricnames=Requests&aggregation=Total"
                           "&interval=PT1H&timespan=%1/%2"_s.arg(from, now);
    const auto visits = [&] {
        double total = 0;
        const QJsonArray points = get(metric).json.value(u"value")[0][u"timeseries"][0][u"data"].toArray();
        for (const QJsonValue point : points)
            total += point[u"total"].toDouble();
        return total;
    };
    QCOMPARE(visits(), 1.0);
    startAgain(m_azure->stateFile);
    QCOMPARE(visits(), 1.0);
}

void TestSandboxState::clock()
{
    begin();
    const QDateTime first = m_azure->info().simulatedTime;
    QVERIFY(first <= m_azure->clock().now());
    m_azure->clock().advance(24h);
    get(u"{S}"_s + kGroups);
    const Result<QDateTime> whileRunning = sandbox::Sandbox::lastTime(m_azure->stateFile);
    QVERIFY(whileRunning && *whileRunning >= first.addDays(1));
    m_azure->clock().advance(1h);
    const QDateTime end = m_azure->clock().now();
    m_azure->stop();
    const Result<QDateTime> stopped = sandbox::Sandbox::lastTime(m_azure->stateFile);
    QVERIFY(stopped && *stopped >= end);
    startAgain(m_azure->stateFile);
    QVERIFY(m_azure->info().simulatedTime >= *stopped);
    QVERIFY(sandbox::Sandbox::lastTime(m_azure->path(u"none"_s)).value().isNull());
}

void TestSandboxState::requestsAfterTheRestart()
{
    begin();
    makeGroup();
    const auto identity = [](const QString &name) {
        return u"{G}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/"_s + name + kIdentityVersion;
    };
    const QStringList names{u"one"_s, u"two"_s, u"three"_s};
    QStringList ids, requests, urls;
    for (const QString &name : names) {
        const HttpAnswer made = send({"PUT", identity(name), {{u"location"_s, kPlace}}});
        QCOMPARE(made.status, 201);
        ids.append(made.json.value(u"properties")[u"principalId"].toString());
        requests.append(QString::fromLatin1(made.header("x-ms-request-id")));
        urls.append(identity(name));
        const QStringList all = answers(urls);
        startAgain(m_azure->stateFile);
        QCOMPARE(answers(urls), all);
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), names.size());
    QCOMPARE(QSet<QString>(requests.begin(), requests.end()).size(), names.size());
}

void TestSandboxState::lastLineTorn_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("after a few bytes") << QByteArray("{\"time\":\"2026");
    QTest::newRow("before its end of line") << QByteArray("{\"time\":\"2099-01-01T00:00:00.000Z\"}");
    QTest::newRow("in the middle of a body") << QByteArray("{\"request\":{\"body\":\"eyJs");
}

void TestSandboxState::lastLineTorn()
{
    QFETCH(QByteArray, rest);
    begin();
    makeGroup();
    const QStringList before = answers({u"{G}"_s + kGroups});
    m_azure->stop();
    QFile file(m_azure->stateFile);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(rest), rest.size());
    file.close();

    startAgain(m_azure->stateFile);
    QCOMPARE(answers({u"{G}"_s + kGroups}), before);
    QVERIFY(m_azure->clock().now() < QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(send({"PUT", kIdentity + kIdentityVersion, {{u"location"_s, kPlace}}}).status, 201);
    const QStringList both = answers({u"{G}"_s + kGroups, kIdentity + kIdentityVersion});
    startAgain(m_azure->stateFile);
    QCOMPARE(answers({u"{G}"_s + kGroups, kIdentity + kIdentityVersion}), both);
}

void TestSandboxState::refused_data()
{
    using Change = std::function<void(sandbox::SandboxOptions &, QByteArray &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) {
        QTest::newRow(name) << change;
    };
    row("another estate", [](sandbox::SandboxOptions &options, QByteArray &) {
        options.estatePath = u":/estates/northwind-orders.json"_s;
    });
    row("an estate given as a value",
        [](sandbox::SandboxOptions &options, QByteArray &) { options.estate = sandbox::emptyEstate(); });
    row("another seed", [](sandbox::SandboxOptions &options, QByteArray &) { options.seed = 2; });
    row("more resources", [](sandbox::SandboxOptions &options, QByteArray &) { options.generatedResources = 5; });
    row("another version of the program", [](sandbox::SandboxOptions &, QByteArray &state) {
        state.replace("\"program\":\"" AZRELOCATE_VERSION "\"", "\"program\":\"0.0.1\"");
    });
    row("another version of the format",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.replace("format 1", "format 0"); });
    row("another kind of file", [](sandbox::SandboxOptions &, QByteArray &state) { state = "SQLite format 3\n"; });
    row("an empty file", [](sandbox::SandboxOptions &, QByteArray &state) { state.clear(); });
    row("a line in the middle that is damaged",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.insert(state.indexOf('\n') + 1, "{\"time\":\n"); });
    row("an answer that this program does not give",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.replace("\"status\":201", "\"status\":200"); });
}

void TestSandboxState::refused()
{
    using Change = std::function<void(sandbox::SandboxOptions &, QByteArray &)>;
    QFETCH(Change, change);
    begin();
    makeGroup();
    m_azure->stop();
    QFile file(m_azure->stateFile);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray state = file.readAll();
    change(m_azure->options(), state);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(state) == state.size());
    file.close();

    const std::optional<Error> error = m_azure->start();
    QVERIFY(error.has_value());
    QVERIFY(error->kind == ErrorKind::Input);
    QCOMPARE(error->code, u"StateFileOther"_s);
    QVERIFY(error->message.contains(m_azure->stateFile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), state); // it may be somebody's
}

void TestSandboxState::clockThatIsBehind()
{
    begin();
    m_azure->clock().advance(24h);
    m_azure->stop();
    sandbox::SandboxOptions options = m_azure->options();
    options.clock = std::make_shared<PracticeClock>();
    sandbox::Sandbox azure;
    const Result<sandbox::SandboxInfo> started = azure.start(options);
    QVERIFY(!started);
    QCOMPARE(started.error().code, u"ClockBehind"_s);
}

void TestSandboxState::onlyWhenAsked()
{
    begin();
    m_azure->stop();
    QVERIFY(QFile::remove(m_azure->stateFile));
    QVERIFY(!m_azure->start(QString()));
    makeGroup();
    m_azure->stop();
    QVERIFY(!QFile::exists(m_azure->stateFile));
    QVERIFY(!m_azure->start(QString()));
    QCOMPARE(get(u"{G}"_s + kGroups).status, 404);
}

void TestSandboxState::readableByItsOwnerOnly()
{
    begin();
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_azure->stateFile) & others));
    QVERIFY(QFile::setPermissions(m_azure->stateFile, QFile::permissions(m_azure->stateFile) | others));
    startAgain(m_azure->stateFile);
    QVERIFY(!(QFile::permissions(m_azure->stateFile) & others));
}

void TestSandboxState::fiveHundredRequests()
{
    constexpr int kRequests = 500;
    begin();
    makeGroup();
    for (int i = 0; i < kRequests; ++i) {
        const QString table = u"{G}/providers/Microsoft.Network/routeTables/r%1"_s.arg(i % 50) + kNetwork;
        const HttpAnswer made = send({"PUT", table, placed()});
        QVERIFY2(made.status < 300, made.body.constData());
        m_azure->clock().advance(1min);
    }
    m_azure->stop();
    // Processor time, so that a busy machine does not fail the test.
    const std::clock_t before = std::clock();
    const auto error = m_azure->start();
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY(!error);
    qInfo("%d requests and the estate: %.2f s", kRequests, seconds);
    QVERIFY2(seconds < 3, qPrintable(QString::number(seconds))); // an optimized build needs a tenth of it
    QCOMPARE(get(u"{G}/providers/Microsoft.Network/routeTables"_s + kNetwork).json.value(u"value").toArray().size(),
             50);
}

void TestSandboxState::startedAndStoppedOnDifferentThreads()
{
    for (int i = 0; i < 3; ++i) {
        auto azure = std::make_unique<KeptSandbox>();
        sandbox::SandboxOptions options = azure->options();
        auto sandbox = std::make_unique<sandbox::Sandbox>();
        Result<sandbox::SandboxInfo> info = Error();
        std::thread([&] { info = sandbox->start(options); }).join();
        QVERIFY(info);
        HttpCaller caller(info->caFile);
        QCOMPARE(caller.call("GET", info->resourceManager + u"/metadata/endpoints?api-version=2015-01-01"_s).status,
                 200);
        std::thread([&] { i == 0 ? sandbox->stop() : sandbox.reset(); }).join();
        QCOMPARE(caller.call("GET", info->resourceManager + u"/metadata/endpoints?api-version=2015-01-01"_s).status, 0);
        if (i == 0) { // and once more, on a third
            std::thread([&] { info = sandbox->start(options); }).join();
            QVERIFY(info);
        }
    }
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxState)
#include "tst_sandboxstate.moc"
