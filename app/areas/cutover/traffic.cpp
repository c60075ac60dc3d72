#include "areas/cutover/cutover.h"

#include "areas/cutover/smoke.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

QString withoutDot(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.toLower();
}

/// What the answer leads to in the end: the last name of the CNAME chain before an address, and the addresses.
QStringList endsOf(const DnsAnswer &answer)
{
    QStringList ends;
    for (const DnsRecord &record : answer.records)
        ends.append(withoutDot(record.value));
    return ends;
}

bool meets(const QStringList &answered, const QStringList &endpoints)
{
    return std::any_of(answered.begin(), answered.end(), [&](const QString &end) { return endpoints.contains(end); });
}

void checkResolvers(Finding &finding, const CheckInput &input, const PlannedHostName &host, const QStringList &target,
                    const QStringList &source)
{
    const QStringList servers = input.probes.resolvers().isEmpty() ? QStringList{QString()} : input.probes.resolvers();
    for (const QString &server : servers) {
        const QString object = server.isEmpty() ? host.name : u"%1 @%2"_s.arg(host.name, server);
        const auto answer = input.probes.lookUp(host.name, DnsType::A, server, input.context);
        if (!answer) {
            finding.couldNotCheck(object, answer.error());
            continue;
        }
        const QStringList ends = endsOf(*answer);
        if (meets(ends, target) && !meets(ends, source))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "This resolver answers with the target."),
                         ends.join(u" → "_s));
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "This resolver does not answer with the target yet."),
                         target.join(u", "_s), ends.join(u" → "_s));
    }
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
        checkResolvers(finding, input, host, *target, source.value_or(QStringList()));
    }
    testInPublic(finding, input);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name leads to an application that moves."));
    return finding;
}

}
