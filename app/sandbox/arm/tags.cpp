// The tags of any scope as a resource of their own: {scope}/providers/Microsoft.Resources/tags/default.

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armversions.h"
#include "sandbox/arm/providers.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qsizetype kMostTags = 50;

Reply shown(const Resource &resource)
{
    return Reply::of({{u"id"_s, resource.id + u"/providers/Microsoft.Resources/tags/default"_s},
                      {u"name"_s, u"default"_s},
                      {u"type"_s, u"Microsoft.Resources/tags"_s},
                      {u"properties"_s, QJsonObject{{u"tags"_s, resource.body.value(u"tags").toObject()}}}});
}

QJsonObject sentTags(const Call &call)
{
    return call.request.body.value(u"properties").toObject().value(u"tags").toObject();
}

Reply store(const Call &call, Resource &resource, const QJsonObject &tags)
{
    if (tags.size() > kMostTags) {
        return armError(400, u"TooManyTags"_s,
                        u"The resource has %1 tags; at most %2 are allowed."_s.arg(tags.size()).arg(kMostTags));
    }
    resource.body.insert(u"tags"_s, tags);
    call.simulation.store().touch(resource);
    return shown(resource);
}

Reply patch(const Call &call, Resource &resource)
{
    QJsonObject tags = resource.body.value(u"tags").toObject();
    const QJsonObject sent = sentTags(call);
    const QString operation = call.request.body.value(u"operation").toString();
    if (sameText(operation, u"Replace"))
        return store(call, resource, sent);
    for (auto tag = sent.begin(); tag != sent.end(); ++tag) {
        if (sameText(operation, u"Merge"))
            tags.insert(tag.key(), tag.value());
        else if (sameText(operation, u"Delete"))
            tags.remove(tag.key());
        else
            return invalidContent(u"operation must be Merge, Replace or Delete"_s);
    }
    return store(call, resource, tags);
}

using Handler = Reply (*)(const Call &, Resource &);

void addRoute(Simulation &simulation, const QByteArray &method, const QString &verb, Handler handler)
{
    simulation.add(Route{method, u"/{scope*}/providers/Microsoft.Resources/tags/default"_s, resourceManagerVersions(),
                         u"Microsoft.Resources/tags/"_s + verb, method == "GET",
                         [handler](const Call &call, const QStringList &captures) {
                             Resource *resource = call.simulation.store().find(captures.value(0));
                             return resource ? handler(call, *resource)
                                             : resourceNotFound(ArmPath::parse(captures.value(0)));
                         }});
}

}

void registerTags(Simulation &simulation)
{
    addRoute(simulation, "GET", u"read"_s, [](const Call &, Resource &resource) { return shown(resource); });
    addRoute(simulation, "PUT", u"write"_s,
             [](const Call &call, Resource &resource) { return store(call, resource, sentTags(call)); });
    addRoute(simulation, "PATCH", u"write"_s, patch);
    addRoute(simulation, "DELETE", u"delete"_s, [](const Call &call, Resource &resource) {
        const Reply reply = store(call, resource, {});
        return reply.ok() ? Reply::empty(200) : reply;
    });
}

}
