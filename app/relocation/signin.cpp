#include "relocation/signin.h"

#include "http/httpclient.h"

#include <QFile>
#include <QSslCertificate>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Result<QList<QSslCertificate>> authoritiesFrom(const QStringList &files)
{
    QList<QSslCertificate> authorities;
    for (const QString &path : files) {
        if (path.isEmpty())
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::input(
                u"The file of certificate authorities %1 cannot be read: %2."_s.arg(path, file.errorString()),
                u"CaFile"_s);
        }
        const QList<QSslCertificate> read = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (read.isEmpty())
            return Error::input(u"%1 holds no PEM certificate."_s.arg(path), u"CaFile"_s);
        authorities.append(read);
    }
    return authorities;
}

/// A clock that is wrong makes sign-ins fail in words that do not mention it.
Error withClock(Error error, const ServerClock &clock)
{
    if (const QString warning = clock.warning(); error.kind == ErrorKind::SignIn && !warning.isEmpty())
        error.message += u' ' + warning;
    return error;
}

}

Result<std::shared_ptr<AzureSession>> signIn(const RelocationSettings &settings, const SignInOptions &options,
                                             const CallContext &context)
{
    const auto cloud = Cloud::fromJson(settings.cloud);
    if (!cloud)
        return cloud.error();
    const auto authorities = authoritiesFrom({settings.caFile, options.caFile});
    if (!authorities)
        return authorities.error();

    HttpClient::Options http;
    http.extraAuthorities = *authorities;
    http.connectTo = cloud->connectTo;
    AzureSessionOptions session;
    session.cloud = *cloud;
    session.transport = std::make_shared<HttpClient>(http);
    session.authorities = *authorities;
    session.allowInsecureLoopback = settings.allowInsecureLoopback || options.allowInsecureLoopback;
    session.clock = options.clock;
    session.log = options.log;
    session.waitScale = options.waitScale;
    session.tenant = options.tenant;
    session.serverClock = std::make_shared<ServerClock>();

    CredentialOptions credential;
    credential.kind = options.kind;
    credential.cloud = *cloud;
    credential.transport = session.transport;
    credential.tenant = options.tenant;
    credential.prompts = options.prompts;
    credential.tokens = options.tokens;
    credential.account = options.account;
    credential.continuesLast = options.continuesLast;
    credential.environment = options.environment;
    credential.allowInsecureLoopback = session.allowInsecureLoopback;
    credential.log = options.log;
    credential.waitScale = options.waitScale;
    credential.serverClock = session.serverClock;
    auto made = makeCredential(credential);
    if (!made)
        return made.error();
    session.credential = *made;

    auto started = AzureSession::create(session);
    const auto tenants = AzureReader(started).list(u"/tenants"_s, u"2022-12-01"_s, context);
    if (!tenants)
        return withClock(tenants.error(), *session.serverClock);
    return started;
}

}
