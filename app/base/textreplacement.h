#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace azrelocate {

/// What is replaced by what.
using Replacements = QList<std::pair<QString, QString>>;

/// @p text with every first member of @p pairs replaced by its second, without case, in one pass from left to right, the
/// longest match first. What is a replacement already stays, so that the result of one call is not changed by another
/// ("shop" → "shop-sdc" leaves "shop-sdc" alone).
QString replaceAll(const QString &text, const Replacements &pairs);

/// The first members that replaceAll() would replace, in the order of the text, without duplicates.
QStringList replaceableIn(const QString &text, const Replacements &pairs);

}
