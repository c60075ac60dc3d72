#include "commands/allverbs.h"
#include "commands/session.h"

#include "azure/cloud.h"

#include <QFileInfo>
#include <QUuid>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"subscription"_s, u"A subscription in scope; may be repeated."_s, u"ID"_s},
        {u"resource-group"_s, u"Only this resource group; may be repeated."_s, u"NAME"_s},
        {u"tag"_s, u"Only resources with this tag; may be repeated."_s, u"K=V"_s},
        {u"from"_s, u"The source region."_s, u"REGION"_s},
        {u"to"_s, u"The target region."_s, u"REGION"_s},
        {u"title"_s, u"What the report calls the workload; the file's name when absent."_s, u"TEXT"_s},
    });
}

Result<RelocationSettings> settingsFrom(const QCommandLineParser &parser, const QString &path)
{
    RelocationSettings settings;
    settings.title = parser.isSet(u"title"_s) ? parser.value(u"title"_s) : QFileInfo(path).completeBaseName();
    settings.workload = settings.title;
    settings.subscriptions = parser.values(u"subscription"_s);
    settings.resourceGroups = parser.values(u"resource-group"_s);
    settings.source = Region(parser.value(u"from"_s));
    settings.target = Region(parser.value(u"to"_s));
    if (settings.subscriptions.isEmpty())
        return Error::input(u"--subscription is missing: which subscription does the workload live in?"_s, u"Usage"_s);
    for (const QString &id : std::as_const(settings.subscriptions)) {
        if (QUuid::fromString(id).isNull())
            return Error::input(u"\"%1\" is not a subscription id (a GUID)."_s.arg(id), u"Usage"_s);
    }
    if (settings.source.isNull() || settings.target.isNull())
        return Error::input(u"--from and --to name the source and the target region, for example westeurope."_s,
                            u"Usage"_s);
    if (settings.source == settings.target)
        return Error::input(u"The source and the target region are the same."_s, u"Usage"_s);
    const QStringList tags = parser.values(u"tag"_s);
    for (const QString &tag : tags) {
        const qsizetype equals = tag.indexOf(u'=');
        if (equals < 1)
            return Error::input(u"\"%1\" is not a tag of the form name=value."_s.arg(tag), u"Usage"_s);
        settings.tags.append({tag.left(equals), tag.mid(equals + 1)});
    }
    const auto cloud = Cloud::load(parser.isSet(u"cloud"_s) ? parser.value(u"cloud"_s) : u"AzureCloud"_s);
    if (!cloud)
        return cloud.error();
    settings.cloud = cloud->toJson();
    if (parser.isSet(u"ca-file"_s)) {
        const QFileInfo ca(parser.value(u"ca-file"_s));
        if (!ca.isReadable())
            return Error::input(u"The file of certificate authorities %1 cannot be read."_s.arg(ca.filePath()),
                                u"CaFile"_s);
        settings.caFile = ca.absoluteFilePath();
    }
    settings.allowInsecureLoopback = parser.isSet(u"allow-insecure-loopback"_s);
    settings.limits = Limits().toJson();
    return settings;
}

ExitCode run(const QCommandLineParser &parser, Console &console)
{
    const auto path = onlyArgument(parser, u"FILE"_s);
    if (!path)
        return console.fail(path.error());
    const auto settings = settingsFrom(parser, *path);
    if (!settings)
        return console.fail(settings.error());
    const auto relocation = Relocation::create(*path, *settings, {});
    if (!relocation)
        return console.fail(relocation.error());
    console.print(
        u"%1: %2 → %3. Next: azrelocate discover %1"_s.arg(*path, settings->source.name(), settings->target.name()));
    console.printJson({{u"file"_s, QFileInfo(*path).absoluteFilePath()},
                       {u"from"_s, settings->source.name()},
                       {u"to"_s, settings->target.name()}});
    return ExitCode::Done;
}

}

const Verb kNewVerb{"new", "FILE --subscription ID… --from REGION --to REGION",
                    "Make a relocation file with its cloud and scope.", addOptions, run};

}
