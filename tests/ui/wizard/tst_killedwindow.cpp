// kill -9 of the window in every phase, between the tasks and in the middle of them: opening it again shows the same
// place and the same facts, and what was underway goes on to its end.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWalk = 240'000; ///< ms; a whole phase on a slow machine

QSet<QString> ids(const QJsonValue &array)
{
    QSet<QString> set;
    for (const QJsonValue &id : array.toArray())
        set.insert(id.toString());
    return set;
}

/// Items that are no longer known, or known from an earlier check than before. A page that is opened looks again at
/// what is old, so that a later check is as good.
QStringList forgotten(const QJsonObject &before, const QJsonObject &after)
{
    QStringList lines;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QString was = it.value().toString(); // "2026-11-22T20:29:52.497Z passed"
        const QString is = after.value(it.key()).toString();
        if (is != was && is.section(u' ', 0, 0) <= was.section(u' ', 0, 0))
            lines.append(it.key() + u": "_s + was + u" → "_s + is);
    }
    return lines;
}

}

class KilledWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data()
    {
        QTest::addColumn<QStringList>("walk");
        QTest::newRow("after the plan") << QStringList{u"plan"_s};
        QTest::newRow("while the target is prepared") << QStringList{u"prepare"_s, u"--amid"_s};
        QTest::newRow("when it is prepared") << QStringList{u"prepare"_s};
        QTest::newRow("while services are deployed") << QStringList{u"migrate"_s, u"--amid"_s};
        QTest::newRow("when they are migrated") << QStringList{u"migrate"_s};
        QTest::newRow("during the cutover") << QStringList{u"cutover"_s, u"--amid"_s};
        QTest::newRow("after the cutover") << QStringList{u"cutover"_s};
    }

    /// The rows build on each other: one relocation, killed seven times.
    void nothingIsLost()
    {
        QFETCH(QStringList, walk);
        const std::optional<QJsonObject> before = walkAndKill(walk);
        QVERIFY(before);
        const bool amid = walk.contains(u"--amid"_s);
        QCOMPARE(!before->value("underway"_L1).toArray().isEmpty(), amid);

        const QList<QJsonObject> after = openAgain();
        QCOMPARE(after.size(), 2);
        const QJsonObject &reopened = after.first();
        QCOMPARE(reopened.value("page"_L1), before->value("page"_L1));
        QCOMPARE(reopened.value("resources"_L1), before->value("resources"_L1));
        QCOMPARE(reopened.value("planned"_L1), before->value("planned"_L1));
        QCOMPARE(reopened.value("words"_L1), before->value("words"_L1));
        // A task that was underway when the window spoke may have ended before the window was killed.
        const QSet<QString> done = ids(reopened.value("done"_L1));
        const QSet<QString> known = done + ids(reopened.value("underway"_L1));
        QVERIFY(done.contains(ids(before->value("done"_L1))));
        QVERIFY(known.contains(ids(before->value("underway"_L1))));
        const QStringList items =
            forgotten(before->value("items"_L1).toObject(), reopened.value("items"_L1).toObject());
        QVERIFY2(items.isEmpty(), qPrintable(items.join(u'\n')));

        const QJsonObject &ended = after.last();
        QVERIFY(ended.value("underway"_L1).toArray().isEmpty());
        QVERIFY(ids(ended.value("done"_L1)).contains(ids(before->value("underway"_L1))));
        QCOMPARE(ended.value("failed"_L1).toInt(), 0);
    }

private:
    std::optional<QJsonObject> walkAndKill(const QStringList &walk) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(AZRELOCATE_WALK), QStringList{m_root.path()} + walk);
        while (!process.canReadLine() && process.waitForReadyRead(kWalk)) {
        }
        const QJsonDocument said = QJsonDocument::fromJson(process.readLine());
        process.kill(); // SIGKILL: no destructor runs, nothing is flushed
        process.waitForFinished();
        return said.isObject() ? std::optional(said.object()) : std::nullopt;
    }

    /// What the window shows as soon as it is open, and when what was left behind has ended.
    QList<QJsonObject> openAgain() const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(AZRELOCATE_WALK), {m_root.path(), u"end"_s});
        process.waitForFinished(kWalk);
        QList<QJsonObject> said;
        while (process.canReadLine())
            said.append(QJsonDocument::fromJson(process.readLine()).object());
        return said;
    }

    QTemporaryDir m_root;
};

QTEST_GUILESS_MAIN(KilledWindowTest)
#include "tst_killedwindow.moc"
