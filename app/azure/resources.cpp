#include "azure/resources.h"

#include "azure/apiversions.h"
#include "azure/errors.h"
#include "azure/listof.h"
#include "azure/waitforanswer.h"
#include "azure/wirevalues.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kResourcesVersion = "2025-04-01"_L1;
constexpr auto kLocksVersion = "2020-05-01"_L1;
}

ResourceId Lock::scope() const
{
    return id.parent();
}

ResourceGroup parseResourceGroup(const QJsonObject &object)
{
    ResourceGroup group;
    group.id = ResourceId(object["id"_L1].toString());
    group.name = object["name"_L1].toString();
    group.location = Region(object["location"_L1].toString());
    group.tags = stringMapOf(object["tags"_L1]);
    group.managedBy = object["managedBy"_L1].toString();
    return group;
}

ResourceSummary parseResourceSummary(const QJsonObject &object)
{
    ResourceSummary resource;
    resource.id = ResourceId(object["id"_L1].toString());
    resource.type = object["type"_L1].toString();
    resource.name = object["name"_L1].toString();
    resource.location = Region(object["location"_L1].toString());
    resource.kind = object["kind"_L1].toString();
    resource.tags = stringMapOf(object["tags"_L1]);
    return resource;
}

Lock parseLock(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {ResourceId(object["id"_L1].toString()), object["name"_L1].toString(), properties["level"_L1].toString(),
            properties["notes"_L1].toString()};
}

Result<QJsonObject> getResource(const AzureReader &azure, const ResourceId &id, const CallContext &context)
{
    const auto version = resolveApiVersion(azure, id, context);
    if (!version)
        return version.error();
    return objectOf(
        azure, id.toString(), *version, [](const QJsonObject &object) { return object; }, context);
}

Result<bool> resourceExists(const AzureReader &azure, const ResourceId &id, const CallContext &context)
{
    if (id.isResourceGroup())
        return azure.exists(id.toString(), kResourcesVersion, context);
    const auto resource = getResource(azure, id, context); // few providers have HEAD
    if (resource)
        return true;
    if (resource.error().httpStatus == 404)
        return false;
    return resource.error();
}

Result<QList<ResourceGroup>> listResourceGroups(const AzureReader &azure, const QString &subscriptionId,
                                                const CallContext &context)
{
    return listOf(azure, ResourceId::subscription(subscriptionId).toString() + "/resourcegroups"_L1, kResourcesVersion,
                  parseResourceGroup, context);
}

Result<ResourceGroup> getResourceGroup(const AzureReader &azure, const ResourceId &group, const CallContext &context)
{
    return objectOf(azure, group.toString(), kResourcesVersion, parseResourceGroup, context);
}

Result<QList<ResourceSummary>> listResources(const AzureReader &azure, const ResourceId &scope, const QString &filter,
                                             const CallContext &context)
{
    QString path = scope.toString() + "/resources"_L1;
    if (!filter.isEmpty())
        path += u"?$filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(filter));
    return listOf(azure, path, kResourcesVersion, parseResourceSummary, context);
}

Result<void> listResourcePages(const AzureReader &azure, const ResourceId &scope,
                               const std::function<Result<QString>(const QByteArray &)> &sink,
                               const CallContext &context)
{
    return azure.listPages(scope.toString() + "/resources"_L1, kResourcesVersion, sink, context);
}

Result<ExportedTemplate> exportTemplate(const AzureReader &azure, const ResourceId &group,
                                        const QList<ResourceId> &resources, const CallContext &context)
{
    QJsonArray ids;
    for (const ResourceId &id : resources)
        ids.append(id.toString());
    if (ids.isEmpty())
        ids.append(u"*"_s);
    const QJsonObject body{{u"resources"_s, ids},
                           {u"options"_s, u"IncludeParameterDefaultValue,SkipResourceNameParameterization"_s}};
    const auto answer = postAndWait(azure, group.toString() + "/exportTemplate"_L1, kResourcesVersion, body, context);
    if (!answer)
        return answer.error();
    ExportedTemplate exported;
    exported.templateJson = answer.value()["template"_L1].toObject();
    if (const QJsonObject error = answer.value()["error"_L1].toObject(); !error.isEmpty())
        exported.error = errorFromObject(error, u"exportTemplate "_s + group.toString());
    return exported;
}

Result<QList<Lock>> listLocks(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Authorization/locks"_L1, kLocksVersion, parseLock,
                  context);
}

QJsonObject resourceGroupBody(const Region &location, const QHash<QString, QString> &tags)
{
    QJsonObject tagObject;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        tagObject.insert(tag.key(), tag.value());
    return {{u"location"_s, location.name()}, {u"tags"_s, tagObject}};
}

}
