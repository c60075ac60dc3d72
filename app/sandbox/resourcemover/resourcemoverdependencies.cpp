#include "sandbox/resourcemover/resourcemoverdependencies.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/arm/references.h"
#include "sandbox/resourcemover/resourcemoverstates.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// The id of the top-level resource that @p id is a part of: the network of a subnet.
QString wholeOf(const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    return path.scope + u"/providers/"_s + path.providerNamespace + u'/' + path.types.value(0) + u'/'
        + path.names.value(0);
}

QString overrideFor(const Resource &moveResource, const QString &dependency)
{
    const QJsonArray overrides = moveResource.property(u"dependsOnOverrides"_s).toArray();
    for (const QJsonValue &each : overrides) {
        if (sameText(each[u"id"_s].toString(), dependency))
            return each[u"targetId"_s].toString();
    }
    return {};
}

}

QString moveTypeOf(const QString &sourceId)
{
    const QString type = ArmPath::parse(sourceId).type();
    return sameText(type, kGroupType) ? u"resourceGroups"_s : type;
}

QStringList moveDependencies(const ResourceStore &store, const QString &sourceId)
{
    const ArmPath path = ArmPath::parse(sourceId);
    const Resource *source = store.find(sourceId);
    QStringList ids;
    if (!source || moveTypeOf(sourceId) == u"resourceGroups")
        return ids;
    ids.append(path.scope);
    if (path.types.size() > 1)
        ids.append(path.parentId());
    // What points back at its user is no dependency: the machine of an interface, the members of an availability set.
    QJsonObject properties = source->properties();
    for (const QString &backwards : {u"virtualMachine"_s, u"virtualMachines"_s, u"virtualNetworkPeerings"_s,
                                     u"networkInterfaces"_s, u"privateEndpoint"_s})
        properties.remove(backwards);
    const QStringList named = referencedIds({{u"properties"_s, properties}});
    for (const QString &id : named) {
        const ArmPath target = ArmPath::parse(id);
        const QString whole = sameText(target.type(), u"Microsoft.Sql/servers/elasticPools") ? id : wholeOf(id);
        if (isMovable(moveTypeOf(whole)) && store.contains(whole) && !sameText(whole, sourceId)
            && !ids.contains(whole, Qt::CaseInsensitive))
            ids.append(whole);
    }
    return ids;
}

Resource *moveResourceOf(ResourceStore &store, const QString &collectionId, const QString &sourceId)
{
    for (Resource *each : store.children(collectionId, kMoveResourceType)) {
        if (sameText(each->property(u"sourceId"_s).toString(), sourceId))
            return each;
    }
    return nullptr;
}

QJsonArray dependsOnOf(ResourceStore &store, const Resource &moveResource, QStringList &missing)
{
    const QString collectionId = ArmPath::parse(moveResource.id).parentId();
    QJsonArray list;
    const QStringList dependencies = moveDependencies(store, moveResource.property(u"sourceId"_s).toString());
    for (const QString &id : dependencies) {
        QJsonObject entry{{u"id"_s, id},
                          {u"isOptional"_s, u"false"_s},
                          {u"dependencyType"_s,
                           moveTypeOf(id) == u"resourceGroups" ? u"RequiredForPrepare"_s : u"RequiredForMove"_s}};
        const QString given = overrideFor(moveResource, id);
        const Resource *other = moveResourceOf(store, collectionId, id);
        entry.insert(u"resolutionType"_s, given.isEmpty() ? u"Automatic"_s : u"Manual"_s);
        entry.insert(u"resolutionStatus"_s, given.isEmpty() && !other ? u"Unresolved"_s : u"Resolved"_s);
        if (!given.isEmpty())
            entry.insert(u"manualResolution"_s, QJsonObject{{u"targetId"_s, given}});
        else if (other)
            entry.insert(u"automaticResolution"_s, QJsonObject{{u"moveResourceId"_s, other->id}});
        else
            missing.append(id);
        list.append(entry);
    }
    return list;
}

}
