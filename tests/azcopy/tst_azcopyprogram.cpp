// AzCopy is found, and asked for its version; programs in its place are small scripts.
#include "azcopy/azcopyprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

class AzCopyProgramTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString script(const QByteArray &body)
    {
        QFile file(m_folder.filePath(u"azcopy-in-place"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void versions_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("version");
        QTest::newRow("as it is") << u"azcopy version 10.32.2\n"_s << u"10.32.2"_s;
        QTest::newRow("after a warning") << u"INFO: a newer version is there\nazcopy version 10.16.0\n"_s
                                         << u"10.16.0"_s;
        QTest::newRow("a preview") << u"azcopy version 10.33.0-preview.1"_s << u"10.33.0"_s;
        QTest::newRow("another program") << u"git version 2.39.5"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void versions()
    {
        QFETCH(QString, printed);
        QTEST(parseAzCopyVersion(printed).toString(), "version");
    }

    void refusals_data()
    {
#ifndef Q_OS_UNIX
        QSKIP("scripts stand in for AzCopy here");
#endif
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("too old") << QByteArray("echo azcopy version 10.15.9\n") << u"AzCopyTooOld"_s;
        QTest::newRow("of the time before version 10") << QByteArray("echo azcopy version 8.1\n") << u"AzCopyTooOld"_s;
        QTest::newRow("another program") << QByteArray("echo hello\n") << u"AzCopyUnusable"_s;
        QTest::newRow("it ends at once") << QByteArray("exit 3\n") << u"AzCopyUnusable"_s;
    }

    void refusals()
    {
        QFETCH(QByteArray, body);
        const auto found = findAzCopy(script(body), {});
        QVERIFY(!found);
        QTEST(found.error().code, "code");
        QVERIFY(!found.error().message.isEmpty());
    }

    void nothingAtThePath()
    {
        const auto found = findAzCopy(m_folder.filePath(u"none"_s), {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"AzCopyMissing"_s);
    }

    void secretsOfThisProcessAreNotHandedOn()
    {
#ifndef Q_OS_UNIX
        QSKIP("a script stands in for AzCopy here");
#endif
        qputenv("AZURE_CLIENT_SECRET", "SECRET-MARKER");
        const auto found = findAzCopy(
            script("test -z \"$AZURE_CLIENT_SECRET\" && test -n \"$PATH\" && echo azcopy version 10.32.2\n"), {});
        qunsetenv("AZURE_CLIENT_SECRET");
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->version, QVersionNumber(10, 32, 2));
    }

    void aStopEndsTheWait()
    {
#ifndef Q_OS_UNIX
        QSKIP("a script stands in for AzCopy here");
#endif
        std::stop_source stop;
        stop.request_stop();
        CallContext context;
        context.stop = stop.get_token();
        const auto found = findAzCopy(script("exec sleep 60\n"), context);
        QVERIFY(!found);
        QVERIFY(found.error().kind == ErrorKind::Cancelled);
    }

    void theRealOne()
    {
        QFile program(QStringLiteral(AZRELOCATE_NPM_AZCOPY));
        if (!program.exists())
            QSKIP("AzCopy is not installed (tests/run installs it with npm)");
        program.setPermissions(program.permissions() | QFile::ExeOwner); // its package forgets to
        qputenv("AZRELOCATE_AZCOPY", program.fileName().toLocal8Bit());
        const auto found = findAzCopy({}, {});
        qunsetenv("AZRELOCATE_AZCOPY");
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->version, QVersionNumber(10, 32, 2));
        QCOMPARE(found->path, program.fileName());
    }
};

QTEST_GUILESS_MAIN(AzCopyProgramTest)
#include "tst_azcopyprogram.moc"
