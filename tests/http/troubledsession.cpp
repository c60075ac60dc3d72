#include "tests/http/troubledsession.h"

#include "http/httpclient.h"
#include "tests/azure/testsession.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

Cloud cloudOf(const QUrl &resourceManager)
{
    const QString base = resourceManager.toString(QUrl::FullyEncoded);
    return Cloud::fromJson({{u"name"_s, u"Troubled"_s},
                            {u"endpoints"_s, QJsonObject{{u"resourceManager"_s, base}, {u"activeDirectory"_s, base}}},
                            {u"suffixes"_s,
                             QJsonObject{{u"keyvaultDns"_s, u".vault.azure.net"_s},
                                         {u"storageEndpoint"_s, u"core.windows.net"_s}}}})
        .value();
}

}

TroubledSession::TroubledSession(Options options)
{
    HttpClient::Options http;
    http.extraAuthorities = options.authorities;
    http.connectTo = options.connectTo;
    http.largestAnswer = options.largestAnswer;
    AzureSessionOptions session;
    session.cloud = cloudOf(options.resourceManager);
    session.credential = options.credential ? options.credential : std::make_shared<CountingCredential>();
    session.transport = std::make_shared<HttpClient>(http);
    session.clock = options.clock ? options.clock : std::make_shared<PracticeClock>(1000.0);
    session.allowInsecureLoopback = true;
    session.waitScale = options.waitScale;
    session.log = [log = m_log](const HttpLogEntry &entry) {
        std::lock_guard lock(log->mutex);
        log->urls.append(entry.url);
    };
    m_session = AzureSession::create(session);
}

int TroubledSession::attempts() const
{
    std::lock_guard lock(m_log->mutex);
    return static_cast<int>(m_log->urls.size());
}

QStringList TroubledSession::hosts() const
{
    std::lock_guard lock(m_log->mutex);
    QStringList hosts;
    for (const QString &url : m_log->urls)
        hosts.append(QUrl(url).host());
    hosts.removeDuplicates();
    return hosts;
}

qsizetype openHandles()
{
    const QDir handles(u"/proc/self/fd"_s);
    return handles.exists() ? handles.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size() : -1;
}

}
