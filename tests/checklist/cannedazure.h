#pragma once

#include "azure/azuresession.h"

#include <QHash>

namespace azrelocate::test {

/// A session whose answers are given by the test: by "METHOD url-without-query".
class CannedAzure
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        HttpHeaders headers;
    };

    CannedAzure();
    void answer(const QString &request, const Answer &answer);
    const std::shared_ptr<AzureSession> &session() const { return m_session; }
    QStringList asked() const; ///< in order
    HttpRequest last() const;

private:
    class Transport;
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<AzureSession> m_session;
};

}
