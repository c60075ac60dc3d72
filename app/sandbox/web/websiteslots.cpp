#include "sandbox/web/websites.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The last part of "app/staging", as lists write a slot's name.
QString slotNameOf(const Resource &slot)
{
    return slot.id.section(u'/', -1);
}

void fillSlot(Simulation &simulation, Resource &slot)
{
    const QString app = ArmPath::parse(slot.id).names.value(0);
    QJsonObject properties = slot.properties();
    properties.insert(u"state"_s, properties.value(u"state"_s).toString(u"Running"_s));
    properties.insert(u"enabled"_s, true);
    properties.insert(u"defaultHostName"_s,
                      u"%1-%2"_s.arg(app, slotNameOf(slot)).toLower() + simulation.names().webSuffix);
    properties.insert(u"hostNames"_s, QJsonArray{properties.value(u"defaultHostName"_s)});
    properties.insert(u"siteConfig"_s, withoutSettings(properties.value(u"siteConfig"_s).toObject()));
    slot.setProperties(properties);
    if (!slot.body.contains(u"kind"))
        slot.body.insert(u"kind"_s, u"app"_s);
}

}

void registerWebSlots(Simulation &simulation)
{
    TypeBehaviour slot;
    slot.type = kSlotType;
    slot.apiVersions = webApiVersions();
    slot.needsLocation = true;
    slot.hasProvisioningState = false;
    slot.createdStatus = 200;
    slot.complete = [](const Call &call, Resource &resource, const Resource *) {
        fillSlot(call.simulation, resource);
    };
    slot.afterPut = [](const Call &call, Resource &resource, bool) {
        const QJsonObject sent = call.request.body.value(u"properties").toObject();
        storeSiteConfig(call.simulation, resource, sent.value(u"siteConfig"_s).toObject());
    };
    slot.adopt = [](Simulation &world, Resource &resource) {
        const QJsonObject config = resource.property(u"siteConfig"_s).toObject();
        fillSlot(world, resource);
        storeSiteConfig(world, resource, config);
    };
    simulation.add(std::move(slot));
}

}
