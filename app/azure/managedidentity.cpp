#include "azure/managedidentity.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kVersion = "2024-11-30"_L1;
}

ManagedIdentity parseManagedIdentity(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    ManagedIdentity identity;
    identity.id = ResourceId(object["id"_L1].toString());
    identity.name = object["name"_L1].toString();
    identity.location = Region(object["location"_L1].toString());
    identity.tags = stringMapOf(object["tags"_L1]);
    identity.tenantId = properties["tenantId"_L1].toString();
    identity.principalId = properties["principalId"_L1].toString();
    identity.clientId = properties["clientId"_L1].toString();
    identity.isolationScope = properties["isolationScope"_L1].toString();
    return identity;
}

FederatedCredential parseFederatedCredential(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {ResourceId(object["id"_L1].toString()), object["name"_L1].toString(), properties["issuer"_L1].toString(),
            properties["subject"_L1].toString(), stringsOf(properties["audiences"_L1])};
}

Result<QList<ManagedIdentity>> listManagedIdentities(const AzureReader &azure, const ResourceId &scope,
                                                     const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities"_L1, kVersion,
                  parseManagedIdentity, context);
}

Result<ManagedIdentity> getManagedIdentity(const AzureReader &azure, const ResourceId &identity,
                                           const CallContext &context)
{
    return objectOf(azure, identity.toString(), kVersion, parseManagedIdentity, context);
}

Result<ManagedIdentity> getSystemIdentity(const AzureReader &azure, const ResourceId &resource,
                                          const CallContext &context)
{
    return objectOf(azure, resource.toString() + "/providers/Microsoft.ManagedIdentity/identities/default"_L1, kVersion,
                    parseManagedIdentity, context);
}

Result<QList<FederatedCredential>> listFederatedCredentials(const AzureReader &azure, const ResourceId &identity,
                                                            const CallContext &context)
{
    return listOf(azure, identity.toString() + "/federatedIdentityCredentials"_L1, kVersion, parseFederatedCredential,
                  context);
}

QJsonObject managedIdentityBody(const Region &location, const QHash<QString, QString> &tags)
{
    QJsonObject tagObject;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        tagObject.insert(tag.key(), tag.value());
    return {{u"location"_s, location.name()}, {u"tags"_s, tagObject}};
}

QJsonObject federatedCredentialBody(const FederatedCredential &credential)
{
    return {{u"properties"_s,
             QJsonObject{{u"issuer"_s, credential.issuer},
                         {u"subject"_s, credential.subject},
                         {u"audiences"_s, QJsonArray::fromStringList(credential.audiences)}}}};
}

}
