#include "report/pdfbody.h"

#include "report/comparisontable.h"
#include "report/pdfcover.h"
#include "report/pdftable.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

const PdfTextStyle kQuietText{8.5, false, false, pdfcolor::kQuiet};

void layOutItem(PdfFlow &flow, const ReportItem &item)
{
    flow.heading(3, item.id + u"  "_s + item.title);
    flow.paragraph(Report::symbol(item.state) + u' ' + Report::word(item.state) + u"  ·  "_s
            + Report::requiredOrNot(item) + u"  ·  "_s + Report::tr("checked: %1").arg(Report::time(item.checkedAt)),
        {9, true, false, pdfcolor::of(Report::tone(item.state))});
    if (const QString summary = Report::summary(item); !summary.isEmpty())
        flow.paragraph(summary);
    if (!item.why.isEmpty())
        flow.paragraph(item.why, kQuietText);
    if (item.declaration)
        flow.paragraph(Report::declaration(*item.declaration), {9, false, false, pdfcolor::of(Tone::Decided)});
    flow.space(4);
    layOutTable(flow, objectsTable(item));
    layOutTable(flow, requestsTable(item), 7);
    layOutTable(flow, probesTable(item), 7);
    layOutTable(flow, changesTable(item));
    layOutTable(flow, commentsTable(item));
}

void layOutSummary(PdfFlow &flow, const ReportModel &model)
{
    const ReportVerdict verdict = model.verdict();
    flow.heading(1, Report::tr("Summary"));
    flow.paragraph(Report::symbol(verdict) + u' ' + Report::word(verdict) + u". "_s + Report::sentence(verdict),
        {11, true, false, pdfcolor::of(Report::tone(verdict))});
    flow.space(4);
    flow.paragraph(
        Report::tr("An item holds when it passed, passed with a warning, does not apply, or when a person "
                   "attested or waived it. An item that was not checked, or could not be checked, never holds."),
        kQuietText);
    flow.paragraph(
        Report::tr("Values before and after each change are in the HTML and JSON forms of this report."), kQuietText);
    flow.space(6);
    for (const ReportPhase &phase : model.phases) {
        flow.paragraph(Report::tr("%1: %2").arg(Report::word(phase.phase), Report::sentence(phase.verdict())),
            {9, false, false, pdfcolor::of(Report::tone(phase.verdict()))});
    }
    flow.space(12);
    layOutStateBars(flow, model.counts());
    flow.space(14);
    layOutTable(flow, areasTable(model), 8);
}

void layOutComparison(PdfFlow &flow, const ReportComparison &comparison)
{
    flow.heading(1, comparisonTitle(comparison));
    for (const QString &note : comparisonNotes(comparison))
        flow.paragraph(note);
    for (const ReportTable &table : comparisonTables(comparison)) {
        flow.space(10);
        layOutTable(flow, table, 8);
    }
}

void layOutOpenItems(PdfFlow &flow, const ReportModel &model)
{
    flow.heading(1, Report::tr("Open items"));
    const ReportTable open = itemsTable(Report::tr("Required items that do not hold"), model.openRequired());
    if (open.isEmpty() && model.counts().expected > 0)
        flow.paragraph(Report::tr("No required item is open."));
    layOutTable(flow, open, 8);
    const ReportTable notBuilt = itemsTable(Report::tr("Items that are not built yet"), model.notBuilt());
    if (!notBuilt.isEmpty()) {
        flow.space(6);
        flow.paragraph(Report::notBuiltNote(), kQuietText);
        flow.space(6);
    }
    layOutTable(flow, notBuilt, 8);
}

void layOutPhase(PdfFlow &flow, const ReportPhase &phase, const std::function<bool()> &goesOn)
{
    flow.heading(1, Report::word(phase.phase));
    const ReportVerdict verdict = phase.verdict();
    flow.paragraph(Report::symbol(verdict) + u' ' + Report::word(verdict) + u". "_s + Report::sentence(verdict),
        {9.5, true, false, pdfcolor::of(Report::tone(verdict))});
    for (const ReportArea &area : phase.areas) {
        flow.heading(2, area.title);
        for (const ReportItem &item : area.items) {
            if (!goesOn())
                return;
            layOutItem(flow, item);
        }
    }
}

void layOutChapter(PdfFlow &flow, const QString &title, const ReportTable &table, const QString &whenEmpty)
{
    flow.heading(1, title);
    if (table.isEmpty())
        flow.paragraph(whenEmpty);
    layOutTable(flow, table, 7);
}

void layOutAudit(PdfFlow &flow, const ReportModel &model)
{
    flow.heading(1, Report::tr("Audit chain and sign-offs"));
    flow.paragraph(
        Report::tr("Every change of the relocation file is an event whose hash covers the one before. A sign-off "
                   "names the head of this chain at its time; later events are counted beside it."),
        kQuietText);
    flow.space(4);
    flow.paragraph(Report::chainHead(model.chainHead), {8.5, false, true});
    flow.paragraph(Report::tr("Events in the log: %1").arg(model.chainHead.count));
    flow.space(10);
    const ReportTable signOffs = signOffsTable(model);
    if (signOffs.isEmpty())
        flow.paragraph(Report::tr("Nobody has signed yet."));
    layOutTable(flow, signOffs);
    flow.space(16);
    layOutSignatureLines(flow);
}

}

void layOutBody(PdfFlow &flow, const ReportModel &model, const ReportProgress &progress)
{
    const qsizetype items = model.itemCount();
    qsizetype done = 0;
    const auto goesOn = [&] {
        progress.at(++done, items * 2);
        return !progress.isStopped();
    };
    layOutSummary(flow, model);
    layOutOpenItems(flow, model);
    if (model.comparison)
        layOutComparison(flow, *model.comparison);
    for (const ReportPhase &phase : model.phases)
        layOutPhase(flow, phase, goesOn);
    // Two resource ids side by side, or eight columns, need the width of a sheet on its side.
    const PdfGeometry upright = flow.geometry();
    flow.setGeometry(upright.onItsSide());
    layOutChapter(flow, Report::tr("Resources"), resourcesTable(model), Report::tr("The plan names no resource."));
    layOutChapter(flow, Report::tr("Timeline"), tasksTable(model), Report::tr("No task was run."));
    flow.setGeometry(upright);
    layOutChapter(flow, Report::tr("Decisions"), decisionsTable(model), Report::tr("Nothing was decided or waived."));
    layOutAudit(flow, model);
}

}
