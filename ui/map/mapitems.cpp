#include "ui/map/mapitems.h"

#include "ui/map/seenpath.h"
#include "ui/text/plantext.h"

#include <QGraphicsScene>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kReadable = 0.65; ///< of the size at which fonts are meant; below, there is room for the name alone
constexpr double kNameReadable = 0.26;
constexpr double kNameSize = 0.72; ///< of the font on the screen, while only the name is shown
constexpr double kArrows = 0.3;

double detailOf(const QPainter *painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
}

double opacityOf(MapEmphasis emphasis)
{
    return emphasis == MapEmphasis::Faded ? 0.25 : 1.0;
}

}

void paintMapBox(QPainter *painter, const QRectF &box, Placement placement, const QPalette &palette,
                 MapEmphasis emphasis)
{
    const Shade shade = shadeOf(placement);
    QPen pen(theme::color(shade, palette), 1);
    if (placement == Placement::Stays)
        pen.setStyle(Qt::DashLine);
    if (emphasis == MapEmphasis::Related)
        pen = QPen(theme::color(Shade::Accent, palette), 1.5);
    if (emphasis == MapEmphasis::Current)
        pen = QPen(theme::color(Shade::Accent, palette), 3);
    painter->setPen(pen);
    const bool isFilled = placement == Placement::Moves || placement == Placement::Replicates;
    painter->setBrush(isFilled ? theme::tint(shade, palette) : palette.color(QPalette::Base));
    const double radius = std::min(6.0, box.height() / 4);
    painter->drawRoundedRect(box, radius, radius);
}

QPen mapEdgePen(bool crosses, const QPalette &palette, MapEmphasis emphasis)
{
    const bool strong = emphasis == MapEmphasis::Related || emphasis == MapEmphasis::Current;
    QColor color = theme::color(crosses ? Shade::Warning : Shade::Muted, palette);
    if (strong && !crosses)
        color = theme::color(Shade::Accent, palette);
    if (!strong && !crosses)
        color.setAlphaF(0.6F); // the resources are what is looked at, lines come second
    QPen pen(color, strong ? 2.2 : crosses ? 1.6 : 1.0);
    if (crosses)
        pen.setDashPattern({5, 3});
    return pen;
}

MapClusterItem::MapClusterItem(const QRectF &frame, const QString &name)
    : m_frame(frame)
    , m_name(name)
{
    setZValue(-2);
}

QRectF MapClusterItem::boundingRect() const
{
    return m_frame.adjusted(-1, -1, 1, 1);
}

void MapClusterItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QPalette palette = scene()->palette();
    const double detail = detailOf(painter);
    QPen frame(theme::hairline(palette), 1);
    frame.setCosmetic(true);
    painter->setPen(frame);
    painter->setBrush(palette.color(QPalette::AlternateBase));
    painter->drawRoundedRect(m_frame, 8, 8);
    if (detail < kNameReadable)
        return; // the view writes the name in full size
    // The name stays readable while the map is small: it is what one finds the way by.
    QFont font = theme::captionFont();
    font.setWeight(QFont::DemiBold);
    const double scale = 1 / std::clamp(detail, 0.5, 1.0);
    const QFontMetricsF metrics(font);
    const double padding = 6;
    painter->save();
    painter->translate(m_frame.topLeft());
    painter->scale(scale, scale);
    const double width = m_frame.width() / scale - 2 * padding;
    const bool mirrored = QGuiApplication::isRightToLeft();
    painter->setFont(font);
    painter->setPen(theme::color(Shade::Muted, palette));
    painter->drawText(QRectF(padding, 2, width, metrics.height()),
                      int(Qt::AlignAbsolute | Qt::AlignTop | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                      metrics.elidedText(m_name, Qt::ElideMiddle, width));
    painter->restore();
}

MapNodeItem::MapNodeItem(int number, const MapNode &node, const QRectF &box)
    : m_number(number)
    , m_node(node)
    , m_box(box)
{
    setZValue(1);
    setToolTip(m_node.text + u'\n' + m_node.caption + u" · "_s + placementText(m_node.placement));
}

void MapNodeItem::setEmphasis(MapEmphasis emphasis)
{
    m_emphasis = emphasis;
    setOpacity(opacityOf(emphasis));
    setZValue(emphasis == MapEmphasis::Current ? 2 : 1);
    update();
}

QRectF MapNodeItem::boundingRect() const
{
    return m_box.adjusted(-2, -2, 2, 2);
}

void MapNodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QPalette palette = scene()->palette();
    const double detail = detailOf(painter);
    painter->setRenderHint(QPainter::Antialiasing, detail > kArrows);
    if (m_node.members.size() > 1 && detail > kArrows)
        paintMapBox(painter, m_box.translated(3, 3), m_node.placement, palette, MapEmphasis::Normal);
    paintMapBox(painter, m_box, m_node.placement, palette, m_emphasis);
    if (detail >= kReadable)
        paintTexts(painter, palette);
    else if (detail >= kNameReadable)
        paintName(painter, palette, detail);
}

void MapNodeItem::paintName(QPainter *painter, const QPalette &palette, double detail) const
{
    const double scale = kNameSize / detail;
    const double padding = theme::space(1);
    const QFontMetricsF metrics(theme::bodyFont());
    const double width = (m_box.width() - 2 * padding) / scale;
    painter->save();
    painter->translate(m_box.center());
    painter->scale(scale, scale);
    painter->setFont(theme::bodyFont());
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(QRectF(-width / 2, -metrics.height() / 2, width, metrics.height()), int(Qt::AlignCenter),
                      metrics.elidedText(m_node.text, Qt::ElideMiddle, width));
    painter->restore();
}

void MapNodeItem::paintTexts(QPainter *painter, const QPalette &palette) const
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    const double padding = theme::space(2);
    const double icon = theme::iconSize();
    QRectF image(m_box.left() + padding, m_box.center().y() - icon / 2, icon, icon);
    QRectF texts = m_box.adjusted(2 * padding + icon, 0, -padding, 0);
    if (mirrored) {
        image.moveRight(m_box.right() - padding);
        texts = m_box.adjusted(padding, 0, -2 * padding - icon, 0);
    }
    azrelocate::icon(glyphOfType(m_node.type), shadeOf(m_node.placement)).paint(painter, image.toRect());
    const int side = int(Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const QFontMetricsF body(theme::bodyFont());
    const QFontMetricsF caption(theme::captionFont());
    const double top = m_box.center().y() - (body.height() + caption.height()) / 2;
    painter->setFont(theme::bodyFont());
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(QRectF(texts.left(), top, texts.width(), body.height()), side | Qt::AlignVCenter,
                      body.elidedText(m_node.text, Qt::ElideMiddle, texts.width()));
    painter->setFont(theme::captionFont());
    painter->setPen(theme::color(Shade::Muted, palette));
    painter->drawText(QRectF(texts.left(), top + body.height(), texts.width(), caption.height()),
                      side | Qt::AlignVCenter, caption.elidedText(m_node.caption, Qt::ElideRight, texts.width()));
}

MapEdgeItem::MapEdgeItem(const MapEdge &edge, const MapLayout::Edge &place)
    : m_edge(edge)
    , m_place(place)
{
    setFlag(ItemUsesExtendedStyleOption); // paint() is told what is seen
}

void MapEdgeItem::setEmphasis(MapEmphasis emphasis)
{
    m_emphasis = emphasis;
    setOpacity(opacityOf(emphasis));
    setZValue(emphasis == MapEmphasis::Related ? 0.5 : 0);
    update();
}

QRectF MapEdgeItem::boundingRect() const
{
    return m_place.path.boundingRect().adjusted(-6, -6, 6, 6);
}

QPainterPath MapEdgeItem::shape() const
{
    return {}; // clicks go to nodes
}

void MapEdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const QPalette palette = scene()->palette();
    const double detail = detailOf(painter);
    QPen pen = mapEdgePen(m_edge.crosses, palette, m_emphasis);
    if (detail < kReadable)
        pen.setCosmetic(true); // else lines vanish
    painter->setRenderHint(QPainter::Antialiasing, detail > kArrows);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(seenPath(m_place.path, option->exposedRect));
    if (detail < kArrows)
        return;
    const QLineF way(m_place.tip, m_place.before);
    if (way.isNull())
        return;
    const double size = 6 + pen.widthF();
    QLineF left = QLineF::fromPolar(size, way.angle() + 25).translated(m_place.tip);
    QLineF right = QLineF::fromPolar(size, way.angle() - 25).translated(m_place.tip);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen.color());
    painter->drawPolygon(QPolygonF{m_place.tip, left.p2(), right.p2()});
}

}
