#pragma once

#include <QStringList>

namespace azrelocate::sandbox {

/// api-versions of Resource Manager's own calls: groups, generic lists, providers, tags, deployments.
QStringList resourceManagerVersions();

}
