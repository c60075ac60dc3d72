#include "commands/session.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace azrelocate {

namespace {

std::atomic<int> pendingSignal = 0; // lock-free: the only thing that a signal handler may touch

extern "C" void noteSignal(int number)
{
    pendingSignal = number;
    std::signal(number, SIG_DFL); // a second Ctrl+C ends the process at once
}

}

std::stop_token interruption()
{
    static std::stop_source source;
    static const std::jthread watcher([](std::stop_token end) {
        std::signal(SIGINT, noteSignal);
        std::signal(SIGTERM, noteSignal);
        while (!end.stop_requested() && pendingSignal == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        if (pendingSignal != 0)
            source.request_stop();
    });
    return source.get_token();
}

}
