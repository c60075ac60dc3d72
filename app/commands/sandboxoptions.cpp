#include "commands/sandboxoptions.h"

#include <limits>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// A whole number of an option, @p fallback when it was not given.
Result<int> number(const QCommandLineParser &parser, const QString &option, int smallest, int largest, int fallback)
{
    if (!parser.optionNames().contains(option))
        return fallback;
    bool valid = false;
    const int value = parser.value(option).toInt(&valid);
    if (!valid || value < smallest || value > largest) {
        return Error::input(
            u"--%1 takes a whole number from %2 to %3, not \"%4\"."_s.arg(option).arg(smallest).arg(largest).arg(
                parser.value(option)),
            u"Usage"_s);
    }
    return value;
}

}

void addSandboxOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"exchanges"_s, u"Write every request with its whole answer, simulated secrets too, to this file."_s,
         u"PATH"_s},
        {u"estate"_s, u"An estate file, or an ARM template (with FILE.parameters.json beside it)."_s, u"PATH"_s},
        {u"latency"_s, u"Wait before each answer."_s, u"MS"_s},
        {u"faults"_s,
         u"STATUS[:RATE][@METHOD URLPATTERN], comma-separated; also cut, slow, truncate, expire-token, "
         u"claims-challenge, "
         "revoke-session."_s,
         u"SPEC"_s},
        {u"limits"_s, u"azure: refuse with 429 what is more than Azure allows; none (default): only count it."_s,
         u"NAME"_s},
        {u"seed"_s, u"The same seed gives the same ids and the same faults."_s, u"N"_s},
    });
}

Result<sandbox::SandboxOptions> sandboxOptionsFrom(const QCommandLineParser &parser)
{
    sandbox::SandboxOptions options;
    options.estatePath = parser.value(u"estate"_s);
    options.faults = parser.value(u"faults"_s);
    options.exchangeLog = parser.value(u"exchanges"_s);
    const QString limits = parser.value(u"limits"_s);
    if (!limits.isEmpty() && limits != u"azure" && limits != u"none")
        return Error::input(u"--limits takes azure or none, not \"%1\"."_s.arg(limits), u"Usage"_s);
    options.enforceLimits = limits == u"azure";

    const auto latency = number(parser, u"latency"_s, 0, 600'000, 0);
    const auto seed = number(parser, u"seed"_s, 0, std::numeric_limits<int>::max(), 1);
    for (const auto *value : {&latency, &seed}) {
        if (!*value)
            return value->error();
    }
    options.latency = std::chrono::milliseconds(*latency);
    options.seed = static_cast<quint32>(*seed);

    const QStringList known = parser.optionNames();
    if (known.contains(u"blob-store"_s)) {
        options.blobStore = parser.value(u"blob-store"_s);
        options.blobStoreKeys = qEnvironmentVariable("AZURITE_ACCOUNTS");
    }
    if (known.contains(u"port"_s)) {
        const auto port = number(parser, u"port"_s, 0, 65'535, 0);
        if (!port)
            return port.error();
        options.port = static_cast<quint16>(*port);
    }
    if (known.contains(u"resources"_s)) {
        const auto resources = number(parser, u"resources"_s, 0, 1'000'000, 0);
        if (!resources)
            return resources.error();
        options.generatedResources = *resources;
    }
    if (known.contains(u"speed"_s)) {
        const auto speed = number(parser, u"speed"_s, 1, 1'000'000, 1);
        if (!speed)
            return speed.error();
        options.speed = *speed;
    }
    return options;
}

}
