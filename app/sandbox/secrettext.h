#pragma once

#include <QString>

namespace azrelocate::sandbox {

class Simulation;

/// A made-up secret (a key, a password), different every time. It carries the same marker as the secrets of the
/// practice estates, so that one search through files and logs shows any leak.
QString newSecret(Simulation &simulation, const QString &what);

/// The key @p name of the resource @p id until somebody gives it another one: the same whenever it is asked for, so
/// that reading it alters nothing. With the same marker.
QString secretOf(const QString &id, const QString &name);

}
