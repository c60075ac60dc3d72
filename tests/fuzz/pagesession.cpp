#include "pagesession.h"

namespace azrelocate::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kHost = "management.azure.com"_L1;
constexpr auto kDivider = "\n---\n";
constexpr int kMostRequests = 200; ///< next links that always differ lead on for ever; then the network fails

class AnyToken final : public Credential
{
public:
    Result<AccessToken> token(const TokenRequest &, const CallContext &) override
    {
        return AccessToken{"token", QDateTime::currentDateTimeUtc().addSecs(3600)};
    }
    QString principal() const override { return u"fuzzer"_s; }
};

QList<QByteArray> divided(const QByteArray &text)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(kDivider); at >= 0; at = text.indexOf(kDivider, from)) {
        parts.append(text.sliced(from, at - from));
        from = at + qsizetype(qstrlen(kDivider));
    }
    parts.append(text.sliced(from));
    return parts;
}

/// 200, or what the first line of @p part says, which is then taken away. Statuses that are waited for are left out.
int takeStatus(QByteArray &part)
{
    const qsizetype end = part.indexOf('\n');
    bool isNumber = false;
    const int status = end > 0 ? part.first(end).toInt(&isNumber) : 0;
    if (!isNumber)
        return 200;
    part = part.sliced(end + 1);
    return status >= 200 && status < 500 && status != 401 && status != 408 && status != 429 ? status : 200;
}

}

class PageSession::Transport final : public HttpTransport
{
public:
    explicit Transport(QList<QByteArray> answers)
        : m_answers(std::move(answers))
    {
    }

    Result<HttpResponse> send(const HttpRequest &request, const CallContext &) override
    {
        abroad = abroad || !request.url.host().endsWith(kHost) || request.url.scheme() != "https"_L1;
        if (++sent > kMostRequests) {
            Error error;
            error.kind = ErrorKind::Cancelled;
            return error;
        }
        HttpResponse response;
        response.url = request.url;
        response.body = m_answers.at(std::min<qsizetype>(sent - 1, m_answers.size() - 1));
        response.status = takeStatus(response.body);
        response.headers = {{"Content-Type", "application/json"}};
        return response;
    }

    bool abroad = false;
    int sent = 0;

private:
    const QList<QByteArray> m_answers;
};

PageSession::PageSession(QByteArrayView pages)
    : m_transport(std::make_shared<Transport>(divided(pages.toByteArray())))
{
    AzureSessionOptions options;
    options.cloud = Cloud::load(u"AzureCloud"_s).value_or(Cloud());
    options.credential = std::make_shared<AnyToken>();
    options.transport = m_transport;
    options.waitScale = 0;
    m_session = AzureSession::create(options);
}

bool PageSession::wentAbroad() const
{
    return m_transport->abroad;
}

int PageSession::requests() const
{
    return m_transport->sent;
}

}
