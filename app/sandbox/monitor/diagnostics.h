#pragma once

#include <QStringList>

namespace azrelocate::sandbox {

class Simulation;

/// Diagnostic settings (2021-05-01-preview) of any resource, and the categories that a type can send.
void registerDiagnostics(Simulation &simulation);

/// Log categories of a type; empty: it has metrics only.
QStringList logCategoriesOf(const QString &type);

}
