#include "checklist/checkinput.h"
#include "checklist/item.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// What a finding with its evidence means for an item. The rows are the specification.
class TestItemState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void states_data();
    void states();
    void noEvidenceNeverPasses_data();
    void noEvidenceNeverPasses();
    void findingComesBack_data() { states_data(); }
    void findingComesBack();
    void evidenceComesBack();
    void wordsComeBack();
    void gates();
    void limitsComeBack();
    void sentences_data();
    void sentences();
};

namespace {

/// "pass warn fail unknown n/a" as objects; "=N": expected N; "nothing": nothing to check; "unbuilt".
Finding findingOf(const QString &words)
{
    Finding finding;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"unbuilt")
            finding = Finding::notBuiltYet();
        else if (word == u"pass")
            finding.pass(word, "is low", u"300"_s);
        else if (word == u"warn")
            finding.warn(word, "is high", u"3600"_s);
        else if (word == u"fail")
            finding.fail(word, {"%1 is too high", {u"TTL"_s}}, u"300"_s, u"86400"_s, ResourceId(u"/subscriptions/s"_s));
        else if (word == u"unknown")
            finding.couldNotCheck(word, Error::protocol(u"GET /x"_s, u"no JSON"_s));
        else if (word == u"n/a")
            finding.notApplicable(word, "is an alias");
        else if (word == u"nothing")
            finding.nothingToCheck("no custom domains");
        else if (word.startsWith(u'='))
            finding.setExpected(word.mid(1).toInt());
    }
    return finding;
}

Evidence evidence()
{
    Evidence evidence;
    evidence.takenAt = QDateTime::fromString(u"2026-05-01T08:00:00.001Z"_s, Qt::ISODateWithMs);
    evidence.identity = u"ann@contoso.com"_s;
    evidence.probes = {u"dig @127.0.0.1:5353 shop.contoso.com CNAME → app-weu"_s};
    RequestRecord request;
    request.requestId = u"r-1"_s;
    request.status = 200;
    evidence.requests = {request};
    return evidence;
}

}

void TestItemState::states_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("state");
    QTest::newRow("all pass") << u"pass pass"_s << u"passed"_s;
    QTest::newRow("one fails") << u"pass fail pass"_s << u"action-needed"_s;
    QTest::newRow("one warns") << u"pass warn"_s << u"warning"_s;
    QTest::newRow("one unknown") << u"pass unknown"_s << u"could-not-check"_s;
    QTest::newRow("unknown comes before warns") << u"warn unknown"_s << u"could-not-check"_s;
    QTest::newRow("fails comes before unknown") << u"unknown fail"_s << u"action-needed"_s;
    QTest::newRow("fewer than expected") << u"pass pass =3"_s << u"could-not-check"_s;
    QTest::newRow("as many as expected") << u"pass pass =2"_s << u"passed"_s;
    QTest::newRow("expected one, found none") << u"=1"_s << u"could-not-check"_s;
    QTest::newRow("nothing found, no word why") << u""_s << u"could-not-check"_s;
    QTest::newRow("nothing of the kind") << u"nothing"_s << u"not-applicable"_s;
    QTest::newRow("nothing of the kind, but one expected") << u"nothing =1"_s << u"could-not-check"_s;
    QTest::newRow("none applies") << u"n/a n/a"_s << u"not-applicable"_s;
    QTest::newRow("one applies and passes") << u"n/a pass"_s << u"passed"_s;
    QTest::newRow("not built yet") << u"unbuilt"_s << u"unchecked"_s;
    QTest::newRow("not built yet, whatever it says") << u"unbuilt pass"_s << u"unchecked"_s;
}

void TestItemState::states()
{
    QFETCH(QString, words);
    QFETCH(QString, state);
    QCOMPARE(toString(azrelocate::stateOf(findingOf(words), evidence())), state);
}

void TestItemState::noEvidenceNeverPasses_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"pass", "pass pass", "warn", "n/a", "nothing", "", "pass =1", "unknown", "fail", "unbuilt"})
        QTest::newRow(*words ? words : "empty") << QString::fromLatin1(words);
}

void TestItemState::noEvidenceNeverPasses()
{
    QFETCH(QString, words);
    QVERIFY(!holds(azrelocate::stateOf(findingOf(words), {})));
}

void TestItemState::findingComesBack()
{
    QFETCH(QString, words);
    QFETCH(QString, state);
    const Finding back = Finding::fromJson(findingOf(words).toJson());
    QCOMPARE(back.toJson(), findingOf(words).toJson());
    QCOMPARE(toString(azrelocate::stateOf(back, evidence())), state);
}

void TestItemState::evidenceComesBack()
{
    const Evidence back = Evidence::fromJson(evidence().toJson());
    QCOMPARE(back.toJson(), evidence().toJson());
    QCOMPARE(back.takenAt, evidence().takenAt);
    QCOMPARE(back.requests.first().requestId, u"r-1"_s);
}

void TestItemState::wordsComeBack()
{
    for (int i = 0; i <= static_cast<int>(ItemState::Stale); ++i)
        QCOMPARE(static_cast<int>(itemStateFromString(toString(static_cast<ItemState>(i)))), i);
    for (int i = 0; i <= static_cast<int>(Verdict::NotApplicable); ++i)
        QCOMPARE(static_cast<int>(verdictFromString(toString(static_cast<Verdict>(i)))), i);
    for (const Phase phase : {Phase::Prepare, Phase::Migrate, Phase::Cutover})
        QVERIFY(phaseFromString(toString(phase)) == phase);
    QVERIFY(!phaseFromString(u"later"));
    QCOMPARE(toString(itemStateFromString(u"green")), u"unchecked"_s);
    QCOMPARE(toString(verdictFromString(u"green")), u"could-not-check"_s);
}

void TestItemState::gates()
{
    QStringList held;
    for (int i = 0; i <= static_cast<int>(ItemState::Stale); ++i) {
        if (holds(static_cast<ItemState>(i)))
            held.append(toString(static_cast<ItemState>(i)));
    }
    QCOMPARE(held, (QStringList{u"passed"_s, u"warning"_s, u"attested"_s, u"waived"_s, u"not-applicable"_s}));
}

void TestItemState::limitsComeBack()
{
    Limits limits;
    limits.maxTtl = std::chrono::seconds(60);
    limits.closeAfterDays = 3;
    limits.syncLag = std::chrono::seconds(5);
    limits.sourceSilence = std::chrono::hours(48);
    limits.canaryPause = std::chrono::minutes(3);
    QCOMPARE(Limits::fromJson(limits.toJson()).sourceSilence.count(), 48);
    QCOMPARE(Limits::fromJson(limits.toJson()).canaryPause.count(), 3);
    QCOMPARE(Limits::fromJson(limits.toJson()).toJson(), limits.toJson());
    QCOMPARE(Limits::fromJson({}).toJson(), Limits().toJson()); // what is not said is the default
}

void TestItemState::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("in order") << u"%1 expires on %2."_s << QStringList{u"a"_s, u"b"_s} << u"a expires on b."_s;
    QTest::newRow("turned round, twice") << u"%2, %1, %2"_s << QStringList{u"a"_s, u"b"_s} << u"b, a, b"_s;
    QTest::newRow("an argument that looks like a placeholder")
        << u"%1 and %2"_s << QStringList{u"%2"_s, u"b"_s} << u"%2 and b"_s;
    QTest::newRow("an argument that is missing") << u"%1 and %2"_s << QStringList{u"a"_s} << u"a and %2"_s;
    QTest::newRow("a percent sign") << u"100 % of %1"_s << QStringList{u"a"_s} << u"100 % of a"_s;
    QTest::newRow("at the end") << u"up to %"_s << QStringList{u"a"_s} << u"up to %"_s;
    QTest::newRow("nothing") << u""_s << QStringList() << u""_s;
}

void TestItemState::sentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Message message(text.toUtf8().constData(), arguments);
    QCOMPARE(message.toString(), sentence);
    QVERIFY(Message::fromJson(message.toJson()) == message);
}

QTEST_GUILESS_MAIN(TestItemState)
#include "tst_itemstate.moc"
