#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// API Management: Microsoft.ApiManagement/service, api-version 2024-05-01. A write of a backend or an API needs
// If-Match.

/// A URL that the gateway of a service calls: of a backend, or of an API without a backend.
struct GatewayTarget
{
    ResourceId id;
    QString name;
    QString member; ///< the member of "properties" that holds the URL: "url" of a backend, "serviceUrl" of an API
    QString url;
};

/// Every backend and every API of @p service that has a URL.
Result<QList<GatewayTarget>> listGatewayTargets(const AzureReader &azure, const ResourceId &service,
                                                const CallContext &context);

/// The version of a backend or an API, from the header of its GET (a list shows none), for If-Match.
Result<QByteArray> gatewayTargetVersion(const AzureReader &azure, const ResourceId &id, const CallContext &context);

}
