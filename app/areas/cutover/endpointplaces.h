#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// A place outside DNS that sends requests to the workload, and what would turn it to the target.
struct EndpointPlace
{
    enum class State {
        AtSource, ///< @ref changes turn it
        AtTarget,
        Partly, ///< some requests go to the target; @ref changes send more, or @ref why says what stands against it
        NotYet, ///< what it shall lead to is not there
        ByHand, ///< a person turns it, as @ref why says
    };
    State state = State::AtSource;
    QString name; ///< "afd-shop/web/shop-web-weu"
    ResourceId resource;
    QString source; ///< the host that it leads to now, or led to
    QString target;
    Message why;
    QList<Change> changes; ///< in their order, with the undo of each
};

/// Traffic Manager: the target's endpoint is turned on, the source's off; with priorities the target takes its place,
/// and by weights it takes over step by step (canary.h) while both sides run.
Result<QList<EndpointPlace>> trafficManagerPlaces(const CheckInput &input);
/// Front Door Standard and Premium: the target's origin is added beside the source's, then the source's is turned off,
/// so that there is no moment without an origin. Front Door (classic) is named, to be turned by hand.
Result<QList<EndpointPlace>> frontDoorPlaces(const CheckInput &input);
/// API Management: URLs of backends and APIs.
Result<QList<EndpointPlace>> apiManagementPlaces(const CheckInput &input);
/// Application Gateways that stay: addresses in their backend pools and the host names of their HTTP settings.
Result<QList<EndpointPlace>> gatewayPlaces(const CheckInput &input);

}
