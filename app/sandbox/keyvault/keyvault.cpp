#include "sandbox/arm/providers.h"
#include "sandbox/keyvault/keyvaultdataplane.h"
#include "sandbox/keyvault/keyvaultestate.h"
#include "sandbox/keyvault/keyvaultmanagement.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList kDataVersions{u"2025-07-01"_s, u"7.6"_s, u"7.5"_s, u"7.4"_s, u"7.3"_s, u"7.2"_s, u"7.1"_s, u"7.0"_s};

/// A request to "{vault}.vault.azure.net".
Reply answerVaultHost(const Call &call)
{
    const QString suffix = call.simulation.names().keyVaultSuffix;
    const QString name = call.request.host.chopped(suffix.size());
    Resource *vault = vaultNamed(call.simulation.store(), name);
    if (!vault)
        return vaultError(404, u"VaultNotFound"_s, u"There is no vault '%1'."_s.arg(name));
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
    simulation.add(DataPlane{{simulation.names().keyVaultSuffix}, answerVaultHost, changesVault});
}

}
