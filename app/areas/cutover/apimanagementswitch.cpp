#include "areas/cutover/endpointplaces.h"
#include "areas/cutover/hostmoves.h"
#include "azure/apimanagement.h"
#include "checklist/resourcechange.h"

#include <QUrl>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

/// @p url with @p host in place of its own, every other character as it was.
QString withHost(QString url, const QString &host)
{
    const QString old = QUrl(url).host();
    const qsizetype at = url.indexOf(old, url.indexOf("//"_L1) + 2, Qt::CaseInsensitive);
    return at < 0 ? url : url.replace(at, old.size(), host);
}

Result<Change> setUrl(const CheckInput &input, const GatewayTarget &target, const QString &url)
{
    const auto version = gatewayTargetVersion(input.azure, target.id, input.context);
    if (!version)
        return version.error();
    const auto body = [&target](const QString &value) {
        return QJsonObject{{u"properties"_s, QJsonObject{{target.member, value}}}};
    };
    Change change = updateResource(
        u"cut.switch"_s, {QT_TRANSLATE_NOOP("Message", "Turn %1 of API Management to %2"), {target.name, url}},
        target.id, "PATCH", body(target.url), body(url));
    change.request.ifMatch = *version;
    change.undoRequests.first().ifMatch = "*"; // the service demands one; the version is looked up before it is sent
    change.seal();
    return change;
}

}

Result<QList<EndpointPlace>> apiManagementPlaces(const CheckInput &input)
{
    QList<EndpointPlace> places;
    const QList<const Resource *> services = input.inventory.ofType(u"Microsoft.ApiManagement/service");
    if (services.isEmpty())
        return places;
    const auto moves = HostMoves::of(input);
    if (!moves)
        return moves.error();
    for (const Resource *service : services) {
        const ResourceId used = input.plan.targetOf(service->id); // one that moves calls the target from the start
        const auto targets = listGatewayTargets(input.azure, used, input.context);
        if (!targets) {
            if (targets.error().kind == ErrorKind::NotFound && used != service->id)
                continue; // its own item says that it is not there yet
            return targets.error();
        }
        for (const GatewayTarget &target : *targets) {
            const QString host = QUrl(target.url).host();
            EndpointPlace place;
            place.name = used.name() + u'/' + target.name;
            place.resource = target.id;
            place.source = place.target = target.url;
            if (const HostMove *move = moves->fromSource(host)) {
                place.target = withHost(target.url, move->target);
                if (move->target.isEmpty()) {
                    place.state = EndpointPlace::State::NotYet;
                } else {
                    const auto change = setUrl(input, target, place.target);
                    if (!change)
                        return change.error();
                    place.changes = {*change};
                }
                places.append(place);
            } else if (moves->toTarget(host)) {
                place.state = EndpointPlace::State::AtTarget;
                places.append(place);
            }
        }
    }
    return places;
}

}
