#pragma once

#include "azure/credentials/credential.h"

#include <memory>
#include <mutex>
#include <utility>

namespace azrelocate {

/// Tries ways to sign in one after the other and stays with the first that works. When none does, the error names each
/// with its reason.
class ChainedCredential final : public Credential
{
public:
    struct Link
    {
        QString name;                                   ///< "environment"
        Result<std::shared_ptr<Credential>> credential; ///< or why this way is closed
    };
    explicit ChainedCredential(QList<Link> links);

    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    const QList<Link> m_links;
    mutable std::mutex m_mutex; ///< guards m_chosen
    std::shared_ptr<Credential> m_chosen;
};

}
