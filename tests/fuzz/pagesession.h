#pragma once

#include "azure/azuresession.h"

namespace azrelocate::fuzz {

/// A session with AzureCloud that gets the parts of a text as its answers, one after the other, the last one for ever.
/// The parts are divided by lines "---"; one that starts with a number and a line break has that HTTP status.
class PageSession
{
public:
    explicit PageSession(QByteArrayView pages);

    const std::shared_ptr<AzureSession> &session() const { return m_session; }
    /// Whether a request left for a host that is not Resource Manager's.
    bool wentAbroad() const;
    int requests() const;

private:
    class Transport;
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<AzureSession> m_session;
};

}
