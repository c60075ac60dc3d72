#include "pagesession.h"
#include "targets.h"

#include "azure/azurereader.h"
#include "azure/operation.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

namespace {

constexpr auto kResource = "https://management.azure.com/subscriptions/s/resourceGroups/g?api-version=2021-04-01"_L1;
constexpr auto kStatus = "https://management.azure.com/subscriptions/s/operations/1"_L1;

/// The input as the status of an operation of each style, asked for twice.
const char *statusesIn(QByteArrayView input)
{
    for (const auto style :
         {Operation::Style::AsyncOperation, Operation::Style::Location, Operation::Style::ProvisioningState}) {
        const PageSession pages(input);
        const AzureReader azure(pages.session(), {});
        Operation operation;
        operation.style = style;
        operation.url = QUrl(kStatus);
        operation.resourceUrl = QUrl(kResource);
        operation.method = "PUT";
        for (int poll = 0; poll < 2; ++poll) {
            const auto status = pollOperation(azure, operation, {});
            if (status && status->percent && !(*status->percent >= 0 && *status->percent <= 100))
                return "progress is less than nothing or more than all";
            if (status && status->state == OperationStatus::State::Failed && !status->error)
                return "an operation failed without an error";
        }
        if (pages.wentAbroad())
            return "a status took the token to another host";
    }
    return nullptr;
}

/// The input as the answer to the write that starts one.
const char *beginningsIn(const QByteArray &body)
{
    HttpResponse response;
    response.status = 202;
    response.body = body;
    const QByteArray line = body.left(body.indexOf('\n'));
    response.headers = {{"Azure-AsyncOperation", line}, {"Retry-After", line}};
    const auto begun = Operation::fromAnswer("PUT", QUrl(kResource), response, QJsonDocument::fromJson(body).object(),
                                             QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    if (!begun)
        return nullptr;
    if (begun->retryAfter.count() < 0)
        return "an operation asks for a wait that lies behind";
    return Operation::fromJson(begun->toJson()).toJson() == begun->toJson() ? nullptr
                                                                            : "an operation is another one when kept";
}

}

const char *operationanswer(QByteArrayView input)
{
    const char *wrong = beginningsIn(input.toByteArray());
    return wrong ? wrong : statusesIn(input);
}

}
