// A machine whose clock is wrong: every command that signs in says so on stderr, beside its own work.
#include "program.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate::test;

namespace {

/// An Azure with one empty subscription whose clock is ahead of this machine's by @p minutes.
ScriptedReply azureAhead(const ScriptedRequest &request, int minutes)
{
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(minutes * 60),
                                               u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    const bool isSignIn = request.target.contains("/oauth2/");
    return ScriptedReply::json(200, isSignIn ? R"({"access_token":"a.e30.c","expires_in":3600})" : R"({"value":[]})",
                               {{"Date", date.toLatin1()}, {"x-ms-request-id", "r"}});
}

}

class WrongClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidOnStandardError_data()
    {
        QTest::addColumn<int>("minutes"); // that Azure's clock is ahead
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("right") << 0 << QByteArray();
        QTest::newRow("an hour behind") << 60 << QByteArray("60 minutes behind Azure's");
        QTest::newRow("an hour ahead") << -60 << QByteArray("60 minutes ahead of Azure's");
    }

    void isSaidOnStandardError()
    {
        QFETCH(int, minutes);
        QFETCH(QByteArray, says);
        const ScriptedServer azure([=](const ScriptedRequest &request) { return azureAhead(request, minutes); });
        QTemporaryDir directory;
        const QString base = azure.url().toString();
        const QString cloud = directory.filePath(u"cloud.json"_s);
        QFile file(cloud);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"name"_s, u"Scripted"_s},
                                             {u"endpoints"_s,
                                              QJsonObject{{u"resourceManager"_s, base}, {u"activeDirectory"_s, base}}},
                                             {u"suffixes"_s,
                                              QJsonObject{{u"keyvaultDns"_s, u".vault.azure.net"_s},
                                                          {u"storageEndpoint"_s, u"core.windows.net"_s}}}})
                       .toJson());
        file.close();

        Program program;
        program.setEnvironment(u"AZURE_TENANT_ID"_s, u"00000000-0000-4000-8000-000000000001"_s);
        program.setEnvironment(u"AZURE_CLIENT_ID"_s, u"00000000-0000-4000-8000-000000000002"_s);
        program.setEnvironment(u"AZURE_CLIENT_SECRET"_s, u"SECRET-MARKER-clock"_s);
        program.setEnvironment(u"AZURE_AUTHORITY_HOST"_s, base);
        const QString path = directory.filePath(u"shop.relocation"_s);
        const Ended made = program.run({u"new"_s, path, u"--cloud"_s, cloud, u"--allow-insecure-loopback"_s,
                                        u"--from"_s, u"westeurope"_s, u"--to"_s, u"swedencentral"_s,
                                        u"--subscription"_s, u"00000000-0000-4000-8000-000000000003"_s});
        QVERIFY2(made.code == 0, made.errors.constData());
        // Whatever becomes of the discovery: the clock is named before it, even where nothing else is said.
        const Ended ended = program.run(
            {u"discover"_s, path, u"--credential"_s, u"environment"_s, u"--allow-insecure-loopback"_s, u"--quiet"_s});
        QCOMPARE(ended.errors.contains("The clock of this machine is"), !says.isEmpty());
        QVERIFY2(ended.errors.contains(says), ended.errors.constData());
        QVERIFY(!ended.output.contains("The clock of this machine is"));
    }
};

QTEST_GUILESS_MAIN(WrongClockTest)
#include "tst_wrongclock.moc"
