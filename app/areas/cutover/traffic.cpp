#include "areas/cutover/cutover.h"

#include "azure/resources.h"
#include "base/jsonpath.h"

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

/// Names and addresses by which @p app is reached.
Result<QStringList> endpointsOf(const CheckInput &input, const ResourceId &app)
{
    const auto object = getResource(input.azure, app, input.context);
    if (!object)
        return object.error();
    QStringList endpoints;
    for (const QStringView path :
         {QStringView(u"properties.defaultHostName"), QStringView(u"properties.ipAddress"),
          QStringView(u"properties.dnsSettings.fqdn"), QStringView(u"properties.inboundIpAddress")}) {
        if (const QString value = jsonAt(*object, path).toString(); !value.isEmpty())
            endpoints.append(withoutDot(value));
    }
    return endpoints;
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

void checkAnswer(Finding &finding, const CheckInput &input, const PlannedHostName &host)
{
    const QUrl url(u"https://"_s + host.name + u'/');
    const auto answer = input.probes.get(url, {}, input.context);
    const QString object = url.toString();
    if (!answer)
        finding.couldNotCheck(object, answer.error());
    else if (answer->status >= 200 && answer->status < 400)
        finding.pass(
            object,
            {QT_TRANSLATE_NOOP("Message", "The application answers with %1."), {QString::number(answer->status)}},
            u"%1 in %2 ms"_s.arg(answer->status).arg(answer->latency.count()));
    else
        finding.fail(
            object,
            {QT_TRANSLATE_NOOP("Message", "The application answers with %1."), {QString::number(answer->status)}},
            u"200"_s, QString::number(answer->status));
}

}

Finding trafficReachesTarget(const CheckInput &input)
{
    Finding finding;
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.targetApp.isNull() || host.targetApp == host.sourceApp)
            continue;
        const auto target = endpointsOf(input, host.targetApp);
        if (!target) {
            finding.couldNotCheck(host.name, target.error(), host.targetApp);
            continue;
        }
        const auto source = endpointsOf(input, host.sourceApp);
        if (!source && source.error().kind != ErrorKind::NotFound) {
            finding.couldNotCheck(host.name, source.error(), host.sourceApp);
            continue;
        }
        checkResolvers(finding, input, host, *target, source.value_or(QStringList()));
        if (host.targetApp.type().compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) == 0)
            checkAnswer(finding, input, host);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No host name leads to an application that moves."));
    return finding;
}

}
