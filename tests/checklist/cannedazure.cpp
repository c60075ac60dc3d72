#include "cannedazure.h"

#include <mutex>

namespace azrelocate::test {

using namespace Qt::StringLiterals;

namespace {

class AnyToken final : public Credential
{
public:
    Result<AccessToken> token(const TokenRequest &, const CallContext &) override
    {
        return AccessToken{"token", QDateTime::currentDateTimeUtc().addSecs(3600)};
    }
    QString principal() const override { return u"tester"_s; }
};

}

class CannedAzure::Transport final : public HttpTransport
{
public:
    Result<HttpResponse> send(const HttpRequest &request, const CallContext &) override
    {
        const std::lock_guard lock(mutex);
        const QString key = QString::fromLatin1(request.method) + u' ' + request.url.toString(QUrl::RemoveQuery);
        asked.append(key);
        last = request;
        HttpResponse response;
        response.url = request.url;
        const Answer answer =
            answers.value(key, {404, R"({"error":{"code":"ResourceNotFound","message":"not there"}})", {}});
        response.status = answer.status;
        response.body = answer.body;
        response.headers = answer.headers;
        return response;
    }

    std::mutex mutex;
    QHash<QString, Answer> answers;
    QStringList asked;
    HttpRequest last;
};

CannedAzure::CannedAzure()
    : m_transport(std::make_shared<Transport>())
{
    AzureSessionOptions options;
    options.cloud = Cloud::load(u"AzureCloud"_s).value_or(Cloud());
    options.credential = std::make_shared<AnyToken>();
    options.transport = m_transport;
    options.waitScale = 0;
    m_session = AzureSession::create(options);
}

void CannedAzure::answer(const QString &request, const Answer &answer)
{
    const std::lock_guard lock(m_transport->mutex);
    m_transport->answers.insert(request, answer);
}

QStringList CannedAzure::asked() const
{
    const std::lock_guard lock(m_transport->mutex);
    return m_transport->asked;
}

HttpRequest CannedAzure::last() const
{
    const std::lock_guard lock(m_transport->mutex);
    return m_transport->last;
}

}
