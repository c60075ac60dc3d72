#include "areas/cutover/trafficwatch.h"

#include "areas/cutover/silence.h"
#include "areas/cutover/smoke.h"
#include "azure/dns.h"
#include "checklist/takeover.h"

#include <array>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondsPerMinute = 60;

/// Resolvers that anybody may use (Cloudflare, Google, Quad9): what a company's own resolver answers says nothing about
/// the others'.
constexpr std::array kPublicResolvers{"1.1.1.1:53"_L1, "8.8.8.8:53"_L1, "9.9.9.9:53"_L1};

struct AskedServer
{
    QString address;
    ResolverAnswer::Server server = ResolverAnswer::Server::Resolver;
};

QString plainName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    return name.toLower();
}

QList<AskedServer> serversFor(const CheckInput &input, const PlannedHostName &host)
{
    QList<AskedServer> servers;
    const QStringList resolvers = input.probes.resolvers();
    for (const QString &resolver : resolvers)
        servers.append({resolver});
    if (resolvers.isEmpty()) {
        servers.append({QString()});
        for (const QLatin1StringView resolver : kPublicResolvers)
            servers.append({resolver, ResolverAnswer::Server::Public});
    }
    if (!host.zone.isNull()) {
        const auto zone = getDnsZone(input.azure, host.zone, input.context);
        for (const QString &server : zone ? zone->nameServers : QStringList())
            servers.append({plainName(server), ResolverAnswer::Server::Authoritative});
    }
    return servers;
}

bool meetsAny(const QStringList &ends, const QStringList &endpoints)
{
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return endpoints.contains(end); });
}

ResolverAnswer::Leads leadsTo(const DnsAnswer &answer, const QStringList &ends, bool authoritative,
                              const QStringList &source, const QStringList &target)
{
    using Leads = ResolverAnswer::Leads;
    if (ends.isEmpty())
        return Leads::Nowhere;
    const bool toSource = meetsAny(ends, source);
    const bool toTarget = meetsAny(ends, target);
    if (toSource && toTarget)
        return Leads::Both;
    if (toSource || toTarget)
        return toTarget ? Leads::Target : Leads::Source;
    const bool hasAddress = std::any_of(answer.records.begin(), answer.records.end(), [](const DnsRecord &record) {
        return record.type == DnsType::A || record.type == DnsType::Aaaa;
    });
    return authoritative && !hasAddress ? Leads::Onward : Leads::Elsewhere;
}

ResolverAnswer askServer(const CheckInput &input, const QString &host, const AskedServer &asked,
                         const QStringList &source, const QStringList &target)
{
    const bool authoritative = asked.server == ResolverAnswer::Server::Authoritative;
    ResolverAnswer result;
    result.host = host;
    result.address = asked.address;
    result.server = asked.server;
    const auto answer = input.probes.lookUp(host, DnsType::A, asked.address, input.context);
    if (!answer) {
        result.error = answer.error();
        return result;
    }
    if (answer->status == DnsAnswer::Status::TimedOut || answer->status == DnsAnswer::Status::ServFail
        || answer->status == DnsAnswer::Status::Refused) {
        Error error;
        error.kind = answer->status == DnsAnswer::Status::TimedOut ? ErrorKind::Timeout : ErrorKind::Network;
        error.operation = u"dns @%1 %2"_s.arg(asked.address, host);
        error.message = answer->status == DnsAnswer::Status::TimedOut ? u"The server did not answer."_s
                                                                      : u"The server refused to answer."_s;
        result.error = error;
        return result;
    }
    for (const DnsRecord &record : answer->records) {
        result.ends.append(plainName(record.value));
        // It is asked for again when the first record that leads to the source has run out.
        if (!authoritative && result.until.isNull() && source.contains(result.ends.last()))
            result.until = input.clock.now().addSecs(record.ttl.count());
    }
    result.leads = leadsTo(*answer, result.ends, authoritative, source, target);
    return result;
}

/// Whatever counts requests and has another place to go, both sides added up.
void addRequests(TrafficWatch &watch, const CheckInput &input, const QDateTime &from)
{
    QMap<qint64, RequestMinute> minutes; // by seconds since the epoch
    const auto add = [&](const ResourceId &resource, std::optional<double> RequestMinute::*side) {
        const auto points = requestsByMinute(input, resource, from, watch.takenAt);
        if (!points) {
            if (points.error().kind != ErrorKind::NotFound)
                watch.error = points.error();
            return;
        }
        for (const MetricPoint &point : *points ? **points : QList<MetricPoint>()) {
            const qint64 at = point.time.toSecsSinceEpoch() / kSecondsPerMinute * kSecondsPerMinute;
            RequestMinute &minute = minutes[at];
            minute.start = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
            if (point.value)
                minute.*side = (minute.*side).value_or(0) + *point.value;
        }
    };
    for (const PlannedResource &planned : input.plan.resources) {
        if (planned.source == planned.target)
            continue;
        add(planned.source, &RequestMinute::source);
        add(planned.target, &RequestMinute::target);
    }
    if (minutes.isEmpty())
        return;
    for (qint64 at = minutes.firstKey(); at <= minutes.lastKey(); at += kSecondsPerMinute)
        watch.minutes.append(minutes.value(at, RequestMinute{QDateTime::fromSecsSinceEpoch(at, Qt::UTC), {}, {}}));
}

}

QList<ResolverAnswer> answersFor(const CheckInput &input, const PlannedHostName &host, const QStringList &source,
                                 const QStringList &target)
{
    QList<ResolverAnswer> answers;
    bool blocked = false; // who lets no question out to one foreign server lets none out to the next
    for (const AskedServer &server : serversFor(input, host)) {
        if (input.context.stopped())
            break;
        if (blocked && server.server != ResolverAnswer::Server::Resolver)
            continue;
        answers.append(askServer(input, host.name, server, source, target));
        blocked = !answers.last().counts();
    }
    return answers;
}

Result<TrafficWatch> watchTraffic(const CheckInput &input, const QDateTime &from)
{
    TrafficWatch watch;
    watch.takenAt = input.clock.now();
    watch.switchedAt = takenOverAt(input.applied);
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (host.targetApp.isNull() || host.targetApp == host.sourceApp)
            continue;
        const auto target = endpointsOfApp(input, host.targetApp);
        if (!target && target.error().kind != ErrorKind::NotFound)
            return target.error();
        const auto source = endpointsOfApp(input, host.sourceApp);
        if (!source && source.error().kind != ErrorKind::NotFound)
            return source.error();
        watch.answers.append(answersFor(input, host, source.value_or(QStringList()), target.value_or(QStringList())));
    }
    addRequests(watch, input, from);
    return watch;
}

}
