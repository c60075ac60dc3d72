#include "reportfixture.h"

#include "report/jsonreport.h"
#include "report/xlsxcontent.h"
#include "report/xlsxreport.h"
#include "report/xlsxworkbook.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return (QString::fromUtf8(process.readAllStandardOutput()) + QString::fromUtf8(process.readAllStandardError()))
        .trimmed();
}

/// The Python that has openpyxl, which shares nothing with libxlsxwriter: not always the first of the search path.
QString pythonWithOpenpyxl()
{
    for (const QString &program : {u"python3"_s, u"/usr/bin/python3"_s}) {
        if (run(program, {u"-c"_s, u"import openpyxl; print('there')"_s}) == u"there"_s)
            return program;
    }
    return {};
}

}

class TestXlsxReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsWhatTheJsonHolds_data();
    void holdsWhatTheJsonHolds();
    void readsFromRightToLeft();
    void longTextsAreCut();
    void longTablesGoOn();
    void stopsWhenAsked();
    void progressRises();
    void incompleteFilesAreNoticed();
    void fullDiskLeavesNoFile();

private:
    QString python(const QStringList &arguments) const { return run(m_python, QStringList{u"-B"_s} + arguments); }
    QString written(const QByteArray &bytes, const QString &name)
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_directory;
    QString m_python;
};

void TestXlsxReport::initTestCase()
{
    m_python = pythonWithOpenpyxl();
    if (m_python.isEmpty())
        QSKIP("openpyxl is not installed");
}

void TestXlsxReport::holdsWhatTheJsonHolds_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"=HYPERLINK(\"http://x\")"_s, u"+1"_s, u"-1+cmd|' /C calc'!A0"_s, u"@SUM(A1)"_s, u"2026-03-02"_s, u"0042"_s,
          u"https://example.com/"_s, u"مرحبا 🚀"_s, u"<b>&amp;</row></worksheet>"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestXlsxReport::holdsWhatTheJsonHolds()
{
    QFETCH(QString, name);
    const ReportModel model = reportNaming(name);
    const Result<QByteArray> book = xlsxReport(model);
    QVERIFY2(book, book ? "" : qPrintable(book.error().toLine()));
    const QString problems = python({QStringLiteral(AZRELOCATE_READ_WORKBOOK), written(*book, u"r.xlsx"_s),
                                     written(jsonReport(model), u"r.json"_s)});
    QCOMPARE(problems, QString());
}

void TestXlsxReport::readsFromRightToLeft()
{
    const QString ask = u"import openpyxl, sys; "
                        "print([s.sheet_view.rightToLeft for s in openpyxl.load_workbook(sys.argv[1]).worksheets])"_s;
    ReportModel model = fullReport();
    QVERIFY(!python({u"-c"_s, ask, written(*xlsxReport(model), u"en.xlsx"_s)}).contains(u"True"_s));
    model.language = u"ar"_s;
    const QString answer = python({u"-c"_s, ask, written(*xlsxReport(model), u"ar.xlsx"_s)});
    QCOMPARE(answer.count(u"True"_s), 9);
    QVERIFY(!answer.contains(u"False"_s));
}

void TestXlsxReport::longTextsAreCut()
{
    ReportModel model = fullReport();
    model.decisions.first().reason = QString(XlsxWorkbook::kLongestText, u'x');
    model.decisions.last().reason = u"🚀"_s.repeated(XlsxWorkbook::kLongestText);
    const QString ask = u"import openpyxl, sys\n"
                        "rows = list(openpyxl.load_workbook(sys.argv[1])['Decisions'].iter_rows(values_only=True))\n"
                        "print([(len(r[4].encode('utf-16-le')) // 2, r[4][-14:]) for r in rows[1:]])"_s;
    const QString answer = python({u"-c"_s, ask, written(*xlsxReport(model), u"long.xlsx"_s)});
    QVERIFY2(answer.contains(u"(32767, 'xxxxxxxxxxxxxx')"_s), qPrintable(answer));
    QVERIFY2(answer.contains(u"has the whole text)"_s.right(14)), qPrintable(answer));
}

void TestXlsxReport::longTablesGoOn()
{
    XlsxWorkbook book(false, 101);
    book.addTable(u"Rows"_s, {{u"Number"_s, 10}});
    for (int i = 0; i < 250; ++i)
        book.addRow({XlsxCell::ofNumber(i)});
    const Result<QByteArray> bytes = book.finish();
    QVERIFY(bytes);
    const QString ask = u"import openpyxl, sys\n"
                        "book = openpyxl.load_workbook(sys.argv[1])\n"
                        "print([(s.title, s.max_row, s['A2'].value) for s in book.worksheets])"_s;
    QCOMPARE(python({u"-c"_s, ask, written(*bytes, u"parts.xlsx"_s)}),
             u"[('Rows', 101, 0), ('Rows (2)', 101, 100), ('Rows (3)', 51, 200)]"_s);
}

void TestXlsxReport::stopsWhenAsked()
{
    const QString path = m_directory.filePath(u"stopped.xlsx"_s);
    std::stop_source source;
    int last = 0;
    const ReportProgress progress{source.get_token(), [&](int percent) {
                                      last = percent;
                                      if (percent >= 30)
                                          source.request_stop();
                                  }};
    const auto result = writeXlsxReport(fullReport(), path, progress);
    QVERIFY(!result);
    QCOMPARE(toString(result.error().kind), toString(ErrorKind::Cancelled));
    QCOMPARE(last / 10, 3);
    QVERIFY(!QFile::exists(path));
}

void TestXlsxReport::progressRises()
{
    QList<int> percents;
    QVERIFY(xlsxReport(fullReport(), {{}, [&](int percent) {
                                          percents.append(percent);
                                      }}));
    QVERIFY(percents.size() > 50);
    QVERIFY(std::is_sorted(percents.begin(), percents.end()));
    QCOMPARE(percents.last(), 100);
}

void TestXlsxReport::incompleteFilesAreNoticed()
{
    XlsxWorkbook book(false);
    book.addTable(u"Rows"_s, {{u"Number"_s, 10}});
    book.addRow({XlsxCell::ofNumber(1)});
    const Result<QByteArray> bytes = book.finish();
    QVERIFY(bytes);
    QVERIFY(checkXlsxIsWhole(*bytes, {2}));
    QVERIFY(!checkXlsxIsWhole(*bytes, {3}));
    QVERIFY(!checkXlsxIsWhole(*bytes, {2, 1}));
    QVERIFY(!checkXlsxIsWhole(bytes->chopped(1), {2}));
    QVERIFY(!checkXlsxIsWhole({}, {1}));
    for (qsizetype length = 0; length < bytes->size(); length += 7)
        QVERIFY(!checkXlsxIsWhole(bytes->first(length), {2}));
}

/// A limit for the size of files stands for a disk that is full: writing fails in the same places.
void TestXlsxReport::fullDiskLeavesNoFile()
{
#ifdef Q_OS_UNIX
    const QString path = m_directory.filePath(u"full.xlsx"_s);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const rlim_t limit : {rlim_t(0), rlim_t(4096), rlim_t(200'000)}) {
        const rlimit small{limit, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = writeXlsxReport(longReport(5000), path);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!result);
        QCOMPARE(toString(result.error().kind), toString(ErrorKind::Storage));
        QVERIFY(!result.error().message.isEmpty());
        QVERIFY(!QFile::exists(path));
    }
    QVERIFY(writeXlsxReport(longReport(5000), path));
#else
    QSKIP("A limit for the size of files is a thing of Unix.");
#endif
}

QTEST_GUILESS_MAIN(TestXlsxReport)
#include "tst_xlsxreport.moc"
