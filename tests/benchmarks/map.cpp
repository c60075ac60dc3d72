// Arranges the dependency map of a large workload, draws it whole and near, finds and walks in it, beside a peer that
// draws as many plain rectangles and lines with the same QGraphicsView. Prints a table; drawing is judged by its ratio
// to the peer's.
#include "azure/cloud.h"
#include "plan/planner.h"

#include "ui/map/mapview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1000, 640);
constexpr QSizeF kBox(220, 44);
constexpr int kDraws = 15;

/// A small workload so often beside itself, under other names, that there are @p count resources.
Inventory manyTimes(const QByteArray &json, int count)
{
    Inventory all;
    for (int copy = 0; all.size() < count; ++copy) {
        QByteArray text = json;
        text.replace("/resourceGroups/rg-", "/resourceGroups/rg" + QByteArray::number(copy) + '-');
        const auto one = Inventory::fromJson(QJsonDocument::fromJson(text).object());
        if (!one || one->isEmpty())
            return all;
        for (const Resource &resource : one->resources()) {
            if (all.size() < count)
                all.append(resource);
        }
    }
    return all;
}

std::shared_ptr<const ResourceTable> tableOf(const Inventory &inventory)
{
    const Cloud cloud = Cloud::load(u"AzureCloud"_s).value();
    PlanChoices choices;
    choices.source = Region(u"westeurope"_s);
    choices.target = Region(u"swedencentral"_s);
    ResourceTable::Source source;
    source.inventory = std::make_shared<const Inventory>(inventory);
    source.graph = std::make_shared<const DependencyGraph>(DependencyGraph::build(inventory, cloud));
    source.plan = std::make_shared<const Plan>(computePlan(inventory, Recipes::load().value(), cloud, choices));
    source.source = choices.source;
    source.target = choices.target;
    return ResourceTable::build(source, {});
}

/// The median of the milliseconds that one drawing takes.
double drawing(QGraphicsView &view)
{
    QList<qint64> times;
    QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
    for (int i = 0; i < kDraws; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.viewport()->render(&image);
        times.append(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return double(times[kDraws / 2]) / 1e6;
}

/// Every box a rectangle, every relation a line, nothing else.
void fillPeer(QGraphicsScene &scene, const MapLayout &map)
{
    for (const QRectF &box : map.boxes)
        scene.addRect(box);
    for (const MapEdge &edge : map.graph.edges)
        scene.addLine(QLineF(map.boxes[edge.from].center(), map.boxes[edge.to].center()));
}

double longestOf(int times, const std::function<void()> &step)
{
    qint64 longest = 0;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        step();
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.nsecsElapsed());
    }
    return double(longest) / 1e6;
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Arranges, draws and walks a large dependency map."_s);
    parser.addHelpOption();
    parser.addOptions({{u"resources"_s, u"How many resources."_s, u"COUNT"_s, u"5000"_s},
                       {u"nodes"_s, u"How many nodes at most."_s, u"COUNT"_s, QString::number(kMostMapNodes)}});
    parser.process(application);
    theme::apply(application, theme::Appearance::Light);
    QTextStream out(stdout);

    QFile file(u"" AZRELOCATE_TEST_DATA "/estate/bookshop.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        out << "The workload to be multiplied is not there." << Qt::endl;
        return 1;
    }
    const auto table = tableOf(manyTimes(file.readAll(), parser.value(u"resources"_s).toInt()));
    QElapsedTimer timer;
    timer.start();
    const auto map =
        MapLayout::compute(MapGraph::build(*table, *table->source().graph, parser.value(u"nodes"_s).toInt()), kBox);
    if (!map) {
        out << map.error().toLine() << Qt::endl;
        return 1;
    }
    out << u"%1 resources as %2 nodes with %3 relations, arranged in %4 ms (not by the UI thread)"_s.arg(table->size())
               .arg(map->graph.nodes.size())
               .arg(map->graph.edges.size())
               .arg(timer.elapsed())
        << Qt::endl;

    MapView view;
    view.resize(kWindow);
    view.show();
    timer.restart();
    view.setMap(*map, table);
    const qint64 set = timer.elapsed();
    QGraphicsScene plain;
    fillPeer(plain, *map);
    QGraphicsView peer(&plain);
    peer.resize(kWindow);
    peer.show();
    const auto compare = [&](const QString &what) {
        peer.setTransform(view.transform());
        peer.centerOn(view.mapToScene(view.viewport()->rect().center()));
        const double ours = drawing(view);
        const double theirs = drawing(peer);
        out << u"%1 %2 ms, the peer %3 ms: %4"_s.arg(what, -24)
                   .arg(ours, 0, 'f', 1)
                   .arg(theirs, 0, 'f', 1)
                   .arg(ours / theirs, 0, 'f', 2)
            << Qt::endl;
    };
    out << u"taken over by the view   %1 ms"_s.arg(set) << Qt::endl;
    compare(u"drawn whole"_s);
    while (view.transform().m11() < 1)
        view.zoomIn();
    compare(u"drawn at its own size"_s);
    out << u"found                    %1 ms"_s.arg(longestOf(5, [&] { view.find(u"vnet"_s); }), 0, 'f', 1) << Qt::endl;
    out << u"a step to a neighbour    %1 ms"_s.arg(longestOf(20, [&] { QTest::keyClick(&view, Qt::Key_Right); }), 0,
                                                   'f', 1)
        << Qt::endl;
    return 0;
}
