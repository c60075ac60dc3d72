#include "sandbox/entra/managedidentity.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.ManagedIdentity/userAssignedIdentities"_s;
const QString kCredentialType = kType + u"/federatedIdentityCredentials"_s;
const QStringList kVersions = {u"2024-11-30"_s, u"2023-07-31-preview"_s, u"2023-01-31"_s, u"2022-01-31-preview"_s,
                               u"2018-11-30"_s};
constexpr qsizetype kMostCredentials = 20; ///< of one identity

void complete(const Call &call, Resource &identity, const Resource *existing)
{
    QJsonObject properties = identity.properties();
    if (existing) {
        for (const QString &kept : {u"tenantId"_s, u"principalId"_s, u"clientId"_s})
            properties.insert(kept, existing->property(kept));
        identity.setProperties(properties);
        return;
    }
    Principal principal;
    principal.objectId = call.simulation.newGuid();
    principal.appId = call.simulation.newGuid();
    principal.displayName = identity.name();
    principal.resourceId = identity.id;
    principal.createdAt = call.simulation.now();
    call.simulation.principals().add(principal);
    properties.insert(u"tenantId"_s, call.simulation.tenantId());
    properties.insert(u"principalId"_s, principal.objectId);
    properties.insert(u"clientId"_s, principal.appId);
    identity.setProperties(properties);
}

/// The principal goes, its role assignments stay behind, as in Azure.
void afterDelete(Simulation &simulation, const Resource &removed)
{
    simulation.principals().remove(removed.property(u"principalId"_s).toString());
}

Verdict validateCredential(const Call &call, const Resource *existing, QJsonObject &body)
{
    static const QRegularExpression namePattern(uR"(^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$)"_s);
    const QString name = call.request.path.name();
    if (!namePattern.match(name).hasMatch()) {
        return armError(400, u"InvalidFederatedIdentityCredentialName"_s,
                        u"The name '%1' of the federated identity credential is invalid."_s.arg(name));
    }
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    const QString issuer = properties.value(u"issuer"_s).toString();
    const QString subject = properties.value(u"subject"_s).toString();
    if (issuer.isEmpty() || subject.isEmpty() || properties.value(u"audiences"_s).toArray().isEmpty()
        || issuer.size() > 600 || subject.size() > 600) {
        return armError(400, u"BadRequest"_s,
                        u"issuer, subject (at most 600 characters each) and audiences are required."_s);
    }
    const QList<Resource *> others = call.simulation.store().children(call.request.path.parentId(), kCredentialType);
    if (!existing && others.size() >= kMostCredentials) {
        return armError(400, u"BadRequest"_s,
                        u"Too many Federated Identity Credentials have been added on the requested resource."_s);
    }
    for (const Resource *other : others) {
        if (!sameText(other->name(), name) && other->property(u"issuer"_s).toString() == issuer
            && other->property(u"subject"_s).toString() == subject) {
            return armError(409, u"Conflict"_s,
                            u"Issuer and subject combination already exists for this Managed Identity."_s);
        }
    }
    return {};
}

Reply systemIdentity(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const Resource *resource = call.simulation.store().find(scope);
    const QString principalId = resource ? resource->body.value(u"identity"_s)[u"principalId"_s].toString() : QString();
    const Principal *principal = call.simulation.principals().byObjectId(principalId);
    if (!principal) {
        return armError(404, u"ResourceNotFound"_s, u"The resource '%1' has no system-assigned identity."_s.arg(scope));
    }
    return Reply::of({{u"id"_s, scope + u"/providers/Microsoft.ManagedIdentity/identities/default"_s},
                      {u"name"_s, u"default"_s},
                      {u"type"_s, u"Microsoft.ManagedIdentity/identities"_s},
                      {u"location"_s, resource->location()},
                      {u"properties"_s,
                       QJsonObject{{u"tenantId"_s, call.simulation.tenantId()},
                                   {u"principalId"_s, principal->objectId},
                                   {u"clientId"_s, principal->appId}}}});
}

}

void registerManagedIdentity(Simulation &simulation)
{
    TypeBehaviour identities;
    identities.type = kType;
    identities.apiVersions = kVersions;
    identities.needsLocation = true;
    identities.hasProvisioningState = false;
    identities.complete = complete;
    identities.afterDelete = afterDelete;
    simulation.add(identities);

    TypeBehaviour credentials;
    credentials.type = kCredentialType;
    credentials.apiVersions = kVersions;
    credentials.tracked = false;
    credentials.hasProvisioningState = false;
    credentials.patchable = false;
    credentials.validate = validateCredential;
    simulation.add(credentials);

    simulation.add(Route{"GET", u"/{scope*}/providers/Microsoft.ManagedIdentity/identities/default"_s, kVersions,
                         u"Microsoft.ManagedIdentity/identities/read"_s, true, systemIdentity});
}

}
