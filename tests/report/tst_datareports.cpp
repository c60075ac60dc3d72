#include "reportfixture.h"
#include "schemacheck.h"

#include "report/csvreport.h"
#include "report/jsonreport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

QJsonObject schema()
{
    QFile file(QStringLiteral(AZRELOCATE_REPORT_SCHEMA));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject parsed(const ReportModel &model)
{
    return QJsonDocument::fromJson(jsonReport(model)).object();
}

/// A reader of RFC 4180 written for this test alone: every record ends in CRLF, quotes are doubled.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> records;
    QStringList record;
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes.sliced(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.sliced(i + 1).startsWith(u'"'))
            cell += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            record.append(std::exchange(cell, {}));
        else if (!quoted && c == u'\r') {
            record.append(std::exchange(cell, {}));
            records.append(std::exchange(record, {}));
            ++i;
        } else
            cell += c;
    }
    return records;
}

}

class TestDataReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonFollowsItsSchema_data();
    void jsonFollowsItsSchema();
    void schemaNoticesMistakes();
    void jsonSaysWhatTheModelSays();
    void jsonKeepsNames();
    void csvHasOneRowForEachObject();
    void csvCells_data();
    void csvCells();
    void csvOfAnEmptyModel();
    void requestIdsStandOnce();
    void filesAreWritten();
};

void TestDataReports::jsonFollowsItsSchema_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a finished relocation") << jsonReport(fullReport());
    QTest::newRow("a new relocation") << jsonReport(emptyReport());
    QTest::newRow("odd names") << jsonReport(reportNaming(u"<script>\u202E مرحبا 🚀\n\""_s));
    QTest::newRow("2,000 rows of evidence") << jsonReport(longReport(2000));
}

void TestDataReports::jsonFollowsItsSchema()
{
    QFETCH(QByteArray, json);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(contradictions(schema(), document.object()), QStringList());
}

void TestDataReports::schemaNoticesMistakes()
{
    QJsonObject report = parsed(fullReport());
    report.remove(u"verdict"_s);
    report[u"formatVersion"_s] = 2;
    report[u"resources"_s] = u"none"_s;
    report[u"surprise"_s] = true;
    QCOMPARE(contradictions(schema(), report).size(), 4);
}

void TestDataReports::jsonSaysWhatTheModelSays()
{
    const QJsonObject report = parsed(fullReport());
    QCOMPARE(report[u"verdict"_s].toString(), u"needs-action"_s);
    QCOMPARE(report[u"counts"_s][u"expected"_s].toInt(), 63);
    QCOMPARE(report[u"generated"_s][u"at"_s].toString(), u"2026-03-05T08:15:00Z"_s);
    QCOMPARE(report[u"phases"_s].toArray().size(), 3);
    QCOMPARE(report[u"tasks"_s].toArray().size(), 24);
    QCOMPARE(report[u"chainHead"_s][u"state"_s].toString(), u"verified"_s);
    const QJsonValue item = report[u"phases"_s][0][u"areas"_s][0][u"items"_s][0];
    QCOMPARE(item[u"evidence"_s][u"requests"_s][0][u"status"_s].toInt(), 200);
    QVERIFY(!item[u"evidence"_s][u"requests"_s][0][u"requestId"_s].toString().isEmpty());
    QCOMPARE(item[u"changes"_s][0][u"after"_s][u"TTL"_s].toInt(), 300);
    QVERIFY(item[u"changes"_s][0][u"undoneAt"_s].isNull());
}

void TestDataReports::jsonKeepsNames()
{
    const QString name = u"a|b\"c\\d\u202E مرحبا 🚀"_s;
    QCOMPARE(parsed(reportNaming(name))[u"relocation"_s][u"workload"_s].toString(), name);
}

void TestDataReports::csvHasOneRowForEachObject()
{
    qsizetype expected = 1;
    for (const ReportPhase &phase : fullReport().phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items)
                expected += std::max<qsizetype>(1, item.objects.size());
        }
    }
    const QByteArray csv = csvReport(fullReport());
    QVERIFY(csv.startsWith("\xEF\xBB\xBFphase,area,item,"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    const QList<QStringList> records = readCsv(csv);
    QCOMPARE(records.size(), expected);
    for (const QStringList &record : records)
        QCOMPARE(record.size(), records.first().size());
}

void TestDataReports::csvCells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("read");
    QTest::newRow("ordinary") << u"shop.contoso.com"_s << u"shop.contoso.com"_s;
    QTest::newRow("comma and quotes") << u"a, \"b\""_s << u"a, \"b\""_s;
    QTest::newRow("two lines") << u"a\r\nb"_s << u"a\r\nb"_s;
    QTest::newRow("right to left and emoji") << u"مرحبا 🚀"_s << u"مرحبا 🚀"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://x\")"_s << u"'=HYPERLINK(\"http://x\")"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1+cmd|' /C calc'!A0"_s << u"'-1+cmd|' /C calc'!A0"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab before a formula") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return before a formula") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("full-width equals sign") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("equals sign inside") << u"a=1"_s << u"a=1"_s;
}

void TestDataReports::csvCells()
{
    QFETCH(QString, name);
    QFETCH(QString, read);
    const QList<QStringList> records = readCsv(csvReport(reportNaming(name)));
    const qsizetype column = records.first().indexOf(u"object"_s);
    QCOMPARE(records[1][column], read);
}

void TestDataReports::csvOfAnEmptyModel()
{
    QCOMPARE(readCsv(csvReport(emptyReport())).size(), 1);
}

void TestDataReports::requestIdsStandOnce()
{
    const QList<QStringList> records = readCsv(csvReport(longReport(2000)));
    QCOMPARE(records.size(), 2001);
    QCOMPARE(records[1].last().split(u' ').size(), 2000);
    QVERIFY(records[2].last().isEmpty());
}

void TestDataReports::filesAreWritten()
{
    QTemporaryDir directory;
    QVERIFY(writeJsonReport(fullReport(), directory.filePath(u"r.json"_s)));
    QVERIFY(writeCsvReport(fullReport(), directory.filePath(u"r.csv"_s)));
    QCOMPARE(QFile(directory.filePath(u"r.json"_s)).size(), jsonReport(fullReport()).size());
    QCOMPARE(QFile(directory.filePath(u"r.csv"_s)).size(), csvReport(fullReport()).size());
}

QTEST_GUILESS_MAIN(TestDataReports)
#include "tst_datareports.moc"
