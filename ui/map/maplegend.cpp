#include "ui/map/maplegend.h"

#include "ui/map/mapitems.h"
#include "ui/text/plantext.h"

#include <QPainter>

#include <optional>

namespace azrelocate {

namespace {

struct Entry
{
    std::optional<Placement> placement; ///< nothing: a line
    bool crosses = false;
    QString text;
};

QList<Entry> entries()
{
    return {{Placement::Moves, false, placementText(Placement::Moves)},
            {Placement::Replicates, false, placementText(Placement::Replicates)},
            {Placement::Stays, false, placementText(Placement::Stays)},
            {Placement::InTarget, false, placementText(Placement::InTarget)},
            {Placement::Global, false, placementText(Placement::Global)},
            {{}, false, MapLegend::tr("needs")},
            {{}, true, MapLegend::tr("needs, across the cut")}};
}

}

MapLegend::MapLegend(QWidget *parent)
    : QWidget(parent)
{
    setFont(theme::captionFont());
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList texts;
    for (const Entry &entry : entries())
        texts.append(entry.text);
    setAccessibleName(tr("Legend: %1").arg(texts.join(QStringLiteral(", "))));
}

QSize MapLegend::sizeHint() const
{
    return {theme::space(100), lay(theme::space(200), nullptr)};
}

int MapLegend::heightForWidth(int width) const
{
    return lay(width, nullptr);
}

int MapLegend::lay(int width, QPainter *painter) const
{
    const int sample = theme::space(5);
    const int line = fontMetrics().height() + theme::space(1);
    int x = 0;
    int y = 0;
    for (const Entry &entry : entries()) {
        const int needed = sample + theme::space(1) + fontMetrics().horizontalAdvance(entry.text);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        if (painter != nullptr) {
            const auto placed = [&](QRectF box) {
                if (isRightToLeft())
                    box.moveLeft(width - box.right());
                return box;
            };
            const QRectF box = placed(QRectF(x, y + line * 0.2, sample, line * 0.6));
            if (entry.placement) {
                paintMapBox(painter, box, *entry.placement, palette(), MapEmphasis::Normal);
            } else {
                painter->setPen(mapEdgePen(entry.crosses, palette(), MapEmphasis::Normal));
                painter->drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()));
            }
            painter->setPen(theme::color(Shade::Muted, palette()));
            painter->drawText(placed(QRectF(x + sample + theme::space(1), y, needed, line)),
                              int(Qt::AlignAbsolute | Qt::AlignVCenter)
                                  | int(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft),
                              entry.text);
        }
        x += needed + theme::space(4);
    }
    return y + line;
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    lay(width(), &painter);
}

}
