#pragma once

#include <QStringList>
#include <QStringView>

namespace azrelocate::services {

/// Paths below a resource that the service sets by itself and refuses, or ignores, in a PUT. An export carries some of
/// them. From the service's REST documents (readOnly: true) and reference descriptions of each type; @p type without
/// case.
QStringList readOnlyPaths(QStringView type);

/// Types that other areas of the checklist create, with the area's id; empty: part of the template.
QString createdElsewhere(QStringView type);

}
