// Parts of the sandbox without sockets: paths, routes, the store, certificates.

#include "sandbox/arm/armpath.h"
#include "sandbox/arm/routematch.h"
#include "sandbox/certificateauthority.h"
#include "sandbox/relaxedjson.h"
#include "sandbox/resourcestore.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

using namespace sandbox;

class TestSandboxParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void routes();
    void relaxedJson_data();
    void relaxedJson();
    void storeKeepsFamiliesTogether();
    void certificates();
    void certificateThatEndsBeforeItStarts();
};

void TestSandboxParts::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("parent");
    const QString g = u"/subscriptions/s/resourceGroups/g"_s;
    QTest::newRow("subscription") << u"/subscriptions/s"_s << u"Microsoft.Resources/subscriptions"_s
                                  << u"/subscriptions/s"_s << u"/subscriptions/s"_s;
    QTest::newRow("group") << g << u"Microsoft.Resources/resourceGroups"_s << g << g;
    QTest::newRow("resource") << g + u"/providers/N.A/t/x"_s << u"N.A/t"_s << g << g;
    QTest::newRow("child") << g + u"/providers/N.A/t/x/c/y"_s << u"N.A/t/c"_s << g << g + u"/providers/N.A/t/x"_s;
    QTest::newRow("extension") << g + u"/providers/N.A/t/x/providers/N.B/e/z"_s << u"N.B/e"_s
                               << g + u"/providers/N.A/t/x"_s << g + u"/providers/N.A/t/x"_s;
    QTest::newRow("action") << g + u"/providers/N.A/t/x/start"_s << u"N.A/t/start"_s << g << g;
    QTest::newRow("tenant level") << u"/providers/N.A/t/x"_s << u"N.A/t"_s << QString() << QString();
}

void TestSandboxParts::paths()
{
    QFETCH(QString, path);
    const ArmPath parsed = ArmPath::parse(path + u'/');
    QCOMPARE(parsed.text, path);
    QTEST(parsed.type(), "type");
    QTEST(parsed.scope, "scope");
    QTEST(parsed.parentId(), "parent");
}

void TestSandboxParts::routes()
{
    const QString pattern = u"/{scope*}/providers/Microsoft.X/things/{name}/go"_s;
    QCOMPARE(matchRoute(pattern, u"/subscriptions/s/Providers/microsoft.x/Things/A/GO"_s),
             (QStringList{u"/subscriptions/s"_s, u"A"_s}));
    QCOMPARE(matchRoute(pattern, u"/providers/Microsoft.X/things/A/go"_s), (QStringList{QString(), u"A"_s}));
    QVERIFY(!matchRoute(pattern, u"/providers/Microsoft.X/things/A"_s));
}

void TestSandboxParts::relaxedJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("a name without quotes", R"({template: {"a": true}})", R"({"template":{"a":true}})");
    row("comments to the end of the line", "{\"a\": 1, // one\n \"b\": 2}", R"({"a":1,"b":2})");
    row("comments between", R"({"a": /* one */ 1})", R"({"a":1})");
    row("an address is no comment", R"({"a": "https://b"})", R"({"a":"https://b"})");
    row("single quotes", R"({'a': 'it\'s "b"'})", R"({"a":"it's \"b\""})");
    row("a comma before the bracket", R"({"a": [1, 2, ], })", R"({"a":[1,2]})");
    row("a string over two lines", "{\"a\": \"one\ntwo\"}", R"({"a":"one\ntwo"})");
    row("a value that is a bare word stays wrong", R"({"a": word})", "");
    row("an open string stays wrong", R"({"a": "b)", "");
}

void TestSandboxParts::relaxedJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QJsonDocument::fromJson(strictJson(text)).toJson(QJsonDocument::Compact), expected);
}

void TestSandboxParts::storeKeepsFamiliesTogether()
{
    ResourceStore store;
    const QString base = u"/subscriptions/s/resourceGroups/g/providers/N.A/t/"_s;
    const auto add = [&](const QString &id, const QString &type) {
        Resource resource;
        resource.id = id;
        resource.type = type;
        return store.put(resource).etag;
    };
    const QByteArray first = add(base + u"x"_s, u"N.A/t"_s);
    add(base + u"x/c/1"_s, u"N.A/t/c"_s);
    add(base + u"x/c/1/d/2"_s, u"N.A/t/c/d"_s);
    add(base + u"xy"_s, u"N.A/t"_s);
    QVERIFY(add(base + u"X"_s, u"N.A/t"_s) != first);
    QCOMPARE(store.find(base.toUpper() + u'X')->id, base + u'x');
    QCOMPARE(store.children(base + u"x"_s, u"n.a/t/c"_s).size(), 1);
    QCOMPARE(store.within(base + u"x"_s).size(), 2);
    QCOMPARE(store.ofType(u"N.A/t"_s, u"/subscriptions/s"_s).size(), 2);
    QVERIFY(store.remove(base + u"x"_s));
    QCOMPARE(store.size(), 1);
    QVERIFY(store.contains(base + u"xy"_s));
}

void TestSandboxParts::certificates()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto authority = CertificateAuthority::create(now);
    QVERIFY(authority);
    CertificateRequest request;
    request.names = {u"www.contoso.com"_s, u"*.contoso.com"_s, u"127.0.0.1"_s};
    request.notBefore = now.addDays(-10);
    request.notAfter = now.addDays(5);
    request.keyType = KeyType::Rsa2048;
    const auto issued = (*authority)->issue(request);
    QVERIFY(issued);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(issued->chainPem);
    QCOMPARE(chain.size(), 2);
    QCOMPARE(chain[0].subjectInfo(QSslCertificate::CommonName), QStringList{u"www.contoso.com"_s});
    QCOMPARE(chain[0].expiryDate().toSecsSinceEpoch(), request.notAfter.toSecsSinceEpoch());
    QCOMPARE(chain[0].digest(QCryptographicHash::Sha1), issued->sha1Thumbprint);
    QVERIFY(chain[1].isSelfSigned());
    QVERIFY(!QSslKey(issued->privateKeyPem, QSsl::Rsa).isNull());
    QVERIFY(issued->toPkcs12(QByteArray()));

    CertificateRequest renewal = request;
    renewal.privateKeyPem = issued->privateKeyPem;
    QCOMPARE((*authority)->issue(renewal)->privateKeyPem, issued->privateKeyPem);
}

void TestSandboxParts::certificateThatEndsBeforeItStarts()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto authority = CertificateAuthority::create(now);
    CertificateRequest request;
    request.names = {u"www.contoso.com"_s};
    request.notBefore = now;
    request.notAfter = now.addDays(-1);
    QVERIFY(!(*authority)->issue(request));
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxParts)
#include "tst_sandboxparts.moc"
