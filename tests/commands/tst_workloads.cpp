// Workloads that nobody prepared the program for: each ARM template of tests/data/templates is an estate of its own,
// which is discovered, planned, prepared and migrated.
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate::test;

namespace {

/// Whether @p ended is an answer about the workload (all well, something to do), not trouble of the program.
bool isAnswer(const Ended &ended)
{
    return ended.code == 0 || ended.code == 1;
}

/// What the program itself was wrong about, in words of Azure's refusals; empty: nothing.
QByteArray mistakeIn(const QByteArray &text)
{
    for (const char *code : {"NotSimulated", "NoRegisteredProviderFound", "InvalidTemplate",
                             "InvalidApiVersionParameter", "InvalidResourceType", "ParentResourceNotFound"}) {
        if (const qsizetype at = text.indexOf(code); at >= 0)
            return text.mid(std::max<qsizetype>(0, at - 300), 800);
    }
    return {};
}

}

class WorkloadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMovedWithoutAMistake_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator it(QStringLiteral(AZRELOCATE_TEST_DATA) + u"/templates"_s, {u"*.json"_s}, QDir::Files);
        while (it.hasNext()) {
            const QString path = it.next();
            if (!path.endsWith(".parameters.json"_L1))
                QTest::newRow(qPrintable(it.fileInfo().completeBaseName())) << path;
        }
    }

    void isMovedWithoutAMistake()
    {
        QFETCH(const QString, path);
        QTemporaryDir directory;
        const SandboxProcess sandbox({u"--estate"_s, path, u"--speed"_s, u"1000"_s, u"--work-dir"_s, directory.path()});
        QVERIFY(sandbox.info());
        const Program program = sandbox.signedInProgram();
        const QString file = directory.filePath(u"workload.relocation"_s);
        Ended ended = program.run(sandbox.newArguments(file, u"westeurope"_s, u"swedencentral"_s));
        QVERIFY2(ended.code == 0, ended.errors.constData());
        ended = program.run({u"discover"_s, file, u"--json"_s});
        QVERIFY2(ended.code == 0, ended.errors.constData());
        QVERIFY(ended.json().value("total"_L1).toInt() > 0);
        QCOMPARE(ended.json().value("skipped"_L1).toArray().size(), 0);
        ended = program.run({u"plan"_s, file});
        QVERIFY2(isAnswer(ended), ended.errors.constData());
        const bool isDecided = ended.code == 0;
        for (const QString &phase : {u"prepare"_s, u"migrate"_s}) {
            ended = program.run({u"run"_s, file, u"--phase"_s, phase, u"--yes"_s}, 180);
            QVERIFY2(isAnswer(ended), ended.errors.right(4000).constData());
            QVERIFY2(!ended.errors.contains("failed:") && !ended.output.contains("failed:"),
                     ended.errors.right(4000).constData());
        }
        ended = program.run({u"status"_s, file, u"--json"_s});
        QVERIFY2(mistakeIn(ended.output).isEmpty(), mistakeIn(ended.output).constData());
        const QString moved = itemsIn(ended.json()).value(u"svc.move"_s).value("state"_L1).toString();
        QVERIFY2(moved != "could-not-check"_L1 && (moved != "action-needed"_L1 || !isDecided), qPrintable(moved));
        QVERIFY(!ended.output.contains("SECRET-MARKER"));
        QFile stored(file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY(!stored.readAll().contains("SECRET-MARKER"));
    }
};

QTEST_GUILESS_MAIN(WorkloadsTest)
#include "tst_workloads.moc"
