#include "areas/cutover/quietsource.h"

#include "areas/cutover/silence.h"
#include "areas/cutover/smoke.h"
#include "areas/cutover/trafficwatch.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

/// What tells whether the source is used: each resource whose service counts its use, while it exists.
Result<QList<Silence>> silences(const CheckInput &input, const Schedule &schedule)
{
    QList<Silence> all;
    const QDateTime now = input.clock.now();
    for (const PlannedResource &planned : input.plan.resources) {
        if (planned.source == planned.target)
            continue;
        const auto silence = silenceOf(input, planned.source, schedule.switchedAt, now);
        if (silence && *silence)
            all.append(**silence);
        else if (!silence && silence.error().kind != ErrorKind::NotFound)
            return silence.error();
    }
    return all;
}

/// Servers that send users to a side that is about to go, while that side exists.
Result<QList<ResolverAnswer>> answersWithSource(const CheckInput &input)
{
    using Leads = ResolverAnswer::Leads;
    QList<ResolverAnswer> answers;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.targetApp.isNull() || host.targetApp == host.sourceApp)
            continue;
        const auto source = endpointsOfApp(input, host.sourceApp);
        if (!source && source.error().kind == ErrorKind::NotFound)
            continue;
        if (!source)
            return source.error();
        for (const ResolverAnswer &answer : answersFor(input, host, *source, {})) {
            if (answer.leads == Leads::Source || answer.leads == Leads::Both)
                answers.append(answer);
        }
    }
    return answers;
}

/// An application that is stopped has no numbers, and needs none.
bool isUnused(const CheckInput &input, const QList<Silence> &all, const QList<SourceApp> &apps,
              const Schedule &schedule)
{
    const QDateTime now = input.clock.now();
    return std::all_of(all.begin(), all.end(), [&](const Silence &silence) {
        const bool stopped = std::any_of(apps.begin(), apps.end(), [&](const SourceApp &app) {
            return app.stopped && app.planned.source == silence.resource;
        });
        if (!silence.measured && stopped)
            return true;
        const QDateTime since = silence.silentSince(schedule.switchedAt);
        return since.isValid() && since.secsTo(now) >= std::chrono::seconds(input.limits.sourceSilence).count();
    });
}

}

void judgeSilence(Finding &finding, const CheckInput &input, const Schedule &schedule)
{
    const auto all = silences(input, schedule);
    if (!all) {
        finding.couldNotCheck(u"source"_s, all.error());
        return;
    }
    const QDateTime now = input.clock.now();
    for (const Silence &silence : *all) {
        const QString name = silence.resource.name();
        const QDateTime since = silence.silentSince(schedule.switchedAt);
        if (!silence.measured)
            finding.warn(name, QT_TRANSLATE_NOOP("Message", "Its service has no numbers: look whether it is used."), {},
                         silence.resource);
        else if (since.secsTo(now) >= std::chrono::seconds(input.limits.sourceSilence).count())
            finding.pass(name,
                         {QT_TRANSLATE_NOOP("Message", "Nobody has used it since %1."), {since.toString(Qt::ISODate)}},
                         u"0"_s, silence.resource);
        else if (!silence.lastRequest.isValid())
            finding.warn(
                name,
                {QT_TRANSLATE_NOOP("Message", "Nobody has used it since the cutover at %1, which is not %2 hours yet."),
                 {since.toString(Qt::ISODate), QString::number(input.limits.sourceSilence.count())}},
                u"0"_s, silence.resource);
        else if (!schedule.isClosed(now))
            finding.warn(name,
                         {QT_TRANSLATE_NOOP("Message", "It was used %1 times since the cutover, the last time at %2."),
                          {QString::number(silence.requests), since.toString(Qt::ISODate)}},
                         QString::number(silence.requests), silence.resource);
        else
            finding.fail(name,
                         {QT_TRANSLATE_NOOP("Message",
                                            "Somebody still uses it, the last time at %1: find out who, "
                                            "before it is removed."),
                          {since.toString(Qt::ISODate)}},
                         u"0"_s, QString::number(silence.requests), silence.resource);
    }
    const auto answers = answersWithSource(input);
    if (!answers) {
        finding.couldNotCheck(u"dns"_s, answers.error());
        return;
    }
    for (const ResolverAnswer &answer : *answers) {
        const QString object = answer.address.isEmpty() ? answer.host : u"%1 @%2"_s.arg(answer.host, answer.address);
        const Message message = QT_TRANSLATE_NOOP("Message", "It still sends users to the source.");
        const QString ends = answer.ends.join(u" → "_s);
        if (schedule.isClosed(now))
            finding.fail(object, message, {}, ends);
        else
            finding.warn(object, message, ends);
    }
}

Result<bool> isSilent(const CheckInput &input, const QList<SourceApp> &apps, const Schedule &schedule)
{
    const auto all = silences(input, schedule);
    if (!all)
        return all.error();
    if (!isUnused(input, *all, apps, schedule))
        return false;
    return answersWithSource(input).transform([](const QList<ResolverAnswer> &answers) { return answers.isEmpty(); });
}

}
