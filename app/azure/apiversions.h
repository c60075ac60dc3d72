#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

/// The api-version that this program speaks for @p type ("Microsoft.Network/dnsZones/CNAME"), pinned so that an answer
/// has the form that its parser expects. A child type without a row of its own has its parent's. Empty: not in the
/// table.
QString apiVersionFor(const QString &type);

/// The pinned version of the type, or of its namespace where the subscription's provider offers that for the type;
/// otherwise the newest stable version that it offers (a preview only when there is nothing else). Providers are asked
/// once a session. NotFound when the provider does not know the type.
Result<QString> resolveApiVersion(const AzureReader &azure, const ResourceId &resource, const CallContext &context);

/// The newest of @p versions, a stable one where there is one; empty for an empty list.
QString newestVersion(const QStringList &versions);

}
