#pragma once

#include "sandbox/storage/storerequest.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTcpSocket>

#include <functional>
#include <memory>

class QHttpServerResponder;

namespace azrelocate::sandbox {

/// Passes requests on to a blob store and its answers back, piece by piece: of a blob there is never more in memory
/// than a few pieces, however large it is. Lives on the sandbox's thread.
class StoreGateway : public QObject
{
    Q_OBJECT

public:
    StoreGateway();
    ~StoreGateway() override;

    /// @p client: the socket of @p responder, which does not notice when it goes away. @p ended: told once of the
    /// status; 0 when the client or the store went away before there was one.
    void pass(std::shared_ptr<const StoreRequest> request, const QPointer<QTcpSocket> &client,
              std::shared_ptr<QHttpServerResponder> responder, std::function<void(int status)> ended);

private:
    friend class StoreExchange;

    // A write holds a connection while it waits for its source: with one pool for both, writes could wait for each
    // other.
    QNetworkAccessManager m_sources;
    QNetworkAccessManager m_store;
    QSet<QUrl> m_madeContainers; ///< without their signatures
};

}
