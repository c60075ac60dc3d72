#pragma once

#include <QJsonValue>
#include <QStringList>

namespace azrelocate {

/// Where @p actual, as a GET shows it now, holds neither what a change found (@p before) nor what it wrote (@p after):
/// somebody altered it since. JSON pointers; of what only one of the two bodies sets, and of what a GET leaves out,
/// nothing is said. Compared as bodyMatches() does.
QStringList alteredSince(const QJsonValue &before, const QJsonValue &after, const QJsonValue &actual);

}
