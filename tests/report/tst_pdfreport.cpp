#include "reportfixture.h"

#include "report/pdflines.h"
#include "report/pdfoutline.h"
#include "report/pdfreport.h"
#include "report/reportwriter.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

/// Standard output of a tool of poppler, which reads PDF files independently of Qt.
QString run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()) + QString::fromUtf8(process.readAllStandardError());
}

bool isInstalled(const QString &tool)
{
    return !QStandardPaths::findExecutable(tool).isEmpty();
}

}

#define SKIP_WITHOUT(tool)                                                                                             \
    if (!isInstalled(tool))                                                                                            \
    QSKIP(qPrintable(tool + u" is not installed"_s))

class TestPdfReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadWithoutComplaint_data();
    void isReadWithoutComplaint();
    void paper();
    void fontsAreEmbedded();
    void textReadsInOrder();
    void wordsAreFoundWithoutLigatures();
    void everyObjectIsThere();
    void pageNumbers();
    void bookmarks();
    void bookmarksKeepTheFileBefore();
    void bookmarksOfAnotherFileAreRefused_data();
    void bookmarksOfAnotherFileAreRefused();
    void lines_data();
    void lines();
    void everyFormatIsWritten();
    void workersLayOutTheSame();

private:
    QString written(const ReportModel &model, PdfPaper paper = PdfPaper::A4)
    {
        const QString path = m_directory.filePath(u"r%1.pdf"_s.arg(++m_count));
        return writePdfReport(model, path, paper) ? path : QString();
    }

    QTemporaryDir m_directory;
    QString m_full;
    int m_count = 0;
};

void TestPdfReport::initTestCase()
{
    m_full = written(fullReport());
    QVERIFY(!m_full.isEmpty());
}

void TestPdfReport::isReadWithoutComplaint_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a finished relocation") << m_full;
    QTest::newRow("a new relocation") << written(emptyReport());
    QTest::newRow("odd names") << written(reportNaming(u"<b> (a\\) \u202E مرحبا 🚀\n"_s + QString(3000, u'x')));
}

void TestPdfReport::isReadWithoutComplaint()
{
    SKIP_WITHOUT(u"pdfinfo"_s);
    QFETCH(QString, path);
    const QString info = run(u"pdfinfo"_s, {path});
    QVERIFY2(!info.contains(u"Error"_s) && !info.contains(u"Warning"_s), qPrintable(info));
    QVERIFY(info.contains(u"Title:"_s));
    if (isInstalled(u"qpdf"_s))
        QVERIFY(run(u"qpdf"_s, {u"--check"_s, path}).contains(u"No syntax or stream encoding errors"_s));
}

void TestPdfReport::paper()
{
    SKIP_WITHOUT(u"pdfinfo"_s);
    QVERIFY(run(u"pdfinfo"_s, {m_full}).contains(u"595 x 842"_s));
    QVERIFY(run(u"pdfinfo"_s, {written(emptyReport(), PdfPaper::Letter)}).contains(u"612 x 792"_s));
}

void TestPdfReport::fontsAreEmbedded()
{
    SKIP_WITHOUT(u"pdffonts"_s);
    const QStringList lines = run(u"pdffonts"_s, {m_full}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 2);
    for (const QString &line : lines.sliced(2))
        QVERIFY2(line.contains(QRegularExpression(u"\\byes (yes|no)\\s+(yes|no)\\s+\\d+"_s)), qPrintable(line));
}

void TestPdfReport::textReadsInOrder()
{
    SKIP_WITHOUT(u"pdftotext"_s);
    const QString text = run(u"pdftotext"_s, {m_full, u"-"_s});
    qsizetype at = 0;
    for (const QString &words : {u"contoso-shop"_s, u"Needs action"_s, u"63 Items expected"_s, u"Contents"_s,
             u"Items by area"_s, u"Open items"_s, u"lz.item-1"_s, u"What was compared"_s, u"Requests that were read"_s,
             u"cut.item-4"_s, u"Resources, from source to target"_s, u"Timeline of the tasks"_s,
             u"Decisions and waivers"_s, u"Grace Hopper"_s, u"Signature"_s}) {
        at = text.indexOf(words, at);
        QVERIFY2(at >= 0, qPrintable(words));
    }
}

void TestPdfReport::wordsAreFoundWithoutLigatures()
{
    SKIP_WITHOUT(u"pdftotext"_s);
    const QString words = u"different office flow first affinity"_s;
    QVERIFY(run(u"pdftotext"_s, {written(reportNaming(words)), u"-"_s}).contains(words));
}

void TestPdfReport::everyObjectIsThere()
{
    SKIP_WITHOUT(u"pdftotext"_s);
    const QString text = run(u"pdftotext"_s, {written(longReport(2000)), u"-"_s});
    static const QRegularExpression kHost(u"shop-(\\d+)\\.contoso\\.com"_s);
    QSet<int> found;
    for (auto match = kHost.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1).toInt());
    QCOMPARE(found.size(), 2000);
    QVERIFY(text.count(u"Found"_s) > 10); // the head of the table, on each of its pages
}

void TestPdfReport::pageNumbers()
{
    SKIP_WITHOUT(u"pdftotext"_s);
    const QString text = run(u"pdftotext"_s, {m_full, u"-"_s});
    static const QRegularExpression kLast(u"Page (\\d+) of (\\d+)"_s);
    auto match = kLast.globalMatch(text);
    int page = 2; // the cover has none
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        QCOMPARE(found.captured(1).toInt(), page++);
        QCOMPARE(found.captured(2).toInt(), static_cast<int>(text.count(u'\f')));
    }
    QCOMPARE(page - 1, static_cast<int>(text.count(u'\f')));
}

void TestPdfReport::bookmarks()
{
    SKIP_WITHOUT(u"pdftohtml"_s);
    run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, m_full, m_directory.filePath(u"outline"_s)});
    QFile file(m_directory.filePath(u"outline.xml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString xml = QString::fromUtf8(file.readAll());
    // Cover, contents, nine chapters, eleven areas, 63 items.
    QCOMPARE(xml.count(u"<item page="_s), 2 + 9 + 11 + 63);
    QVERIFY(xml.contains(u"<item page=\"1\">Relocation report</item>"_s));
    QVERIFY(xml.contains(u"<item page=\"3\">Summary</item>"_s));
}

void TestPdfReport::bookmarksKeepTheFileBefore()
{
    const auto pdf = pdfReport(emptyReport());
    QVERIFY(pdf);
    const auto again = withBookmarks(*pdf, {{1, u"(\\)<> مرحبا"_s, 0, 700}}, u"en"_s);
    QVERIFY(!again); // one update only: its cross-reference section no longer starts at object 0
    const qsizetype end = pdf->indexOf("%%EOF\n") + 6;
    const auto once = withBookmarks(pdf->first(end), {{1, u"a"_s, 0, 700}, {2, u"b"_s, 99, 0}}, u"de"_s);
    QVERIFY(once);
    QVERIFY(once->startsWith(pdf->first(end)));
    QVERIFY(once->contains("/Lang <FEFF00640065>"));
}

void TestPdfReport::bookmarksOfAnotherFileAreRefused_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no cross-references") << QByteArray(
        "%PDF-1.4\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n9\n%%EOF");
    QTest::newRow("offset beyond the end")
        << QByteArray("%PDF-1.4\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n99999\n%%EOF");
    QTest::newRow("cut short") << QByteArray(
        "%PDF-1.4\nxref\n0 5\n0000000000 65535 f \ntrailer\n<</Size 5/Root 1 0 R>>\n"
        "startxref\n9\n%%EOF");
}

void TestPdfReport::bookmarksOfAnotherFileAreRefused()
{
    QFETCH(QByteArray, pdf);
    const auto result = withBookmarks(pdf, {{1, u"a"_s, 0, 0}}, u"en"_s);
    QVERIFY(!result);
    QCOMPARE(toString(result.error().kind), toString(ErrorKind::Protocol));
}

void TestPdfReport::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("together"); ///< what must stand in one line
    QTest::newRow("words") << u"The record is looked up again after three hundred seconds."_s << u"hundred"_s;
    QTest::newRow("time") << u"2026-03-02 08:15:00 UTC 2026-03-02 08:15:00 UTC"_s << u"08:15:00"_s;
    QTest::newRow("id") << u"/subscriptions/0f3c1a52/resourceGroups/rg-contoso/providers/Microsoft.Web"_s
                        << u"/resourceGroups/"_s.sliced(1);
    QTest::newRow("one endless word") << QString(500, u'w') << u"ww"_s;
    QTest::newRow("letters with accents and emoji") << u"e\u0301👩‍💻"_s.repeated(60) << u"e\u0301"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("own line feeds") << u"a\n\nb"_s << u"a"_s;
}

void TestPdfReport::lines()
{
    QFETCH(QString, text);
    QFETCH(QString, together);
    const PdfFonts fonts;
    const PdfTextStyle style;
    const QStringList lines = brokenIntoLines(text, style, fonts, 90);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        QVERIFY2(fonts.width(line, style) <= 90.5, qPrintable(line));
        QVERIFY(line.isEmpty() || !QChar::isMark(line.front().unicode()));
    }
    const auto without = [](QString blanks) {
        return blanks.remove(u' ').remove(u'\n');
    };
    QCOMPARE(without(lines.join(QString())), without(text));
    QVERIFY(lines.filter(together).size() >= 1);
}

void TestPdfReport::everyFormatIsWritten()
{
    for (const ReportFormat format : allFormats()) {
        const QString path = m_directory.filePath(u"all."_s + fileSuffix(format));
        QVERIFY2(writeReport(format, fullReport(), path), qPrintable(toString(format)));
        QVERIFY(QFile(path).size() > 1000);
        const auto missing = writeReport(format, fullReport(), m_directory.filePath(u"none/report"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, u"DirectoryMissing"_s);
    }
}

/// The window lays reports out on workers while it paints itself: threads at the same time must not disturb each other.
void TestPdfReport::workersLayOutTheSame()
{
    const auto comparable = [](const Result<QByteArray> &pdf) {
        // The time of writing and the id of the document differ from run to run.
        static const QRegularExpression varying(
            u"/CreationDate[^\\n]*|/ID \\[[^\\]]*\\]|<xmp:[A-Za-z]*Date>[^<]*|uuid:[0-9a-f-]*"_s);
        return pdf ? QString::fromLatin1(*pdf).remove(varying) : QString();
    };
    const ReportModel model = fullReport();
    const auto alone = comparable(pdfReport(model));
    QVERIFY(!alone.isEmpty());
    constexpr int kThreads = 4;
    std::array<QString, kThreads> laidOut;
    std::vector<std::jthread> threads;
    for (QString &one : laidOut)
        threads.emplace_back([&, out = &one] { *out = comparable(pdfReport(model)); });
    const auto meanwhile = comparable(pdfReport(model));
    threads.clear(); // joins
    QVERIFY(meanwhile == alone);
    for (const QString &one : laidOut)
        QVERIFY(one == alone);
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
