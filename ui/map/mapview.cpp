#include "ui/map/mapview.h"

#include "ui/text/plantext.h"

#include <QGraphicsScene>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSmallest = 0.02;
constexpr double kLargest = 3;
constexpr double kStep = 1.25;
constexpr double kNodesSpeak = 0.26; ///< below, nodes show no name
constexpr double kFitAtMost = 1.1;   ///< a map of three nodes is not blown up

}

MapView::MapView(QWidget *parent)
    : QGraphicsView(parent)
    , m_table(std::make_shared<ResourceTable>())
{
    setObjectName(u"dependencyMap"_s);
    setScene(new QGraphicsScene(this));
    setFrameShape(NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setRenderHint(QPainter::Antialiasing);
    setOptimizationFlag(DontSavePainterState);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    describeCurrent();
}

QSize MapView::sizeHint() const
{
    return {theme::space(150), theme::space(100)};
}

void MapView::clear()
{
    setMap({}, std::make_shared<ResourceTable>());
}

void MapView::setMap(const MapLayout &layout, std::shared_ptr<const ResourceTable> table)
{
    m_table = std::move(table);
    m_layout = isRightToLeft() ? layout.mirrored() : layout;
    m_nodes.clear();
    m_edges.clear();
    m_found.clear();
    m_current = -1;
    scene()->clear();
    for (qsizetype i = 0; i < m_layout.clusters.size(); ++i) {
        if (!m_layout.clusters[i].isNull())
            scene()->addItem(new MapClusterItem(m_layout.clusters[i], m_layout.graph.clusters[i]));
    }
    for (qsizetype i = 0; i < m_layout.edges.size(); ++i) {
        m_edges.append(new MapEdgeItem(m_layout.graph.edges[i], m_layout.edges[i]));
        scene()->addItem(m_edges.last());
    }
    for (qsizetype i = 0; i < m_layout.boxes.size(); ++i) {
        m_nodes.append(new MapNodeItem(int(i), m_layout.graph.nodes[i], m_layout.boxes[i]));
        scene()->addItem(m_nodes.last());
    }
    const double margin = theme::space(6);
    scene()->setSceneRect(m_layout.area.adjusted(-margin, -margin, margin, margin));
    describeCurrent();
    fit();
}

void MapView::setCurrentNode(int node)
{
    if (node == m_current || node >= m_nodes.size())
        return;
    m_current = node;
    updateEmphasis();
    describeCurrent();
    if (node >= 0)
        ensureVisible(m_layout.boxes[node], theme::space(12), theme::space(12));
}

void MapView::choose(int node)
{
    if (node < 0)
        return;
    setCurrentNode(node);
    Q_EMIT nodeChosen(m_layout.graph.nodes[node].members);
}

int MapView::find(const QString &text)
{
    m_found = findNodes(m_layout, *m_table, text);
    updateEmphasis();
    if (!m_found.isEmpty() && !m_found.contains(m_current))
        choose(m_found.first());
    return int(m_found.size());
}

void MapView::findNext(int direction)
{
    if (m_found.isEmpty())
        return;
    const qsizetype count = m_found.size();
    const qsizetype at = m_found.indexOf(m_current);
    choose(m_found[at < 0 ? 0 : (at + direction + count) % count]);
}

void MapView::updateEmphasis()
{
    QList<MapEmphasis> nodes(m_nodes.size(), m_found.isEmpty() ? MapEmphasis::Normal : MapEmphasis::Faded);
    for (const int node : std::as_const(m_found))
        nodes[node] = MapEmphasis::Normal;
    for (qsizetype i = 0; i < m_edges.size(); ++i) {
        const MapEdge &edge = m_layout.graph.edges[i];
        const bool isRelated = m_current >= 0 && (edge.from == m_current || edge.to == m_current);
        if (isRelated)
            nodes[edge.from] = nodes[edge.to] = MapEmphasis::Related;
        m_edges[i]->setEmphasis(isRelated               ? MapEmphasis::Related
                                    : m_found.isEmpty() ? MapEmphasis::Normal
                                                        : MapEmphasis::Faded);
    }
    if (m_current >= 0)
        nodes[m_current] = MapEmphasis::Current;
    for (qsizetype i = 0; i < m_nodes.size(); ++i)
        m_nodes[i]->setEmphasis(nodes[i]);
}

/// What a screen reader says: the view is one widget to it, so the name tells where one is.
void MapView::describeCurrent()
{
    if (m_current < 0) {
        setAccessibleName(m_nodes.isEmpty() ? tr("Dependency map, empty")
                                            : tr("Dependency map with %n nodes", nullptr, int(m_nodes.size())));
        setAccessibleDescription(tr("Arrow keys go from node to node along the dependencies."));
        return;
    }
    const MapNode &node = m_layout.graph.nodes[m_current];
    int needs = 0;
    int neededBy = 0;
    for (const MapEdge &edge : m_layout.graph.edges) {
        needs += edge.from == m_current;
        neededBy += edge.to == m_current;
    }
    //: name, type, where it goes, two numbers
    setAccessibleName(tr("%1, %2, %3; needs %4, needed by %5")
                          .arg(node.text, node.caption, placementText(node.placement), QLocale().toString(needs),
                               QLocale().toString(neededBy)));
}

void MapView::zoom(double factor)
{
    const double now = transform().m11();
    const double next = std::clamp(now * factor, kSmallest, kLargest);
    m_fits = false;
    scale(next / now, next / now);
}

void MapView::zoomIn()
{
    zoom(kStep);
}

void MapView::zoomOut()
{
    zoom(1 / kStep);
}

void MapView::fit()
{
    m_fits = true;
    resetTransform();
    if (m_nodes.isEmpty())
        return;
    fitInView(sceneRect(), Qt::KeepAspectRatio);
    if (const double now = transform().m11(); now > kFitAtMost)
        scale(kFitAtMost / now, kFitAtMost / now);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Right:
        return choose(walk(m_layout, m_current, mirrored ? MapStep::ToDependent : MapStep::ToNeeded));
    case Qt::Key_Left:
        return choose(walk(m_layout, m_current, mirrored ? MapStep::ToNeeded : MapStep::ToDependent));
    case Qt::Key_Up:
        return choose(walk(m_layout, m_current, MapStep::Up));
    case Qt::Key_Down:
        return choose(walk(m_layout, m_current, MapStep::Down));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return fit();
    case Qt::Key_F3:
        return findNext(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (delta == 0) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoom(std::pow(kStep, delta / 120.0));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QGraphicsView::mousePressEvent(event);
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    const QPoint place = event->position().toPoint();
    const int distance = (place - m_pressed).manhattanLength();
    if (event->button() != Qt::LeftButton || distance > QGuiApplication::styleHints()->startDragDistance()) {
        m_fits = m_fits && distance == 0;
        return;
    }
    if (const auto *node = qgraphicsitem_cast<MapNodeItem *>(itemAt(place)))
        choose(node->number());
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
}

void MapView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        scene()->setPalette(palette());
        scene()->update();
    }
}

/// While nodes are too small for names, those of the groups are what one finds the way by: in full size, above them.
void MapView::drawClusterNames(QPainter *painter) const
{
    const QFontMetrics metrics(theme::captionFont());
    painter->setFont(theme::captionFont());
    const int padding = theme::space(1);
    QColor ground = palette().color(QPalette::Base);
    ground.setAlphaF(0.85F);
    for (qsizetype i = 0; i < m_layout.clusters.size(); ++i) {
        const QRect frame = mapFromScene(m_layout.clusters[i]).boundingRect();
        if (m_layout.clusters[i].isNull() || frame.width() < theme::space(10))
            continue;
        const QString name =
            metrics.elidedText(m_layout.graph.clusters[i], Qt::ElideMiddle, frame.width() - 4 * padding);
        QRect chip(0, 0, metrics.horizontalAdvance(name) + 2 * padding, metrics.height());
        chip.moveCenter(QPoint(frame.center().x(), frame.top() + padding + metrics.height() / 2));
        painter->fillRect(chip, ground);
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(chip, int(Qt::AlignCenter), name);
    }
}

void MapView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QGraphicsView::drawForeground(painter, rect);
    painter->save();
    painter->resetTransform();
    if (transform().m11() < kNodesSpeak)
        drawClusterNames(painter);
    if (!hasFocus()) {
        painter->restore();
        return;
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme::color(Shade::Accent, palette()), 2));
    painter->drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    painter->restore();
}

}
