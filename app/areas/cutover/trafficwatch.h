#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// What one DNS server says about one host name of the workload at this moment.
struct ResolverAnswer
{
    /// Who is asked, which says what its silence means.
    enum class Server {
        Resolver,      ///< of this machine or of the cloud file: has to answer
        Public,        ///< known to everybody; a firewall may keep us from asking it
        Authoritative, ///< a name server of the host's zone; the same
    };
    enum class Leads {
        Target,
        Source,
        Both,      ///< it gave out addresses of either side
        Onward,    ///< a name server's own part of a chain, which ends before either side
        Elsewhere, ///< somebody who is neither
        Nowhere,   ///< there is no such name, or no address
        Unknown,   ///< it could not be asked, see @ref error
    };
    QString host;
    QString address; ///< "127.0.0.1:5353", "ns1-07.azure-dns.com"; empty: the system's resolvers
    Server server = Server::Resolver;
    Leads leads = Leads::Unknown;
    QStringList ends; ///< names and addresses of the answer, in its order, in lower case without a final dot
    /// UTC, until when it may go on answering with the source, because it keeps that answer; null: it asks nobody.
    QDateTime until;
    std::optional<Error> error;

    /// Whether it is one that has to answer, or did.
    bool counts() const { return server == Server::Resolver || leads != Leads::Unknown; }
};

/// Requests of all applications that move, in one minute; nullopt: no number (yet), which is not zero.
struct RequestMinute
{
    QDateTime start; ///< UTC
    std::optional<double> source;
    std::optional<double> target;
};

/// Where the users of the workload are sent, and where they arrive.
struct TrafficWatch
{
    QDateTime takenAt;             ///< UTC
    QDateTime switchedAt;          ///< UTC; null: nothing was switched, or it was taken back
    QList<ResolverAnswer> answers; ///< host by host
    QList<RequestMinute> minutes;  ///< without a gap; empty: nothing that moves counts its requests
    std::optional<Error> error;    ///< why there are no numbers, or not all
};

/// Asks every server that matters about @p host (address records): resolvers, some public ones where the system's are
/// used, and the name servers of its zone. @p source, @p target: names and addresses of either side (endpointsOfApp).
QList<ResolverAnswer> answersFor(const CheckInput &input, const PlannedHostName &host, const QStringList &source,
                                 const QStringList &target);

/// Answers for all host names that move, and requests since @p from (Azure Monitor, a minute a point). An error only
/// where nothing at all could be read about who the two sides are.
Result<TrafficWatch> watchTraffic(const CheckInput &input, const QDateTime &from);

}
