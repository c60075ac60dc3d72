#include "ui/models/evidencemodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/objectresultmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2026, 9, 1), QTime(12, 0), Qt::UTC);

Event logged(const QString &kind, int minute, const QJsonObject &payload, const QString &subject = u"dom.ttl"_s)
{
    Event event;
    event.kind = kind;
    event.subject = subject;
    event.time = kNoon.addSecs(minute * 60);
    event.actor = u"Ada"_s;
    event.payload = payload;
    return event;
}

AppliedChange applied(const QString &id, int minute, Change::Undo undo, bool undone = false)
{
    AppliedChange change;
    change.change.id = id;
    change.change.itemId = u"dom.ttl"_s;
    change.change.title = {"Lower the TTL of %1", {u"www"_s}};
    change.change.undo = undo;
    change.endedAt = kNoon.addSecs(minute * 60);
    change.undone = undone;
    return change;
}

}

/// What stands in an item's detail: objects, evidence, history.
class TestResultModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void objectsOfANewAnswer_data();
    void objectsOfANewAnswer();
    void anErrorIsExplained();
    void evidenceIsWhatWasKept();
    void evidenceWithoutAnswer();
    void history_data();
    void history();
    void historyIsNewestFirst();
    void undoNeedsTheRight();
};

void TestResultModels::objectsOfANewAnswer_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::newRow("the first answer") << QStringList() << QStringList{u"a"_s, u"b"_s} << 0 << 1 << 0;
    QTest::newRow("the same again") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"b"_s} << 0 << 0 << 0;
    QTest::newRow("one is different") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"c"_s} << 1 << 0 << 0;
    QTest::newRow("one more") << QStringList{u"a"_s} << QStringList{u"a"_s, u"b"_s} << 0 << 1 << 0;
    QTest::newRow("fewer") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"a"_s} << 0 << 0 << 1;
    QTest::newRow("none any more") << QStringList{u"a"_s} << QStringList() << 0 << 0 << 1;
}

void TestResultModels::objectsOfANewAnswer()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(int, changed);
    QFETCH(int, inserted);
    QFETCH(int, removed);
    const auto results = [](const QStringList &names) {
        QList<ObjectResult> rows;
        for (const QString &name : names)
            rows.append({name, {}, Verdict::Passes, {}, {}, {}, {}});
        return rows;
    };
    ObjectResultModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResults(results(before));
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy in(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy out(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setResults(results(after));
    QCOMPARE(data.size(), changed);
    QCOMPARE(in.size(), inserted);
    QCOMPARE(out.size(), removed);
    QCOMPARE(reset.size(), 0);
    for (int row = 0; row < after.size(); ++row)
        QCOMPARE(model.index(row, ObjectResultModel::ObjectColumn).data().toString(), after[row]);
}

void TestResultModels::anErrorIsExplained()
{
    Error error;
    error.kind = ErrorKind::Permission;
    error.operation = u"GET /subscriptions/s"_s;
    error.code = u"AuthorizationFailed"_s;
    error.httpStatus = 403;
    error.requestId = u"5c1e-77"_s;
    ObjectResult result{u"contoso.com"_s, {}, Verdict::CouldNotCheck, {}, {}, {}, error};
    ObjectResultModel model;
    model.setResults({result});
    const QModelIndex why = model.index(0, ObjectResultModel::MessageColumn);
    QVERIFY(!why.data().toString().isEmpty());
    QVERIFY(why.data(Qt::ToolTipRole).toString().contains(u"5c1e-77"_s)); // for support
}

void TestResultModels::evidenceIsWhatWasKept()
{
    Evidence evidence;
    evidence.takenAt = kNoon;
    evidence.identity = u"ada@contoso.com"_s;
    RequestRecord request;
    request.time = kNoon;
    request.method = u"GET"_s;
    request.url = u"https://management.azure.com/subscriptions/s/resources?api-version=2025-04-01"_s;
    request.status = 200;
    request.requestId = u"5c1e"_s;
    request.identity = u"ada@contoso.com"_s;
    request.answerBytes = 20;
    request.answerExcerpt = u"{\"value\":[{\"name\":\"a\"}]}"_s;
    evidence.requests = {request};
    evidence.probes = {u"dig shop.contoso.com CNAME → web-1"_s};
    EvidenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvidence(evidence);
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, EvidenceModel::RequestColumn), u"GET /subscriptions/s/resources?api-version=2025-04-01"_s);
    QCOMPARE(text(0, EvidenceModel::StatusColumn), u"200"_s);
    QCOMPARE(text(1, EvidenceModel::RequestColumn), u"dig shop.contoso.com CNAME → web-1"_s);
    const QString whole = model.wholeText(0);
    for (const QString &part :
         {u"https://management.azure.com"_s, u"ada@contoso.com"_s, u"5c1e"_s, u"\"name\": \"a\""_s})
        QVERIFY2(whole.contains(part), qPrintable(part));
    QVERIFY(model.wholeText(1).contains(u"→ web-1"_s));
    QVERIFY(model.wholeText(-1).isEmpty());
    QVERIFY(model.wholeText(2).isEmpty());
}

void TestResultModels::evidenceWithoutAnswer()
{
    Evidence evidence;
    RequestRecord request;
    request.method = u"GET"_s;
    request.url = u"https://kv-shop.vault.azure.net/secrets"_s;
    request.error = u"ConnectionRefused"_s;
    evidence.requests = {request};
    EvidenceModel model;
    model.setEvidence(evidence);
    QCOMPARE(model.index(0, EvidenceModel::RequestColumn).data().toString(), u"GET kv-shop.vault.azure.net/secrets"_s);
    QVERIFY(model.index(0, EvidenceModel::StatusColumn).data().toString() != u"0"_s);
    QVERIFY(model.wholeText(0).contains(u"ConnectionRefused"_s));
}

void TestResultModels::history_data()
{
    QTest::addColumn<Event>("what");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    QTest::newRow("checked") << logged(u"item.checked"_s, 0, {{u"state"_s, u"passed"_s}}) << u"Checked: passed"_s
                             << QString();
    QTest::newRow("stale") << logged(u"item.stale"_s, 0, {{u"why"_s, u"it was changed"_s}})
                           << u"The evidence no longer counts"_s << u"it was changed"_s;
    QTest::newRow("attested") << logged(u"item.attested"_s, 0, {{u"by"_s, u"Ann"_s}, {u"note"_s, u"seen"_s}})
                              << u"Attested"_s << u"seen"_s;
    QTest::newRow("waived") << logged(u"item.waived"_s, 0, {{u"note"_s, u"agreed"_s}}) << u"Waived"_s << u"agreed"_s;
    QTest::newRow("taken back") << logged(u"item.word-withdrawn"_s, 0, {{u"why"_s, u"mistake"_s}})
                                << u"Attestation or waiver taken back"_s << u"mistake"_s;
    QTest::newRow("questioned") << logged(u"item.questioned"_s, 0, {}) << u"Questioned in review"_s << QString();
    QTest::newRow("another item's") << logged(u"item.checked"_s, 0, {}, u"dom.caa"_s) << QString() << QString();
    QTest::newRow("of a newer version") << logged(u"item.sung"_s, 0, {}) << QString() << QString();
}

void TestResultModels::history()
{
    QFETCH(Event, what);
    QFETCH(QString, text);
    QFETCH(QString, note);
    const QList<HistoryRow> rows = historyOf(u"dom.ttl"_s, {what}, {});
    QCOMPARE(rows.size(), text.isEmpty() ? 0 : 1);
    if (!rows.isEmpty()) {
        QCOMPARE(rows.first().what, text);
        QCOMPARE(rows.first().note, note);
        QVERIFY(!rows.first().by.isEmpty());
    }
}

void TestResultModels::historyIsNewestFirst()
{
    const QList<HistoryRow> rows =
        historyOf(u"dom.ttl"_s,
                  {logged(u"item.checked"_s, 1, {{u"state"_s, u"action-needed"_s}}),
                   logged(u"item.checked"_s, 5, {{u"state"_s, u"passed"_s}})},
                  {applied(u"c1"_s, 3, Change::Undo::Possible), applied(u"c2"_s, 2, Change::Undo::NotPossible),
                   applied(u"c3"_s, 4, Change::Undo::Possible, true)});
    QCOMPARE(rows.size(), 5);
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.at > b.at; }));
    QCOMPARE(rows[2].changeId, u"c1"_s);
    QVERIFY(rows[1].changeId.isEmpty()); // undone already
    QVERIFY(rows[3].changeId.isEmpty()); // cannot be
}

void TestResultModels::undoNeedsTheRight()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHistory(historyOf(u"dom.ttl"_s, {}, {applied(u"c1"_s, 1, Change::Undo::Possible)}));
    const QModelIndex undo = model.index(0, HistoryModel::UndoColumn);
    QVERIFY(undo.data().toString().isEmpty());
    model.setUndoAllowed(true);
    QVERIFY(!undo.data().toString().isEmpty());
}

QTEST_MAIN(TestResultModels)
#include "tst_resultmodels.moc"
