// What a program that this one starts is lent: tokens, and a way to the hosts of a simulated cloud. Nothing more.
#include "azcopy/hosttunnel.h"
#include "azcopy/identityendpoint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

/// What comes back for @p bytes until the other side closes.
QByteArray exchange(const QUrl &address, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000)) {
    }
    return socket.readAll();
}

}

class LentAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto asked = [](const QByteArray &resource, const QByteArray &header) {
            return "GET /token?api-version=2019-08-01&resource=" + resource + " HTTP/1.1\r\n" + header + "\r\n\r\n";
        };
        const QByteArray storage = "https%3A%2F%2Fstorage.azure.com";
        const QByteArray header = "X-Identity-Header: HEADER";
        QTest::newRow("as AzCopy asks") << asked(storage, header) << QByteArray("200");
        QTest::newRow("with a slash") << asked(storage + "%2F", "x-identity-header: HEADER") << QByteArray("200");
        QTest::newRow("without the header") << asked(storage, "Accept: */*") << QByteArray("401");
        QTest::newRow("with another header") << asked(storage, "X-Identity-Header: 00") << QByteArray("401");
        QTest::newRow("for another service")
            << asked("https%3A%2F%2Fmanagement.azure.com", header) << QByteArray("400");
        QTest::newRow("another verb") << QByteArray("POST /token HTTP/1.1\r\nX-Identity-Header: HEADER\r\n\r\n")
                                      << QByteArray("405");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("405");
    }

    void tokens()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const auto endpoint = IdentityEndpoint::open(
            u"https://storage.azure.com"_s, [](const CallContext &) { return Result<QByteArray>("SECRET-MARKER"); });
        QVERIFY(endpoint);
        request.replace("HEADER", (*endpoint)->header());
        const QByteArray answer = exchange(QUrl((*endpoint)->address()), request);
        QCOMPARE(answer.mid(9, 3), status);
        QCOMPARE(answer.contains("SECRET-MARKER"), status == "200");
        const QJsonObject body = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        if (status != "200") {
            QVERIFY(!body["message"_L1].toString().isEmpty());
            return;
        }
        const qint64 life = body["expires_on"_L1].toString().toLongLong() - QDateTime::currentSecsSinceEpoch();
        QVERIFY2(life > 300 && life <= 600, QByteArray::number(life).constData());
    }

    void whyThereIsNoTokenIsSaid()
    {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.message = u"The sign-in has expired."_s;
        const auto endpoint =
            IdentityEndpoint::open(u"r"_s, [error](const CallContext &) { return Result<QByteArray>(error); });
        const QByteArray answer =
            exchange(QUrl((*endpoint)->address()),
                     "GET /token?resource=r HTTP/1.1\r\nX-Identity-Header: " + (*endpoint)->header() + "\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400") && answer.contains(error.message.toUtf8()), answer.constData());
    }

    void tunnelLeadsToHostsOfTheTable()
    {
        QTcpServer host;
        QVERIFY(host.listen(QHostAddress::LocalHost));
        const QString where = u"127.0.0.1:%1"_s.arg(host.serverPort());
        const auto tunnel = HostTunnel::open(ConnectTo({{u"*.blob.example.net"_s, where}}));
        QVERIFY(tunnel);
        const QUrl address((*tunnel)->address());
        QTcpSocket client;
        client.connectToHost(address.host(), static_cast<quint16>(address.port()));
        QVERIFY(client.waitForConnected(5000));
        client.write("CONNECT shop.blob.example.net:443 HTTP/1.1\r\nHost: x\r\n\r\nfirst bytes");
        QVERIFY(client.waitForBytesWritten(5000));
        QVERIFY(host.waitForNewConnection(5000));
        const std::unique_ptr<QTcpSocket> server(host.nextPendingConnection());
        QTRY_COMPARE(server->peek(100), QByteArray("first bytes"));
        server->read(100);
        QTRY_VERIFY(client.bytesAvailable() > 0);
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200"));
        const QByteArray much(20 * 1024 * 1024, 'x'); // more than is kept for a side that is slower
        server->write(much);
        QByteArray got;
        QTRY_VERIFY_WITH_TIMEOUT((got += client.readAll()).size() == much.size(), 20000);
        server->disconnectFromHost();
        QTRY_VERIFY(client.state() == QAbstractSocket::UnconnectedState);
    }

    void tunnelRefuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("a host of nobody")
            << QByteArray("CONNECT example.com:443 HTTP/1.1\r\n\r\n") << QByteArray("403");
        QTest::newRow("an address") << QByteArray("CONNECT 127.0.0.1:22 HTTP/1.1\r\n\r\n") << QByteArray("403");
        QTest::newRow("nobody answers there")
            << QByteArray("CONNECT gone.example.net:443 HTTP/1.1\r\n\r\n") << QByteArray("502");
        QTest::newRow("a plain request") << QByteArray("GET http://gone.example.net/ HTTP/1.1\r\n\r\n")
                                         << QByteArray("405");
        QTest::newRow("an endless head") << QByteArray(20000, 'x') << QByteArray("431");
    }

    void tunnelRefuses()
    {
        QFETCH(QByteArray, request);
        const auto tunnel = HostTunnel::open(ConnectTo({{u"gone.example.net"_s, u"127.0.0.1:1"_s}}));
        QVERIFY(tunnel);
        QTEST(exchange(QUrl((*tunnel)->address()), request).mid(9, 3), "status");
    }
};

QTEST_GUILESS_MAIN(LentAccessTest)
#include "tst_lentaccess.moc"
