#include "report/pdfreport.h"

#include "report/pdfbody.h"
#include "report/pdfcover.h"
#include "report/pdflines.h"
#include "report/pdfoutline.h"
#include "report/reportfile.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// Chapters and areas with the number of their page. @p pagesBefore the body depends on how many pages the contents
/// themselves need.
void layOutContents(PdfFlow &flow, const QList<PdfHeading> &headings, qsizetype pagesBefore)
{
    flow.paragraph(Report::tr("Contents"), {17, true});
    flow.space(10);
    for (const PdfHeading &heading : headings) {
        if (heading.level > 2)
            continue;
        const bool chapter = heading.level == 1;
        const PdfTextStyle style{chapter ? 10.5 : 9.5, chapter};
        const double height = chapter ? 20 : 15;
        flow.need(height);
        const double left = flow.geometry().side + (chapter ? 0 : 16);
        const double width = flow.geometry().side + flow.geometry().width() - left;
        const double top = flow.top() + height - style.lineHeight();
        const QString number = QString::number(heading.page + pagesBefore + 1);
        const QString title = shortenedToLine(heading.title, style, flow.fonts(), width - 60);
        flow.page().text({left, top, width, height}, title, style);
        flow.page().text({left, top, width, height}, number, style, PdfPage::Align::Right);
        const double from = left + flow.fonts().width(title, style) + 6;
        const double to = left + width - flow.fonts().width(number, style) - 6;
        if (to > from)
            flow.page().line({from, top + style.ascent(), to, top + style.ascent()}, pdfcolor::kHairline, 0.4);
        flow.moveTo(flow.top() + height);
    }
}

/// What stands on each page but the cover.
void addRunningLines(PdfPage &page, const ReportModel &model, const PdfFonts &fonts, qsizetype number, qsizetype count)
{
    const PdfGeometry geometry{page.sheet()};
    const PdfTextStyle style{7.5, false, false, pdfcolor::kQuiet};
    const PdfTextStyle code{6.8, false, true, pdfcolor::kQuiet};
    const double right = geometry.side + geometry.width();
    const double footer = geometry.page.height() - 38;
    const QRectF head(geometry.side, 30, geometry.width(), 12);
    const QRectF foot(geometry.side, footer + 4, geometry.width(), 12);
    const QString chain = Report::chainHead(model.chainHead, 16);
    const double room = head.width() - fonts.width(chain, code) - 16;
    page.text(head, shortenedToLine(Report::subject(model), style, fonts, room), style);
    page.text(head, chain, code, PdfPage::Align::Right);
    page.line({geometry.side, 44, right, 44}, pdfcolor::kHairline);
    page.line({geometry.side, footer, right, footer}, pdfcolor::kHairline);
    page.text(foot,
        Report::tr("Generated on %1 with azrelocate %2").arg(Report::time(model.generatedAt), model.version), style);
    page.text(foot, Report::tr("Page %1 of %2").arg(number).arg(count), style, PdfPage::Align::Right);
}

QByteArray painted(const QList<PdfPage> &pages, const ReportModel &model, const QPageSize &size, const PdfFonts &fonts,
                   const ReportProgress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * PdfFonts::kScale);
    writer.setPageSize(size);
    writer.setPageMargins({});
    writer.setTitle(Report::title() + u": "_s + Report::printable(model.workload));
    writer.setCreator(u"azrelocate "_s + model.version);
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.size() && !progress.isStopped(); ++i) {
        progress.at(pages.size() + i + 1, pages.size() * 2);
        writer.setPageOrientation(pages[i].isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (i > 0)
            writer.newPage();
        pages[i].paint(painter, fonts);
    }
    painter.end();
    return bytes;
}

}

Result<QByteArray> pdfReport(const ReportModel &model, PdfPaper paper, const ReportProgress &progress)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return Error::refused(u"report"_s, u"NoGuiApplication"_s,
            u"The PDF report needs an application with fonts; start it with the platform \"offscreen\"."_s);
    }
    if (QFontDatabase::families().isEmpty())
        return Error::storage(u"This system has no font that the PDF report could be written with."_s, u"NoFonts"_s);

    const QPageSize size(paper == PdfPaper::A4 ? QPageSize::A4 : QPageSize::Letter);
    const PdfGeometry geometry{size.size(QPageSize::Point)};
    const PdfFonts fonts;
    PdfFlow cover(fonts, geometry);
    layOutCover(cover, model);
    PdfFlow body(fonts, geometry);
    layOutBody(body, model, progress);
    if (progress.isStopped())
        return Error::cancelled(u"report"_s);
    PdfFlow trial(fonts, geometry);
    layOutContents(trial, body.headings(), 0);
    const qsizetype pagesBefore = cover.pages().size() + trial.pages().size();
    PdfFlow contents(fonts, geometry);
    layOutContents(contents, body.headings(), pagesBefore);

    QList<PdfPage> pages = cover.pages() + contents.pages() + body.pages();
    for (qsizetype i = 1; i < pages.size(); ++i)
        addRunningLines(pages[i], model, fonts, i + 1, pages.size());
    QList<PdfBookmark> bookmarks{{1, Report::title(), 0, geometry.page.height()},
        {1, Report::tr("Contents"), cover.pages().size(), geometry.page.height()}};
    for (const PdfHeading &heading : body.headings())
        bookmarks.append({heading.level, Report::printable(heading.title).replace(u'\n', u' '),
            heading.page + pagesBefore, heading.fromBottom});
    const QByteArray bytes = painted(pages, model, size, fonts, progress);
    if (progress.isStopped())
        return Error::cancelled(u"report"_s);
    return withBookmarks(bytes, bookmarks, model.language);
}

Result<void> writePdfReport(const ReportModel &model, const QString &path, PdfPaper paper,
                            const ReportProgress &progress)
{
    const Result<QByteArray> bytes = pdfReport(model, paper, progress);
    if (!bytes)
        return bytes.error();
    return writeReportFile(*bytes, path);
}

}
