#pragma once

#include <QPainterPath>

namespace azrelocate {

/// What of @p path can be seen through @p window, roughly: a dashed line that leads far beyond it is otherwise dashed
/// to its end, which takes seconds.
QPainterPath seenPath(const QPainterPath &path, const QRectF &window);

}
