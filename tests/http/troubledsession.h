#pragma once

#include "azure/azurereader.h"
#include "azure/azuresession.h"
#include "azure/azurewriter.h"

#include <QSslCertificate>

#include <memory>
#include <mutex>

namespace azrelocate::test {

/// Everything of the product between a reader or writer and the wire (pipeline, pacing, tokens, sockets), on a cloud
/// that a test serves; it counts what is sent.
class TroubledSession
{
public:
    struct Options
    {
        QUrl resourceManager;               ///< of the cloud
        QHash<QString, QString> connectTo;  ///< see ConnectTo
        QList<QSslCertificate> authorities; ///< trusted beside the system's
        qint64 largestAnswer = 64ll * 1024 * 1024;
        std::shared_ptr<Credential> credential; ///< null: one that hands out "token-1", …
        std::shared_ptr<Clock> clock;           ///< null: one that runs a thousand times as fast
        double waitScale = 0;                   ///< of every wait
    };
    explicit TroubledSession(Options options);

    AzureReader reader() const { return AzureReader(m_session); }
    AzureWriter writer() const { return AzureWriter(m_session); }
    const std::shared_ptr<AzureSession> &session() const { return m_session; }
    int attempts() const;      ///< requests that went to the transport
    QStringList hosts() const; ///< that they went to, each once

private:
    struct Log
    {
        std::mutex mutex;
        QStringList urls;
    };
    std::shared_ptr<Log> m_log = std::make_shared<Log>();
    std::shared_ptr<AzureSession> m_session;
};

/// Files, sockets and pipes that this process has open; -1 where the system does not tell.
qsizetype openHandles();

}
