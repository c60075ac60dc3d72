#pragma once

#include "estate/inventory.h"

#include <QStringList>

namespace azrelocate {

class Cloud;

/// The host names under which @p resource is reached, lower-case, without duplicates: those that its properties show,
/// and where they show none, those that Azure makes from its name by the cloud's suffixes. Empty for types that have
/// none. A web app's default host name may hold a hash, so it is taken from the properties before anything else.
QStringList endpointsOf(const Resource &resource, const Cloud &cloud);

/// The host name that @p host becomes when the resource is named @p newName in @p target; empty when it cannot be
/// known before Azure has made the resource (hashes, storage zones, workspace ids). The same text: it does not change.
QString relocatedHost(
    const QString &host, const QString &oldName, const QString &newName, const Region &source, const Region &target);

/// Every host name inside @p text, lower-case, in order. A host name here has at least three labels.
QStringList hostNamesIn(const QString &text);

}
