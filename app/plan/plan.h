#pragma once

#include "base/message.h"
#include "base/region.h"
#include "base/resourceid.h"
#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <optional>

namespace azrelocate {

enum class Method { Hot, Warm, Cold };
QString toString(Method method);
std::optional<Method> methodFromString(QStringView text);

/// How one resource gets to the target region.
enum class Tool {
    ResourceMover, ///< Microsoft.Migrate/moveCollections
    SiteRecovery,
    Template,   ///< exported, rewritten, deployed
    Copy,       ///< re-created empty, its content copied by the item of its area
    Native,     ///< the service replicates itself (a Cosmos DB account gets a region)
    WithParent, ///< moves with another resource (a disk with its VM)
    Manual,     ///< re-created by hand from a generated list of steps
    Stay,       ///< global, or decided to stay
    Undecided,  ///< no tool is known for the type
};
QString toString(Tool tool);
std::optional<Tool> toolFromString(QStringView text);

/// How the data of a store gets over.
enum class DataMethod {
    None, ///< not by this program: a person brings it and attests
    BlobCopy,
    VaultCopy,
    SqlCopy, ///< geo-replication
    CosmosRegion,
    AzCopy, ///< blobs, by Microsoft's AzCopy on this machine
};
QString toString(DataMethod method); ///< "none", "blob-copy", "vault-copy", "sql-copy", "cosmos-region", "azcopy"
std::optional<DataMethod> dataMethodFromString(QStringView text);
/// Whether the blobs of a store are brought over one by one, by whichever program.
bool copiesBlobs(DataMethod method);

struct PlannedResource
{
    ResourceId source;
    ResourceId target; ///< where it will be; the source itself for Stay and Native
    Tool tool = Tool::Undecided;
    int wave = 0;        ///< resources of a lower wave exist before those of a higher one start
    Message reason;      ///< from the recipe, or in the user's words
    bool byUser = false; ///< chosen by a person: a new computation keeps it
};

/// A host name of the workload and what cutover does with it.
struct PlannedHostName
{
    QString name;         ///< "shop.contoso.com"
    ResourceId zone;      ///< the DNS zone that holds it; null: hosted elsewhere
    QString recordName;   ///< relative to the zone, "@" for the apex
    QString recordType;   ///< "CNAME", "A", …; empty: no record was found
    ResourceId sourceApp; ///< what it leads to now
    ResourceId targetApp; ///< what it shall lead to
    QString newName;      ///< empty: the name does not change
};

/// A store with data, and how the data gets over.
struct PlannedStore
{
    ResourceId source;
    ResourceId target;
    DataMethod method = DataMethod::None;
    bool byUser = false; ///< chosen by a person: a new computation keeps it

    friend bool operator==(const PlannedStore &, const PlannedStore &) = default;
};

/// The decisions of a relocation; a value. Everything that checks and fixes need to know about the target is in it.
class Plan
{
public:
    Region source;
    Region target;
    Method method = Method::Warm;
    QString sourceDisplayName; ///< "West Europe"
    QString targetDisplayName;
    QList<PlannedResource> resources;
    QList<PlannedHostName> hostNames;
    QList<PlannedStore> stores;
    QHash<QString, QString> groups; ///< source resource group name (lower-case) → target name
    QString tenantId;
    bool sameSubscription = true;
    QString recipesVersion;
    QDateTime computedAt;

    bool isEmpty() const { return resources.isEmpty(); }
    const PlannedResource *find(const ResourceId &sourceId) const;
    /// The target id of @p sourceId: planned, a child of a planned one, a group; the same id when it stays.
    ResourceId targetOf(const ResourceId &sourceId) const;
    QList<PlannedResource> ofType(const QString &type) const; ///< moving ones only, without case
    QList<PlannedResource> withTool(Tool tool) const;
    /// Source host names, names and ids and what replaces each in settings and templates; longest first.
    QList<std::pair<QString, QString>> replacements() const;
    /// @p text with each of replacements() made, without case.
    QString rewritten(const QString &text) const;
    /// The source names, ids and host names that occur in @p text, longest first, none inside another.
    QStringList sourceTokensIn(const QString &text) const;
    /// What endpoints Azure derives from names: "kv-shop-weu" → "kv-shop-weu.vault.azure.net"; set by the planner.
    QList<std::pair<QString, QString>> endpointReplacements;

    QJsonObject toJson() const;
    static Result<Plan> fromJson(const QJsonObject &object);
};

}
