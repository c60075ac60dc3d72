#include "azure/credentials/chainedcredential.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

ChainedCredential::ChainedCredential(QList<Link> links)
    : m_links(std::move(links))
{
}

Result<AccessToken> ChainedCredential::token(const TokenRequest &request, const CallContext &context)
{
    std::shared_ptr<Credential> chosen;
    {
        std::lock_guard lock(m_mutex);
        chosen = m_chosen;
    }
    if (chosen)
        return chosen->token(request, context);

    Error none;
    none.kind = ErrorKind::SignIn;
    none.operation = u"sign in"_s;
    none.code = u"NoCredential"_s;
    QStringList reasons;
    for (const Link &link : m_links) {
        auto token = link.credential ? (*link.credential)->token(request, context)
                                     : Result<AccessToken>(link.credential.error());
        if (token) {
            std::lock_guard lock(m_mutex);
            m_chosen = *link.credential;
            return token;
        }
        // Only "this way does not work" leads to the next one; a cut network would fail there too, less clearly.
        if (token.error().kind == ErrorKind::Cancelled || token.error().kind == ErrorKind::Timeout
            || token.error().kind == ErrorKind::Network)
            return token;
        reasons += u"%1: %2"_s.arg(link.name, token.error().message);
        none.details += token.error();
    }
    none.message = u"No way to sign in worked. %1"_s.arg(reasons.join(u' '));
    return none;
}

QString ChainedCredential::principal() const
{
    std::lock_guard lock(m_mutex);
    return m_chosen ? m_chosen->principal() : QString();
}

}
