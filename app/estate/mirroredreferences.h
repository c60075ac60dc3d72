#pragma once

#include <QString>

namespace azrelocate {

/// Whether the property @p key of a resource of @p type only mirrors a relation that the other end owns: what it names
/// needs this resource, not the other way round.
bool isMirrored(const QString &type, const QString &key);

}
