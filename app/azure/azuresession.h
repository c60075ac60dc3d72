#pragma once

#include "azure/cloud.h"
#include "azure/credentials/credential.h"
#include "azure/credentials/tokencache.h"
#include "base/clock.h"
#include "http/httptransport.h"
#include "http/logpolicy.h"
#include "http/pipeline.h"
#include "http/serverclock.h"

#include <QHash>
#include <QSslCertificate>

#include <memory>
#include <mutex>

namespace azrelocate {

struct AzureSessionOptions
{
    Cloud cloud;
    std::shared_ptr<Credential> credential;
    /// Usually an HttpClient with the user's extra authorities and the cloud's connectTo; the credential uses the same.
    std::shared_ptr<HttpTransport> transport;
    std::shared_ptr<Clock> clock; ///< for the times in records; null: the machine's
    QString tenant;               ///< for tokens; empty: the credential's own
    bool allowInsecureLoopback = false;
    QList<QSslCertificate> authorities; ///< that the transport trusts beside the system's; for programs that we start
    HttpLogSink log;                    ///< may be empty
    double waitScale = 1.0;                   ///< of the waits of retry and throttling; see RetryPolicy
    std::shared_ptr<ServerClock> serverClock; ///< shared with the credential; null: one of its own
    Elapsed::Clocks elapsed;                  ///< by which tokens age
};

/// What all readers and writers of one signed-in connection to a cloud share: pipeline, tokens, pacing. Thread-safe.
class AzureSession
{
public:
    static std::shared_ptr<AzureSession> create(AzureSessionOptions options);

    const Cloud &cloud() const { return m_options.cloud; }
    Clock &clock() const { return *m_options.clock; }
    /// How wrong the machine's clock is, as far as Azure's answers have shown.
    const ServerClock &serverClock() const { return *m_options.serverClock; }
    bool allowsInsecureLoopback() const { return m_options.allowInsecureLoopback; }
    QString identity() const;            ///< who is signed in, as evidence shows it
    SignedInPrincipal principal() const; ///< of the last token; empty before the first one

    const QList<QSslCertificate> &authorities() const { return m_options.authorities; }

    /// A token for @p scope of this cloud, for a program that this one starts; good for five minutes at least. A secret.
    Result<QByteArray> token(const QString &scope, const CallContext &context) const;

    /// Any status is a value; errors are those of Pipeline::send().
    Result<HttpResponse> send(HttpRequest request, const CallContext &context) const;

    /// Absolute URL of an ARM path or of an absolute URL, with the api-version where it is given and not there yet.
    QUrl url(const QString &pathOrUrl, const QString &apiVersion) const;

    /// Versions that resolveApiVersion() found, by type in lower case; empty: not asked yet.
    QString knownApiVersion(const QString &type) const;
    void rememberApiVersion(const QString &type, const QString &version);

private:
    explicit AzureSession(AzureSessionOptions options);

    const AzureSessionOptions m_options;
    const std::shared_ptr<TokenCache> m_tokens;
    const Pipeline m_pipeline;
    mutable std::mutex m_mutex; ///< guards m_apiVersions
    QHash<QString, QString> m_apiVersions;
};

}
