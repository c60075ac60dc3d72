// A person's sign-in from one command to the next: kept in the keychain, where there is one (with-keychain starts one),
// else asked for again and said so.
#include "program.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate::test;

class KeptSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromOneCommandToTheNext()
    {
        const bool isKept = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && QDir::home().exists(u"data"_s);
        Program program;
        program.setEnvironment(u"AZURE_TENANT_ID"_s, {});
        if (!isKept)
            program.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        SandboxProcess azure({});
        QVERIFY(azure.info());
        QTemporaryDir directory;
        const QString file = directory.filePath(u"shop.relocation"_s);
        const QString log = directory.filePath(u"log.txt"_s);
        const Ended made = program.run(azure.newArguments(file, u"westeurope"_s, u"swedencentral"_s));
        QVERIFY2(made.code == 0, made.errors.constData());

        const QStringList discover{u"discover"_s,   file, u"--credential"_s, u"device-code"_s, u"--quiet"_s,
                                   u"--log-file"_s, log};
        const Ended first = program.run(discover);
        QVERIFY2(first.code == 0, first.errors.constData());
        QVERIFY2(first.errors.contains("enter the code"), first.errors.constData()); // even with --quiet
        QCOMPARE(first.errors.contains("memory only"), !isKept);

        const Ended second = program.run(discover);
        QVERIFY2(second.code == 0, second.errors.constData());
        QCOMPARE(second.errors.contains("enter the code"), !isKept);

        const Ended listed = program.run({u"accounts"_s, u"--json"_s});
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.json().value("keychain"_L1).toBool(), isKept);
        const QJsonArray accounts = listed.json().value("accounts"_L1).toArray();
        QCOMPARE(accounts.size(), isKept ? 1 : 0);
        if (isKept) {
            const QString name = accounts[0].toObject().value("name"_L1).toString();
            QVERIFY(!name.isEmpty());
            QCOMPARE(program.run({u"accounts"_s, u"--sign-out"_s, u"nobody@contoso.com"_s}).code, 2);
            QCOMPARE(program.run({u"accounts"_s, u"--sign-out"_s, name}).code, 0);
            QVERIFY(program.run({u"accounts"_s}).output.contains("Nobody is signed in"));
            QVERIFY(program.run(discover).errors.contains("enter the code"));
            QCOMPARE(program.run({u"accounts"_s, u"--sign-out"_s, u"all"_s}).code, 0);
        } else {
            QVERIFY(program.run({u"accounts"_s}).output.contains("memory only"));
        }

        QFile written(log);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains("enter the code") && !text.contains("eyJ"), "codes and tokens are not for the log");
    }
};

QTEST_GUILESS_MAIN(KeptSignInTest)
#include "tst_keptsignin.moc"
