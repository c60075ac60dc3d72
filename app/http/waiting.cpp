#include "http/waiting.h"

#include "base/elapsed.h"
#include "http/httptransport.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

Error deadlinePassed(const QString &operation)
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.operation = operation;
    error.code = QString::fromLatin1(kDeadlinePassed);
    error.message = u"The time for this request is over."_s;
    return error;
}

Result<void> waitFor(std::chrono::steady_clock::duration duration, const CallContext &context, const QString &operation)
{
    if (context.stopped())
        return Error::cancelled(operation);
    const auto now = std::chrono::steady_clock::now();
    if (context.deadline - now < duration)
        return deadlinePassed(operation);
    if (!Elapsed().waitFor(std::chrono::ceil<std::chrono::milliseconds>(duration), context.stop))
        return Error::cancelled(operation);
    return {};
}

}
