#include "azure/waitforanswer.h"

#include "azure/azuresession.h"
#include "azure/operation.h"
#include "http/waiting.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr std::chrono::seconds kUsualWait{5};
constexpr std::chrono::seconds kLongestWait{15};
constexpr std::chrono::hours kLongestAnswer{1}; ///< a template of hundreds of resources takes minutes

Error neverEnds(const QString &path, const QString &word)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.operation = u"POST "_s + path;
    error.code = u"OperationNeverEnds"_s;
    error.message = u"Azure has not finished this within an hour; its last word was \"%1\"."_s.arg(word);
    error.retryable = true;
    return error;
}

}

Result<QJsonValue> postAndWait(const AzureReader &azure, const QString &path, const QString &apiVersion,
                               const QJsonValue &body, const CallContext &context)
{
    const auto answer = azure.post(path, apiVersion, body, context);
    if (!answer)
        return answer.error();
    Clock &clock = azure.session()->clock();
    auto operation = answer->status == 202
        ? Operation::fromAnswer("POST", answer->http.url, answer->http, answer->body, clock.now())
        : std::nullopt;
    if (!operation)
        return answer->body;
    while (true) {
        const auto asked = operation->retryAfter.count() > 0 ? operation->retryAfter : kUsualWait;
        if (std::chrono::steady_clock::now() >= context.deadline)
            return deadlinePassed(u"POST "_s + path);
        if (!clock.wait(std::min(asked, kLongestWait), context.stop))
            return Error::cancelled(u"POST "_s + path);
        const auto status = pollOperation(azure, *operation, context);
        if (!status)
            return status.error();
        if (status->state == OperationStatus::State::Running) {
            if (operation->startedAt.msecsTo(clock.now()) > std::chrono::milliseconds(kLongestAnswer).count())
                return neverEnds(path, status->word);
            continue;
        }
        if (status->state != OperationStatus::State::Succeeded && status->error)
            return *status->error;
        return status->result;
    }
}

}
