#pragma once

#include "sandbox/resourcestore.h"

namespace azrelocate::sandbox {

/// An address of 127.0.0.0/8 that no other site has, so that one port serves every app and the address tells which app
/// was meant, as the inbound address of a scale unit does in Azure.
QString freeWebAddress(const ResourceStore &store);

/// The host name of the scale unit that serves @p site: "waws-prod-001.westeurope.azurewebsites.net". A default host
/// name is a CNAME of it, so that DNS shows the region.
QString webUnitHost(const Resource &site, const QString &webZone);

}
