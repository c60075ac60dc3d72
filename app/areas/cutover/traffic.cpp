#include "areas/cutover/cutover.h"

#include "areas/cutover/silence.h"
#include "areas/cutover/smoke.h"
#include "areas/cutover/trafficwatch.h"
#include "checklist/takeover.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

void judgeResolver(Finding &finding, const ResolverAnswer &answer, const QStringList &target)
{
    using Leads = ResolverAnswer::Leads;
    const QString object = answer.address.isEmpty() ? answer.host : u"%1 @%2"_s.arg(answer.host, answer.address);
    const QString ends = answer.ends.join(u" → "_s);
    switch (answer.leads) {
    case Leads::Target:
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "This resolver answers with the target."), ends);
        break;
    case Leads::Source:
    case Leads::Both:
        if (answer.until.isValid())
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "This resolver may answer with the source until %1."),
                          {answer.until.toString(Qt::ISODate)}},
                         target.join(u", "_s), ends);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "This name server answers with the source."),
                         target.join(u", "_s), ends);
        break;
    case Leads::Elsewhere:
    case Leads::Nowhere:
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "This resolver does not answer with the target yet."),
                     target.join(u", "_s), ends);
        break;
    case Leads::Onward:
        finding.notApplicable(object,
                              {QT_TRANSLATE_NOOP("Message", "This name server sends on to %1, which others answer."),
                               {answer.ends.last()}});
        break;
    case Leads::Unknown:
        if (answer.counts())
            finding.couldNotCheck(object, *answer.error);
        else
            finding.notApplicable(object, QT_TRANSLATE_NOOP("Message", "It cannot be asked from this network."));
        break;
    }
}

/// What arrives, beside what is sent. Numbers come minutes late, so that none is no proof of anything. The
/// rows name no resource, because a count does not go stale when somebody alters what was counted.
void judgeRequests(Finding &finding, const CheckInput &input, const PlannedResource &planned,
                   const QDateTime &switchedAt)
{
    const QDateTime now = input.clock.now();
    const QDateTime settled = switchedAt.addSecs(input.limits.maxTtl.count());
    const auto source = silenceOf(input, planned.source, settled, now);
    if (!source && source.error().kind != ErrorKind::NotFound) {
        finding.couldNotCheck(planned.source.name(), source.error(), planned.source);
    } else if (source && *source && (*source)->measured) {
        if ((*source)->requests > 0)
            finding.warn(planned.source.name(),
                         {QT_TRANSLATE_NOOP("Message",
                                            "It was used %1 times after the old answers had run out, the last time at "
                                            "%2."),
                          {QString::number((*source)->requests), (*source)->lastRequest.toString(Qt::ISODate)}},
                         QString::number((*source)->requests));
        else
            finding.pass(planned.source.name(),
                         {QT_TRANSLATE_NOOP("Message", "Nobody has used it since %1."), {settled.toString(Qt::ISODate)}},
                         u"0"_s);
    }
    const auto target = silenceOf(input, planned.target, switchedAt, now);
    if (!target && target.error().kind != ErrorKind::NotFound)
        finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
    else if (target && *target && (*target)->requests > 0)
        finding.pass(planned.target.name(),
                     {QT_TRANSLATE_NOOP("Message", "It was used %1 times since the switch."),
                      {QString::number((*target)->requests)}},
                     QString::number((*target)->requests));
}

}

Finding trafficReachesTarget(const CheckInput &input)
{
    Finding finding;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.targetApp.isNull() || host.targetApp == host.sourceApp)
            continue;
        const auto target = endpointsOfApp(input, host.targetApp);
        if (!target) {
            finding.couldNotCheck(host.name, target.error(), host.targetApp);
            continue;
        }
        const auto source = endpointsOfApp(input, host.sourceApp);
        if (!source && source.error().kind != ErrorKind::NotFound) {
            finding.couldNotCheck(host.name, source.error(), host.sourceApp);
            continue;
        }
        for (const ResolverAnswer &answer : answersFor(input, host, source.value_or(QStringList()), *target))
            judgeResolver(finding, answer, *target);
    }
    testInPublic(finding, input);
    if (const QDateTime switchedAt = takenOverAt(input.applied); switchedAt.isValid()) {
        for (const PlannedResource &planned : input.plan.resources) {
            if (!(planned.source == planned.target) && countsRequests(planned.source))
                judgeRequests(finding, input, planned, switchedAt);
        }
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name leads to an application that moves."));
    return finding;
}

}
