#include "sandbox/storage/storegateway.h"

#include "sandbox/storage/storeexchange.h"

#include <QNetworkProxy>

namespace azrelocate::sandbox {

StoreGateway::StoreGateway()
{
    for (QNetworkAccessManager *manager : {&m_sources, &m_store}) {
        manager->setProxy(QNetworkProxy::NoProxy);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
}

StoreGateway::~StoreGateway()
{
    qDeleteAll(findChildren<StoreExchange *>(Qt::FindDirectChildrenOnly)); // before the managers that they use
}

void StoreGateway::pass(std::shared_ptr<const StoreRequest> request, const QPointer<QTcpSocket> &client,
                        std::shared_ptr<QHttpServerResponder> responder, std::function<void(int status)> ended)
{
    auto *exchange = new StoreExchange(*this, std::move(request), client, std::move(responder), std::move(ended));
    exchange->start();
}

}
