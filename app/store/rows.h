#pragma once

#include "estate/inventory.h"
#include "store/storedvalues.h"
#include "store/table.h"

namespace azrelocate {

// Values of the store as rows of their tables, and back.

Row documentRow(const QString &name, const QJsonObject &content);
QJsonObject documentOf(const Row &row);

Row itemRow(const StoredItem &item);
StoredItem itemOf(const Row &row);

Row decisionRow(const Decision &decision);
Decision decisionOf(const Row &row);

Row commentRow(const Comment &comment);
Comment commentOf(const Row &row);

Row signOffRow(const SignOff &signOff);
SignOff signOffOf(const Row &row);

/// JSON as a column holds it; an empty object is null.
QJsonValue columnOf(const QJsonObject &object);
QJsonObject objectIn(const Row &row, QLatin1StringView column);

}
