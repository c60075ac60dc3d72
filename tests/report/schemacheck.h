#pragma once

#include <QJsonObject>
#include <QStringList>

/// What of @p value contradicts @p schema, one line each; empty: nothing. Knows the words that our schemas use: type,
/// const, enum, required, properties, additionalProperties: false, items, anyOf and $ref into $defs. A schema with
/// another word is itself reported, so that the check never passes by not understanding.
QStringList contradictions(const QJsonObject &schema, const QJsonValue &value);
