#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace azrelocate::sandbox {

class Simulation;

/// With whose credentials a client can work on the estate.
struct EstateAccess
{
    QString clientId;
    QString clientSecret;
    QStringList workloadGroups; ///< what a practice run relocates; empty: all groups of the estate
};

/// Fills the simulation from an estate: { "tenantId", "subscriptions": [...], "principals": [...], "resourceGroups":
/// [...], "resources": [ARM JSON...], "workload": {"resourceGroups": [names]}, "hidden": {id: {...}}, "otherTypes":
/// "kept" (types that are not simulated are kept and answered by the generic engine; otherwise they are refused), and the
/// sections that providers have registered }. Input, naming the member, for anything that is not understood; nothing is skipped
/// silently.
Result<EstateAccess> loadEstate(Simulation &simulation, const QJsonObject &estate);

/// Loads a file: an estate, or an ARM template, whose parameters are read from FILE.parameters.json beside it ("a.json"
/// and "a.parameters.json") where that exists. A template fills one group, named for the file, in one subscription.
Result<EstateAccess> loadEstateFile(Simulation &simulation, const QString &path);

/// SHA-256 of everything that loadEstateFile() reads, in hexadecimal. Input when it cannot be read.
Result<QString> fingerprintOfEstateFile(const QString &path);

/// A subscription, somebody who may do everything there, and a user for the device code; nothing else.
QJsonObject emptyEstate();

}
