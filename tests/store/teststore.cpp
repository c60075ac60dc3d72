#include "teststore.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

namespace azrelocate::test {

using namespace Qt::StringLiterals;

RelocationSettings sampleSettings()
{
    RelocationSettings settings;
    settings.title = u"Contoso shop"_s;
    settings.workload = u"contoso-shop"_s;
    settings.subscriptions = {u"00000000-0000-0000-0000-000000000001"_s};
    settings.resourceGroups = {u"rg-shop"_s};
    settings.tags = {{u"env"_s, u"prod"_s}};
    settings.source = Region(u"West Europe"_s);
    settings.target = Region(u"swedencentral"_s);
    settings.cloud = {{u"name"_s, u"AzureCloud"_s}};
    settings.caFile = u"ca.pem"_s;
    return settings;
}

Change sampleChange(const QString &name)
{
    Change change;
    change.itemId = u"dom.ttl"_s;
    change.title = {"Lower the TTL of %1", {name}};
    change.resource =
        ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/dnsZones/contoso.com"_s);
    change.request.method = "PUT";
    change.request.pathOrUrl = change.resource.toString() + u"/CNAME/"_s + name;
    change.request.apiVersion = u"2018-05-01"_s;
    change.request.body = QJsonObject{{u"properties"_s, QJsonObject{{u"TTL"_s, 300}}}};
    change.request.ifMatch = "\"7\"";
    change.request.headers = {{"x-test", "1"}};
    change.before = QJsonObject{{u"TTL"_s, 86400}};
    change.undo = Change::Undo::Possible;
    change.undoRequests = {change.request};
    change.seal();
    return change;
}

void writeSample(const QString &path)
{
    const auto file = RelocationFile::create(path, sampleSettings(), {{}, u"tester"_s});
    QVERIFY2(file, file ? "" : qPrintable(file.error().toLine()));
    RelocationFile &f = **file;
    Finding finding;
    finding.pass(u"www"_s, {"TTL is %1", {u"300"_s}}, u"300"_s);
    Evidence evidence;
    evidence.identity = u"tester"_s;
    evidence.probes = {u"dig contoso.com → 300"_s};
    QVERIFY(f.setChecked(u"dom.ttl"_s, ItemState::Passed, finding, evidence));
    QVERIFY(f.setPersonsWord(u"sub.choice"_s, {Override::Kind::Waived, u"Ann"_s, u"agreed"_s, {}, {}}));
    const Task task = taskFor(sampleChange(u"www"_s), QDateTime::currentDateTimeUtc());
    QVERIFY(f.saveTasks({task}, TaskTransition::Added));
    QVERIFY(f.addDecision({0, u"method"_s, u"warm"_s, u"short downtime"_s, u"Ann"_s, {}}));
    QVERIFY(f.addComment({0, u"dom.ttl"_s, u"Ann"_s, u"fine"_s, {}}));
    QVERIFY(f.addSignOff({0, u"prepare"_s, u"Ann"_s, u"ok"_s, {}, {}}));
    Inventory inventory;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        Resource resource;
        resource.id =
            ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/"_s + name);
        resource.type = u"Microsoft.Network/publicIPAddresses"_s;
        resource.name = name;
        resource.location = Region(u"westeurope"_s);
        resource.json = "{\"sku\":{\"name\":\"Standard\"}}";
        inventory.append(resource);
    }
    inventory.expected = 3;
    inventory.skipped = {{u"x"_s, u"no right"_s}};
    inventory.groups = {{ResourceId::resourceGroup(u"s-1"_s, u"rg-empty"_s), Region(u"westeurope"_s), {}}};
    QVERIFY(f.setInventory(inventory));
    Plan plan;
    plan.source = Region(u"westeurope"_s);
    plan.target = Region(u"swedencentral"_s);
    plan.resources.append({inventory.resources().first().id, inventory.resources().first().id, Tool::Template, 1,
                           Message::verbatim(u"why"_s), false});
    QVERIFY(f.setPlan(plan));
    QVERIFY(f.appendEvent(u"discovery.started"_s, {}, {{u"scope"_s, u"rg-shop"_s}}));
}

std::shared_ptr<RelocationFile> openFile(const QString &path, RelocationFile::Access access)
{
    auto file = RelocationFile::open(path, access, {{}, u"tester"_s});
    return file ? *file : nullptr;
}

QVariantList tamper(const QString &path, const QString &sql, const QVariantList &values)
{
    QVariantList answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open");
        QSqlQuery query(database);
        query.prepare(sql);
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values[i]);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
        if (query.next()) {
            for (int i = 0; i < query.record().count(); ++i)
                answer.append(query.value(i));
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return answer;
}

}
