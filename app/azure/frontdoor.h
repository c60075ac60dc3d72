#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// Front Door Standard and Premium: Microsoft.Cdn/profiles, api-version 2025-12-01. Every write is an operation to poll.

/// Where an origin group sends requests to.
struct FrontDoorOrigin
{
    ResourceId id;
    QString name;
    QString hostName;       ///< as written; a name or an address
    QString hostHeader;     ///< what the origin gets as Host; empty: the request's
    ResourceId azureOrigin; ///< null: an origin that Front Door does not know as a resource
    bool enabled = true;
    bool isPrivate = false; ///< reached through a private link, which its owner has to approve
    QJsonObject properties; ///< as read
};

struct FrontDoorOriginGroup
{
    ResourceId id;
    QString name;
    QList<FrontDoorOrigin> origins;
};

/// Whether @p sku ("Standard_AzureFrontDoor") is of this service; Azure CDN has profiles of the same type.
bool isFrontDoorSku(const QString &sku);

/// The origin groups of a profile, each with its origins.
Result<QList<FrontDoorOriginGroup>> listOriginGroups(const AzureReader &azure, const ResourceId &profile,
                                                     const CallContext &context);

FrontDoorOrigin parseFrontDoorOrigin(const QJsonObject &object);

}
