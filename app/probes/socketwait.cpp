#include "probes/socketwait.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

#include <algorithm>
#include <array>
#include <thread>

namespace azrelocate {

namespace {

#ifdef Q_OS_WIN
using PollEntry = WSAPOLLFD;

int pollSockets(PollEntry *entries, size_t count, int milliseconds)
{
    return WSAPoll(entries, static_cast<ULONG>(count), milliseconds);
}
#else
using PollEntry = pollfd;

int pollSockets(PollEntry *entries, size_t count, int milliseconds)
{
    return poll(entries, static_cast<nfds_t>(count), milliseconds);
}
#endif

}

void waitAndProcess(ares_channel channel, std::chrono::milliseconds limit)
{
    std::array<ares_socket_t, ARES_GETSOCK_MAXNUM> sockets{};
    const auto mask = static_cast<unsigned>(ares_getsock(channel, sockets.data(), ARES_GETSOCK_MAXNUM));
    std::array<PollEntry, ARES_GETSOCK_MAXNUM> entries{};
    size_t count = 0;
    for (unsigned i = 0; i < ARES_GETSOCK_MAXNUM; ++i) {
        const bool reads = ARES_GETSOCK_READABLE(mask, i) != 0;
        const bool writes = ARES_GETSOCK_WRITABLE(mask, i) != 0;
        if (!reads && !writes)
            continue;
        entries[count].fd = sockets[i];
        entries[count].events = static_cast<short>((reads ? POLLIN : 0) | (writes ? POLLOUT : 0));
        ++count;
    }

    timeval most{};
    most.tv_sec = static_cast<decltype(most.tv_sec)>(limit.count() / 1000);
    most.tv_usec = static_cast<decltype(most.tv_usec)>(limit.count() % 1000 * 1000);
    timeval chosen{};
    const timeval *wait = ares_timeout(channel, &most, &chosen);
    const auto milliseconds = static_cast<int>(wait->tv_sec * 1000 + (wait->tv_usec + 999) / 1000);

    if (count == 0) // Windows refuses to wait for nothing
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    else
        pollSockets(entries.data(), count, milliseconds);

    bool handled = false;
    for (size_t i = 0; i < count; ++i) {
        const auto events = static_cast<unsigned>(entries[i].revents);
        if (events == 0)
            continue;
        const bool broken = (events & (POLLERR | POLLHUP)) != 0; // a refusal shows when c-ares reads
        const ares_socket_t reads = broken || (events & POLLIN) != 0 ? entries[i].fd : ARES_SOCKET_BAD;
        const ares_socket_t writes = (events & POLLOUT) != 0 ? entries[i].fd : ARES_SOCKET_BAD;
        ares_process_fd(channel, reads, writes);
        handled = true;
    }
    if (!handled)
        ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); // lets it notice that a try timed out
}

}
