#include "estate/recipes.h"

#include <QDate>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class TestRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsComplete();
    void find_data();
    void find();
    void damagedDataIsRefused_data();
    void damagedDataIsRefused();
    void regionCodes();
};

void TestRecipes::everyRowIsComplete()
{
    const auto recipes = Recipes::load();
    QVERIFY2(recipes, recipes ? "" : qPrintable(recipes.error().toLine()));
    QVERIFY(recipes->all().size() >= 78);
    QVERIFY(QDate::fromString(recipes->version(), Qt::ISODate).isValid());
    const QStringList tools{u"resource-mover"_s, u"site-recovery"_s, u"template"_s, u"copy"_s,
                            u"native"_s,         u"with-parent"_s,   u"manual"_s,   u"stay"_s};
    const QStringList methods{u"hot"_s, u"warm"_s, u"cold"_s};
    QSet<QString> ids;
    QSet<QString> types;
    for (const Recipe &recipe : recipes->all()) {
        const QByteArray id = recipe.id.toUtf8();
        QVERIFY2(!ids.contains(recipe.id), id);
        ids.insert(recipe.id);
        const QUrl source(recipe.source);
        QVERIFY2(source.scheme() == "https"_L1 && source.host() == "learn.microsoft.com"_L1, id);
        QVERIFY2(QDate::fromString(recipe.date, Qt::ISODate).isValid(), id);
        QVERIFY2(QStringList({u"high"_s, u"medium"_s, u"low"_s}).contains(recipe.confidence), id);
        QVERIFY2(!recipe.downtime.isEmpty(), id);
        for (const RecipeTool &tool : recipe.tools) {
            QVERIFY2(tools.contains(tool.tool), id);
            for (const QString &method : tool.methods)
                QVERIFY2(methods.contains(method), id);
        }
        QVERIFY2(recipe.state != StateKind::Stateful || !recipe.dataMethods.isEmpty(), id);
        for (const QString &type : recipe.types) {
            QVERIFY2(recipe.when || !types.contains(type.toLower()), qPrintable(type));
            if (!recipe.when)
                types.insert(type.toLower());
        }
    }
}

void TestRecipes::find_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("recipe"); // empty: unknown

    QTest::newRow("by type") << QByteArray(R"({"type":"Microsoft.KeyVault/vaults"})") << u"key-vault"_s;
    QTest::newRow("in any case") << QByteArray(R"({"type":"microsoft.keyvault/VAULTS"})") << u"key-vault"_s;
    QTest::newRow("web app") << QByteArray(R"({"type":"Microsoft.Web/sites","kind":"app,linux"})") << u"app-service"_s;
    QTest::newRow("function app") << QByteArray(R"({"type":"Microsoft.Web/sites","kind":"functionapp,linux"})")
                                  << u"function-app"_s;
    QTest::newRow("storage account") << QByteArray(R"({"type":"Microsoft.Storage/storageAccounts"})")
                                     << u"storage-account"_s;
    QTest::newRow("data lake") << QByteArray(
        R"({"type":"Microsoft.Storage/storageAccounts","properties":{"isHnsEnabled":true}})")
                               << u"data-lake"_s;
    QTest::newRow("nobody knows it") << QByteArray(R"({"type":"Contoso.Special/things"})") << QString();
}

void TestRecipes::find()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, recipe);
    const auto recipes = Recipes::load();
    QVERIFY(recipes);
    Resource resource;
    resource.json = json;
    resource.type = resource.object().value("type"_L1).toString();
    const Recipe *found = recipes->find(resource);
    QCOMPARE(found == nullptr ? QString() : found->id, recipe);
}

void TestRecipes::damagedDataIsRefused_data()
{
    QTest::addColumn<QByteArray>("from"); // of a catalogue that is valid; empty: all of it
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &says) {
        QTest::newRow(name) << from << to << says;
    };
    row("valid", "alpha", "beta", {});
    row("not JSON", {}, "{", u"is not JSON"_s);
    row("a web page", {}, "<html>", u"is not JSON"_s);
    row("another document", {}, "{}", u"\"version\""_s);
    row("no recipe", {}, R"J({"version":"2027-01-01","recipes":[]})J", u"\"recipes\""_s);
    row("version that is no day", "2027-01-01", "1.0", u"\"version\""_s);
    row("tool of a later version", "template", "teleport", u"\"alpha\" has no \"tools\""_s);
    row("method of a later version", R"J(["cold"]})J", R"J(["lukewarm"]})J", u"\"alpha\" has no \"tools\""_s);
    row("state of a later version", "stateless", "quantum", u"\"alpha\" has no \"state\""_s);
    row("store of a later version", "sql-copy", "sql-beam", u"\"alpha\" has no \"store\""_s);
    row("source that is not https", "https:", "http:", u"\"alpha\" has no \"source\""_s);
    row("wave out of range", R"J("wave": 3)J", R"J("wave": 14)J", u"\"alpha\" has no \"wave\""_s);
    row("day that there is not", "2026-12-30", "2026-13-30", u"\"alpha\" has no \"date\""_s);
    row("no confidence", "medium", "certain", u"\"alpha\" has no \"confidence\""_s);
    row("the same twice", "}]}", "is repeated below", u"is there twice"_s);
}

void TestRecipes::damagedDataIsRefused()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, says);
    const QByteArray recipe =
        R"J({"id": "alpha", "types": ["Microsoft.Alpha/things"], "state": "stateless",
             "tools": [{"tool": "template", "methods": ["cold"]}], "data": [], "methods": ["cold"], "downtime": "None.",
             "limits": [], "wave": 3, "store": "sql-copy", "source": "https://learn.microsoft.com/azure",
             "date": "2026-12-30", "confidence": "medium", "conflicts": []})J";
    QByteArray json = R"J({"version": "2027-01-01", "recipes": [)J" + recipe + "]}";
    if (from.isEmpty())
        json = to;
    else if (from == "}]}")
        json = R"J({"version": "2027-01-01", "recipes": [)J" + recipe + ',' + recipe + "]}";
    else
        json.replace(from, to);
    const auto recipes = Recipes::parse(json, {});
    QCOMPARE(recipes.has_value(), says.isEmpty());
    if (!says.isEmpty()) {
        QCOMPARE(recipes.error().code, u"InvalidRecipes"_s);
        QVERIFY2(recipes.error().toLine().contains(says), qPrintable(recipes.error().toLine()));
    }
    QVERIFY(!RegionCodes::parse("{}"));
}

void TestRecipes::regionCodes()
{
    const auto codes = RegionCodes::load();
    QVERIFY(codes);
    QVERIFY(codes->size() > 50);
    QCOMPARE(codes->of(Region(u"West Europe"_s)).first(), u"weu"_s);
    QCOMPARE(codes->of(Region(u"swedencentral"_s)).first(), u"sdc"_s);
    QCOMPARE(codes->of(Region(u"Moon Base 1"_s)), QStringList{u"moonbase1"_s});
}

QTEST_APPLESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
