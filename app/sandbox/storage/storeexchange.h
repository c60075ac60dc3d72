#pragma once

#include "sandbox/storage/storegateway.h"

#include <QNetworkReply>

namespace azrelocate::sandbox {

/// One request on its way to the blob store and back; deletes itself at its end, or when the client goes away.
class StoreExchange : public QObject
{
    Q_OBJECT

public:
    StoreExchange(StoreGateway &gateway, std::shared_ptr<const StoreRequest> request, QPointer<QTcpSocket> client,
                  std::shared_ptr<QHttpServerResponder> responder, std::function<void(int status)> ended);
    ~StoreExchange() override;

    void start();

private:
    void makeContainers();
    void readSource();
    void writeFromSource();
    void send(QNetworkRequest request, QIODevice *body);
    void answerBegins();
    void moveBytes();
    void answerEnds();
    void refuse(int status, const QByteArray &code, const QByteArray &message);
    void end(int status);

    StoreGateway &m_gateway;
    const std::shared_ptr<const StoreRequest> m_request;
    const std::shared_ptr<QHttpServerResponder> m_responder;
    const std::function<void(int)> m_ended;
    const QPointer<QTcpSocket> m_client;
    QPointer<QNetworkReply> m_source;
    QPointer<QNetworkReply> m_answer;
    qsizetype m_nextContainer = 0;
    int m_status = 0; ///< sent to the client; 0: not yet
    bool m_isChunked = false;
    bool m_hasEnded = false;
};

}
