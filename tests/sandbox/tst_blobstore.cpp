// Blobs of simulated accounts in another store: who may, what is passed on and added, and what happens when the store
// fails. The store is scripted here; tests/azurite asks a real one.
#include "sandbox/storage/blobstore.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testsandbox.h"

#include <QHash>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::test;

namespace {

using Headers = HttpCaller::Headers;

/// Keeps bytes under their paths, and nothing else.
class ScriptedStore
{
public:
    ScriptedReply answer(const ScriptedRequest &request)
    {
        const QByteArray path = request.target.left(request.target.indexOf('?'));
        ScriptedReply reply;
        reply.ending = ending;
        reply.chunked = isChunked;
        if (request.method == "PUT") {
            reply.status = blobs.contains(path) ? 409 : 201;
            blobs.insert(path, request.body);
        } else if (!blobs.contains(path)) {
            reply.status = 404;
            reply.headers.emplaceBack("x-ms-error-code", "BlobNotFound");
        } else {
            reply.body = blobs.value(path);
            reply.headers.emplaceBack("Content-Type", "image/jpeg");
            reply.headers.emplaceBack("x-ms-meta-by", "Ada");
        }
        return reply;
    }

    QHash<QByteArray, QByteArray> blobs;
    ScriptedReply::Ending ending = ScriptedReply::Ending::Complete; ///< set before a request only
    bool isChunked = false;
};

/// The practice estate, the blobs of whose two accounts are in a scripted store.
class StoreWorld
{
public:
    explicit StoreWorld(std::chrono::milliseconds latency = {})
        : server([this](const ScriptedRequest &request) { return store.answer(request); })
        , sandbox(options(server.url().toString(), latency))
        , caller(sandbox.caller(false))
        , token(sandbox.requestToken(u"https://storage.azure.com/.default"_s).json.value(u"access_token"_s).toString())
    {
        caller->setToken(token);
    }

    HttpAnswer call(const QByteArray &method, const QString &account, const QString &pathAndQuery,
                    const QByteArray &body = {}, Headers headers = {})
    {
        headers.append(Headers::value_type("Host", account.toLatin1() + ".blob.core.windows.net"));
        headers.append(Headers::value_type("x-ms-version", "2023-11-03"));
        return caller->call(method, sandbox.url(pathAndQuery), body, headers);
    }
    Headers copyHeaders(const QByteArray &authorization) const
    {
        return {{"x-ms-blob-type", "BlockBlob"},
                {"x-ms-copy-source", "https://stshopweu.blob.core.windows.net/media/a%20b.jpg"},
                {"x-ms-copy-source-authorization", authorization}};
    }
    /// The last request that the store was asked with this method.
    ScriptedRequest last(const QByteArray &method) const
    {
        ScriptedRequest found;
        const QList<ScriptedRequest> all = server.requests();
        for (const ScriptedRequest &request : all)
            found = request.method == method ? request : found;
        return found;
    }

    ScriptedStore store;
    ScriptedServer server;
    TestSandbox sandbox;
    std::unique_ptr<HttpCaller> caller;
    QString token;

private:
    static sandbox::SandboxOptions options(const QString &url, std::chrono::milliseconds latency)
    {
        sandbox::SandboxOptions options;
        options.latency = latency;
        options.blobStore = url;
        options.blobStoreKeys = u"stshopweu:c291cmNl;stshoplogsweu:dGFyZ2V0"_s;
        return options;
    }
};

}

class BlobStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeAStore_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("named");
        QTest::newRow("no address") << u"127.0.0.1:10000"_s << u"a:a2V5"_s << u"127.0.0.1:10000"_s;
        QTest::newRow("no keys") << u"http://127.0.0.1:10000"_s << QString() << u"AZURITE_ACCOUNTS"_s;
        QTest::newRow("no base64") << u"http://127.0.0.1:10000"_s << u"acme:a secret"_s << u"acme"_s;
    }

    void whatCannotBeAStore()
    {
        QFETCH(QString, url);
        QFETCH(QString, keys);
        QFETCH(QString, named);
        const auto store = sandbox::BlobStore::open(url, keys);
        QVERIFY(!store);
        QVERIFY2(store.error().message.contains(named), qPrintable(store.error().message));
        QVERIFY(!store.error().message.contains(u"a secret"_s));
    }

    void refusesAsTheSimulationDoes()
    {
        StoreWorld world;
        QCOMPARE(world.sandbox.error(), QString());
        world.caller->setToken({});
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/a.jpg"_s).status, 401);
        world.caller->setToken(u"eyJ.none.valid"_s);
        QCOMPARE(world.call("PUT", u"stshopweu"_s, u"/media/a.jpg"_s, "x").status, 401);
        QVERIFY(world.server.requests().isEmpty());
    }

    void passesOnWithoutTheCallersToken()
    {
        StoreWorld world;
        const QByteArray body(3'000'000, 'b');
        QCOMPARE(
            world.call("PUT", u"stshopweu"_s, u"/media/a%20b.jpg"_s, body, {{"x-ms-blob-type", "BlockBlob"}}).status,
            201);
        QVERIFY(world.store.blobs.value("/stshopweu/media/a%20b.jpg") == body);
        const ScriptedRequest put = world.last("PUT");
        QVERIFY(put.target.contains("sig="));
        QCOMPARE(put.header("Authorization"), QByteArray());
        QCOMPARE(put.header("x-ms-blob-type"), QByteArray("BlockBlob"));
        for (const bool chunked : {false, true}) {
            world.store.isChunked = chunked;
            const HttpAnswer got = world.call("GET", u"stshopweu"_s, u"/media/a%20b.jpg"_s);
            QCOMPARE(got.status, 200);
            QVERIFY(got.body == body);
            QCOMPARE(got.header("x-ms-meta-by"), QByteArray("Ada"));
        }
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/none"_s).header("x-ms-error-code"),
                 QByteArray("BlobNotFound"));
    }

    void makesContainersOfResourceManagerFirst()
    {
        StoreWorld world;
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/a.jpg"_s).status, 404);
        QVERIFY(world.store.blobs.contains("/stshopweu/media"));
        QVERIFY(!world.store.blobs.contains("/stshopweu/exports"));
        const qsizetype asked = world.server.requests().size();
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/a.jpg"_s).status, 404);
        QCOMPARE(world.server.requests().size(), asked + 1);
    }

    void putsFromUrl()
    {
        StoreWorld world;
        const QByteArray body(2'500'000, 'c');
        world.store.blobs.insert("/stshopweu/media/a%20b.jpg", body);
        const QByteArray bearer = "Bearer " + world.token.toLatin1();
        const QString target = u"/copies/c.jpg"_s;
        HttpAnswer answer =
            world.call("PUT", u"stshoplogsweu"_s, target, {}, world.copyHeaders("Bearer eyJ.none.valid"));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("x-ms-error-code"), QByteArray("CannotVerifyCopySource"));

        QCOMPARE(world.call("PUT", u"stshoplogsweu"_s, target, {}, world.copyHeaders(bearer)).status, 201);
        QVERIFY(world.store.blobs.value("/stshoplogsweu/copies/c.jpg") == body);
        const ScriptedRequest put = world.last("PUT");
        QCOMPARE(put.header("x-ms-blob-content-type"), QByteArray("image/jpeg"));
        QCOMPARE(put.header("x-ms-meta-by"), QByteArray("Ada"));
        QCOMPARE(put.header("x-ms-copy-source"), QByteArray());
        QCOMPARE(put.header("x-ms-copy-source-authorization"), QByteArray());

        Headers block = world.copyHeaders(bearer);
        block.append(Headers::value_type("x-ms-source-range", "bytes=0-99"));
        QCOMPARE(world.call("PUT", u"stshoplogsweu"_s, u"/copies/d.jpg?comp=block&blockid=AAAA"_s, {}, block).status,
                 201);
        QCOMPARE(world.last("GET").header("x-ms-range"), QByteArray("bytes=0-99"));
        QVERIFY(world.last("PUT").target.contains("comp=block&blockid=AAAA"));
        QCOMPARE(world.last("PUT").header("x-ms-meta-by"), QByteArray());

        Headers copyBlob = world.copyHeaders(bearer);
        copyBlob.removeFirst();
        QCOMPARE(world.call("PUT", u"stshoplogsweu"_s, target, {}, copyBlob).status, 501);
    }

    void aClientThatGoesAway_data()
    {
        QTest::addColumn<int>("latency");
        QTest::newRow("before the store is asked") << 300;
        QTest::newRow("in the middle of the answer") << 0;
    }

    void aClientThatGoesAway()
    {
        QFETCH(int, latency);
        StoreWorld world{std::chrono::milliseconds(latency)};
        world.store.blobs.insert("/stshopweu/media/large", QByteArray(20'000'000, 'e'));
        world.store.blobs.insert("/stshopweu/media/small", "f");
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/small"_s).status, 200);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost,
                             static_cast<quint16>(QUrl(world.sandbox.info().httpResourceManager).port()));
        QVERIFY(client.waitForConnected());
        client.setReadBufferSize(1000);
        client.write(
            "GET /media/large HTTP/1.1\r\nHost: stshopweu.blob.core.windows.net\r\nx-ms-version: 2023-11-03\r\n"
            "Authorization: Bearer "
            + world.token.toLatin1() + "\r\n\r\n");
        if (latency > 0)
            QVERIFY(!client.waitForReadyRead(latency / 3));
        else
            QVERIFY(client.waitForReadyRead());
        const qsizetype logged = world.sandbox.requestLog().size();
        client.abort();
        QTRY_COMPARE(world.sandbox.requestLog().size(), logged + 1);
        QCOMPARE(world.sandbox.requestLog().last().value(u"status"_s).toInt(), latency > 0 ? 0 : 200);
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/small"_s).status, 200);
    }

    void aStoreThatFails()
    {
        StoreWorld world;
        world.store.blobs.insert("/stshopweu/media/a%20b.jpg", QByteArray(2'000'000, 'd'));
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/a%20b.jpg"_s).status, 200);
        world.store.ending = ScriptedReply::Ending::DropBefore;
        const HttpAnswer none = world.call("GET", u"stshopweu"_s, u"/media/a%20b.jpg"_s);
        QCOMPARE(none.status, 503);
        QCOMPARE(none.header("x-ms-error-code"), QByteArray("ServerBusy"));
        world.store.ending = ScriptedReply::Ending::Truncate;
        const HttpAnswer half = world.call("GET", u"stshopweu"_s, u"/media/a%20b.jpg"_s);
        QVERIFY(half.broken || half.body.size() < 2'000'000);
        world.store.ending = ScriptedReply::Ending::Complete;
        const qsizetype logged = world.sandbox.requestLog().size();
        QCOMPARE(world.call("GET", u"stshopweu"_s, u"/media/a%20b.jpg"_s).status, 200);
        QTRY_COMPARE(world.sandbox.requestLog().size(), logged + 1);
        QCOMPARE(world.sandbox.requestLog().last().value(u"status"_s).toInt(), 200);
    }
};

QTEST_GUILESS_MAIN(BlobStoreTest)
#include "tst_blobstore.moc"
