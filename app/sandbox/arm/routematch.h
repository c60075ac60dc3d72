#pragma once

#include <QStringList>

#include <optional>

namespace azrelocate::sandbox {

/// What the placeholders of a Route's pattern stand for in @p path, in their order; nothing when it does not match.
std::optional<QStringList> matchRoute(const QString &pattern, const QString &path);

}
