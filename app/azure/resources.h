#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QHash>

#include <optional>

namespace azrelocate {

// Resource groups and resources in general: Microsoft.Resources, api-version 2025-04-01; locks 2020-05-01.

struct ResourceGroup
{
    ResourceId id;
    QString name;
    Region location; ///< of the metadata; cannot change
    QHash<QString, QString> tags;
    QString managedBy;
};

/// A resource without its properties, as the generic lists give it.
struct ResourceSummary
{
    ResourceId id;
    QString type;
    QString name;
    Region location;
    QString kind;
    QHash<QString, QString> tags;
};

struct Lock
{
    ResourceId id; ///< ends with its own name
    QString name;
    QString level; ///< "CanNotDelete", "ReadOnly"
    QString notes;

    ResourceId scope() const; ///< what it locks, and everything below
};

struct ExportedTemplate
{
    QJsonObject templateJson;
    std::optional<Error> error; ///< the template is there but incomplete; the details say what is missing
};

/// A resource as JSON, by the api-version of its type (see resolveApiVersion()). NotFound when it does not exist.
Result<QJsonObject> getResource(const AzureReader &azure, const ResourceId &id, const CallContext &context);
/// false when it, or anything above it, does not exist.
Result<bool> resourceExists(const AzureReader &azure, const ResourceId &id, const CallContext &context);

Result<QList<ResourceGroup>> listResourceGroups(const AzureReader &azure, const QString &subscriptionId,
                                                const CallContext &context);
Result<ResourceGroup> getResourceGroup(const AzureReader &azure, const ResourceId &group, const CallContext &context);
/// Resources of a subscription or a resource group; the graph lags behind this list. @p filter: OData, empty for all.
Result<QList<ResourceSummary>> listResources(const AzureReader &azure, const ResourceId &scope, const QString &filter,
                                             const CallContext &context);
/// The pages of the same list as they came; @p sink answers with the "nextLink" of each (see AzureReader::listPages()).
Result<void> listResourcePages(const AzureReader &azure, const ResourceId &scope,
                               const std::function<Result<QString>(const QByteArray &)> &sink,
                               const CallContext &context);
/// At most 200 resources of a group; @p resources empty: all. No secrets are ever in it; read ExportedTemplate::error.
Result<ExportedTemplate> exportTemplate(const AzureReader &azure, const ResourceId &group,
                                        const QList<ResourceId> &resources, const CallContext &context);
/// The locks at @p scope and below; those above count too but are listed at their own scope.
Result<QList<Lock>> listLocks(const AzureReader &azure, const ResourceId &scope, const CallContext &context);

/// Body of the PUT that creates a group.
QJsonObject resourceGroupBody(const Region &location, const QHash<QString, QString> &tags);

ResourceGroup parseResourceGroup(const QJsonObject &object);
ResourceSummary parseResourceSummary(const QJsonObject &object);
Lock parseLock(const QJsonObject &object);

}
