// Continuous access evaluation in the middle of the work: the token is outdated while tasks run. They get a new one,
// silently where that is possible, else a person signs in again, and go on; nothing is done twice.
#include "tests/areas/itemdriver.h"

#include <QJsonObject>

#include <atomic>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class TestClaimsChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tasksGoOn_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<bool>("person");
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("codes"); // device codes that the person had to enter
        QTest::newRow("service principal, before a write")
            << u"claims-challenge:1x@PUT *"_s << false << u"dom.ttl"_s << 0;
        QTest::newRow("service principal, between two polls of an operation")
            << u"claims-challenge:1x@GET *operation*"_s << false << u"lz.addresses"_s << 0;
        QTest::newRow("person, the refresh token still works")
            << u"claims-challenge:1x@PUT *"_s << true << u"dom.ttl"_s << 1;
        QTest::newRow("person, signs in again in the middle")
            << u"revoke-session:1x@PUT *"_s << true << u"dom.ttl"_s << 2;
        QTest::newRow("person, signs in again between two polls")
            << u"revoke-session:1x@GET *operation*"_s << true << u"lz.addresses"_s << 2;
        QTest::newRow("again and again") << u"claims-challenge:2x@PUT *"_s << true << u"dom.ttl"_s << 1;
    }

    void tasksGoOn()
    {
        QFETCH(QString, faults);
        QFETCH(bool, person);
        QFETCH(QString, item);
        QFETCH(int, codes);
        AreaWorld world(120, faults);
        QVERIFY2(world.error().isEmpty(), qPrintable(world.error()));
        std::atomic<int> shown = 0;
        std::atomic<int> answered = 0;
        if (person) {
            SignInOptions options;
            options.kind = CredentialKind::DeviceCode;
            options.prompts.showCode = [&](const DeviceCodePrompt &) {
                ++shown;
            };
            options.prompts.answered = [&] {
                ++answered;
            };
            options.clock = world.sandbox().clock();
            options.waitScale = 1.0 / 120;
            const auto session = signIn(world.settings(), options, {});
            QVERIFY2(session, session ? "" : qPrintable(session.error().toLine()));
            world.relocation().signIn(*session);
        }
        ItemDriver driver(world);
        QVERIFY(item != "lz.addresses"_L1 || driver.mend(u"lz.policy"_s)); // nothing may be made there before
        const QList<Change> changes = driver.propose(item);
        QVERIFY2(changes.size() > 0, "there is nothing to do, so nothing would be tried");
        QCOMPARE(driver.apply(changes), 0);
        QCOMPARE(shown.load(), codes);
        QCOMPARE(answered.load(), codes);

        int challenged = 0;
        QHash<QString, int> accepted;
        for (const QJsonObject &line : world.sandbox().requestLog()) {
            challenged += line["status"_L1].toInt() == 401 ? 1 : 0;
            if (line["accepted"_L1].toBool())
                ++accepted[line["method"_L1].toString() + u' ' + line["url"_L1].toString()];
        }
        QVERIFY2(challenged > 0, "no challenge was met");
        QVERIFY(!accepted.isEmpty());
        for (auto write = accepted.begin(); write != accepted.end(); ++write)
            QVERIFY2(*write == 1, qPrintable(write.key()));
    }
};

QTEST_GUILESS_MAIN(TestClaimsChallenge)
#include "tst_claimschallenge.moc"
