#pragma once

#include "ui/models/resourcetable.h"

#include <QByteArray>

namespace azrelocate {

/// @p rows of @p table with every column, in the installed language, as CSV (UTF-8 with its mark, so that spreadsheets
/// take it for what it is). Thread-safe; meant for a worker.
QByteArray csvOf(const ResourceTable &table, const QList<qsizetype> &rows);

}
