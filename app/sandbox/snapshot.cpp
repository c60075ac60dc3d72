#include "sandbox/snapshot.h"

#include "sandbox/simulation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QJsonObject snapshotOf(const Simulation &simulation, const QDateTime &started)
{
    QJsonArray resources;
    for (const Resource *resource : simulation.store().within({})) {
        resources.append(QJsonObject{{u"id"_s, resource->id},
                                     {u"type"_s, resource->type},
                                     {u"body"_s, resource->body},
                                     {u"hidden"_s, resource->hidden}});
    }
    QJsonArray principals;
    for (const Principal *principal : simulation.principals().all()) {
        principals.append(QJsonObject{{u"objectId"_s, principal->objectId},
                                      {u"displayName"_s, principal->displayName},
                                      {u"type"_s, principal->type},
                                      {u"resourceId"_s, principal->resourceId}});
    }
    QJsonObject registrations;
    for (const auto &[provider, state] : simulation.registrations())
        registrations.insert(provider, state);
    return {{u"started"_s, started.toString(Qt::ISODateWithMs)},
            {u"time"_s, simulation.now().toString(Qt::ISODateWithMs)},
            {u"resources"_s, resources},
            {u"principals"_s, principals},
            {u"registrations"_s, registrations}};
}

}
