#pragma once

#include "ui/map/mapitems.h"
#include "ui/map/mapwalk.h"

#include <QGraphicsView>

namespace azrelocate {

/// The dependency map on the screen: drag to move, wheel or + and − to zoom, click or arrow keys to go from node to
/// node. It knows one current node; what is current elsewhere is told to it and asked from it. UI thread.
class MapView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);

    /// Shows @p layout of @p table from now on; the view shows all of it.
    void setMap(const MapLayout &layout, std::shared_ptr<const ResourceTable> table);
    void clear();
    const MapLayout &map() const { return m_layout; }
    int currentNode() const { return m_current; } ///< -1: none
    void setCurrentNode(int node);
    /// Marks the nodes that contain @p text and goes to the first; empty: nothing is marked. How many there are.
    int find(const QString &text);
    void findNext(int direction); ///< 1 or -1
    QSize sizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit();

Q_SIGNALS:
    /// A person went to a node; @p members are the resources that it stands for.
    void nodeChosen(const QList<qsizetype> &members);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void choose(int node);
    void zoom(double factor);
    void updateEmphasis();
    void describeCurrent();
    void drawClusterNames(QPainter *painter) const;

    MapLayout m_layout;
    std::shared_ptr<const ResourceTable> m_table;
    QList<MapNodeItem *> m_nodes; ///< owned by the scene
    QList<MapEdgeItem *> m_edges;
    QList<int> m_found;
    int m_current = -1;
    bool m_fits = true; ///< the whole map is shown, also after the window changed its size
    QPoint m_pressed;
};

}
