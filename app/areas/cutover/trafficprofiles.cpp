#include "areas/cutover/trafficprofiles.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

Result<QList<ProfileSwitch>> profileSwitches(const CheckInput &input)
{
    QList<ProfileSwitch> switches;
    for (const Resource *resource : input.inventory.ofType(u"Microsoft.Network/trafficManagerProfiles")) {
        const auto profile = getTrafficProfile(input.azure, resource->id, input.context);
        if (!profile)
            return profile.error();
        for (const TrafficEndpoint &endpoint : profile->endpoints) {
            const PlannedResource *planned = input.plan.find(endpoint.targetResource);
            if (!planned || planned->source == planned->target)
                continue;
            ProfileSwitch one{*profile, endpoint, planned->target, {}};
            for (const TrafficEndpoint &other : profile->endpoints) {
                if (other.targetResource == planned->target)
                    one.replacement = other;
            }
            switches.append(one);
        }
    }
    return switches;
}

}
