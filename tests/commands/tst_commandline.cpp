// The command line as scripts call it: the public contract of verbs, exit codes and JSON keys.
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate::test;

namespace {

/// Changes one byte of one event's payload, as somebody with an editor would.
bool tamper(const QString &file)
{
    const QString name = u"tamper"_s;
    bool changed = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open())
            return false;
        QSqlQuery query(database);
        changed = query.exec(u"UPDATE events SET payload = replace(payload, 'a', 'b') WHERE seq = 5"_s)
            && query.numRowsAffected() == 1;
        query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    QSqlDatabase::removeDatabase(name);
    return changed;
}

}

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such verb") << QStringList{u"fly"_s};
        QTest::newRow("no file") << QStringList{u"status"_s};
        QTest::newRow("no such option") << QStringList{u"status"_s, u"x.relocation"_s, u"--fast"_s};
        QTest::newRow("no subscription") << QStringList{u"new"_s, u"x.relocation"_s, u"--from"_s,
                                                        u"a"_s,   u"--to"_s,         u"b"_s};
        QTest::newRow("practice without a directory") << QStringList{u"practice"_s};
        QTest::newRow("unknown format") << QStringList{u"report"_s, u"x"_s,        u"--format"_s,
                                                       u"docx"_s,   u"--output"_s, u"y"_s};
        const QStringList report{u"report"_s, u"x"_s, u"--format"_s, u"html"_s, u"--output"_s, u"y"_s};
        QTest::newRow("unknown language") << report + QStringList{u"--language"_s, u"tlh"_s};
        QTest::newRow("unknown page size") << report + QStringList{u"--page-size"_s, u"A9"_s};
        QTest::newRow("no date") << report + QStringList{u"--since"_s, u"yesterday"_s};
        QTest::newRow("two comparisons") << report
                + QStringList{u"--since"_s, u"2026-03-02"_s, u"--compare-with"_s, u"z"_s};
        QTest::newRow("run without consent") << QStringList{u"run"_s, u"x.relocation"_s};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = Program().run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.output.isEmpty());
        QVERIFY2(ended.errors.startsWith("azrelocate: "), ended.errors.constData());
    }

    void aFileThatIsNotThereIsFive()
    {
        const Ended ended = Program().run({u"status"_s, u"not-there.relocation"_s});
        QCOMPARE(ended.code, 5);
    }

    void helpAndVersion()
    {
        const Ended help = Program().run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *verb : {"new", "discover", "plan", "check", "run", "attest", "waive", "comment", "sign",
                                 "status", "report", "verify", "sandbox", "practice", "rehearse"})
            QVERIFY2(help.output.contains("azrelocate " + QByteArray(verb)), verb);
        QCOMPARE(Program().run({u"--version"_s}).code, 0);
    }

    void practice()
    {
        QTemporaryDir directory;
        const Ended ended = Program().run({u"practice"_s, u"--output-dir"_s, directory.path(), u"--json"_s}, 180);
        QVERIFY2(ended.code == 0 || ended.code == 1, ended.errors.right(4000).constData());
        const QJsonObject outcome = ended.json();
        QCOMPARE(outcome.value("failures"_L1).toArray(), QJsonArray());
        QCOMPARE(outcome.value("open"_L1).toArray(), QJsonArray());

        const QString file = outcome.value("file"_L1).toString();
        for (const QLatin1StringView suffix : {"pdf"_L1, "html"_L1, "csv"_L1, "json"_L1, "md"_L1}) {
            const QFileInfo report(directory.filePath(u"report."_s + suffix));
            QVERIFY2(report.size() > 1000, qPrintable(report.filePath()));
        }
        QCOMPARE(Program().run({u"verify"_s, file}).code, 0);

        const Ended status = Program().run({u"status"_s, file, u"--json"_s});
        const auto items = itemsIn(status.json());
        QCOMPARE(items.size(), 74);
        QVERIFY(!status.json().value("tasks"_L1).toArray().isEmpty());
        QVERIFY(status.json().value("resources"_L1).toObject().value("total"_L1).toInt() >= 40);
        for (auto it = items.begin(); it != items.end(); ++it) {
            const QString state = it->value("state"_L1).toString();
            const bool green = state == "passed"_L1 || state == "warning"_L1 || state == "not-applicable"_L1;
            if (green)
                QVERIFY2(!it->value("evidence"_L1).toArray().isEmpty(),
                         qPrintable(it.key() + u" is green without evidence"_s));
        }

        noSecretIsLeft(directory.path(), ended);
        QVERIFY(tamper(file));
        QCOMPARE(Program().run({u"verify"_s, file}).code, 6);
    }

    void rehearsal_data()
    {
        QTest::addColumn<QString>("estate");
        QTest::newRow("a web shop") << u"webshop"_s;
        QTest::newRow("types that are not simulated") << u"serverless"_s;
    }
    void rehearsal()
    {
        QFETCH(QString, estate);
        QTemporaryDir directory;
        const QString path = QStringLiteral(AZRELOCATE_TEST_DATA) + u"/templates/%1.json"_s.arg(estate);
        const QString file = directory.filePath(u"shop.relocation"_s);
        const QString rehearsed = directory.filePath(u"rehearsed.relocation"_s);
        {
            const SandboxProcess sandbox(
                {u"--estate"_s, path, u"--speed"_s, u"1000"_s, u"--work-dir"_s, directory.path()});
            QVERIFY(sandbox.info());
            const Program program = sandbox.signedInProgram();
            QCOMPARE(program.run(sandbox.newArguments(file, u"westeurope"_s, u"swedencentral"_s)).code, 0);
            const Ended early = program.run({u"rehearse"_s, file, u"--output"_s, rehearsed});
            QCOMPARE(early.code, 2);
            QVERIFY2(early.errors.contains("discover"), early.errors.constData());
            QCOMPARE(program.run({u"discover"_s, file}).code, 0);
        }
        // The cloud of the file is gone by now: a rehearsal asks nobody but its own.
        const Ended before = Program().run({u"status"_s, file, u"--json"_s});
        const Ended ended = Program().run({u"rehearse"_s, file, u"--output"_s, rehearsed, u"--json"_s}, 180);
        QVERIFY2(ended.code == 0 || ended.code == 1, ended.errors.right(4000).constData());
        QCOMPARE(ended.json().value("failures"_L1).toArray(), QJsonArray());
        QVERIFY(ended.json().value("changes"_L1).toInt() > 3);
        QCOMPARE(Program().run({u"status"_s, file, u"--json"_s}).output, before.output);
        QCOMPARE(Program().run({u"verify"_s, rehearsed}).code, 0);
        const QJsonObject status = Program().run({u"status"_s, rehearsed, u"--json"_s}).json();
        QVERIFY(status.value("relocation"_L1)["title"_L1].toString().startsWith(u"Rehearsal: "_s));
        const QJsonObject was = before.json().value("resources"_L1).toObject();
        QVERIFY(status.value("resources"_L1)["total"_L1].toInt() >= was.value("total"_L1).toInt());

        const Ended again = Program().run({u"rehearse"_s, file, u"--output"_s, rehearsed});
        QCOMPARE(again.code, 2);
        QCOMPARE(Program().run({u"verify"_s, rehearsed}).code, 0);
    }

    void aNewerCatalogueOfRecipes()
    {
        QTemporaryDir directory;
        const QString estate = QStringLiteral(AZRELOCATE_TEST_DATA) + u"/templates/webshop.json"_s;
        const SandboxProcess sandbox(
            {u"--estate"_s, estate, u"--speed"_s, u"1000"_s, u"--work-dir"_s, directory.path()});
        QVERIFY(sandbox.info());
        const Program program = sandbox.signedInProgram();
        const QString file = directory.filePath(u"third.relocation"_s);
        QCOMPARE(program.run(sandbox.newArguments(file, u"westeurope"_s, u"swedencentral"_s)).code, 0);
        QCOMPARE(program.run({u"discover"_s, file}).code, 0);

        QFile own(QStringLiteral(AZRELOCATE_TEST_DATA) + u"/../../resources/recipes/recipes.json"_s);
        QVERIFY(own.open(QIODevice::ReadOnly));
        const QJsonObject catalogue = QJsonDocument::fromJson(own.readAll()).object();
        const QString ownVersion = catalogue.value("version"_L1).toString();
        const auto write = [&](const QString &version) {
            QJsonObject other = catalogue;
            other.insert(u"version"_s, version);
            QFile out(directory.filePath(version + u".json"_s));
            return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(other).toJson()) > 0 ? out.fileName()
                                                                                                  : QString();
        };
        const auto plannedBy = [&](const QStringList &arguments) {
            const Ended ended = program.run(QStringList{u"plan"_s, file, u"--json"_s} + arguments);
            return ended.code == 0 ? ended.json().value("recipesVersion"_L1).toString()
                                   : QString::fromUtf8(ended.errors);
        };
        QCOMPARE(plannedBy({}), ownVersion);
        QCOMPARE(plannedBy({u"--recipes"_s, write(u"2031-05-01"_s)}), u"2031-05-01"_s);
        QCOMPARE(plannedBy({}), u"2031-05-01"_s); // it is in the file
        QVERIFY(plannedBy({u"--recipes"_s, write(u"2020-01-01"_s)}).contains(u"older than that of this program"_s));
        QVERIFY(plannedBy({u"--recipes"_s, estate}).contains(u"\"version\""_s));
        QVERIFY(plannedBy({u"--recipes"_s, directory.filePath(u"none.json"_s)}).contains(u"cannot be read"_s));
        QCOMPARE(plannedBy({}), u"2031-05-01"_s); // what was refused changed nothing
        QCOMPARE(plannedBy({u"--recipes"_s, u"built-in"_s}), ownVersion);
        QCOMPARE(program.run({u"verify"_s, file}).code, 0);
    }

private:
    /// Each secret of the practice estates contains the mark; nothing that the program writes may.
    void noSecretIsLeft(const QString &directory, const Ended &ended)
    {
        QVERIFY(!ended.output.contains("SECRET-MARKER"));
        QVERIFY(!ended.errors.contains("SECRET-MARKER"));
        QDirIterator it(directory, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("SECRET-MARKER"), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("eyJ0eXAi"), qPrintable(file.fileName() + u" holds a token"_s));
        }
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
