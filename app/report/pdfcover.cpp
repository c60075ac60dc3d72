#include "report/pdfcover.h"

#include "report/pdflines.h"
#include "report/pdftable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

void regionBox(PdfFlow &flow, const QRectF &where, const QString &label, const QString &name, Tone tone)
{
    const QColor color = pdfcolor::of(tone);
    flow.page().fill(where, pdfcolor::kRaised);
    flow.page().fill({where.left(), where.top(), 4, where.height()}, color);
    const PdfTextStyle labelStyle{8, false, false, pdfcolor::kQuiet};
    const PdfTextStyle nameStyle{14, true, false, color};
    const double width = where.width() - 20;
    flow.page().text({where.left() + 14, where.top() + 9, width, 12}, label, labelStyle);
    flow.page().text({where.left() + 14, where.top() + 22, width, 20},
        shortenedToLine(name, nameStyle, flow.fonts(), width), nameStyle);
}

void regions(PdfFlow &flow, const ReportModel &model)
{
    const double left = flow.geometry().side;
    const double width = (flow.geometry().width() - 40) / 2;
    const double height = 50;
    regionBox(flow, {left, flow.top(), width, height}, Report::tr("Source region"), model.sourceName(), Tone::Source);
    flow.page().text(
        {left + width, flow.top() + 13, 40, 22}, u"→"_s, {18, false, false, pdfcolor::kQuiet}, PdfPage::Align::Center);
    regionBox(flow, {left + width + 40, flow.top(), width, height}, Report::tr("Target region"), model.targetName(),
        Tone::Target);
    flow.moveTo(flow.top() + height);
}

void verdictBox(PdfFlow &flow, const ReportModel &model)
{
    const ReportVerdict verdict = model.verdict();
    const QColor color = pdfcolor::of(Report::tone(verdict));
    const QRectF where(flow.geometry().side, flow.top(), flow.geometry().width(), 62);
    flow.page().frame(where, color, 1.4);
    flow.page().text({where.left() + 16, where.top() + 10, where.width() - 32, 28},
        Report::symbol(verdict) + u"  "_s + Report::word(verdict), {20, true, false, color});
    flow.page().text({where.left() + 16, where.top() + 40, where.width() - 32, 14}, Report::sentence(verdict), {10});
    flow.moveTo(where.bottom());
}

void keyNumbers(PdfFlow &flow, const ReportCounts &counts)
{
    struct Number
    {
        QString label;
        int value;
        Tone tone;
    };
    const std::array numbers{Number{Report::tr("Items expected"), counts.expected, Tone::Neutral},
        Number{Report::tr("Checked"), counts.checked, Tone::Neutral},
        Number{Report::tr("Action needed"), counts.actionNeeded, Tone::Bad},
        Number{Report::tr("Could not check"), counts.couldNotCheck, Tone::Unknown},
        Number{Report::tr("Waived"), counts.waived, Tone::Decided},
        Number{Report::tr("Required and open"), counts.requiredOpen, Tone::Bad}};
    // A number stands beside its label, so that a screen reader says them together.
    constexpr double kRow = 24;
    constexpr double kNumber = 34;
    const double width = flow.geometry().width() / 3;
    for (size_t i = 0; i < numbers.size(); ++i) {
        const Number &number = numbers[i];
        const double x = flow.geometry().side + static_cast<double>(i % 3) * width;
        const double y = flow.top() + static_cast<double>(i / 3) * kRow;
        const QColor color = number.value == 0 ? pdfcolor::kQuiet : pdfcolor::of(number.tone);
        const PdfTextStyle label{9, false, false, pdfcolor::kQuiet};
        flow.page().text(
            {x, y, kNumber, kRow}, QString::number(number.value), {17, true, false, color}, PdfPage::Align::Right);
        flow.page().text({x + kNumber + 7, y + 7.8, width - kNumber - 7, kRow},
            shortenedToLine(number.label, label, flow.fonts(), width - kNumber - 7), label);
    }
    flow.moveTo(flow.top() + 2 * kRow + 4);
}

}

void layOutCover(PdfFlow &flow, const ReportModel &model)
{
    flow.moveTo(flow.geometry().top + 26);
    flow.paragraph(Report::title(), {11, false, false, pdfcolor::kQuiet});
    flow.space(4);
    flow.paragraph(model.workload, {26, true});
    flow.space(18);
    regions(flow, model);
    flow.space(18);
    verdictBox(flow, model);
    flow.space(18);
    keyNumbers(flow, model.counts());
    if (model.practice) {
        flow.space(6);
        flow.paragraph(Report::practiceNote(), {9, true, false, pdfcolor::of(Tone::Warning)});
    }
    flow.space(16);
    layOutTable(flow, factsTable(model), 8.5);
}

void layOutStateBars(PdfFlow &flow, const ReportCounts &counts)
{
    struct Bar
    {
        ItemState state;
        int count;
    };
    const std::array bars{Bar{ItemState::Passed, counts.passed}, Bar{ItemState::Warning, counts.warnings},
        Bar{ItemState::Attested, counts.attested}, Bar{ItemState::Waived, counts.waived},
        Bar{ItemState::NotApplicable, counts.notApplicable}, Bar{ItemState::ActionNeeded, counts.actionNeeded},
        Bar{ItemState::CouldNotCheck, counts.couldNotCheck}, Bar{ItemState::Stale, counts.stale},
        Bar{ItemState::Unchecked, counts.unchecked}};
    const int largest = std::max(1, std::max_element(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) {
        return a.count < b.count;
    })->count);
    constexpr double kRow = 15;
    constexpr double kLabel = 110;
    const double left = flow.geometry().side;
    const double room = flow.geometry().width() - kLabel - 40;
    flow.need(kRow * static_cast<double>(bars.size()));
    for (const Bar &bar : bars) {
        const QColor color = pdfcolor::of(Report::tone(bar.state));
        const double length = room * bar.count / largest;
        flow.page().text({left, flow.top() + 1, kLabel, 12}, Report::symbol(bar.state) + u' ' + Report::word(bar.state),
            {9, false, false, color});
        if (bar.count > 0)
            flow.page().fill({left + kLabel, flow.top() + 2, length, 9}, color);
        flow.page().text({left + kLabel + length + 6, flow.top() + 1, 34, 12}, QString::number(bar.count), {9});
        flow.moveTo(flow.top() + kRow);
    }
    flow.page().line({left + kLabel, flow.top() - kRow * static_cast<double>(bars.size()), left + kLabel, flow.top()},
        pdfcolor::kQuiet);
}

void layOutSignatureLines(PdfFlow &flow)
{
    constexpr double kRow = 34;
    const std::array labels{Report::tr("Name"), Report::tr("Role"), Report::tr("Date"), Report::tr("Signature")};
    flow.need(kRow * static_cast<double>(labels.size()));
    const double width = (flow.geometry().width() - 30) / 2;
    for (const QString &label : labels) {
        for (const double left : {flow.geometry().side, flow.geometry().side + width + 30}) {
            const double y = flow.top() + kRow - 11;
            flow.page().line({left, y, left + width, y}, pdfcolor::kQuiet);
            flow.page().text({left, y + 1, width, 10}, label, {7, false, false, pdfcolor::kQuiet});
        }
        flow.moveTo(flow.top() + kRow);
    }
}

}
