#include "azure/resourcemover.h"

#include "azure/errors.h"
#include "azure/listof.h"
#include "base/canonicaljson.h"
#include "base/jsonpath.h"

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2023-08-01"_L1;

/// In the order of MoveState.
constexpr std::array kStateWords{
    "Unknown"_L1,           "AssignmentPending"_L1, "PreparePending"_L1,      "PrepareInProgress"_L1,
    "PrepareFailed"_L1,     "MovePending"_L1,       "MoveInProgress"_L1,      "MoveFailed"_L1,
    "DiscardInProgress"_L1, "DiscardFailed"_L1,     "CommitPending"_L1,       "CommitInProgress"_L1,
    "CommitFailed"_L1,      "Committed"_L1,         "DeleteSourcePending"_L1, "ResourceMoveCompleted"_L1,
};

/// The error of a move resource stands below "properties", unlike all others of Resource Manager.
std::optional<Error> errorIn(const QJsonValue &errors, const ResourceId &source)
{
    const QJsonObject inner = errors["properties"_L1].toObject();
    const QJsonObject object = inner.isEmpty() ? errors.toObject() : inner;
    if (object["code"_L1].toString().isEmpty() && object["message"_L1].toString().isEmpty())
        return std::nullopt;
    return errorFromObject(object, u"move "_s + source.toString());
}

MoveDependency parseDependency(const QJsonValue &object)
{
    return {ResourceId(object["id"_L1].toString()), object["resolutionStatus"_L1].toString(),
            object["resolutionType"_L1].toString(), object["dependencyType"_L1].toString(),
            object["isOptional"_L1].toString().compare("true"_L1, Qt::CaseInsensitive) == 0}; // a text
}

}

QString toString(MoveState state)
{
    return kStateWords[static_cast<std::size_t>(state)];
}

MoveState moveStateFromString(QStringView text)
{
    for (std::size_t i = 0; i < kStateWords.size(); ++i) {
        if (text.compare(kStateWords[i], Qt::CaseInsensitive) == 0)
            return static_cast<MoveState>(i);
    }
    return MoveState::Unknown;
}

bool isFailure(MoveState state)
{
    return state == MoveState::PrepareFailed || state == MoveState::MoveFailed || state == MoveState::DiscardFailed
        || state == MoveState::CommitFailed;
}

ResourceId moveCollectionId(const ResourceId &group, const QString &name)
{
    return ResourceId::resource(group, u"Microsoft.Migrate/moveCollections"_s, {name});
}

ResourceId moveResourceId(const ResourceId &collection, const ResourceId &source)
{
    constexpr qsizetype kHashLength = 16;
    const QByteArray hash = sha256Hex(source.key().toUtf8()).first(kHashLength);
    return collection.child(u"moveResources"_s, u"mr-"_s + QString::fromLatin1(hash));
}

MoveCollection parseMoveCollection(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    MoveCollection collection;
    collection.id = ResourceId(object["id"_L1].toString());
    collection.name = object["name"_L1].toString();
    collection.location = Region(object["location"_L1].toString());
    collection.source = Region(properties["sourceRegion"_L1].toString());
    collection.target = Region(properties["targetRegion"_L1].toString());
    collection.principalId = jsonAt(object, u"identity.principalId").toString();
    collection.provisioningState = properties["provisioningState"_L1].toString();
    return collection;
}

MoveResource parseMoveResource(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    const QJsonValue status = properties["moveStatus"_L1];
    MoveResource resource;
    resource.id = ResourceId(object["id"_L1].toString());
    resource.name = object["name"_L1].toString();
    resource.source = ResourceId(properties["sourceId"_L1].toString());
    resource.target = ResourceId(properties["targetId"_L1].toString());
    resource.resourceType = jsonAt(properties, u"resourceSettings.resourceType").toString();
    resource.stateWord = status["moveState"_L1].toString();
    resource.state = moveStateFromString(resource.stateWord);
    resource.jobName = jsonAt(status, u"jobStatus.jobName").toString();
    resource.jobPercent = jsonAt(status, u"jobStatus.jobProgress").toVariant().toInt(); // written as text
    resource.resolveRequired = properties["isResolveRequired"_L1].toBool();
    for (const QJsonValue &dependency : properties["dependsOn"_L1].toArray())
        resource.dependsOn.append(parseDependency(dependency));
    resource.error = errorIn(status["errors"_L1], resource.source);
    if (!resource.error)
        resource.error = errorIn(properties["errors"_L1], resource.source);
    resource.provisioningState = properties["provisioningState"_L1].toString();
    return resource;
}

Result<MoveCollection> getMoveCollection(const AzureReader &azure, const ResourceId &collection,
                                         const CallContext &context)
{
    return objectOf(azure, collection.toString(), kVersion, parseMoveCollection, context);
}

Result<QList<MoveResource>> listMoveResources(const AzureReader &azure, const ResourceId &collection,
                                              const CallContext &context)
{
    return listOf(azure, collection.toString() + "/moveResources"_L1, kVersion, parseMoveResource, context);
}

Result<MoveResource> getMoveResource(const AzureReader &azure, const ResourceId &moveResource,
                                     const CallContext &context)
{
    return objectOf(azure, moveResource.toString(), kVersion, parseMoveResource, context);
}

Result<QList<UnresolvedDependency>> listUnresolvedDependencies(const AzureReader &azure, const ResourceId &collection,
                                                               const CallContext &context)
{
    return listOf(
        azure, collection.toString() + "/unresolvedDependencies?dependencyLevel=Descendant"_L1, kVersion,
        [](const QJsonObject &object) {
            return UnresolvedDependency{ResourceId(object["id"_L1].toString()), object["count"_L1].toInt()};
        },
        context);
}

QJsonObject moveCollectionBody(const Region &metadata, const Region &source, const Region &target)
{
    return {{u"location"_s, metadata.name()},
            {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
            {u"properties"_s,
             QJsonObject{{u"sourceRegion"_s, source.name()},
                         {u"targetRegion"_s, target.name()},
                         {u"moveType"_s, u"RegionToRegion"_s}}}};
}

QJsonObject moveResourceBody(const ResourceId &source, const QJsonObject &settings, const ResourceId &existingTarget)
{
    QJsonObject properties{{u"sourceId"_s, source.toString()}, {u"resourceSettings"_s, settings}};
    if (!existingTarget.isNull())
        properties.insert(u"existingTargetId"_s, existingTarget.toString());
    return {{u"properties"_s, properties}};
}

QJsonObject moveVerbBody(const QList<ResourceId> &moveResources, bool validateOnly)
{
    QJsonArray ids;
    for (const ResourceId &id : moveResources)
        ids.append(id.toString());
    return {{u"moveResources"_s, ids},
            {u"moveResourceInputType"_s, u"MoveResourceId"_s},
            {u"validateOnly"_s, validateOnly}};
}

}
