#include "ui/map/maplayout.h"

#include "ui/map/graphviz.h"
#include "ui/map/mapparts.h"

#include <algorithm>
#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPointsPerInch =
    72;                         ///< Graphviz sizes nodes in inches and places them in points; we count points as pixels
constexpr int kFineEdges = 600; ///< above, edges are straight: routing curves takes most of the time
constexpr int kQuickNodes = 400; ///< above, fewer rounds of untangling

QPointF toPoint(const pointf &point, double height)
{
    return {point.x, height - point.y};
}

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / kPointsPerInch, 'f', 4);
}

/// Fills one run of Graphviz from a graph and reads the places back.
class Layouter
{
public:
    Layouter(MapGraph graph, const QSizeF &box, const GraphvizTurn &turn)
        : m_box(box)
        , m_run(turn)
    {
        m_layout.graph = std::move(graph);
    }

    Result<MapLayout> compute()
    {
        if (m_run.graph() == nullptr)
            return failure();
        setAttributes();
        addClusters();
        addNodes();
        addEdges();
        arrangeLoners();
        if (!m_run.layOut())
            return failure();
        readPlaces();
        return std::move(m_layout);
    }

private:
    static Error failure()
    {
        Error error;
        error.kind = ErrorKind::Refused;
        error.operation = u"layout of the dependency map"_s;
        error.code = u"NoLayout"_s;
        error.message = QString::fromUtf8(GraphvizRun::lastError());
        return error;
    }

    void setAttributes()
    {
        m_run.setGraphAttribute("rankdir", "LR");
        m_run.setGraphAttribute("nodesep", inches(m_box.height() * 0.45).constData());
        m_run.setGraphAttribute("ranksep", inches(m_box.width() * 0.45).constData());
        m_run.setGraphAttribute("splines", m_layout.graph.edges.size() <= kFineEdges ? "true" : "line");
        // Room for the title above what a cluster holds; its label itself is ours to paint.
        m_run.setGraphAttribute("margin", QByteArray::number(m_box.height() * 1.1, 'f', 1).constData());
        if (m_layout.graph.nodes.size() > kQuickNodes) {
            m_run.setGraphAttribute("nslimit", "2");
            m_run.setGraphAttribute("nslimit1", "2");
            m_run.setGraphAttribute("mclimit", "0.5");
        }
        m_run.setNodeDefault("label", "");
        m_run.setNodeDefault("shape", "box");
        m_run.setNodeDefault("fixedsize", "true");
        m_run.setNodeDefault("width", inches(m_box.width()).constData());
        m_run.setNodeDefault("height", inches(m_box.height()).constData());
        m_run.setEdgeDefault("style", "");
        m_run.setEdgeDefault("arrowhead", "none"); // painted by the view, so the path goes on to the box
        m_run.setEdgeDefault("weight", "1");
    }

    void addClusters()
    {
        m_clusters.fill(nullptr, m_layout.graph.clusters.size());
        for (const MapNode &node : m_layout.graph.nodes) {
            if (node.cluster < 0 || m_clusters[node.cluster] != nullptr)
                continue;
            QByteArray name = "cluster_" + QByteArray::number(node.cluster);
            m_clusters[node.cluster] = agsubg(m_run.graph(), name.data(), 1);
        }
    }

    void addNodes()
    {
        for (qsizetype i = 0; i < m_layout.graph.nodes.size(); ++i) {
            QByteArray name = QByteArray::number(i);
            const int cluster = m_layout.graph.nodes[i].cluster;
            m_nodes.append(agnode(cluster < 0 ? m_run.graph() : m_clusters[cluster], name.data(), 1));
        }
    }

    void addEdges()
    {
        for (const MapEdge &edge : m_layout.graph.edges)
            m_edges.append(agedge(m_run.graph(), m_nodes[edge.from], m_nodes[edge.to], nullptr, 1));
    }

    /// What nothing leads to or from would all stand in one column, however many: invisible edges put it into a block.
    void arrangeLoners()
    {
        QList<bool> isConnected(m_layout.graph.nodes.size(), false);
        for (const MapEdge &edge : m_layout.graph.edges)
            isConnected[edge.from] = isConnected[edge.to] = true;
        QList<QList<int>> loners(m_layout.graph.clusters.size() + 1); // last: in no cluster
        for (qsizetype i = 0; i < m_layout.graph.nodes.size(); ++i) {
            const int cluster = m_layout.graph.nodes[i].cluster;
            if (!isConnected[i])
                loners[cluster < 0 ? loners.size() - 1 : cluster].append(int(i));
        }
        for (const QList<int> &some : std::as_const(loners)) {
            // Boxes are about five times as wide as high, so that five rows for each column look square.
            const int rows = std::max(1, int(std::ceil(std::sqrt(double(some.size()) * 4))));
            for (qsizetype i = rows; i < some.size(); ++i) {
                Agedge_t *edge = agedge(m_run.graph(), m_nodes[some[i - rows]], m_nodes[some[i]], nullptr, 1);
                agset(edge, const_cast<char *>("style"), const_cast<char *>("invis"));
            }
        }
    }

    void readPlaces()
    {
        const boxf all = GD_bb(m_run.graph());
        const double height = all.UR.y;
        m_layout.area = QRectF(0, 0, all.UR.x, all.UR.y);
        for (Agnode_t *node : std::as_const(m_nodes)) {
            QRectF box(QPointF(), m_box);
            box.moveCenter(toPoint(ND_coord(node), height));
            m_layout.boxes.append(box);
        }
        for (qsizetype i = 0; i < m_edges.size(); ++i)
            m_layout.edges.append(pathOf(m_edges[i], m_layout.graph.edges[i], height));
        for (Agraph_t *cluster : std::as_const(m_clusters)) {
            if (cluster == nullptr) {
                m_layout.clusters.append(QRectF());
                continue;
            }
            const boxf box = GD_bb(cluster);
            m_layout.clusters.append(
                QRectF(toPoint({box.LL.x, box.UR.y}, height), toPoint({box.UR.x, box.LL.y}, height)));
        }
    }

    MapLayout::Edge pathOf(Agedge_t *edge, const MapEdge &ends, double height) const
    {
        MapLayout::Edge made;
        const splines *curves = ED_spl(edge);
        if (curves == nullptr || curves->size == 0 || curves->list[0].size < 4) {
            made.path.moveTo(m_layout.boxes[ends.from].center());
            made.path.lineTo(m_layout.boxes[ends.to].center());
        } else {
            const bezier &curve = curves->list[0];
            made.path.moveTo(toPoint(curve.list[0], height));
            for (int i = 1; i + 2 < curve.size; i += 3)
                made.path.cubicTo(toPoint(curve.list[i], height), toPoint(curve.list[i + 1], height),
                                  toPoint(curve.list[i + 2], height));
            // dot turns edges round that lead against its ranks.
            const QPointF start = made.path.elementAt(0);
            const QPointF to = m_layout.boxes[ends.to].center();
            const QPointF from = m_layout.boxes[ends.from].center();
            const auto distance = [](const QPointF &a, const QPointF &b) {
                return std::hypot(a.x() - b.x(), a.y() - b.y());
            };
            if (distance(start, to) < distance(start, from))
                made.path = made.path.toReversed();
        }
        made.tip = made.path.currentPosition();
        made.before = made.path.pointAtPercent(0.97);
        return made;
    }

    const QSizeF m_box;
    GraphvizRun m_run;
    QList<Agraph_t *> m_clusters;
    QList<Agnode_t *> m_nodes;
    QList<Agedge_t *> m_edges;
    MapLayout m_layout;
};

}

Result<MapLayout> MapLayout::compute(MapGraph graph, const QSizeF &box)
{
    MapLayout whole;
    whole.graph = std::move(graph);
    whole.boxes.resize(whole.graph.nodes.size());
    whole.edges.resize(whole.graph.edges.size());
    whole.clusters.resize(whole.graph.clusters.size());

    const QList<MapPart> parts = partsOf(whole.graph);
    QList<MapLayout> layouts;
    QList<QSizeF> sizes;
    const GraphvizTurn turn; // for all parts: what others lay out in between would change the result
    for (const MapPart &part : parts) {
        auto layout = Layouter(part.graph, box, turn).compute();
        if (!layout)
            return layout.error();
        sizes.append(layout->area.size());
        layouts.append(*std::move(layout));
    }
    const QList<QPointF> places = packed(sizes, box.height());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const MapLayout &part = layouts[i];
        const QPointF place = places[i];
        for (qsizetype node = 0; node < part.boxes.size(); ++node)
            whole.boxes[parts[i].nodes[node]] = part.boxes[node].translated(place);
        for (qsizetype edge = 0; edge < part.edges.size(); ++edge) {
            const Edge &made = part.edges[edge];
            whole.edges[parts[i].edges[edge]] = {made.path.translated(place), made.tip + place, made.before + place};
        }
        for (qsizetype cluster = 0; cluster < part.clusters.size(); ++cluster) {
            if (!part.clusters[cluster].isNull())
                whole.clusters[cluster] = part.clusters[cluster].translated(place);
        }
        whole.area = whole.area.united(part.area.translated(place));
    }
    return whole;
}

MapLayout MapLayout::mirrored() const
{
    MapLayout layout = *this;
    const double width = area.width();
    const QTransform mirror(-1, 0, 0, 1, width, 0);
    for (QRectF &box : layout.boxes)
        box.moveLeft(width - box.right());
    for (QRectF &cluster : layout.clusters) {
        if (!cluster.isNull())
            cluster.moveLeft(width - cluster.right());
    }
    for (Edge &edge : layout.edges)
        edge = {mirror.map(edge.path), mirror.map(edge.tip), mirror.map(edge.before)};
    return layout;
}

}
