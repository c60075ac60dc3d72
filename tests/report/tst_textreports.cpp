#include "reportfixture.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

/// What is seen of the page when it is read as XML, for which only the elements without an end tag need a slash.
struct SeenPage
{
    QString error;
    QHash<QString, int> elements;
    QStringList ids;
    QStringList links;
    QString text; ///< of the body
    QString language;
    int tablesWithoutCaption = 0;
    int headersWithoutScope = 0;
};

SeenPage see(const QByteArray &html)
{
    QString page = QString::fromUtf8(html);
    page.replace(QRegularExpression(u"<meta ([^>]*)>"_s), u"<meta \\1/>"_s);
    QXmlStreamReader reader(page);
    SeenPage seen;
    bool inBody = false;
    QString lastOpened;
    while (!reader.atEnd()) {
        reader.readNext();
        if (inBody && reader.isCharacters())
            seen.text += reader.text();
        if (!reader.isStartElement())
            continue;
        const QString name = reader.name().toString();
        const QXmlStreamAttributes attributes = reader.attributes();
        inBody = inBody || name == u"body"_s;
        ++seen.elements[name];
        if (attributes.hasAttribute(u"id"_s))
            seen.ids.append(attributes.value(u"id"_s).toString());
        if (name == u"a"_s)
            seen.links.append(attributes.value(u"href"_s).toString());
        if (name == u"html"_s)
            seen.language = attributes.value(u"lang"_s).toString();
        if (lastOpened == u"table"_s && name != u"caption"_s)
            ++seen.tablesWithoutCaption;
        if (name == u"th"_s && !attributes.hasAttribute(u"scope"_s))
            ++seen.headersWithoutScope;
        lastOpened = name;
    }
    seen.error = reader.hasError() ? reader.errorString() : QString();
    return seen;
}

void addOddNames()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("end of an attribute") << u"\"><img src=x onerror=alert(1)>"_s;
    QTest::newRow("end of the style") << u"</style></title><b>"_s;
    QTest::newRow("entity") << u"&lt;b&gt; &amp; &#60;"_s;
    QTest::newRow("pipe") << u"a|b|c"_s;
    QTest::newRow("markup of Markdown") << u"*a* _b_ [c](javascript:alert(1)) `d` # e"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://x\")"_s;
    QTest::newRow("right to left") << u"مرحبا بالعالم"_s;
    QTest::newRow("emoji") << u"🚀👩‍💻"_s;
    QTest::newRow("control characters") << u"a\u0000b\u001bc\uFFFEd"_s;
    QTest::newRow("two lines") << u"a\nb"_s;
}

}

class TestTextReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlIsWellFormed_data();
    void htmlIsWellFormed();
    void htmlStructure();
    void htmlLoadsNothing();
    void htmlShowsNamesAsText_data() { addOddNames(); }
    void htmlShowsNamesAsText();
    void onlyHttpsSourcesAreLinks();
    void markdownTables_data();
    void markdownTables();
    void markdownShowsNamesAsText_data() { addOddNames(); }
    void markdownShowsNamesAsText();
    void markdownHeadings();
    void missingObjectsAreCounted();
    void answersAreNotShown();
    void filesAreWritten();
};

void TestTextReports::htmlIsWellFormed_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("a finished relocation") << htmlReport(fullReport());
    QTest::newRow("a new relocation") << htmlReport(emptyReport());
    QTest::newRow("2,000 rows of evidence") << htmlReport(longReport(2000));
}

void TestTextReports::htmlIsWellFormed()
{
    QFETCH(QByteArray, html);
    const SeenPage page = see(html);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.tablesWithoutCaption, 0);
    QCOMPARE(page.headersWithoutScope, 0);
    const QSet<QString> ids(page.ids.cbegin(), page.ids.cend());
    QCOMPARE(ids.size(), page.ids.size());
    for (const QString &link : page.links) {
        if (link.startsWith(u'#'))
            QVERIFY2(ids.contains(link.sliced(1)), qPrintable(link));
    }
}

void TestTextReports::htmlStructure()
{
    const QByteArray html = htmlReport(fullReport());
    const SeenPage page = see(html);
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\""));
    QCOMPARE(page.language, u"en"_s);
    QCOMPARE(page.elements[u"main"_s], 1);
    QCOMPARE(page.elements[u"nav"_s], 1);
    QCOMPARE(page.elements[u"h1"_s], 1);
    QCOMPARE(page.elements[u"article"_s], 63);
    QVERIFY(page.elements[u"details"_s] > 40);
    QCOMPARE(page.links.first(), u"#content"_s);
    QVERIFY(page.text.contains(u"✗ action needed"_s));
    QVERIFY(html.contains("prefers-color-scheme: dark"));
    QVERIFY(html.contains("@media print"));
}

void TestTextReports::htmlLoadsNothing()
{
    const QByteArray html = htmlReport(fullReport());
    const SeenPage page = see(html);
    for (const QString &element : {u"script"_s, u"link"_s, u"img"_s, u"iframe"_s, u"object"_s, u"form"_s})
        QVERIFY2(!page.elements.contains(element), qPrintable(element));
    QVERIFY(!html.contains("url("));
    QVERIFY(!html.contains("@import"));
}

void TestTextReports::htmlShowsNamesAsText()
{
    QFETCH(QString, name);
    const SeenPage plain = see(htmlReport(reportNaming(u"plain"_s)));
    const SeenPage page = see(htmlReport(reportNaming(name)));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.elements, plain.elements); // a name makes no element
    QString shown = name;
    for (const QChar odd : {QChar(u'\0'), QChar(u'\u001b'), QChar(u'\uFFFE')})
        shown.replace(odd, u' ');
    QVERIFY(page.text.contains(shown));
}

void TestTextReports::onlyHttpsSourcesAreLinks()
{
    ReportModel model = fullReport();
    model.phases.first().areas.first().items.first().source = u"javascript:alert(1)"_s;
    QVERIFY(!htmlReport(model).contains("javascript:"));
}

void TestTextReports::markdownTables_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("a finished relocation") << markdownReport(fullReport());
    QTest::newRow("a new relocation") << markdownReport(emptyReport());
    QTest::newRow("names with pipes and backticks") << markdownReport(reportNaming(u"a|b `c` ``d`` \\| e\nf"_s));
}

/// Every row of a table has as many cells as its head: pipes that are not escaped divide them.
void TestTextReports::markdownTables()
{
    QFETCH(QByteArray, markdown);
    static const QRegularExpression kEscaped(u"\\\\."_s);
    qsizetype columns = 0;
    int tables = 0;
    for (QString line : QString::fromUtf8(markdown).split(u'\n')) {
        if (!line.startsWith(u'|')) {
            columns = 0;
            continue;
        }
        const qsizetype pipes = line.replace(kEscaped, u"x"_s).count(u'|');
        tables += columns == 0 ? 1 : 0;
        columns = columns == 0 ? pipes : columns;
        QCOMPARE(pipes, columns);
    }
    QVERIFY(tables >= 2);
}

void TestTextReports::markdownShowsNamesAsText()
{
    QFETCH(QString, name);
    const QString markdown = QString::fromUtf8(markdownReport(reportNaming(name)));
    // Outside of code spans no tag can start.
    static const QRegularExpression kCode(u"(?<!\\\\)`[^`]*`"_s);
    const QString prose = QString(markdown).remove(kCode);
    QVERIFY(!prose.contains(u'<'));
    static const QRegularExpression kLink(u"(?<!\\\\)\\]\\("_s);
    QVERIFY(!prose.contains(kLink));
    const QString plain = QString::fromUtf8(markdownReport(reportNaming(u"plain"_s)));
    QCOMPARE(markdown.count(u'\n'), plain.count(u'\n'));
}

void TestTextReports::markdownHeadings()
{
    const QString markdown = QString::fromUtf8(markdownReport(fullReport()));
    QVERIFY(markdown.startsWith(u"# Relocation report\n"_s));
    for (const QString &heading : {u"\n## Prepare\n"_s, u"\n### Domains\n"_s, u"\n#### dom.item-1: "_s,
             u"\n## Timeline\n"_s, u"\n## Audit chain and sign-offs\n"_s})
        QVERIFY2(markdown.contains(heading), qPrintable(heading));
}

void TestTextReports::missingObjectsAreCounted()
{
    ReportModel model = fullReport();
    model.phases.first().areas.first().items.first().expectedObjects = 5;
    QVERIFY(htmlReport(model).contains("objects expected: 5; compared: 1"));
    QVERIFY(markdownReport(model).contains("objects expected: 5; compared: 1"));
}

/// The bodies of Azure's answers stay in the relocation file: the report names the request that read them.
void TestTextReports::answersAreNotShown()
{
    ReportModel model = fullReport();
    model.phases.first().areas.first().items.first().evidence.requests.first().answerExcerpt = u"SECRET-MARKER"_s;
    for (const QByteArray &report : {htmlReport(model), markdownReport(model), jsonReport(model), csvReport(model)}) {
        QVERIFY(report.contains("shop-0.contoso.com"));
        QVERIFY(!report.contains("SECRET-MARKER"));
    }
}

void TestTextReports::filesAreWritten()
{
    QTemporaryDir directory;
    QVERIFY(writeHtmlReport(fullReport(), directory.filePath(u"r.html"_s)));
    QVERIFY(writeMarkdownReport(fullReport(), directory.filePath(u"r.md"_s)));
    const auto missing = writeHtmlReport(fullReport(), directory.filePath(u"none/r.html"_s));
    QVERIFY(!missing);
    QCOMPARE(toString(missing.error().kind), toString(ErrorKind::Storage));
}

QTEST_GUILESS_MAIN(TestTextReports)
#include "tst_textreports.moc"
