// What names the source region, wherever a workload writes it down: found, replaced at the target, found to be
// replaced.
#include "checklist/deferred.h"
#include "relocation/phaserun.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSiteVersion = u"2025-03-01"_s;
const QString kBusVersion = u"2024-01-01"_s;
const QString kConfigurationVersion = u"2024-06-01"_s;
const QString kLogicVersion = u"2019-05-01"_s;
const QString kVaultDataVersion = u"7.6"_s;
const QString kDataOwner = u"5ae67dd6-50cb-40e7-96dc-dc2bfa4b606b"_s;

}

class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Beside what the practice workload has: a slot, messages, App Configuration and a logic app that speak of it.
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        addPlaces();
        QVERIFY(m_world.relocation().discover({}, {}));
        PlanChoices choices;
        choices.names.insert(
            ResourceId(m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.KeyVault/vaults/kv-shop-weu"_s),
            u"kv-shop-sdc2"_s);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
    }

    void everyReferenceIsFoundAtTheSource_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &object, const QString &says) {
            QTest::newRow(name) << object << says;
        };
        row("a host name in an app setting", u"shop-web-weu/appsettings/API_BASE_URL"_s,
            u"shop-api-sdc.azurewebsites.net"_s);
        row("a reference to a vault", u"shop-web-weu/appsettings/PAYMENT_API_KEY"_s, u"kv-shop-sdc2"_s);
        row("a database, its password masked", u"shop-api-weu/connectionstrings/ShopDb"_s, u"Password=••••"_s);
        row("a key of a storage account", u"shop-api-weu/connectionstrings/Reports"_s, u"stshoplogsweu/keys/0"_s);
        row("Application Insights, which only its key tells",
            u"shop-web-weu/appsettings/APPLICATIONINSIGHTS_CONNECTION_STRING"_s, u"properties/ConnectionString"_s);
        row("the setting of a slot", u"staging/appsettings/BUS"_s, u"RootManageSharedAccessKey/primaryKey"_s);
        row("the value of a secret", u"kv-shop-weu/secrets/sql-connection"_s, u"sql-shop-sdc.database.windows.net"_s);
        row("a key-value with a label", u"appcs-shop-weu/kv/Shop:Api (prod)"_s, u"shop-api-sdc.azurewebsites.net"_s);
        row("a text in a logic app", u"logic-orders-weu/properties.definition.actions.call.inputs.uri"_s,
            u"shop-api-sdc.azurewebsites.net"_s);
    }
    void everyReferenceIsFoundAtTheSource()
    {
        QFETCH(QString, object);
        QFETCH(QString, says);
        if (m_found.objects().isEmpty())
            m_found = m_driver.check(u"con.references"_s);
        const ObjectResult row = ItemDriver::row(m_found, object);
        QVERIFY2(row.verdict == Verdict::Passes, ItemDriver::text(m_found));
        const QString text = row.message.toString() + u' ' + row.actual.toString();
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void noSecretIsShown()
    {
        const QByteArray text = ItemDriver::text(m_driver.check(u"con.references"_s));
        QVERIFY2(!text.contains("SECRET-MARKER"), text);
    }

    void aKeyThatNoServiceHasIsWarnedOf()
    {
        const QString site = siteAt(u"weu"_s, u"shop-web"_s);
        QVERIFY(setSetting(site, u"OLD_STORAGE"_s,
                           u"DefaultEndpointsProtocol=https;AccountName=stshopweu;AccountKey=b3V0LW9mLWRhdGU=;"
                           u"EndpointSuffix=core.windows.net"_s));
        const Finding finding = m_driver.check(u"con.references"_s);
        QVERIFY2(ItemDriver::verdictOf(finding, u"shop-web-weu/appsettings/OLD_STORAGE"_s) == Verdict::Warns,
                 ItemDriver::text(finding));
        QVERIFY(setSetting(site, u"OLD_STORAGE"_s, {}));
    }

    void aRepositoryIsSearched()
    {
        QTemporaryDir folder;
        const QString key =
            keyAt(m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshoplogsweu"_s,
                  u"2025-08-01"_s, u"keys"_s);
        write(folder, u"src/appsettings.json"_s,
              "{\n  \"Api\": \"https://shop-api-weu.azurewebsites.net\",\n  \"Sql\": \"sql-shop-weu\"\n}\n");
        write(folder, u"deploy/values.yaml"_s, "reportsKey: " + key.toUtf8() + "\n");
        write(folder, u"README.md"_s, "Nothing of any region.\n");
        write(folder, u".git/config"_s, "url = https://shop-api-weu.azurewebsites.net\n");
        write(folder, u"logo.png"_s, QByteArray("\x89PNG\0shop-api-weu.azurewebsites.net", 36));
        setFolders({folder.path()});
        const QString name = QFileInfo(folder.path()).fileName();

        const Finding finding = m_driver.check(u"con.references"_s);
        const ObjectResult settings = ItemDriver::row(finding, name + u"/src/appsettings.json:2"_s);
        QVERIFY2(settings.verdict == Verdict::Passes, ItemDriver::text(finding));
        QVERIFY(settings.message.toString().contains(u"sql-shop-sdc"_s));
        const ObjectResult values = ItemDriver::row(finding, name + u"/deploy/values.yaml:1"_s);
        QVERIFY2(values.actual.toString().contains(u"stshoplogsweu/keys/0"_s), ItemDriver::text(finding));
        QVERIFY2(!ItemDriver::text(finding).contains(".git"), "what version control keeps was searched");
        QVERIFY(!ItemDriver::text(finding).contains("logo.png"));
        QVERIFY(!ItemDriver::text(finding).contains("SECRET-MARKER"));

        folder.remove();
        const Finding gone = m_driver.check(u"con.references"_s);
        QVERIFY(ItemDriver::verdictOf(gone, folder.path()) == Verdict::CouldNotCheck);
        setFolders({});
    }

    void theTargetIsNotThereYet()
    {
        const Finding finding = m_driver.check(u"con.updated"_s);
        QVERIFY2(finding.verdict() == Verdict::Fails, ItemDriver::text(finding));
        QVERIFY(m_driver.propose(u"con.updated"_s).isEmpty()); // nothing to write to
    }

    void aRunBringsEverythingOver()
    {
        const QString failures = m_driver.run({Phase::Prepare, Phase::Migrate});
        QVERIFY2(failures.isEmpty(), qPrintable(failures));
        const Finding finding = m_driver.check(u"con.updated"_s);
        QVERIFY2(finding.verdict() == Verdict::Passes, ItemDriver::text(finding));
        QVERIFY(m_driver.propose(u"con.updated"_s).isEmpty());
        QVERIFY(!ItemDriver::text(finding).contains("SECRET-MARKER"));
    }

    void theTargetHasTheKeysOfTheTarget_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        QTest::newRow("storage") << settingAt(u"shop-api"_s, u"connectionstrings"_s, u"Reports"_s)
                                 << keyAt(m_world.group(u"data"_s, u"sdc"_s)
                                              + u"/providers/Microsoft.Storage/storageAccounts/stshoplogssdc"_s,
                                          u"2025-08-01"_s, u"keys"_s);
        QTest::newRow("messages") << settingAt(u"shop-web-sdc/slots/staging"_s, u"appsettings"_s, u"BUS"_s)
                                  << keyAt(m_world.group(u"app"_s, u"sdc"_s)
                                               + u"/providers/Microsoft.ServiceBus/namespaces/sb-shop-sdc/"
                                                 u"authorizationRules/RootManageSharedAccessKey"_s,
                                           kBusVersion, u"primaryKey"_s);
    }
    void theTargetHasTheKeysOfTheTarget()
    {
        QFETCH(QString, value);
        QFETCH(QString, key);
        QVERIFY(!key.isEmpty());
        QVERIFY2(value.contains(key), qPrintable(value));
    }

    void aSecretNamesTheTarget()
    {
        const QString value = secretAt(u"kv-shop-sdc2"_s, u"sql-connection"_s);
        QVERIFY2(value.contains(u"sql-shop-sdc.database.windows.net"_s), qPrintable(value));
        QVERIFY(!value.contains(u"sql-shop-weu"_s));
        const Finding content = m_driver.check(u"kv.content"_s);
        QVERIFY2(content.verdict() != Verdict::Fails, ItemDriver::text(content));
    }

    void whatTheTargetHasBesidesStays()
    {
        const QString site = siteAt(u"sdc"_s, u"shop-web"_s);
        QVERIFY(setSetting(site, u"ONLY_HERE"_s, u"yes"_s));
        QVERIFY(setSetting(site, u"API_BASE_URL"_s, u"https://shop-api-weu.azurewebsites.net"_s));
        const Finding before = m_driver.check(u"con.updated"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"shop-web-sdc/appsettings/API_BASE_URL"_s) == Verdict::Fails,
                 ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"con.updated"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().before.toObject().keys(), QStringList{u"API_BASE_URL"_s});
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QCOMPARE(m_driver.apply(changes), 0);
        QCOMPARE(settingAt(u"shop-web"_s, u"appsettings"_s, u"ONLY_HERE"_s), u"yes"_s);
        QCOMPARE(settingAt(u"shop-web"_s, u"appsettings"_s, u"API_BASE_URL"_s),
                 u"https://shop-api-sdc.azurewebsites.net"_s);

        QVERIFY(m_world.relocation().undo({changes.first().id}, {}, {}));
        QCOMPARE(settingAt(u"shop-web"_s, u"appsettings"_s, u"API_BASE_URL"_s),
                 u"https://shop-api-weu.azurewebsites.net"_s);
        QVERIFY(m_driver.mend(u"con.updated"_s));
    }

    void aKeyOfTheSourceAtTheTargetIsFound()
    {
        const QString key =
            keyAt(m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshoplogsweu"_s,
                  u"2025-08-01"_s, u"keys"_s);
        const QString text = u"DefaultEndpointsProtocol=https;AccountName=%1;AccountKey="_s + key
            + u";EndpointSuffix=core.windows.net"_s;
        QVERIFY(setSetting(siteAt(u"weu"_s, u"shop-api"_s), u"REPORTS"_s, text.arg(u"stshoplogsweu"_s)));
        QVERIFY(setSetting(siteAt(u"sdc"_s, u"shop-api"_s), u"REPORTS"_s, text.arg(u"stshoplogssdc"_s)));
        const Finding before = m_driver.check(u"con.updated"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"shop-api-sdc/appsettings/REPORTS"_s) == Verdict::Fails,
                 ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"con.updated"_s));
        const Finding after = m_driver.check(u"con.updated"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void theNewEndpointsAnswer()
    {
        const Finding finding = m_driver.check(u"con.verified"_s);
        QVERIFY2(finding.count(Verdict::Fails) == 0, ItemDriver::text(finding));
        QVERIFY2(ItemDriver::verdictOf(finding, u"shop-api-sdc.azurewebsites.net"_s) == Verdict::Passes,
                 ItemDriver::text(finding));
    }

private:
    QString appGroup() const { return m_world.group(u"app"_s, u"weu"_s); }
    QString siteAt(const QString &region, const QString &name) const
    {
        return m_world.group(u"app"_s, region) + u"/providers/Microsoft.Web/sites/%1-%2"_s.arg(name, region);
    }

    void addPlaces()
    {
        const QString region = u"westeurope"_s;
        const QString bus = appGroup() + u"/providers/Microsoft.ServiceBus/namespaces/sb-shop-weu"_s;
        QVERIFY(make(bus, kBusVersion, {{u"location"_s, region}, {u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}}}));
        m_world.clock().advance(std::chrono::minutes(2));
        const QString slot = siteAt(u"weu"_s, u"shop-web"_s) + u"/slots/staging"_s;
        QVERIFY(make(slot, kSiteVersion, {{u"location"_s, region}, {u"properties"_s, QJsonObject()}}));
        QVERIFY(setSetting(
            slot, u"BUS"_s,
            u"Endpoint=sb://sb-shop-weu.servicebus.windows.net/;SharedAccessKeyName="
            u"RootManageSharedAccessKey;SharedAccessKey="_s
                + keyAt(bus + u"/authorizationRules/RootManageSharedAccessKey"_s, kBusVersion, u"primaryKey"_s)));
        const QString store =
            appGroup() + u"/providers/Microsoft.AppConfiguration/configurationStores/appcs-shop-weu"_s;
        QVERIFY(make(store, kConfigurationVersion,
                     {{u"location"_s, region}, {u"sku"_s, QJsonObject{{u"name"_s, u"standard"_s}}}}));
        m_world.clock().advance(std::chrono::minutes(2));
        QVERIFY(make(store + u"/keyValues/Shop:Api$prod"_s, kConfigurationVersion,
                     {{u"properties"_s, QJsonObject{{u"value"_s, u"https://shop-api-weu.azurewebsites.net"_s}}}}));
        QVERIFY(make(m_world.sandbox().subscription()
                         + u"/providers/Microsoft.Authorization/roleAssignments/"
                           u"11111111-2222-3333-4444-555555555555"_s,
                     u"2022-04-01"_s,
                     {{u"properties"_s,
                       QJsonObject{{u"principalId"_s, principal()},
                                   {u"principalType"_s, u"ServicePrincipal"_s},
                                   {u"roleDefinitionId"_s,
                                    m_world.sandbox().subscription()
                                        + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + kDataOwner}}}}));
        const QJsonObject call{
            {u"type"_s, u"Http"_s},
            {u"inputs"_s,
             QJsonObject{{u"method"_s, u"GET"_s}, {u"uri"_s, u"https://shop-api-weu.azurewebsites.net/orders"_s}}}};
        QVERIFY(make(appGroup() + u"/providers/Microsoft.Logic/workflows/logic-orders-weu"_s, kLogicVersion,
                     {{u"location"_s, region},
                      {u"properties"_s,
                       QJsonObject{{u"state"_s, u"Enabled"_s},
                                   {u"definition"_s, QJsonObject{{u"actions"_s, QJsonObject{{u"call"_s, call}}}}}}}}));
    }

    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
    {
        const QFileInfo info(folder.filePath(name));
        QVERIFY(QDir().mkpath(info.path()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void setFolders(const QStringList &folders)
    {
        auto settings = m_world.relocation().file().settings();
        QVERIFY(settings);
        settings->folders = folders;
        QVERIFY(m_world.relocation().file().setSettings(*settings));
    }
    bool make(const QString &path, const QString &version, QJsonObject body)
    {
        if (body.contains(u"location"_s)) // a policy asks for it
            body.insert(u"tags"_s, QJsonObject{{u"costCenter"_s, u"4711"_s}, {u"workload"_s, u"contoso-shop"_s}});
        const HttpAnswer answer = m_world.sandbox().caller()->call("PUT", m_world.sandbox().url(path, version), body);
        if (answer.status >= 300)
            qWarning().noquote() << answer.status << answer.body;
        return answer.status < 300;
    }
    QString principal() const { return AzureReader(m_world.session()).principal().objectId; }

    QJsonObject read(const QByteArray &method, const QString &path, const QString &version)
    {
        return m_world.sandbox().caller()->call(method, m_world.sandbox().url(path, version), QJsonObject()).json;
    }
    QString keyAt(const QString &service, const QString &version, const QString &member)
    {
        const QJsonValue found = read("POST", service + u"/listKeys"_s, version).value(member);
        return found.isArray() ? found.toArray().first()[u"value"_s].toString() : found.toString();
    }
    QString settingOf(const QString &site, const QString &list, const QString &name)
    {
        const QJsonValue found =
            read("POST", site + u"/config/%1/list"_s.arg(list), kSiteVersion)[u"properties"_s][name];
        return found.isObject() ? found[u"value"_s].toString() : found.toString();
    }
    /// Of an application at the target, by its name without the region.
    QString settingAt(const QString &app, const QString &list, const QString &name)
    {
        const QString site = app.contains(u'/')
            ? m_world.group(u"app"_s, u"sdc"_s) + u"/providers/Microsoft.Web/sites/"_s + app
            : siteAt(u"sdc"_s, app);
        return settingOf(site, list, name);
    }
    bool setSetting(const QString &site, const QString &name, const QString &value)
    {
        QJsonObject all = read("POST", site + u"/config/appsettings/list"_s, kSiteVersion)[u"properties"_s].toObject();
        if (value.isEmpty())
            all.remove(name);
        else
            all.insert(name, value);
        return m_world.put(site + u"/config/appsettings"_s, kSiteVersion, {{u"properties"_s, all}}) < 300;
    }
    QString secretAt(const QString &vault, const QString &name)
    {
        const auto value =
            deferred::resolve(deferred::read("GET", u"https://%1.vault.azure.net/secrets/%2"_s.arg(vault, name),
                                             kVaultDataVersion, u"/value"_s),
                              AzureReader(m_world.session()), {});
        return value ? value->toString() : value.error().toLine();
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
    Finding m_found;
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
