#include "sandbox/keyvault/keyvaultaccess.h"

#include <QHostAddress>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QHostAddress kCaller(QHostAddress::LocalHost); ///< every client of the sandbox

bool usesRoles(const Resource &vault)
{
    return vault.property(u"enableRbacAuthorization"_s).toBool();
}

bool policyAllows(const Resource &vault, const Principal &principal, const VaultRight &right)
{
    for (const QJsonValue value : vault.property(u"accessPolicies"_s).toArray()) {
        const QJsonObject policy = value.toObject();
        const QString who = policy.value(u"objectId"_s).toString();
        const bool applies = sameText(who, principal.objectId) || principal.groups.contains(who, Qt::CaseInsensitive);
        if (!applies)
            continue;
        const QJsonArray granted =
            policy.value(u"permissions"_s).toObject().value(collectionName(right.kind)).toArray();
        for (const QJsonValue permission : granted) {
            if (sameText(permission.toString(), right.policyPermission) || sameText(permission.toString(), u"all"))
                return true;
        }
    }
    return false;
}

bool addressIsListed(const QJsonObject &rules)
{
    const QJsonArray listed = rules.value(u"ipRules"_s).toArray();
    return std::ranges::any_of(listed, [](const QJsonValue &rule) {
        const QString range = rule.toObject().value(u"value"_s).toString();
        return kCaller.isInSubnet(QHostAddress::parseSubnet(range.contains(u'/') ? range : range + u"/32"_s));
    });
}

Verdict refusedByNetwork(const Resource &vault)
{
    if (sameText(vault.property(u"publicNetworkAccess"_s).toString(), u"Disabled")) {
        return vaultError(
            403, u"Forbidden"_s,
            u"Public network access is disabled and request is not from a trusted service nor via an approved "
            "private link."_s,
            u"ForbiddenByConnection"_s);
    }
    const QJsonObject rules = vault.property(u"networkAcls"_s).toObject();
    if (!sameText(rules.value(u"defaultAction"_s).toString(), u"Deny") || addressIsListed(rules))
        return std::nullopt;
    return vaultError(403, u"Forbidden"_s,
                      u"Client address is not authorized and caller is not a trusted service. Client address: %1"_s.arg(
                          kCaller.toString()),
                      u"ForbiddenByFirewall"_s);
}

}

Reply vaultError(int status, const QString &code, const QString &message, const QString &innerCode)
{
    QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    if (!innerCode.isEmpty())
        error.insert(u"innererror"_s, QJsonObject{{u"code"_s, innerCode}});
    return Reply::of({{u"error"_s, error}}, status);
}

bool hasVaultRight(const Simulation &simulation, const Resource &vault, const Principal &principal,
                   const VaultRight &right, const QString &objectName)
{
    if (!usesRoles(vault))
        return policyAllows(vault, principal, right);
    const QString collection = collectionName(right.kind);
    const QString scope = objectName.isEmpty() ? vault.id : vault.id + u'/' + collection + u'/' + objectName;
    return simulation.allowed(principal.objectId,
                              u"Microsoft.KeyVault/vaults/"_s + collection + u'/' + right.dataAction, scope,
                              ActionKind::Data);
}

Verdict refuseVaultAccess(const Call &call, const Resource &vault, const VaultRight &right, const QString &objectName)
{
    const QStringList audiences = call.simulation.names().keyVaultAudiences;
    const Principal *principal = call.simulation.callerOf(call.request, audiences);
    if (!principal) {
        const bool sentNone = call.request.header("Authorization").isEmpty();
        Reply challenge = vaultError(401, u"Unauthorized"_s,
                                     sentNone ? u"AKV10000: Request is missing a Bearer or PoP token."_s
                                              : u"AKV10032: Invalid issuer, audience or lifetime of the token."_s);
        challenge.with("WWW-Authenticate",
                       "Bearer authorization=\"https://login.microsoftonline.com/" + call.simulation.tenantId().toUtf8()
                           + "\", resource=\"" + audiences.value(0).toUtf8() + '"');
        return challenge;
    }
    if (Verdict refused = refusedByNetwork(vault))
        return refused;
    if (hasVaultRight(call.simulation, vault, *principal, right, objectName))
        return std::nullopt;
    const QString caller = u"Caller: appid=%1;oid=%2"_s.arg(principal->appId, principal->objectId);
    if (usesRoles(vault)) {
        return vaultError(
            403, u"Forbidden"_s,
            u"Caller is not authorized to perform action on resource. If role assignments, deny assignments or "
            "role definitions were changed recently, please observe propagation time. %1 Action: '%2' "
            "Resource: '%3'"_s.arg(
                caller, u"Microsoft.KeyVault/vaults/"_s + collectionName(right.kind) + u'/' + right.dataAction,
                vault.id),
            u"ForbiddenByRbac"_s);
    }
    return vaultError(403, u"Forbidden"_s,
                      u"The user, group or application does not have %1 %2 permission on key vault '%3'. %4"_s.arg(
                          collectionName(right.kind), right.policyPermission, vault.name(), caller),
                      u"ForbiddenByPolicy"_s);
}

}
