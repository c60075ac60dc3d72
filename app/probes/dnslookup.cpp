#include "probes/dnslookup.h"

#include "probes/dnspacket.h"
#include "probes/socketwait.h"

#include <QUrl>

#include <ares.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInternetClass = 1;
constexpr std::chrono::milliseconds kSlice{20}; ///< how long a stop may go unnoticed

struct ChannelDeleter
{
    void operator()(ares_channel channel) const { ares_destroy(channel); }
};
using Channel = std::unique_ptr<std::remove_pointer_t<ares_channel>, ChannelDeleter>;

/// What the callback of c-ares leaves behind. It must outlive its channel, whose end still calls it.
struct Outcome
{
    bool done = false;
    int status = ARES_SUCCESS;
    QByteArray packet;
};

void keepOutcome(void *argument, int status, int /*timeouts*/, unsigned char *packet, int length)
{
    auto *outcome = static_cast<Outcome *>(argument);
    outcome->done = true;
    outcome->status = status;
    if (packet != nullptr)
        outcome->packet = QByteArray(reinterpret_cast<const char *>(packet), length);
}

int initialiseLibrary()
{
    static const int status = ares_library_init(ARES_LIB_INIT_ALL); // once a process; matters on Windows only
    return status;
}

Error failure(const QString &operation, int status)
{
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = operation;
    error.code = u"DnsUnreachable"_s;
    error.message = QString::fromLatin1(ares_strerror(status));
    error.retryable = true;
    return error;
}

Result<Channel> openChannel(const QString &server, std::chrono::milliseconds timeout, const QString &operation)
{
    if (const int status = initialiseLibrary(); status != ARES_SUCCESS)
        return failure(operation, status);
    ares_options options{};
    // A server that answers SERVFAIL or REFUSED has answered: the check wants to see it, not the next server's words.
    options.flags = ARES_FLAG_NOCHECKRESP;
    options.tries = 2;
    // The second try waits twice as long as the first.
    options.timeout = static_cast<int>(std::max<qint64>(timeout.count() / 3, 1));
    ares_channel raw = nullptr;
    const int mask = ARES_OPT_FLAGS | ARES_OPT_TRIES | ARES_OPT_TIMEOUTMS;
    if (const int status = ares_init_options(&raw, &options, mask); status != ARES_SUCCESS)
        return failure(operation, status);
    Channel channel(raw);
    if (!server.isEmpty()) {
        if (ares_set_servers_ports_csv(raw, server.toLatin1().constData()) != ARES_SUCCESS)
            return Error::input(u"\"%1\" is not the address of a DNS server."_s.arg(server), u"MalformedAddress"_s);
    }
    return channel;
}

/// The addresses that a channel asks, as evidence shows them.
QString serversOf(ares_channel channel)
{
    ares_addr_port_node *first = nullptr;
    if (ares_get_servers_ports(channel, &first) != ARES_SUCCESS)
        return {};
    QStringList servers;
    for (const ares_addr_port_node *node = first; node != nullptr; node = node->next) {
        char text[64] = {};
        if (ares_inet_ntop(node->family, &node->addr, text, sizeof text) != nullptr)
            servers.append(QString::fromLatin1(text));
    }
    ares_free_data(first);
    return servers.join(u',');
}

/// The name as it goes on the wire; names such as "_dmarc.…" are not IDNA's business.
QByteArray wireName(const QString &name)
{
    const bool isAscii = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    return isAscii ? name.toLatin1() : QUrl::toAce(name);
}

}

Result<DnsAnswer> lookUpAt(const QString &server, const QString &name, DnsType type, std::chrono::milliseconds timeout,
    const CallContext &context)
{
    const QString operation = u"DNS %1 %2"_s.arg(name, toString(type));
    const QByteArray wire = wireName(name);
    if (wire.isEmpty())
        return Error::input(u"\"%1\" is not a host name."_s.arg(name), u"MalformedName"_s);

    Outcome outcome;
    Result<Channel> channel = openChannel(server, timeout, operation);
    if (!channel)
        return channel.error();
    ares_query(channel->get(), wire.constData(), kInternetClass, dnsTypeCode(type), keepOutcome, &outcome);

    const auto deadline = context.within(timeout).deadline;
    while (!outcome.done) {
        if (context.stopped())
            return Error::cancelled(operation);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            break;
        waitAndProcess(channel->get(), std::min(left, kSlice));
    }

    const QString asked = server.isEmpty() ? serversOf(channel->get()) : server;
    if (!outcome.done || outcome.status == ARES_ETIMEOUT) {
        DnsAnswer silence;
        silence.server = asked;
        return silence;
    }
    if (outcome.status == ARES_EBADNAME)
        return Error::input(u"\"%1\" is not a host name."_s.arg(name), u"MalformedName"_s);
    if (outcome.packet.isEmpty())
        return failure(operation + u" @"_s + asked, outcome.status);
    Result<DnsAnswer> answer = parseDnsPacket(outcome.packet, type);
    if (answer)
        answer->server = asked;
    return answer;
}

}
