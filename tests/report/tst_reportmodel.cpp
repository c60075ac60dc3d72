#include "reportfixture.h"

#include "report/reportfile.h"
#include "report/reportformat.h"
#include "report/reporttext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

ReportItem item(ItemState state, bool required = true)
{
    ReportItem made;
    made.state = state;
    made.required = required;
    return made;
}

ReportModel modelOf(const QList<ReportItem> &items)
{
    ReportModel model;
    model.phases = {{Phase::Prepare, {{u"a"_s, u"A"_s, items}}}};
    return model;
}

}

class TestReportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void countsAddUp();
    void notBuiltIsNeverChecked();
    void formats_data();
    void formats();
    void unknownFormats_data();
    void unknownFormats();
    void printable_data();
    void printable();
    void times();
    void fileErrors();
};

void TestReportModel::verdict_data()
{
    QTest::addColumn<QList<ReportItem>>("items");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing was expected, so nothing is claimed") << QList<ReportItem>{} << u"incomplete"_s;
    QTest::newRow("passed") << QList{item(ItemState::Passed)} << u"holds"_s;
    QTest::newRow("a warning holds") << QList{item(ItemState::Warning)} << u"holds"_s;
    QTest::newRow("attested, waived and not applicable hold")
        << QList{item(ItemState::Attested), item(ItemState::Waived), item(ItemState::NotApplicable)} << u"holds"_s;
    QTest::newRow("a required item needs action")
        << QList{item(ItemState::Unchecked), item(ItemState::ActionNeeded)} << u"needs-action"_s;
    QTest::newRow("a recommended item needs action")
        << QList{item(ItemState::Passed), item(ItemState::ActionNeeded, false)} << u"holds"_s;
    QTest::newRow("could not be checked") << QList{item(ItemState::CouldNotCheck)} << u"incomplete"_s;
    QTest::newRow("unchecked") << QList{item(ItemState::Passed), item(ItemState::Unchecked)} << u"incomplete"_s;
    QTest::newRow("being checked") << QList{item(ItemState::Checking)} << u"incomplete"_s;
    QTest::newRow("stale") << QList{item(ItemState::Stale)} << u"incomplete"_s;
}

void TestReportModel::verdict()
{
    QFETCH(QList<ReportItem>, items);
    QFETCH(QString, expected);
    QCOMPARE(toString(modelOf(items).verdict()), expected);
    QCOMPARE(toString(modelOf(items).phases.first().verdict()), expected);
}

void TestReportModel::countsAddUp()
{
    const ReportCounts counts = fullReport().counts();
    QCOMPARE(counts.expected, 63);
    QCOMPARE(counts.expected, counts.checked + counts.couldNotCheck + counts.stale + counts.unchecked);
    QCOMPARE(counts.checked,
        counts.passed + counts.warnings + counts.actionNeeded + counts.attested + counts.waived + counts.notApplicable);
    QCOMPARE(counts.requiredOpen, static_cast<int>(fullReport().openRequired().size()));
    QVERIFY(counts.unchecked > 0);
    QCOMPARE(emptyReport().counts().expected, 0);
}

void TestReportModel::notBuiltIsNeverChecked()
{
    ReportItem notBuilt = item(ItemState::Unchecked);
    notBuilt.notBuilt = true;
    const ReportModel model = modelOf({notBuilt, item(ItemState::Passed)});
    QCOMPARE(model.counts().notBuilt, 1);
    QCOMPARE(model.counts().checked, 1);
    QCOMPARE(model.notBuilt().size(), 1);
    QVERIFY(Report::summary(notBuilt).startsWith(u"Not built yet"_s));
}

void TestReportModel::formats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("pdf") << u"pdf"_s << u"pdf"_s << u"pdf"_s;
    QTest::newRow("html in capitals") << u"HTML"_s << u"html"_s << u"html"_s;
    QTest::newRow("csv") << u"csv"_s << u"csv"_s << u"csv"_s;
    QTest::newRow("json") << u"json"_s << u"json"_s << u"json"_s;
    QTest::newRow("markdown") << u"markdown"_s << u"markdown"_s << u"md"_s;
    QTest::newRow("markdown by its suffix") << u"md"_s << u"markdown"_s << u"md"_s;
}

void TestReportModel::formats()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, suffix);
    const auto format = formatFromString(text);
    QVERIFY(format);
    QCOMPARE(toString(*format), name);
    QCOMPARE(fileSuffix(*format), suffix);
}

void TestReportModel::unknownFormats_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("not written by this version") << u"docx"_s;
    QTest::newRow("with a dot") << u".pdf"_s;
}

void TestReportModel::unknownFormats()
{
    QFETCH(QString, text);
    QVERIFY(!formatFromString(text));
}

void TestReportModel::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ordinary") << u"Prüfung ✓ 🚀"_s << u"Prüfung ✓ 🚀"_s;
    QTest::newRow("line feed stays") << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("escape sequence of a terminal") << u"a\u001b[31mb"_s << u"a [31mb"_s;
    QTest::newRow("name that turns its suffix around") << u"report\u202Efdp.exe"_s << u"report\uFFFDfdp.exe"_s;
    QTest::newRow("right to left") << u"مرحبا"_s << u"مرحبا"_s;
}

void TestReportModel::printable()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(Report::printable(text), shown);
}

void TestReportModel::times()
{
    const QDateTime berlin(QDate(2026, 3, 2), QTime(10, 15), Qt::OffsetFromUTC, 7200);
    QCOMPARE(Report::time(berlin), u"2026-03-02 08:15:00 UTC"_s);
    QCOMPARE(Report::isoTime(berlin), u"2026-03-02T08:15:00Z"_s);
    QCOMPARE(Report::isoTime({}), QString());
}

void TestReportModel::fileErrors()
{
    QTemporaryDir directory;
    const auto missing = writeReportFile("x", directory.filePath(u"missing/report.json"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, u"DirectoryMissing"_s);
    const auto isDirectory = writeReportFile("x", directory.path());
    QVERIFY(!isDirectory);
    QCOMPARE(isDirectory.error().code, u"WriteFailed"_s);
    QVERIFY(writeReportFile("x", directory.filePath(u"report.json"_s)));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{u"report.json"_s});
}

QTEST_GUILESS_MAIN(TestReportModel)
#include "tst_reportmodel.moc"
