#include "sandbox/arm/providers.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// API Management: services with backends and APIs. A PATCH or DELETE of the latter two needs If-Match.

namespace {

const QString kApiService = u"Microsoft.ApiManagement/service"_s;
const QStringList kApiServiceVersions{u"2024-05-01"_s, u"2023-05-01-preview"_s, u"2022-08-01"_s, u"2021-08-01"_s};

Verdict needsVersion(const Call &call)
{
    if (call.request.method == "PUT" || !call.request.header("If-Match").isEmpty())
        return std::nullopt;
    return armError(400, u"ValidationError"_s, u"The header 'If-Match' is required."_s);
}

TypeBehaviour guardedChild(const QString &name)
{
    TypeBehaviour behaviour;
    behaviour.type = kApiService + u'/' + name;
    behaviour.apiVersions = kApiServiceVersions;
    behaviour.tracked = false;
    behaviour.hasProvisioningState = false;
    behaviour.etagGuarded = true;
    behaviour.beforeDelete = [](const Call &call, const Resource &) {
        return needsVersion(call);
    };
    return behaviour;
}

}

void registerApiManagement(Simulation &simulation)
{
    TypeBehaviour service;
    service.type = kApiService;
    service.apiVersions = kApiServiceVersions;
    service.needsLocation = true;
    service.onPut = service.onPatch = service.onDelete = Async::AzureAsyncOperation;
    service.complete = [](const Call &, Resource &resource, const Resource *) {
        resource.setProperty(u"gatewayUrl"_s, u"https://%1.azure-api.net"_s.arg(resource.name()));
    };
    simulation.add(std::move(service));

    TypeBehaviour backend = guardedChild(u"backends"_s);
    backend.validate = [](const Call &call, const Resource *, QJsonObject &body) -> Verdict {
        if (body.value(u"properties").toObject().value(u"url"_s).toString().isEmpty())
            return armError(400, u"ValidationError"_s, u"A backend needs a 'url'."_s);
        return needsVersion(call);
    };
    simulation.add(std::move(backend));
    TypeBehaviour api = guardedChild(u"apis"_s);
    api.validate = [](const Call &call, const Resource *, QJsonObject &) {
        return needsVersion(call);
    };
    simulation.add(std::move(api));
}

}
