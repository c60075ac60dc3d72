#include "checklist/vaultaccess.h"

#include "azure/apiversions.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QLatin1StringView name;
    QStringList VaultAccessPolicy::*permissions;
};

constexpr std::array kKinds{Kind{"keys"_L1, &VaultAccessPolicy::keys}, Kind{"secrets"_L1, &VaultAccessPolicy::secrets},
                            Kind{"certificates"_L1, &VaultAccessPolicy::certificates},
                            Kind{"storage"_L1, &VaultAccessPolicy::storage}};

QJsonObject policyBody(const VaultAccessPolicy &policy, const QString &tenantId, const QJsonValue &objectId)
{
    QJsonObject permissions;
    for (const Kind &kind : kKinds) {
        if (!(policy.*kind.permissions).isEmpty())
            permissions.insert(kind.name, QJsonArray::fromStringList(policy.*kind.permissions));
    }
    const QJsonObject entry{{u"tenantId"_s, tenantId}, {u"objectId"_s, objectId}, {u"permissions"_s, permissions}};
    return {{u"properties"_s, QJsonObject{{u"accessPolicies"_s, QJsonArray{entry}}}}};
}

ChangeRequest policyRequest(const Vault &vault, const QString &operation, const QJsonObject &body)
{
    ChangeRequest request;
    request.method = "PUT";
    request.pathOrUrl = vault.id.toString() + u"/accessPolicies/"_s + operation;
    request.apiVersion = apiVersionFor(vault.id.type());
    request.body = body;
    request.probe.kind = AppliedProbe::Kind::Repeatable; // there is nothing to GET under this path
    return request;
}

}

const VaultAccessPolicy *policyFor(const Vault &vault, const QString &objectId)
{
    const auto found =
        std::find_if(vault.accessPolicies.begin(), vault.accessPolicies.end(), [&](const VaultAccessPolicy &policy) {
            return policy.applicationId.isEmpty() && policy.objectId.compare(objectId, Qt::CaseInsensitive) == 0;
        });
    return found == vault.accessPolicies.end() ? nullptr : &*found;
}

bool allowsAtLeast(const VaultAccessPolicy &actual, const VaultAccessPolicy &wanted)
{
    return std::all_of(kKinds.begin(), kKinds.end(), [&](const Kind &kind) {
        const QStringList &has = actual.*kind.permissions;
        const QStringList &needs = wanted.*kind.permissions;
        return has.contains("all"_L1, Qt::CaseInsensitive)
            || std::all_of(needs.begin(), needs.end(),
                           [&](const QString &permission) { return has.contains(permission, Qt::CaseInsensitive); });
    });
}

QString permissionsText(const VaultAccessPolicy &policy)
{
    QStringList parts;
    for (const Kind &kind : kKinds) {
        if (!(policy.*kind.permissions).isEmpty())
            parts.append(u"%1: %2"_s.arg(kind.name, (policy.*kind.permissions).join(u", "_s)));
    }
    return parts.join(u"; "_s);
}

Change addAccessPolicy(const QString &itemId, const Vault &vault, const VaultAccessPolicy &like,
                       const QJsonValue &objectId, const QString &identity)
{
    const QJsonObject body = policyBody(like, vault.tenantId, objectId);
    Change change;
    change.itemId = itemId;
    change.title = {QT_TRANSLATE_NOOP("Message", "Let %1 use %2 by an access policy"), {identity, vault.name}};
    change.resource = vault.id;
    change.request = policyRequest(vault, u"add"_s, body);
    change.before = QJsonValue::Null;
    change.after = body;
    change.permissions = {u"Microsoft.KeyVault/vaults/accessPolicies/write"_s};
    change.undo = Change::Undo::Possible;
    change.undoRequests = {policyRequest(vault, u"remove"_s, body)};
    change.seal();
    return change;
}

}
