#include "commands/session.h"

#include "commands/personsignin.h"
#include "relocation/signin.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

HttpLogSink logTo(Console &console)
{
    return [&console](const HttpLogEntry &entry) {
        console.detail(entry.toLine());
    };
}

/// The clock of the file's cloud: the machine's, but for a simulated cloud whose time runs faster.
Result<std::shared_ptr<Clock>> clockOf(const QString &path)
{
    const auto file = RelocationFile::open(path, RelocationFile::Access::ReadOnly, {});
    if (!file)
        return file.error();
    const auto settings = (*file)->settings();
    if (!settings)
        return settings.error();
    const auto cloud = Cloud::fromJson(settings->cloud);
    if (!cloud)
        return cloud.error();
    if (!cloud->clockStart.isValid())
        return std::shared_ptr<Clock>(std::make_shared<SystemClock>());
    const double sinceStart = static_cast<double>(cloud->clockStart.msecsTo(QDateTime::currentDateTimeUtc()));
    const QDateTime now = cloud->clockStart.addMSecs(static_cast<qint64>(sinceStart * cloud->clockSpeed));
    return std::shared_ptr<Clock>(std::make_shared<PracticeClock>(cloud->clockSpeed, now));
}

}

Result<OpenedRelocation> openRelocation(const QCommandLineParser &parser, RelocationFile::Access access, Console &,
                                        int count)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != count) {
        return Error::input(arguments.isEmpty()
                                ? u"FILE is missing."_s
                                : u"%1 arguments were expected, not %2."_s.arg(count).arg(arguments.size()),
                            u"Usage"_s);
    }
    const auto clock = clockOf(arguments.first());
    if (!clock)
        return clock.error();
    auto relocation = Relocation::open(arguments.first(), access, {*clock, {}, {}});
    if (!relocation)
        return relocation.error();
    OpenedRelocation opened;
    opened.relocation = *relocation;
    opened.context.stop = interruption();
    return opened;
}

Result<OpenedRelocation> openSignedIn(const QCommandLineParser &parser, Console &console, int count)
{
    const auto kind = credentialKindFromString(parser.value(u"credential"_s));
    if (!kind)
        return kind.error();
    auto opened = openRelocation(parser, RelocationFile::Access::ReadWrite, console, count);
    if (!opened)
        return opened;
    auto settings = opened->relocation->file().settings();
    if (!settings)
        return settings.error();
    if (parser.isSet(u"cloud"_s)) {
        const auto cloud = Cloud::load(parser.value(u"cloud"_s));
        if (!cloud)
            return cloud.error();
        settings->cloud = cloud->toJson();
    }
    SignInOptions options;
    options.kind = *kind;
    options.caFile = parser.value(u"ca-file"_s);
    options.allowInsecureLoopback = parser.isSet(u"allow-insecure-loopback"_s);
    addPerson(options, parser, console);
    options.log = logTo(console);
    options.clock = opened->relocation->sharedClock();
    const auto cloud = Cloud::fromJson(settings->cloud);
    options.waitScale = cloud ? 1.0 / cloud->clockSpeed : 1.0;
    auto session = signIn(*settings, options, opened->context);
    if (!session)
        return session.error();
    sayIfNotKept(*options.tokens, console);
    if (const QString warning = (*session)->serverClock().warning(); !warning.isEmpty())
        console.prompt(warning);
    opened->relocation->signIn(*session);
    return opened;
}

}
