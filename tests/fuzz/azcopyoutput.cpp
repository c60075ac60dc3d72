#include "targets.h"

#include "azcopy/azcopyoutput.h"

namespace azrelocate::fuzz {

const char *azcopyoutput(QByteArrayView input)
{
    const auto message = parseAzCopyLine(input);
    if (!message)
        return nullptr;
    if (!message->progress)
        return nullptr;
    const AzCopyProgress &progress = *message->progress;
    if (progress.total < 0 || progress.completed < 0 || progress.bytesDone < 0 || progress.bytesExpected < 0)
        return "a count is negative";
    if (!(progress.percent >= 0 && progress.percent <= 100))
        return "a percentage is out of range";
    for (const FailedTransfer &failure : progress.failures) {
        if (failure.source.contains(u'?') || failure.target.contains(u'?'))
            return "an address kept its query";
    }
    return nullptr;
}

}
