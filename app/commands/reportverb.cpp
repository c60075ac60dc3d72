#include "base/systemuser.h"
#include "commands/allverbs.h"
#include "commands/session.h"
#include "relocation/reportdifference.h"
#include "report/readerlanguage.h"
#include "report/reportmask.h"
#include "report/reportwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString formatNames()
{
    QStringList names;
    for (const ReportFormat format : allFormats())
        names.append(toString(format));
    return names.join(u", "_s);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"format"_s, formatNames() + u'.', u"FORMAT"_s},
        {u"output"_s, u"Where the report is written."_s, u"PATH"_s},
        {u"mask"_s, u"Replace ids, host names, IP addresses and people, to share the report outside."_s},
        {u"language"_s, u"The reader's language: %1. Default: en."_s.arg(ReaderLanguage::available().join(u", "_s)),
         u"LANGUAGE"_s, u"en"_s},
        {u"page-size"_s, u"Of the PDF: A4 or Letter. Default: A4."_s, u"SIZE"_s, u"A4"_s},
        {u"compare-with"_s, u"Show what is different from an earlier copy of the file, or from another run."_s,
         u"FILE"_s},
        {u"since"_s, u"Show what is different from a time, by the event log: 2026-03-02 or 2026-03-02T08:15:00Z."_s,
         u"DATE"_s},
    });
}

/// What the line asks for, checked before anything is read.
struct Wanted
{
    ReportFormat format = ReportFormat::Pdf;
    QString path;
    QString language;
    PdfPaper paper = PdfPaper::A4;
    QString compareWith;
    QDateTime since;
    bool masked = false;
};

/// A date alone is its first second, in UTC as every time of a report.
QDateTime timeFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && !text.contains(u'T'))
        return QDateTime(day, QTime(0, 0), Qt::UTC);
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<Wanted> wantedBy(const QCommandLineParser &parser)
{
    const auto usage = [](const QString &message) {
        return Error::input(message, u"Usage"_s);
    };
    Wanted wanted;
    const auto format = formatFromString(parser.value(u"format"_s));
    if (!format)
        return usage(u"--format takes one of: %1."_s.arg(formatNames()));
    wanted.format = *format;
    wanted.path = parser.value(u"output"_s);
    if (wanted.path.isEmpty())
        return usage(u"--output is missing."_s);
    wanted.language = parser.value(u"language"_s).toLower();
    if (!ReaderLanguage::available().contains(wanted.language))
        return usage(u"--language takes one of: %1."_s.arg(ReaderLanguage::available().join(u", "_s)));
    const QString size = parser.value(u"page-size"_s).toLower();
    if (size != "a4"_L1 && size != "letter"_L1)
        return usage(u"--page-size takes A4 or Letter."_s);
    wanted.paper = size == "a4"_L1 ? PdfPaper::A4 : PdfPaper::Letter;
    wanted.compareWith = parser.value(u"compare-with"_s);
    if (parser.isSet(u"since"_s)) {
        wanted.since = timeFrom(parser.value(u"since"_s));
        if (!wanted.since.isValid())
            return usage(u"--since takes a date, 2026-03-02, or a time, 2026-03-02T08:15:00Z."_s);
        if (!wanted.compareWith.isEmpty())
            return usage(u"--since and --compare-with are two ways to say the same: take one."_s);
    }
    wanted.masked = parser.isSet(u"mask"_s);
    return wanted;
}

Result<ReportModel> modelOf(const Relocation &relocation, const Wanted &wanted)
{
    const ReaderLanguage reading(wanted.language);
    const auto model = reportComparedWith({wanted.compareWith, wanted.since}, relocation, systemUser());
    return model && wanted.masked ? Result<ReportModel>(maskedReport(*model)) : model;
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto wanted = wantedBy(parser);
    if (!wanted)
        return console.usage(wanted.error().message, u"report"_s);
    const auto opened = openRelocation(parser, RelocationFile::Access::ReadOnly, console);
    if (!opened)
        return console.fail(opened.error());
    ReaderLanguage::enable(*QCoreApplication::instance());
    const auto model = modelOf(*opened->relocation, *wanted);
    if (!model)
        return console.fail(model.error());
    const ReportProgress progress{opened->context.stop, [&console](int percent) {
                                      console.detail(u"report: %1 %"_s.arg(percent));
                                  }};
    if (auto written = writeReport(wanted->format, *model, wanted->path, {wanted->paper, progress}); !written)
        return console.fail(written.error());
    console.print(wanted->path);
    console.printJson({{u"format"_s, toString(wanted->format)},
                       {u"output"_s, QFileInfo(wanted->path).absoluteFilePath()},
                       {u"verdict"_s, toString(model->verdict())}});
    return ExitCode::Done;
}

}

const Verb kReportVerb{"report", "FILE --format FORMAT --output PATH", "Export the report.", addOptions, run, true};

}
