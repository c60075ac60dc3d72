#include "targets.h"

#include "probes/httpmessage.h"

namespace azrelocate::fuzz {

const char *httpmessage(QByteArrayView input)
{
    constexpr qsizetype kLimit = 1024;
    const auto whole = readHttpMessage(input, true, kLimit);
    if (!whole && whole.error().message.isEmpty())
        return "an answer is refused without a word";
    if (whole && *whole && (*whole)->body.size() > kLimit)
        return "a body is longer than its limit";
    // The same bytes as they arrive: what is complete once is not taken back.
    bool complete = false;
    const qsizetype step = std::max<qsizetype>(1, input.size() / 16);
    for (qsizetype arrived = 0; arrived <= input.size(); arrived += step) {
        const auto part = readHttpMessage(input.first(arrived), false, kLimit);
        const bool isComplete = part && *part && (*part)->complete;
        if (complete && !isComplete)
            return "a complete answer is incomplete when more arrives";
        complete = isComplete;
    }
    return nullptr;
}

}
