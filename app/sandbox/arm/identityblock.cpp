#include "sandbox/arm/identityblock.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

bool isSystemAssigned(const QJsonObject &identity)
{
    return identity.value(u"type").toString().contains(u"SystemAssigned", Qt::CaseInsensitive);
}

Verdict fillUserAssigned(const Call &call, QJsonObject &identity)
{
    const QJsonObject asked = identity.value(u"userAssignedIdentities").toObject();
    QJsonObject filled;
    for (auto entry = asked.begin(); entry != asked.end(); ++entry) {
        if (entry.value().isNull()) // PATCH: this one is taken off
            continue;
        const Resource *assigned = call.simulation.store().find(entry.key());
        if (!assigned) {
            return armError(
                400, u"FailedIdentityOperation"_s,
                u"Identity operation for resource '%1' failed with error 'Failed to perform resource identity "
                "operation. The user assigned identity '%2' was not found.'"_s.arg(call.request.path.text,
                                                                                   entry.key()));
        }
        filled.insert(entry.key(),
                      QJsonObject{{u"principalId"_s, assigned->property(u"principalId"_s)},
                                  {u"clientId"_s, assigned->property(u"clientId"_s)}});
    }
    if (!filled.isEmpty())
        identity.insert(u"userAssignedIdentities"_s, filled);
    return std::nullopt;
}

}

Verdict settleIdentity(const Call &call, QJsonObject &body, const Resource *existing)
{
    const QJsonObject before = existing ? existing->body.value(u"identity").toObject() : QJsonObject();
    QJsonObject identity = body.value(u"identity").toObject();
    identity.remove(u"principalId"_s);
    identity.remove(u"tenantId"_s);

    if (isSystemAssigned(identity)) {
        QString principalId = before.value(u"principalId").toString();
        if (principalId.isEmpty()) {
            Principal principal;
            principal.objectId = call.simulation.newGuid();
            principal.appId = call.simulation.newGuid();
            principal.displayName = call.request.path.name();
            principal.resourceId = call.request.path.text;
            principal.createdAt = call.simulation.now();
            principalId = call.simulation.principals().add(principal).objectId;
        }
        identity.insert(u"principalId"_s, principalId);
        identity.insert(u"tenantId"_s, call.simulation.tenantId());
    } else if (isSystemAssigned(before)) {
        call.simulation.principals().remove(before.value(u"principalId").toString());
    }
    if (Verdict refused = fillUserAssigned(call, identity))
        return refused;
    if (body.contains(u"identity"))
        body.insert(u"identity"_s, identity);
    return std::nullopt;
}

}
