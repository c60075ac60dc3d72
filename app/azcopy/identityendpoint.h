#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace azrelocate {

/// Hands tokens of this process to a program that it starts, in the form in which App Service gives them to managed
/// identities (api-version 2019-08-01, variables IDENTITY_ENDPOINT and IDENTITY_HEADER): so no token and no SAS stands
/// in a command line, and a job may last longer than a token. On loopback only; whoever does not know the header gets
/// nothing. https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
class IdentityEndpoint
{
public:
    /// Called on the endpoint's own thread.
    using TokenSource = std::function<Result<QByteArray>(const CallContext &)>;

    /// Gives tokens of @p source for @p resource ("https://storage.azure.com") while it lives, none for anything else.
    /// Network when no port can be opened.
    static Result<std::unique_ptr<IdentityEndpoint>> open(const QString &resource, TokenSource source);
    ~IdentityEndpoint();
    Q_DISABLE_COPY_MOVE(IdentityEndpoint)

    QString address() const;   ///< for IDENTITY_ENDPOINT
    QByteArray header() const; ///< for IDENTITY_HEADER; a secret

private:
    class Server;
    explicit IdentityEndpoint(std::unique_ptr<Server> server);
    std::unique_ptr<Server> m_server;
};

}
