#include "report/markdownreport.h"

#include "report/comparisontable.h"
#include "report/reportfile.h"
#include "report/reporttable.h"
#include "report/reporttext.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QString escaped(const QString &text)
{
    constexpr QStringView kMarkup = u"\\`*_[]{}|#~!";
    QString out;
    const QString shown = Report::printable(text);
    out.reserve(shown.size() + 16);
    for (const QChar character : shown) {
        if (character == u'<')
            out += u"&lt;"_s;
        else if (character == u'>')
            out += u"&gt;"_s;
        else if (character == u'&')
            out += u"&amp;"_s;
        else if (character == u'\n')
            out += u' ';
        else if (kMarkup.contains(character))
            out += QString(u'\\') + character;
        else
            out += character;
    }
    return out;
}

/// A paragraph must not turn into a list, a quotation or a heading's underline by its first character.
QString paragraph(const QString &text)
{
    QString out = escaped(text);
    qsizetype digits = 0;
    while (digits < out.size() && out[digits].isDigit())
        ++digits;
    if (digits < out.size() && digits > 0 && (out[digits] == u'.' || out[digits] == u')'))
        out.insert(digits, u'\\');
    else if (!out.isEmpty() && QStringView(u"-+=").contains(out.front()))
        out.prepend(u'\\');
    return out;
}

/// An id or a URL as a code span. Inside of one nothing can be escaped, and the rows of a table are cut at pipes before
/// code spans are looked for, so a text with such characters is written as ordinary text.
QString codeSpan(const QString &text)
{
    if (text.contains(u'|') || text.contains(u'`') || text.contains(u'\\') || text.trimmed() != text)
        return escaped(text);
    return u'`' + Report::printable(text).replace(u'\n', u' ') + u'`';
}

class Document
{
public:
    void heading(int level, const QString &text) { m_text += QString(level, u'#') + u' ' + escaped(text) + u"\n\n"_s; }
    void text(const QString &text)
    {
        if (!text.isEmpty())
            m_text += paragraph(text) + u"\n\n"_s;
    }
    void strong(const QString &text) { m_text += u"**"_s + escaped(text) + u"**\n\n"_s; }

    void table(const ReportTable &table, const QString &whenEmpty = {})
    {
        if (table.isEmpty()) {
            text(whenEmpty);
            return;
        }
        strong(table.caption);
        QString rule = u"|"_s;
        m_text += u'|';
        for (const ReportColumn &column : table.columns) {
            m_text += u' ' + escaped(column.title) + u" |"_s;
            rule += column.number ? u" ---: |"_s : u" --- |"_s;
        }
        m_text += u'\n' + rule + u'\n';
        for (const QList<ReportCell> &row : table.rows) {
            m_text += u'|';
            for (const ReportCell &cell : row) {
                const bool code = cell.code && !cell.text.isEmpty();
                m_text += u' ' + (code ? codeSpan(cell.text) : escaped(cell.text)) + u" |"_s;
            }
            m_text += u'\n';
        }
        m_text += u'\n';
    }

    QByteArray utf8() const { return m_text.trimmed().toUtf8() + '\n'; }

private:
    QString m_text;
};

void writeItem(Document &document, const ReportItem &item)
{
    document.heading(4, item.id + u": "_s + item.title);
    document.strong(Report::symbol(item.state) + u' ' + Report::word(item.state) + u" · "_s
        + Report::requiredOrNot(item) + u" · "_s + Report::tr("checked: %1").arg(Report::time(item.checkedAt)));
    document.text(Report::summary(item));
    document.text(item.why);
    if (item.declaration)
        document.text(Report::declaration(*item.declaration));
    document.table(objectsTable(item));
    document.table(requestsTable(item));
    document.table(probesTable(item));
    document.table(changesTable(item));
    document.table(commentsTable(item));
}

void writeSummary(Document &document, const ReportModel &model)
{
    document.heading(1, Report::title());
    document.text(Report::subject(model));
    if (model.practice)
        document.text(Report::practiceNote());
    document.heading(2, Report::tr("Summary"));
    document.strong(Report::symbol(model.verdict()) + u' ' + Report::word(model.verdict()));
    document.text(Report::sentence(model.verdict()));
    document.table(factsTable(model));
    document.table(countsTable(model.counts()));
    document.table(areasTable(model));
    document.table(itemsTable(Report::tr("Required items that do not hold"), model.openRequired()),
        Report::tr("No required item is open."));
    const ReportTable notBuilt = itemsTable(Report::tr("Items that are not built yet"), model.notBuilt());
    if (!notBuilt.isEmpty())
        document.text(Report::notBuiltNote());
    document.table(notBuilt);
}

void writeComparison(Document &document, const ReportComparison &comparison)
{
    document.heading(2, comparisonTitle(comparison));
    for (const QString &note : comparisonNotes(comparison))
        document.text(note);
    for (const ReportTable &table : comparisonTables(comparison))
        document.table(table);
}

}

QByteArray markdownReport(const ReportModel &model, const ReportProgress &progress)
{
    const qsizetype items = model.itemCount();
    qsizetype done = 0;
    Document document;
    writeSummary(document, model);
    if (model.comparison)
        writeComparison(document, *model.comparison);
    for (const ReportPhase &phase : model.phases) {
        document.heading(2, Report::word(phase.phase));
        document.text(Report::sentence(phase.verdict()));
        for (const ReportArea &area : phase.areas) {
            document.heading(3, area.title);
            for (const ReportItem &item : area.items) {
                if (progress.isStopped())
                    return {};
                writeItem(document, item);
                progress.at(++done, items);
            }
        }
    }
    document.heading(2, Report::tr("Resources"));
    document.table(resourcesTable(model), Report::tr("The plan names no resource."));
    document.heading(2, Report::tr("Timeline"));
    document.table(tasksTable(model), Report::tr("No task was run."));
    document.heading(2, Report::tr("Decisions"));
    document.table(decisionsTable(model), Report::tr("Nothing was decided or waived."));
    document.heading(2, Report::tr("Audit chain and sign-offs"));
    document.text(Report::chainHead(model.chainHead));
    document.table(signOffsTable(model), Report::tr("Nobody has signed yet."));
    return document.utf8();
}

Result<void> writeMarkdownReport(const ReportModel &model, const QString &path, const ReportProgress &progress)
{
    const QByteArray bytes = markdownReport(model, progress);
    return progress.isStopped() ? Result<void>(Error::cancelled(u"report"_s)) : writeReportFile(bytes, path);
}

}
