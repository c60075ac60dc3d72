#include "reportfixture.h"
#include "schemacheck.h"

#include "report/comparisontable.h"
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/reportcomparison.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

ReportItem &firstItem(ReportModel &model)
{
    return model.phases.first().areas.first().items.first();
}

ReportModel comparedReport()
{
    const ReportModel then = fullReport();
    ReportModel now = then;
    ReportItem &item = firstItem(now);
    item.state = ItemState::ActionNeeded;
    item.objects.first().verdict = Verdict::Fails;
    ReportChange change = item.changes.first();
    change.title = u"Raise the TTL again"_s;
    item.changes.append(change);
    now.resources.removeLast();
    now.generatedAt = now.generatedAt.addDays(2);
    now.comparison = compareReports(then, now);
    now.comparison->base = u"yesterday.relocation"_s;
    return now;
}

}

class TestReportComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDifferentFromItself();
    void trends_data();
    void trends();
    void objects();
    void resources();
    void changes();
    void withoutObjects();
    void everyFormatShowsIt();
    void jsonFollowsItsSchema();
    void csvHasTwoColumnsMore();
};

void TestReportComparison::nothingIsDifferentFromItself()
{
    const ReportComparison same = compareReports(fullReport(), fullReport());
    QVERIFY(same.isEmpty());
    QVERIFY(comparisonTables(same).isEmpty());
    QCOMPARE(comparisonNotes(same), QStringList{u"Nothing is different from then."_s});
    QCOMPARE(same.since, fullReport().generatedAt);
}

void TestReportComparison::trends_data()
{
    QTest::addColumn<int>("then");
    QTest::addColumn<int>("now");
    QTest::addColumn<QString>("trend");
    const auto row = [](const char *name, ItemState then, ItemState now, const QString &trend) {
        QTest::newRow(name) << static_cast<int>(then) << static_cast<int>(now) << trend;
    };
    row("repaired", ItemState::ActionNeeded, ItemState::Passed, u"better"_s);
    row("checked for the first time", ItemState::Unchecked, ItemState::Warning, u"better"_s);
    row("waived", ItemState::ActionNeeded, ItemState::Waived, u"better"_s);
    row("warning gone", ItemState::Warning, ItemState::Passed, u"better"_s);
    row("broken", ItemState::Passed, ItemState::ActionNeeded, u"worse"_s);
    row("aged", ItemState::Passed, ItemState::Stale, u"worse"_s);
    row("new warning", ItemState::Passed, ItemState::Warning, u"worse"_s);
    row("now known to be open", ItemState::Unchecked, ItemState::ActionNeeded, u"other"_s);
    row("passed what was waived", ItemState::Waived, ItemState::Passed, u"other"_s);
}

void TestReportComparison::trends()
{
    QFETCH(int, then);
    QFETCH(int, now);
    QFETCH(QString, trend);
    ReportModel before = fullReport();
    ReportModel after = before;
    firstItem(before).state = static_cast<ItemState>(then);
    firstItem(after).state = static_cast<ItemState>(now);
    const ReportComparison comparison = compareReports(before, after);
    QCOMPARE(comparison.items.size(), 1);
    QCOMPARE(comparison.items.first().id, firstItem(after).id);
    QCOMPARE(toString(comparison.items.first().trend), trend);
}

void TestReportComparison::objects()
{
    ReportModel then = longReport(3);
    ReportModel now = longReport(4);
    firstItem(now).objects[0].verdict = Verdict::Fails;
    firstItem(now).objects.removeAt(1);
    const QList<ReportObjectTrend> rows = compareReports(then, now).objects;
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].then == Verdict::Passes && rows[0].now == Verdict::Fails);
    QVERIFY(!rows[1].then && rows[1].now == Verdict::Passes); // new
    QCOMPARE(rows[1].object, u"shop-4.contoso.com"_s);
    QVERIFY(rows[2].then == Verdict::Passes && !rows[2].now); // gone
    QCOMPARE(rows[2].object, u"shop-2.contoso.com"_s);
}

void TestReportComparison::resources()
{
    const ReportModel then = fullReport();
    ReportModel now = then;
    now.resources[0].state = ReportResource::State::Failed;
    now.resources.removeAt(1);
    const QList<ReportResourceTrend> rows = compareReports(then, now).resources;
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].then == ReportResource::State::AtTarget && rows[0].now == ReportResource::State::Failed);
    QVERIFY(rows[1].then && !rows[1].now);
}

void TestReportComparison::changes()
{
    const QList<ReportMadeChange> rows = compareReports(fullReport(), comparedReport()).changes;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().change.title, u"Raise the TTL again"_s);
}

void TestReportComparison::withoutObjects()
{
    ReportModel then = fullReport();
    firstItem(then).objects.clear();
    then.resources.clear();
    const ReportComparison comparison = compareReports(then, fullReport(), false);
    QVERIFY(comparison.isEmpty());
    QVERIFY(comparisonNotes(comparison).last().contains(u"not their objects"_s));
}

void TestReportComparison::everyFormatShowsIt()
{
    const ReportModel model = comparedReport();
    for (const QByteArray &report : {htmlReport(model), markdownReport(model)}) {
        const QString text = QString::fromUtf8(report);
        for (const QString &words :
             {u"What changed since 2026-03-05 08:15:00 UTC"_s, u"yesterday.relocation"_s, u"↓ worse"_s,
              u"Raise the TTL again"_s, u"Items better: 0; worse: 1"_s, u"contoso-shop-39"_s})
            QVERIFY2(text.contains(words) || text.contains(QString(words).replace(u'-', u"\\-"_s)), qPrintable(words));
    }
    QVERIFY(!htmlReport(fullReport()).contains("What changed since"));
}

void TestReportComparison::jsonFollowsItsSchema()
{
    QFile file(QStringLiteral(AZRELOCATE_REPORT_SCHEMA));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject report = QJsonDocument::fromJson(jsonReport(comparedReport())).object();
    QCOMPARE(contradictions(schema, report), QStringList());
    QCOMPARE(report[u"comparison"_s][u"items"_s][0][u"trend"_s].toString(), u"worse"_s);
    QVERIFY(QJsonDocument::fromJson(jsonReport(fullReport()))[u"comparison"_s].isNull());
}

void TestReportComparison::csvHasTwoColumnsMore()
{
    const QList<QByteArray> lines = csvReport(comparedReport()).split('\n');
    QVERIFY(lines[0].trimmed().endsWith(",requestIds,stateThen,trend"));
    QVERIFY(lines[1].trimmed().endsWith(",passed,worse"));
    QVERIFY(lines[2].trimmed().endsWith(",passed,same"));
    QVERIFY(!csvReport(fullReport()).contains("stateThen"));
}

QTEST_GUILESS_MAIN(TestReportComparison)
#include "tst_reportcomparison.moc"
