#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <functional>

namespace azrelocate {

/// The option --final-state PATH of the verbs that end with a simulated Azure.
void addFinalStateOption(QCommandLineParser &parser);
/// Writes what @p snapshot answers to that file; does not ask where the option is missing. Storage when it cannot.
Result<void> writeFinalState(const QCommandLineParser &parser, const std::function<QJsonObject()> &snapshot);

}
