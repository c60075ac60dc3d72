#include "ui/map/seenpath.h"

#include <array>

namespace azrelocate {

namespace {

using Cubic = std::array<QPointF, 4>;

QRectF boundsOf(const Cubic &curve)
{
    const auto [left, right] = std::minmax({curve[0].x(), curve[1].x(), curve[2].x(), curve[3].x()});
    const auto [top, bottom] = std::minmax({curve[0].y(), curve[1].y(), curve[2].y(), curve[3].y()});
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-1, -1, 1, 1); // a line has an extent, too
}

std::pair<Cubic, Cubic> halves(const Cubic &curve)
{
    const QPointF a = (curve[0] + curve[1]) / 2;
    const QPointF b = (curve[1] + curve[2]) / 2;
    const QPointF c = (curve[2] + curve[3]) / 2;
    const QPointF middle = ((a + b) / 2 + (b + c) / 2) / 2;
    return {{curve[0], a, (a + b) / 2, middle}, {middle, (b + c) / 2, c, curve[3]}};
}

void addSeen(QPainterPath &seen, const Cubic &curve, const QRectF &window)
{
    const QRectF bounds = boundsOf(curve);
    if (!bounds.intersects(window))
        return;
    // Short pieces, of which those outside fall away; no shorter than a curve is flattened to.
    if (bounds.width() > window.width() / 4 + 8 || bounds.height() > window.height() / 4 + 8) {
        const auto [first, second] = halves(curve);
        addSeen(seen, first, window);
        addSeen(seen, second, window);
        return;
    }
    if (seen.isEmpty() || seen.currentPosition() != curve[0])
        seen.moveTo(curve[0]);
    seen.cubicTo(curve[1], curve[2], curve[3]);
}

}

QPainterPath seenPath(const QPainterPath &path, const QRectF &window)
{
    if (window.contains(path.controlPointRect()))
        return path;
    QPainterPath seen;
    QPointF at;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isCurveTo() && i + 2 < path.elementCount()) {
            const QPointF end = path.elementAt(i + 2);
            addSeen(seen, {at, element, path.elementAt(i + 1), end}, window);
            at = end;
            i += 2;
            continue;
        }
        if (element.isLineTo())
            addSeen(seen, {at, at + (element - at) / 3, at + (element - at) * 2 / 3, element}, window);
        at = element;
    }
    return seen;
}

}
