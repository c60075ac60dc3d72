#pragma once

#include "ui/map/maplayout.h"
#include "ui/widgets/theme.h"

#include <QGraphicsItem>

namespace azrelocate {

/// How much attention an item of the map draws.
enum class MapEmphasis {
    Faded, ///< something else is searched for
    Normal,
    Related, ///< an edge or a neighbour of the current node
    Current,
};

/// A resource group's frame with its name.
class MapClusterItem : public QGraphicsItem
{
public:
    MapClusterItem(const QRectF &frame, const QString &name);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const QRectF m_frame;
    const QString m_name;
};

/// One node: icon, name, and below it what it is; smaller only the name, and no texts where they could not be read.
class MapNodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };
    MapNodeItem(int number, const MapNode &node, const QRectF &box);
    int type() const override { return Type; }
    int number() const { return m_number; }
    void setEmphasis(MapEmphasis emphasis);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintTexts(QPainter *painter, const QPalette &palette) const;
    void paintName(QPainter *painter, const QPalette &palette, double detail) const;

    const int m_number;
    const MapNode m_node;
    const QRectF m_box;
    MapEmphasis m_emphasis = MapEmphasis::Normal;
};

/// One relation; dashed and in the warning's shade where it crosses the cut.
class MapEdgeItem : public QGraphicsItem
{
public:
    MapEdgeItem(const MapEdge &edge, const MapLayout::Edge &place);
    void setEmphasis(MapEmphasis emphasis);
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const MapEdge m_edge;
    const MapLayout::Edge m_place;
    MapEmphasis m_emphasis = MapEmphasis::Normal;
};

/// The shade in which a node of @p placement is tinted, and its sample in the legend.
void paintMapBox(QPainter *painter, const QRectF &box, Placement placement, const QPalette &palette,
                 MapEmphasis emphasis);
QPen mapEdgePen(bool crosses, const QPalette &palette, MapEmphasis emphasis);

}
