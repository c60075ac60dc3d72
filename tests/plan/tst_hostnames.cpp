#include "azure/cloud.h"
#include "plan/hostnames.h"
#include "plan/planner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestHostNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostNames();

private:
    ResourceId named(const QString &name) const
    {
        for (const Resource &resource : m_inventory.resources()) {
            if (resource.name == name)
                return resource.id;
        }
        return {};
    }
    RecordSet record(RecordType type, const QString &name, const QString &value) const
    {
        RecordSet set;
        set.id = recordSetId(named(u"fabrikam.com"_s), type, name);
        set.name = name;
        set.type = type;
        set.values = {value};
        return set;
    }

    Inventory m_inventory;
};

void TestHostNames::initTestCase()
{
    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_inventory = *Inventory::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

void TestHostNames::hostNames()
{
    const Cloud cloud = *Cloud::load(u"AzureCloud"_s);
    PlanChoices choices;
    choices.source = Region(u"westeurope"_s);
    choices.target = Region(u"swedencentral"_s);
    choices.previous.hostNames = {{u"books.fabrikam.com"_s, {}, {}, {}, {}, {}, u"shop.fabrikam.com"_s}};
    const Plan plan = computePlan(m_inventory, *Recipes::load(), cloud, choices);

    RecordSet alias = record(RecordType::A, u"@"_s, {});
    alias.values.clear();
    alias.aliasTarget = named(u"pip-books-weu"_s);
    const QList<RecordSet> records{
        record(RecordType::Cname, u"books"_s, u"books-weu.azurewebsites.net."_s),
        record(RecordType::A, u"direct"_s, u"20.1.2.3"_s),
        record(RecordType::Cname, u"world"_s, u"tm-books.trafficmanager.net"_s),
        record(RecordType::Cname, u"partner"_s, u"shop.example.net"_s),
        record(RecordType::Txt, u"asuid.books"_s, u"books-weu.azurewebsites.net"_s),
        alias,
    };
    const QList<BoundHostName> bindings{
        {named(u"books-weu"_s), u"Books.fabrikam.com"_s},
        {named(u"books-weu"_s), u"books-weu.azurewebsites.net"_s},
        {named(u"books-api"_s), u"api.books.example.org"_s},
    };
    const QList<PlannedHostName> hosts = planHostNames(plan, m_inventory, cloud, records, bindings);
    QStringList shown;
    for (const PlannedHostName &host : hosts)
        shown.append(u"%1 %2 %3 %4>%5 %6"_s
                         .arg(host.name, host.recordName, host.recordType, host.sourceApp.name(), host.targetApp.name(),
                             host.newName)
                         .trimmed());
    QCOMPARE(shown,
        QStringList({
            u"api.books.example.org   books-api>books-api-sdc"_s,
            u"books.fabrikam.com books CNAME books-weu>books-sdc shop.fabrikam.com"_s,
            u"direct.fabrikam.com direct A pip-books-weu>pip-books-sdc"_s,
            u"fabrikam.com @ A pip-books-weu>pip-books-sdc"_s,
            u"world.fabrikam.com world CNAME tm-books>tm-books"_s,
        }));
    QVERIFY(hosts[0].zone.isNull());
    QVERIFY(hosts[1].zone == named(u"fabrikam.com"_s));
}

QTEST_APPLESS_MAIN(TestHostNames)
#include "tst_hostnames.moc"
