#include "estateworld.h"

#include <QCryptographicHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

/// Requests to blob endpoints of the practice estate with a valid token.
class BlobClient
{
public:
    Reply send(const QByteArray &method, const QString &account, const QString &pathAndQuery,
               QList<std::pair<QByteArray, QByteArray>> headers = {}, const QByteArray &body = {})
    {
        ArmRequest request = world.request(method, pathAndQuery, {});
        request.host = account + u".blob.core.windows.net"_s;
        request.rawBody = body;
        request.bodyIsObject = false;
        request.headers = std::move(headers);
        request.headers.append(std::pair<QByteArray, QByteArray>("x-ms-version", "2023-11-03"));
        if (signedIn)
            request.headers.append(std::pair<QByteArray, QByteArray>("Authorization", token));
        return world.simulation.dataPlaneFor(request.host)->handle(Call{world.simulation, request});
    }

    EstateWorld world;
    QByteArray token = world.token(u"https://storage.azure.com/.default"_s);
    bool signedIn = true;
};

QStringList textsOf(const QByteArray &xml, const QString &element)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts.append(reader.readElementText());
    }
    return texts;
}

}

class TestBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutToken()
    {
        BlobClient client;
        client.signedIn = false;
        const Reply reply = client.send("GET", u"stshopweu"_s, u"/?comp=list"_s);
        QCOMPARE(reply.status, 401);
        QVERIFY(reply.header("WWW-Authenticate").contains("storage.azure.com"));
        QCOMPARE(textsOf(*reply.raw, u"Code"_s), QStringList{u"NoAuthenticationInformation"_s});
    }

    void containers()
    {
        BlobClient client;
        const Reply reply = client.send("GET", u"stshopweu"_s, u"/?comp=list"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(textsOf(*reply.raw, u"Name"_s), (QStringList{u"exports"_s, u"invoices"_s, u"media"_s}));
    }

    void pages()
    {
        BlobClient client;
        QStringList names;
        QString marker;
        int pages = 0;
        do {
            const Reply reply = client.send("GET", u"stshopweu"_s,
                                            u"/media?restype=container&comp=list&maxresults=5&marker="_s + marker);
            QCOMPARE(reply.status, 200);
            names += textsOf(*reply.raw, u"Name"_s);
            marker = textsOf(*reply.raw, u"NextMarker"_s).value(0);
            ++pages;
        } while (!marker.isEmpty());
        QCOMPARE(pages, 4);
        QCOMPARE(names.size(), 18);
        QStringList sorted = names;
        sorted.sort();
        QCOMPARE(names, sorted);
    }

    void sumsMatchTheBytes()
    {
        BlobClient client;
        const QString path = u"/media/products/1001-kettle/front.jpg"_s;
        const Reply got = client.send("GET", u"stshopweu"_s, path);
        QCOMPARE(got.status, 200);
        QCOMPARE(got.header("Content-MD5"), QCryptographicHash::hash(*got.raw, QCryptographicHash::Md5).toBase64());
        const Reply again = BlobClient().send("GET", u"stshopweu"_s, path);
        QCOMPARE(*again.raw, *got.raw);
        const Reply part = client.send("GET", u"stshopweu"_s, path, {{"Range", "bytes=10-19"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(*part.raw, got.raw->mid(10, 10));
    }

    void copiesFromUrl()
    {
        BlobClient client;
        const QByteArray source = "https://stshopweu.blob.core.windows.net/exports/catalog.json";
        QCOMPARE(client.send("PUT", u"stshoplogsweu"_s, u"/copies?restype=container"_s).status, 201);
        const QList<std::pair<QByteArray, QByteArray>> headers = {{"x-ms-blob-type", "BlockBlob"},
                                                                  {"x-ms-copy-source", source}};
        const Reply noRight = client.send("PUT", u"stshoplogsweu"_s, u"/copies/catalog.json"_s, headers);
        QCOMPARE(noRight.header("x-ms-error-code"), QByteArray("CannotVerifyCopySource"));
        auto authorized = headers;
        authorized.append(std::pair<QByteArray, QByteArray>("x-ms-copy-source-authorization", client.token));
        const Reply copied = client.send("PUT", u"stshoplogsweu"_s, u"/copies/catalog.json"_s, authorized);
        QCOMPARE(copied.status, 201);
        const Reply there = client.send("HEAD", u"stshoplogsweu"_s, u"/copies/catalog.json"_s);
        const Reply here = client.send("HEAD", u"stshopweu"_s, u"/exports/catalog.json"_s);
        QCOMPARE(there.header("Content-MD5"), here.header("Content-MD5"));
        QCOMPARE(there.contentType, QByteArray("application/json"));
        const Reply twice = client.send("PUT", u"stshoplogsweu"_s, u"/copies/catalog.json"_s,
                                        authorized + QList<std::pair<QByteArray, QByteArray>>{{"If-None-Match", "*"}});
        QCOMPARE(twice.status, 409);
    }

    void damagedUpload()
    {
        BlobClient client;
        const Reply reply =
            client.send("PUT", u"stshopweu"_s, u"/exports/new.txt"_s,
                        {{"x-ms-blob-type", "BlockBlob"}, {"Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA=="}}, "text");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.header("x-ms-error-code"), QByteArray("Md5Mismatch"));
    }
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
