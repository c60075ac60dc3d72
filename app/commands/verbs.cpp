#include "commands/verb.h"

#include "commands/allverbs.h"

#include <QCommandLineOption>
#include <QCoreApplication>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"json"_s, u"One JSON document on standard output, nothing else there."_s},
        {u"cloud"_s,
         u"AzureCloud (default), AzureUSGovernment, AzureChinaCloud, or a file as `az cloud show` prints."_s,
         u"NAME|PATH"_s},
        {u"credential"_s,
         u"auto (default), machine, environment, workload-identity, managed-identity, cli, browser, device-code."_s,
         u"KIND"_s, u"auto"_s},
        {u"tenant"_s, u"The tenant to work in; your own when absent."_s, u"ID|DOMAIN"_s},
        {u"account"_s, u"The person to sign in; the last one when absent. See the verb accounts."_s, u"NAME"_s},
        {u"ca-file"_s, u"Trust these certificate authorities too."_s, u"PATH"_s},
        {u"allow-insecure-loopback"_s, u"Accept http endpoints on 127.0.0.1, [::1] and localhost."_s},
        {u"quiet"_s, u"No progress."_s},
        {u"verbose"_s, u"Each request; secrets and tokens are never shown."_s},
        {u"log-file"_s, u"Append the log to this file."_s, u"PATH"_s},
    });
    parser.addOption({{u"h"_s, u"help"_s}, u"This text."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"The program's version."_s});
}

const std::array kVerbs{
    &kNewVerb,    &kDiscoverVerb, &kPlanVerb,    &kCheckVerb,    &kRunVerb,
    &kAttestVerb, &kWaiveVerb,    &kCommentVerb, &kSignVerb,     &kStatusVerb,
    &kReportVerb, &kVerifyVerb,   &kSandboxVerb, &kPracticeVerb, &kRehearseVerb,
    &kAccountsVerb,
};

QString generalHelp()
{
    QString text =
        u"azrelocate %1 — relocates an Azure workload to another region, with evidence for every step.\n\n"_s.arg(
            QCoreApplication::applicationVersion());
    for (const Verb *verb : kVerbs) {
        const QString call =
            u"  azrelocate "_s + QLatin1StringView(verb->name) + u' ' + QString::fromUtf8(verb->synopsis);
        text += call.leftJustified(34) + (call.size() > 33 ? u"\n"_s + QString(34, u' ') : QString())
            + QString::fromUtf8(verb->summary) + u'\n';
    }
    text += u"\nEvery verb: azrelocate VERB --help\n"_s;
    return text;
}

const Verb *findVerb(const QString &name)
{
    for (const Verb *verb : kVerbs) {
        if (name == QLatin1StringView(verb->name))
            return verb;
    }
    return nullptr;
}

bool asks(const QStringList &arguments, QLatin1StringView shortForm, QLatin1StringView longForm)
{
    return arguments.contains(shortForm) || arguments.contains(longForm);
}

}

bool isCommandLine(const QStringList &arguments)
{
    if (asks(arguments, "-h"_L1, "--help"_L1) || asks(arguments, "-v"_L1, "--version"_L1))
        return true;
    return !arguments.isEmpty() && findVerb(arguments.first());
}

bool drawsPages(const QStringList &arguments)
{
    const Verb *verb = arguments.isEmpty() ? nullptr : findVerb(arguments.first());
    return verb && verb->drawsPages;
}

Result<QString> onlyArgument(const QCommandLineParser &parser, const QString &name)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() == 1)
        return arguments.first();
    if (arguments.isEmpty())
        return Error::input(u"%1 is missing."_s.arg(name), u"Usage"_s);
    return Error::input(u"Only %1 was expected, but there is also \"%2\"."_s.arg(name, arguments[1]), u"Usage"_s);
}

ExitCode runVerb(const QStringList &arguments, Console &console)
{
    const Verb *verb = arguments.isEmpty() ? nullptr : findVerb(arguments.first());
    if (!verb) {
        if (asks(arguments, "-v"_L1, "--version"_L1)) {
            console.print(u"azrelocate "_s + QCoreApplication::applicationVersion());
            return ExitCode::Done;
        }
        if (arguments.isEmpty() || asks(arguments, "-h"_L1, "--help"_L1)) {
            console.printRaw(generalHelp().toUtf8());
            return ExitCode::Done;
        }
        return console.usage(u"There is no verb \"%1\"."_s.arg(arguments.first()));
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(verb->summary));
    parser.addPositionalArgument(u"azrelocate %1"_s.arg(QLatin1StringView(verb->name)), {},
                                 QString::fromUtf8(verb->synopsis));
    if (verb->addOptions)
        verb->addOptions(parser);
    addCommonOptions(parser);

    QStringList line = arguments;
    line.first() = u"azrelocate"_s;
    const bool parsed = parser.parse(line);
    if (parser.isSet(u"help"_s)) {
        console.printRaw(parser.helpText().toUtf8());
        return ExitCode::Done;
    }
    if (!parsed)
        return console.usage(parser.errorText() + u'.', QLatin1StringView(verb->name));

    const Verbosity verbosity = parser.isSet(u"quiet"_s) ? Verbosity::Quiet
        : parser.isSet(u"verbose"_s)                     ? Verbosity::Verbose
                                                         : Verbosity::Normal;
    if (const auto configured = console.configure(parser.isSet(u"json"_s), verbosity, parser.value(u"log-file"_s));
        !configured) {
        return console.fail(configured.error());
    }
    return verb->run(parser, console);
}

}
