#include "tests/support/testsandbox.h"

#include "sandbox/estateloader.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

TestSandbox::TestSandbox(sandbox::SandboxOptions options, double speed)
    : m_clock(std::make_shared<PracticeClock>(speed))
{
    options.clock = m_clock;
    options.workDir = m_directory.path();
    const Result<sandbox::SandboxInfo> started = m_sandbox.start(options);
    if (started)
        m_info = *started;
    else
        m_error = started.error().toLine();
}

sandbox::SandboxOptions TestSandbox::emptyEstate()
{
    sandbox::SandboxOptions options;
    options.estate = sandbox::emptyEstate();
    return options;
}

QString TestSandbox::url(const QString &path, const QString &apiVersion) const
{
    const QString version =
        apiVersion.isEmpty() ? QString() : (path.contains(u'?') ? u"&"_s : u"?"_s) + u"api-version="_s + apiVersion;
    return m_info.resourceManager + path + version;
}

QString TestSandbox::subscription() const
{
    return u"/subscriptions/"_s + m_info.subscriptionIds.value(0);
}

std::unique_ptr<HttpCaller> TestSandbox::caller(bool signedIn) const
{
    auto caller = std::make_unique<HttpCaller>(m_info.caFile);
    if (signedIn) {
        const HttpAnswer answer = requestToken(u"https://management.azure.com/.default"_s);
        caller->setToken(answer.json.value(u"access_token").toString());
    }
    return caller;
}

HttpAnswer TestSandbox::requestToken(const QString &scope, const QString &secret) const
{
    HttpCaller caller(m_info.caFile);
    const auto encoded = [](const QString &text) {
        return QUrl::toPercentEncoding(text);
    };
    const QByteArray body = "grant_type=client_credentials&client_id=" + encoded(m_info.clientId)
        + "&client_secret=" + encoded(secret.isEmpty() ? m_info.clientSecret : secret) + "&scope=" + encoded(scope);
    return caller.call("POST", url(u'/' + m_info.tenantId + u"/oauth2/v2.0/token"_s), body,
                       {{"Content-Type", "application/x-www-form-urlencoded"}});
}

QList<QJsonObject> TestSandbox::requestLog() const
{
    QList<QJsonObject> lines;
    QFile file(m_info.requestLog);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    const QList<QByteArray> texts = file.readAll().split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines.append(QJsonDocument::fromJson(text).object());
    }
    return lines;
}

}
