#pragma once

#include "azure/credentials/credential.h"
#include "http/logpolicy.h"

#include <QProcessEnvironment>

#include <memory>

namespace azrelocate {

class HttpTransport;

/// The identity that Azure gives to a machine or an app that this program runs on. Two forms, told apart by the
/// environment: App Service, Functions and Container Apps (IDENTITY_ENDPOINT with IDENTITY_HEADER, api-version
/// 2019-08-01), and the metadata service of a virtual machine (IMDS, api-version 2018-02-01), which answers at a
/// link-local address. AZURE_CLIENT_ID chooses a user-assigned identity.
class ManagedIdentityCredential final : public Credential
{
public:
    struct Options
    {
        std::shared_ptr<HttpTransport> transport;
        HttpLogSink log;
        double waitScale = 1.0; ///< of the waits between repetitions; see RetryPolicy
        /// Whether to ask first, for a second at most, if there is a metadata service at all: elsewhere its address
        /// leads nowhere. For a chain, whose next way to sign in shall not wait.
        bool probeFirst = false;
    };
    ManagedIdentityCredential(const QProcessEnvironment &environment, Options options);

    /// SignIn also when there is no managed identity here (code "ManagedIdentityAbsent"). Repeats for 52 seconds what
    /// the documentation calls passing (404, 429, 5xx), and 410, an update of the service, for its 70 seconds.
    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    HttpRequest requestFor(const QString &resource) const;
    Result<void> probe(const QString &resource, const CallContext &context) const;
    Result<HttpResponse> sendOnce(HttpRequest request, const CallContext &context) const;
    Result<HttpResponse> sendPatiently(const HttpRequest &request, const CallContext &context) const;

    const Options m_options;
    QUrl m_endpoint;
    QByteArray m_header; ///< the secret of App Service; empty: the metadata service
    QString m_clientId;
};

}
