#include "commands/allverbs.h"
#include "commands/session.h"
#include "relocation/reportbuilder.h"
#include "report/reportwriter.h"

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
    });
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto format = formatFromString(parser.value(u"format"_s));
    if (!format)
        return console.usage(u"--format takes one of: %1."_s.arg(formatNames()), u"report"_s);
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty())
        return console.usage(u"--output is missing."_s, u"report"_s);
    const auto opened = openRelocation(parser, RelocationFile::Access::ReadOnly, console);
    if (!opened)
        return console.fail(opened.error());
    const auto model = buildReport(*opened->relocation, {});
    if (!model)
        return console.fail(model.error());
    if (auto written = writeReport(*format, *model, path); !written)
        return console.fail(written.error());
    console.print(path);
    console.printJson({{u"format"_s, toString(*format)},
                       {u"output"_s, QFileInfo(path).absoluteFilePath()},
                       {u"verdict"_s, toString(model->verdict())}});
    return ExitCode::Done;
}

}

const Verb kReportVerb{"report", "FILE --format FORMAT --output PATH", "Export the report.", addOptions, run, true};

}
