#include "sandbox/arm/references.h"

#include "sandbox/arm/regions.h"
#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

void collect(const QJsonValue &value, QStringList &ids)
{
    if (value.isString()) {
        const QString text = value.toString();
        const bool isId = text.startsWith(u"/subscriptions/", Qt::CaseInsensitive)
            && text.contains(u"/providers/", Qt::CaseInsensitive);
        if (isId && ArmPath::parse(text).isResource() && !ids.contains(text, Qt::CaseInsensitive))
            ids.append(text);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            collect(entry, ids);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.value(), ids);
    }
}

/// Where a resource is; for a child the region of what it is a child of.
QString regionOf(const ResourceStore &store, const Resource &resource)
{
    const Resource *at = &resource;
    while (at && at->location().isEmpty())
        at = store.find(ArmPath::parse(at->id).parentId());
    return at ? regionName(at->location()) : QString();
}

}

const Resource *resourceOfReference(const ResourceStore &store, const QString &id)
{
    ArmPath path = ArmPath::parse(id);
    QString at = path.text;
    while (path.isResource()) {
        if (const Resource *found = store.find(at))
            return found;
        at = path.parentId();
        path = ArmPath::parse(at);
    }
    return nullptr;
}

QStringList referencedIds(const QJsonObject &body)
{
    QStringList ids;
    collect(body.value(u"properties"_s), ids);
    return ids;
}

Verdict badReference(const Call &call, const QJsonObject &body, const QStringList &sameRegion)
{
    const ResourceStore &store = call.simulation.store();
    const QString self = call.request.path.text;
    const QString location = regionName(body.value(u"location"_s).toString());
    const QStringList ids = referencedIds(body);
    for (const QString &id : ids) {
        if (scopeCovers(self, id))
            continue;
        const ArmPath path = ArmPath::parse(id);
        if (!call.simulation.behaviourOf(path.providerNamespace + u'/' + path.types.value(0)))
            continue; // a marketplace image, a built-in definition: not kept here
        const Resource *target = resourceOfReference(store, id);
        if (!target) {
            return armError(
                400, u"InvalidResourceReference"_s,
                u"Resource %1 referenced by resource %2 was not found. Please make sure that the referenced resource "
                u"exists, and that both resources are in the same region."_s.arg(id, self));
        }
        const QString region = regionOf(store, *target);
        if (sameRegion.contains(target->type, Qt::CaseInsensitive) && !location.isEmpty() && region != location) {
            return armError(
                400, u"InvalidResourceReference"_s,
                u"Resource %1 referenced by resource %2 is in region %3, not in %4. Please make sure that both "
                u"resources are in the same region."_s.arg(id, self, region, location));
        }
    }
    return {};
}

}
