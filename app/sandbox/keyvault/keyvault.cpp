#include "sandbox/arm/providers.h"
#include "sandbox/keyvault/keyvaultdataplane.h"
#include "sandbox/keyvault/keyvaultestate.h"
#include "sandbox/keyvault/keyvaultmanagement.h"
#include "sandbox/quotawindow.h"

#include <map>
#include <memory>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList kDataVersions{u"2025-07-01"_s, u"7.6"_s, u"7.5"_s, u"7.4"_s, u"7.3"_s, u"7.2"_s, u"7.1"_s, u"7.0"_s};

// learn.microsoft.com/azure/key-vault/general/service-limits: secrets, and keys in software, of a vault in a region.
constexpr int kTransactions = 4000;
constexpr std::chrono::seconds kWindow{10};
constexpr int kVaultsOfSubscription = 5; ///< all vaults of a subscription together may do so many times as much

/// How much is asked of each vault, and of all vaults of a subscription.
class VaultQuotas
{
public:
    /// Counts a request to @p vault; false when it is one too many.
    bool take(const Resource &vault, const QDateTime &now)
    {
        const bool vaultMay = m_quotas.try_emplace(vault.id.toLower(), kTransactions, kWindow).first->second.take(now);
        const QString subscription = ArmPath::parse(vault.id).subscriptionId.toLower();
        const bool allMay =
            m_quotas.try_emplace(subscription, kVaultsOfSubscription * kTransactions, kWindow).first->second.take(now);
        return vaultMay && allMay;
    }

private:
    std::map<QString, QuotaWindow> m_quotas; ///< by vault, and by subscription
};

/// A request to "{vault}.vault.azure.net".
Reply answerVaultHost(const Call &call, VaultQuotas &quotas)
{
    const QString suffix = call.simulation.names().keyVaultSuffix;
    const QString name = call.request.host.chopped(suffix.size());
    Resource *vault = vaultNamed(call.simulation.store(), name);
    if (!vault)
        return vaultError(404, u"VaultNotFound"_s, u"There is no vault '%1'."_s.arg(name));
    if (!quotas.take(*vault, call.simulation.now()) && call.simulation.enforcesLimits())
        return vaultError(429, u"Throttled"_s, u"Too many requests to this vault, or to those of this subscription."_s);
    if (!kDataVersions.contains(call.request.apiVersion)) {
        return vaultError(
            400, u"BadParameter"_s,
            u"The specified version (%1) is not recognized. Consider using the latest supported version (%2)."_s.arg(
                call.request.apiVersion, kDataVersions.first()));
    }
    VaultCall request{call, *vault, call.request.path.text.split(u'/', Qt::SkipEmptyParts), false};
    QString collection = request.segments.value(0);
    if (collection.startsWith(u"deleted"_s)) {
        request.deleted = true;
        collection = collection.mid(7);
    }
    if (collection == u"secrets")
        return answerSecrets(request);
    if (collection == u"certificates")
        return answerCertificates(request);
    if (collection == u"keys")
        return answerKeys(request);
    return notSimulated(QString::fromLatin1(call.request.method) + u' ' + call.request.path.text);
}

/// A backup only reads; every other POST of the data plane changes the vault.
bool changesVault(const ArmRequest &request)
{
    return request.method != "GET" && request.method != "HEAD" && !request.path.text.endsWith(u"/backup"_s);
}

}

void registerKeyVault(Simulation &simulation)
{
    registerVaultManagement(simulation);
    registerVaultEstate(simulation);
    const auto quotas = std::make_shared<VaultQuotas>();
    simulation.add(DataPlane{{simulation.names().keyVaultSuffix},
                             [quotas](const Call &call) { return answerVaultHost(call, *quotas); },
                             changesVault});
}

}
