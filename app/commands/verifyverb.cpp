#include "commands/allverbs.h"
#include "commands/session.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto opened = openRelocation(parser, RelocationFile::Access::ReadOnly, console);
    if (!opened)
        return console.fail(opened.error());
    const auto report = opened->relocation->file().verify();
    if (!report)
        return console.fail(report.error());

    QJsonArray problems;
    for (const ChainProblem &problem : report->problems) {
        console.print(problem.toLine());
        problems.append(QJsonObject{{u"kind"_s, toString(problem.kind)},
                                    {u"seq"_s, problem.seq},
                                    {u"table"_s, problem.table},
                                    {u"key"_s, problem.key}});
    }
    console.print(report->ok ? u"%1 events and %2 rows verify. Head: %3"_s.arg(report->events)
                                   .arg(report->rows)
                                   .arg(QLatin1StringView(report->head))
                             : u"The audit chain does not verify: %1 problems."_s.arg(report->problems.size()));
    console.printJson({{u"ok"_s, report->ok},
                       {u"events"_s, report->events},
                       {u"rows"_s, report->rows},
                       {u"head"_s, QString::fromLatin1(report->head)},
                       {u"problems"_s, problems}});
    return report->ok ? ExitCode::Done : ExitCode::NotVerified;
}

}

const Verb kVerifyVerb{"verify", "FILE", "Check the audit chain of FILE.", nullptr, run};

}
