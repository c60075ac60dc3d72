#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QHash>

namespace azrelocate {

// Microsoft.ManagedIdentity, api-version 2024-11-30.

struct ManagedIdentity
{
    ResourceId id;
    QString name;
    Region location;
    QHash<QString, QString> tags;
    QString tenantId;
    QString principalId; ///< object id: what role assignments name; new in the target region
    QString clientId;
    QString isolationScope; ///< "None", "Regional"; empty: not told
};

struct FederatedCredential
{
    ResourceId id;
    QString name;
    QString issuer;
    QString subject;
    QStringList audiences;
};

Result<QList<ManagedIdentity>> listManagedIdentities(const AzureReader &azure, const ResourceId &scope,
                                                     const CallContext &context); ///< of a subscription or group
Result<ManagedIdentity> getManagedIdentity(const AzureReader &azure, const ResourceId &identity,
                                           const CallContext &context);
/// The system-assigned identity of @p resource; NotFound when it has none.
Result<ManagedIdentity> getSystemIdentity(const AzureReader &azure, const ResourceId &resource,
                                          const CallContext &context);
Result<QList<FederatedCredential>> listFederatedCredentials(const AzureReader &azure, const ResourceId &identity,
                                                            const CallContext &context);

/// Body of the PUT of an identity.
QJsonObject managedIdentityBody(const Region &location, const QHash<QString, QString> &tags);
QJsonObject federatedCredentialBody(const FederatedCredential &credential);

ManagedIdentity parseManagedIdentity(const QJsonObject &object);
FederatedCredential parseFederatedCredential(const QJsonObject &object);

}
