#include "estate/pageintake.h"
#include "estate/resourcepage.h"
#include "estate/secretproperties.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

QByteArray idNumber(int number)
{
    return "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Web/sites/app" + QByteArray::number(number);
}

QByteArray row(int number, const QByteArray &members = {})
{
    return "{\"id\":\"" + idNumber(number) + "\"" + members + "}";
}

QByteArray pageOf(const QByteArray &rows)
{
    return "{\"totalRecords\":1,\"data\":[" + rows + "]}";
}

}

class TestResourcePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreKept_data();
    void membersAreKept();
    void sameAsReadOneByOne();
    void factsOfARow();
    void headOfAPage_data();
    void headOfAPage();
    void brokenPages_data();
    void brokenPages();
    void unreadableIdIsSkipped();
    void listedWithTags();
    void pagesInFlight();
    void brokenPageAmongOthers();
};

void TestResourcePage::membersAreKept_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("kept");
    const auto same = [](const char *name, const QByteArray &members) {
        QTest::newRow(name) << members << "{\"id\":\"" + idNumber(1) + "\"" + members + "}";
    };
    const auto changed = [](const char *name, const QByteArray &members, const QByteArray &kept) {
        QTest::newRow(name) << members << "{\"id\":\"" + idNumber(1) + "\"" + kept + "}";
    };
    same("nested values", ",\"properties\":{\"a\":[1,2.5,-300000000.5,true,false,null,\"x\",{}],\"b\":{\"c\":[]}}");
    same("a number larger than a double can name", ",\"properties\":{\"n\":9007199254740993}");
    changed("escapes", ",\"properties\":{\"t\":\"a\\\"b\\\\c\\u00e9\\n\\/\"}",
            ",\"properties\":{\"t\":\"a\\\"b\\\\c\xc3\xa9\\n/\"}");
    same("a number above 2^63", ",\"properties\":{\"n\":18446744073709551615}");
    same("null inside of properties", ",\"properties\":{\"a\":null,\"b\":\"\"}");
    same("UTF-8", ",\"tags\":{\"owner\":\"J\xc3\xbcrgen \xf0\x9f\x9a\x80\"}");
    same("a flag that is named like a secret", ",\"properties\":{\"disablePassword\":true,\"resetSecret\":null}");
    changed("blanks between values", " , \"properties\" : { \"a\" : 1 , \"b\" : [ 1 , 2 ] } ",
            ",\"properties\":{\"a\":1,\"b\":[1,2]}");
    changed("columns that are null", ",\"plan\":null,\"kind\":\"\",\"zones\":[\"1\"]", ",\"zones\":[\"1\"]");
    changed("what repeats the id", ",\"resourceGroup\":\"rg\",\"subscriptionId\":\"s\",\"sku\":{}", ",\"sku\":{}");
    changed("a secret is left out", ",\"properties\":{\"adminPassword\":\"SECRET-MARKER\",\"b\":1}",
            ",\"properties\":{\"b\":1}");
    changed("a secret that is an object", ",\"properties\":{\"protectedSettings\":{\"a\":1}}", ",\"properties\":{}");
    changed("a secret whose name is escaped", ",\"properties\":{\"admin\\u0050assword\":\"SECRET-MARKER\",\"b\":1}",
            ",\"properties\":{\"b\":1}");
    changed("the names of secrets stay",
            ",\"properties\":{\"secrets\":[{\"name\":\"n\",\"value\":\"SECRET-MARKER\"},\"x\"]}",
            ",\"properties\":{\"secrets\":[{\"name\":\"n\"},{}]}");
}

void TestResourcePage::membersAreKept()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QByteArray, kept);
    ResourcePageReader reader;
    Inventory inventory;
    const auto read = reader.addTo(inventory, pageOf(row(1, members)));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().toLine()));
    QCOMPARE(inventory.size(), 1);
    QCOMPARE(inventory.resources().first().json, kept);
}

// The reader of pages and the one of single answers have to say the same of every resource.
void TestResourcePage::sameAsReadOneByOne()
{
    QFile file(QString::fromUtf8(AZRELOCATE_ESTATE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray resources = QJsonDocument::fromJson(file.readAll())["resources"_L1].toArray();
    QVERIFY(resources.size() > 50);
    ResourcePageReader reader;
    Inventory inventory;
    QVERIFY(reader.addTo(inventory, QJsonDocument(QJsonObject{{u"value"_s, resources}}).toJson()));
    int compared = 0;
    for (const QJsonValue &value : resources) {
        const Resource expected = Resource::fromObject(withoutSecrets(value).toObject());
        const Resource *read = inventory.find(expected.id);
        QVERIFY2(read != nullptr, qPrintable(expected.id.toString()));
        QCOMPARE(read->id.toString(), expected.id.toString());
        QCOMPARE(read->type, expected.type);
        QCOMPARE(read->name, expected.name);
        QCOMPARE(read->kind, expected.kind);
        QVERIFY(read->location == expected.location);
        QCOMPARE(read->object(), expected.object());
        ++compared;
    }
    QCOMPARE(compared, resources.size());
}

void TestResourcePage::factsOfARow()
{
    const QByteArray json = R"({"name":"srv/db","type":"microsoft.sql/servers/databases","location":"West Europe",)"
                            R"("kind":"v12.0,user","id":"/subscriptions/s/resourcegroups/RG/providers/)"
                            R"(Microsoft.Sql/servers/srv/databases/db"})";
    ResourcePageReader reader;
    Inventory inventory;
    QVERIFY(reader.addTo(inventory, pageOf(json)));
    const Resource &resource = inventory.resources().first();
    QCOMPARE(resource.name, u"db"_s);
    QCOMPARE(resource.type, u"microsoft.sql/servers/databases"_s);
    QCOMPARE(resource.location.name(), u"westeurope"_s);
    QCOMPARE(resource.kind, u"v12.0,user"_s);
    QCOMPARE(resource.resourceGroup(), u"RG"_s);
    QVERIFY(inventory.find(ResourceId(resource.id.toString().toUpper())) != nullptr);
}

void TestResourcePage::headOfAPage_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("next");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("truncated");
    QTest::newRow("token before the rows")
        << QByteArray(R"({"totalRecords":7,"$skipToken":"t\/1","data":[{"id":"x"}]})") << u"t/1"_s << qint64(7)
        << false;
    QTest::newRow("token after the rows") << QByteArray(
        R"({"data":[{"$skipToken":"not this"}],"resultTruncated":"false","$skipToken":"t2","totalRecords":9})")
                                          << u"t2"_s << qint64(9) << false;
    QTest::newRow("last page") << QByteArray(R"({"totalRecords":0,"data":[]})") << QString() << qint64(0) << false;
    QTest::newRow("cut off") << QByteArray(R"({"data":[],"resultTruncated":"true"})") << QString() << qint64(-1)
                             << true;
    QTest::newRow("a list of the Resource Manager")
        << QByteArray(R"({"value":[{"id":"x"}],"nextLink":"https:\/\/management.azure.com\/a?b=c"})")
        << u"https://management.azure.com/a?b=c"_s << qint64(-1) << false;
}

void TestResourcePage::headOfAPage()
{
    QFETCH(const QByteArray, page);
    ResourcePageReader reader;
    const auto head = reader.head(page);
    QVERIFY2(head, qPrintable(head ? QString() : head.error().toLine()));
    QTEST(head->next, "next");
    QTEST(head->totalRecords, "total");
    QTEST(head->truncated, "truncated");
}

void TestResourcePage::brokenPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a page of a proxy") << QByteArray("<html>Sign in</html>");
    QTest::newRow("no rows") << QByteArray("{\"count\":0}");
    QTest::newRow("rows that are no list") << QByteArray("{\"data\":{}}");
    QTest::newRow("a row that is no object") << pageOf("7");
    QTest::newRow("cut in a text") << pageOf(row(1)).chopped(12);
    QTest::newRow("cut between rows") << pageOf(row(1) + ',' + row(2)).chopped(2);
    QTest::newRow("not UTF-8") << pageOf(row(1, ",\"kind\":\"\xff\xfe\""));
    QTest::newRow("nested without end") << pageOf(row(1, ",\"properties\":" + QByteArray(100'000, '[')));
    QTest::newRow("a control character in a text") << pageOf(row(1, ",\"kind\":\"a\x01\""));
}

void TestResourcePage::brokenPages()
{
    QFETCH(const QByteArray, page);
    ResourcePageReader reader;
    Inventory inventory;
    const auto read = reader.addTo(inventory, page);
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::Protocol);
    // The reader is as good as new afterwards.
    QVERIFY(reader.addTo(inventory, pageOf(row(5))));
    QVERIFY(inventory.find(ResourceId(QString::fromUtf8(idNumber(5)))) != nullptr);
}

void TestResourcePage::unreadableIdIsSkipped()
{
    ResourcePageReader reader;
    Inventory inventory;
    QVERIFY(reader.addTo(inventory, pageOf("{\"id\":\"nonsense\"}," + row(1) + ",{\"name\":\"n\"}")));
    QCOMPARE(inventory.size(), 1);
    QCOMPARE(inventory.skipped.size(), 2);
    QCOMPARE(inventory.skipped.first().first, u"nonsense"_s);
}

void TestResourcePage::listedWithTags()
{
    ResourcePageReader reader;
    const auto rows = reader.listed(pageOf(row(1, ",\"tags\":{\"app\":\"sh\\u006fp\"}") + ',' + row(2)), true);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().tags.value(u"app"_s), u"shop"_s);
    QCOMPARE(rows->last().id.name(), u"app2"_s);
}

void TestResourcePage::pagesInFlight()
{
    Inventory inventory;
    PageIntake intake(inventory);
    for (int page = 0; page < 50; ++page)
        intake.add(pageOf(row(2 * page) + ',' + row(2 * page + 1)));
    QVERIFY(intake.finish());
    QCOMPARE(intake.count(), 100);
    for (int number = 0; number < 100; ++number)
        QCOMPARE(inventory.resources()[number].name, u"app%1"_s.arg(number));
}

void TestResourcePage::brokenPageAmongOthers()
{
    Inventory inventory;
    PageIntake intake(inventory);
    for (int page = 0; page < 20; ++page)
        intake.add(page == 3 ? QByteArray("{") : pageOf(row(page)));
    const auto read = intake.finish();
    QVERIFY(!read);
    QCOMPARE(inventory.size(), 3);
}

QTEST_GUILESS_MAIN(TestResourcePage)
#include "tst_resourcepage.moc"
