// The window's side of a relocation, without a window.
#include "ui/session/relocationsession.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

bool waitFor(const std::function<bool()> &condition, int seconds = 60)
{
    return QTest::qWaitFor(condition, seconds * 1000);
}

}

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory->filePath(u"settings"_s));
        m_practice = m_directory->filePath(u"practice"_s);
        m_file = QDir(m_practice).filePath(u"contoso-shop.relocation"_s);
    }

    void aResultIsDroppedWhenItsReceiverIsGone()
    {
        Workers workers(1);
        auto receiver = std::make_unique<QObject>();
        bool arrived = false;
        workers.run(
            receiver.get(), [](const CallContext &) { return 1; }, [&arrived](int) { arrived = true; });
        receiver.reset();
        QVERIFY(waitFor([&] { return !workers.isBusy(); }));
        QVERIFY(!arrived);
    }

    void workIsStopped()
    {
        Workers workers(1);
        QObject receiver;
        bool stopped = false;
        std::stop_source stop = workers.run(
            &receiver,
            [](const CallContext &context) {
                while (!context.stopped())
                    QThread::msleep(1);
                return true;
            },
            [&stopped](bool ended) { stopped = ended; });
        stop.request_stop();
        QVERIFY(waitFor([&] { return stopped; }));
    }

    void practiceGoesOnWhereItWasLeft()
    {
        QString resource;
        {
            RelocationSession session;
            QSignalSpy failed(&session, &RelocationSession::failed);
            session.practise(m_practice);
            QVERIFY(waitFor([&] { return session.mayWork(); }));
            session.estate().discover();
            QVERIFY(
                waitFor([&] { return !session.estate().inventory()->isEmpty() && !session.estate().isDiscovering(); }));
            session.estate().computePlan({});
            QVERIFY(waitFor([&] { return !session.estate().plan()->isEmpty() && !session.estate().isPlanning(); }));
            session.items().check({u"dom.ttl"_s});
            QVERIFY(waitFor([&] { return session.items().state(u"dom.ttl"_s) == ItemState::ActionNeeded; }));
            QSignalSpy proposed(&session.items(), &ItemBoard::proposed);
            session.items().propose({u"dom.ttl"_s});
            QVERIFY(waitFor([&] { return proposed.size() == 1; }));
            session.tasks().apply(proposed.first().at(1).value<QList<Change>>());
            QVERIFY(waitFor([&] { return !session.tasks().isRunning() && !session.tasks().applied().isEmpty(); }));
            QVERIFY(session.cutoverSafeFrom().isValid());
            QCOMPARE(failed.size(), 0);
        }
        RelocationSession session;
        QSignalSpy failed(&session, &RelocationSession::failed);
        session.practise(m_practice);
        const bool works = waitFor([&] { return session.mayWork(); });
        QVERIFY2(works || failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed.first().first().value<Error>().toLine()));
        QVERIFY2(works,
                 qPrintable(session.account().error() ? session.account().error()->toLine()
                                                      : QString::number(int(session.account().state()))));
        QVERIFY(waitFor([&] { return !session.tasks().applied().isEmpty(); }));
        QVERIFY(session.cutoverSafeFrom().isValid());
        // Azure knows it too: the records are as they were left.
        session.items().check({u"dom.ttl"_s});
        QVERIFY(waitFor([&] { return session.items().state(u"dom.ttl"_s) != ItemState::Checking; }));
        for (const ObjectResult &object : session.items().stored(u"dom.ttl"_s).finding.objects())
            QVERIFY2(!object.actual.toString().contains(u"86400"_s),
                     qPrintable(object.object + u' ' + object.actual.toString()));
    }

    void practiceIsOpenedTwiceInOneSession()
    {
        RelocationSession session;
        QSignalSpy failed(&session, &RelocationSession::failed);
        session.practise(m_practice);
        QVERIFY(waitFor([&] { return session.mayWork(); }));
        session.document().close();
        session.practise(m_practice);
        const bool works = waitFor([&] { return session.mayWork(); }, 20);
        QVERIFY2(works || failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed.first().first().value<Error>().toLine()));
        QVERIFY2(works,
                 qPrintable(u"account %1 open %2 practice %3"_s.arg(int(session.account().state()))
                                .arg(session.document().isOpen())
                                .arg(session.practice().isRunning())));
    }

    void aFileThatIsNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QByteArray() << u"FileMissing"_s;
        QTest::newRow("text") << QByteArray("not a relocation") << u"NotARelocation"_s;
        QTest::newRow("cut database") << QByteArray("SQLite format 3\0 and then nothing", 33) << u"FileDamaged"_s;
    }

    void aFileThatIsNoneIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const QString path = m_directory->filePath(u"x.relocation"_s);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        RelocationSession session;
        QSignalSpy openFailed(&session.document(), &Document::openFailed);
        session.open(path, Document::Mode::Edit);
        QVERIFY(waitFor([&] { return openFailed.size() == 1; }));
        const auto error = openFailed.first().at(1).value<Error>();
        QVERIFY2(error.code == code || (code == "FileDamaged"_L1 && error.code == "NotARelocation"_L1),
                 qPrintable(error.toLine()));
        QVERIFY(!session.document().isOpen());
    }

    void recentFilesAreKept()
    {
        {
            RecentFiles files;
            files.add({u"/a.relocation"_s, u"a"_s, QDateTime::currentDateTimeUtc(), false});
            files.add({u"/b.relocation"_s, u"b"_s, QDateTime::currentDateTimeUtc(), true});
            files.add({u"/a.relocation"_s, u"a"_s, QDateTime::currentDateTimeUtc(), false});
        }
        RecentFiles files;
        QCOMPARE(files.entries().size(), 2);
        QCOMPARE(files.entries().first().path, u"/a.relocation"_s);
        files.remove(u"/a.relocation"_s);
        QCOMPARE(RecentFiles().entries().size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_practice;
    QString m_file;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
