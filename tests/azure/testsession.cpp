#include "tests/azure/testsession.h"

#include "http/httpclient.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

Cloud cloudAt(const ScriptedServer &server)
{
    const QString base = server.url().toString();
    return Cloud::fromJson({{u"name"_s, u"Scripted"_s},
                            {u"endpoints"_s, QJsonObject{{u"resourceManager"_s, base}, {u"activeDirectory"_s, base}}},
                            {u"suffixes"_s,
                             QJsonObject{{u"keyvaultDns"_s, u".vault.azure.net"_s},
                                         {u"storageEndpoint"_s, u"core.windows.net"_s}}}})
        .value();
}

Result<AccessToken> CountingCredential::token(const TokenRequest &, const CallContext &)
{
    const int number = ++m_count;
    std::this_thread::sleep_for(delay);
    if (failure)
        return *failure;
    return AccessToken{"token-" + QByteArray::number(number),
                       QDateTime::currentDateTimeUtc().addSecs(lifetime.count())};
}

std::shared_ptr<AzureSession> sessionAt(const ScriptedServer &server, std::shared_ptr<Credential> credential)
{
    AzureSessionOptions options;
    options.cloud = cloudAt(server);
    options.credential = credential ? credential : std::make_shared<CountingCredential>();
    HttpClient::Options http;
    http.connectTo = {{u"*"_s, u"127.0.0.1:%1"_s.arg(server.port())}};
    options.transport = std::make_shared<HttpClient>(http);
    options.clock = std::make_shared<PracticeClock>(1000.0);
    options.allowInsecureLoopback = true;
    options.waitScale = 0;
    return AzureSession::create(options);
}

}
