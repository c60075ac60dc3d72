// kill -9 at random moments of a run: nothing is lost, nothing is done twice.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate::test;

namespace {

constexpr int kKills = 20;
constexpr int kSpeed = 300; ///< operations take moments, while the TTL of a day outlasts both runs
constexpr quint32 kSeed = 20261122;

struct World
{
    QTemporaryDir directory;
    std::unique_ptr<SandboxProcess> sandbox;
    QString file;
};

struct Write
{
    QString what; ///< "PUT /subscriptions/…"
    QString clientRequestId;
};

QList<Write> acceptedWrites(const QString &logPath)
{
    QFile log(logPath);
    QList<Write> writes;
    if (!log.open(QIODevice::ReadOnly))
        return writes;
    while (!log.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(log.readLine()).object();
        if (!line.value("accepted"_L1).toBool())
            continue;
        const QUrl url(line.value("url"_L1).toString());
        writes.append(
            {line.value("method"_L1).toString() + u' ' + url.path(), line.value("clientRequestId"_L1).toString()});
    }
    return writes;
}

/// Names that are made of ids which each Azure gives out anew (principals of new identities, addresses) are not compared.
QString withoutMadeNames(QString what)
{
    static const QRegularExpression assignment(u"/roleAssignments/[0-9a-f-]{36}"_s);
    static const QRegularExpression deployment(u"/deployments/azrelocate-[0-9a-f]{16}"_s);
    static const QRegularExpression certificate(u"/certificates/(.+)-[0-9a-f]{8}$"_s);
    what.replace(assignment, u"/roleAssignments/…"_s);
    what.replace(deployment, u"/deployments/…"_s);
    return what.replace(certificate, u"/certificates/\\1-…"_s);
}

QMap<QString, QString> itemStates(const Program &program, const QString &file)
{
    QMap<QString, QString> states;
    const QJsonArray phases = program.run({u"status"_s, file, u"--json"_s}).json().value("phases"_L1).toArray();
    for (const QJsonValue &phase : phases) {
        const QJsonArray areas = phase.toObject().value("areas"_L1).toArray();
        for (const QJsonValue &area : areas) {
            const QJsonArray rows = area.toObject().value("items"_L1).toArray();
            for (const QJsonValue &row : rows)
                states.insert(row.toObject().value("id"_L1).toString(), row.toObject().value("state"_L1).toString());
        }
    }
    return states;
}

}

class CrashesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomMomentsEndsAsUninterrupted()
    {
        World calm;
        World harsh;
        for (World *world : {&calm, &harsh})
            QVERIFY(begin(*world));

        const Program quiet = calm.sandbox->signedInProgram();
        runToEnd(quiet, calm.file);
        const QMap<QString, QString> expectedStates = itemStates(quiet, calm.file); // now: evidence ages in fast time

        QRandomGenerator random(kSeed);
        const Program program = harsh.sandbox->signedInProgram();
        int kills = 0;
        for (; kills < kKills; ++kills) {
            const auto process = program.start(runArguments(harsh.file));
            if (process->waitForFinished(300 + random.bounded(900)))
                break; // it came to its end before we did
            process->kill();
            QVERIFY(process->waitForFinished());
        }
        qInfo("%d kills", kills);
        runToEnd(program, harsh.file);

        QCOMPARE(itemStates(program, harsh.file), expectedStates);
        QCOMPARE(program.run({u"verify"_s, harsh.file}).code, 0);
        const QList<Write> expected = acceptedWrites(calm.sandbox->text(u"requestLog"_s));
        const QList<Write> actual = acceptedWrites(harsh.sandbox->text(u"requestLog"_s));
        QSet<QString> seen;
        for (const Write &write : actual) {
            const QString key = write.what + u' ' + write.clientRequestId;
            QVERIFY2(!seen.contains(key), qPrintable(u"accepted twice: "_s + key));
            seen.insert(key);
        }
        const QStringList differences = differing(counted(actual), counted(expected));
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

private:
    static QStringList runArguments(const QString &file) { return {u"run"_s, file, u"--yes"_s}; }

    static bool begin(World &world)
    {
        world.sandbox = std::make_unique<SandboxProcess>(QStringList{u"--speed"_s, QString::number(kSpeed), u"--seed"_s,
                                                                     u"7"_s, u"--work-dir"_s, world.directory.path()});
        if (!world.sandbox->info())
            return false;
        world.file = world.directory.filePath(u"crash.relocation"_s);
        const Program program = world.sandbox->signedInProgram();
        return program.run(world.sandbox->newArguments(world.file, u"westeurope"_s, u"swedencentral"_s)).code == 0
            && program.run({u"discover"_s, world.file}).code == 0 && program.run({u"plan"_s, world.file}).code == 0;
    }

    static void runToEnd(const Program &program, const QString &file)
    {
        const Ended ended = program.run(runArguments(file), 300);
        QVERIFY2(ended.code == 0 || ended.code == 1, ended.errors.right(4000).constData());
    }

    static QStringList differing(const QMap<QString, int> &actual, const QMap<QString, int> &expected)
    {
        QStringList lines;
        QSet<QString> all(actual.keyBegin(), actual.keyEnd());
        all.unite(QSet<QString>(expected.keyBegin(), expected.keyEnd()));
        for (const QString &what : std::as_const(all)) {
            if (actual.value(what) != expected.value(what))
                lines.append(
                    u"%1: %2 times instead of %3"_s.arg(what).arg(actual.value(what)).arg(expected.value(what)));
        }
        lines.sort();
        return lines;
    }

    /// How often each write was accepted.
    static QMap<QString, int> counted(const QList<Write> &writes)
    {
        QMap<QString, int> counts;
        for (const Write &write : writes)
            ++counts[withoutMadeNames(write.what)];
        return counts;
    }
};

QTEST_GUILESS_MAIN(CrashesTest)
#include "tst_crashes.moc"
