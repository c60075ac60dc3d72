#include "sandbox/arm/armread.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QByteArray etagHeader(const TypeBehaviour &behaviour, const Resource &resource)
{
    return (behaviour.weakEtag ? "W/\"" : "\"") + resource.etag + '"';
}

QJsonObject shownBody(const Call &call, const TypeBehaviour *behaviour, const Resource &resource)
{
    QJsonObject body = behaviour && behaviour->view ? behaviour->view(call, resource) : resource.body;
    if (behaviour && !behaviour->showsSystemData)
        body.remove(u"systemData"_s);
    if (behaviour && behaviour->etagInBody)
        body.insert(u"etag"_s,
                    QString::fromLatin1(behaviour->weakEtag ? etagHeader(*behaviour, resource) : resource.etag));
    return body;
}

Reply readResource(const Call &call, const TypeBehaviour &behaviour)
{
    const Resource *resource = call.simulation.store().find(call.request.path.text);
    if (!resource)
        return resourceNotFound(call.request.path);
    Reply reply = Reply::of(shownBody(call, &behaviour, *resource));
    if (behaviour.etagGuarded)
        reply.with("ETag", etagHeader(behaviour, *resource));
    return reply;
}

Reply headResource(const Call &call, const TypeBehaviour &behaviour)
{
    if (!behaviour.headable)
        return methodNotAllowed("HEAD");
    return Reply::empty(call.simulation.store().contains(call.request.path.text) ? 204 : 404);
}

Reply listResources(const Call &call, const TypeBehaviour &behaviour)
{
    ResourceStore &store = call.simulation.store();
    const ArmPath &path = call.request.path;
    const bool nested = !path.names.isEmpty();
    if (nested && !store.contains(path.ownerId()))
        return parentNotFound(ArmPath::parse(path.ownerId() + u"/x/x"_s));
    const bool directOnly = nested || behaviour.extension;
    QJsonArray values;
    const QList<Resource *> resources =
        directOnly ? store.children(path.ownerId(), behaviour.type) : store.ofType(behaviour.type, path.ownerId());
    for (const Resource *resource : resources)
        values.append(shownBody(call, &behaviour, *resource));
    return pageOf(call.request, values);
}

}
