#include "ui/session/estateboard.h"

#include "azure/cloud.h"
#include "relocation/recipecatalogue.h"

namespace azrelocate {

EstateBoard::EstateBoard(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_inventory(std::make_shared<const Inventory>())
    , m_plan(std::make_shared<const Plan>())
    , m_workers(2)
{
    connect(&document, &Document::opened, this, &EstateBoard::load);
    connect(&document, &Document::closed, this, &EstateBoard::load);
}

void EstateBoard::load()
{
    m_workers.stopAll();
    m_discovering = false;
    m_planning = false;
    m_newRecipes = false;
    m_error.reset();
    const auto relocation = m_document.relocation();
    m_inventory = relocation ? relocation->inventory() : std::make_shared<const Inventory>();
    m_plan = relocation ? relocation->plan() : std::make_shared<const Plan>();
    m_graph.reset();
    Q_EMIT inventoryChanged();
    Q_EMIT planChanged();
    Q_EMIT progressChanged();
    buildGraph();
}

void EstateBoard::buildGraph()
{
    const auto inventory = m_inventory;
    if (inventory->isEmpty())
        return;
    const QJsonObject cloudJson = m_document.settings().cloud;
    m_workers.run(
        this,
        [inventory, cloudJson](const CallContext &) -> Result<std::shared_ptr<const DependencyGraph>> {
            const auto cloud = Cloud::fromJson(cloudJson);
            if (!cloud)
                return cloud.error();
            return std::make_shared<const DependencyGraph>(DependencyGraph::build(*inventory, *cloud));
        },
        [this, inventory](const Result<std::shared_ptr<const DependencyGraph>> &graph) {
            if (inventory != m_inventory)
                return;
            if (!graph) {
                Q_EMIT failed(graph.error());
                return;
            }
            m_graph = *graph;
            Q_EMIT graphChanged();
        });
}

void EstateBoard::discover()
{
    const auto relocation = m_document.relocation();
    if (!relocation || m_discovering)
        return;
    m_discovering = true;
    m_error.reset();
    m_progress = {};
    const DiscoveryObserver observer = [self = QPointer<QObject>(this), this](const DiscoveryProgress &progress) {
        Workers::post(self, [this, progress] {
            m_progress = progress;
            Q_EMIT progressChanged();
        });
    };
    m_stopDiscovery = m_workers.run(
        this, [relocation, observer](const CallContext &context) { return relocation->discover(observer, context); },
        [this, relocation](const Result<Inventory> &found) {
            if (relocation != m_document.relocation())
                return;
            m_discovering = false;
            if (!found) {
                m_error = found.error();
                Q_EMIT progressChanged();
                if (found.error().kind != ErrorKind::Cancelled)
                    Q_EMIT failed(found.error());
                return;
            }
            const auto former =
                std::pair(std::exchange(m_inventory, relocation->inventory()), std::exchange(m_graph, {}));
            Q_EMIT inventoryChanged();
            Q_EMIT progressChanged();
            buildGraph();
            m_workers.release(former.first);
            m_workers.release(former.second);
        });
    Q_EMIT progressChanged();
}

void EstateBoard::stopDiscovery()
{
    m_stopDiscovery.request_stop();
}

void EstateBoard::computePlan(const PlanChoices &choices, const QList<Decision> &decisions)
{
    plan([choices, decisions](Relocation &relocation, const CallContext &context) -> Result<Plan> {
        auto plan = relocation.computePlan(choices, context);
        if (!plan)
            return plan;
        for (Decision decision : decisions) {
            decision.at = relocation.clock().now();
            if (auto written = relocation.file().addDecision(decision); !written)
                return written.error();
        }
        return plan;
    });
}

void EstateBoard::useRecipes(const QString &path)
{
    plan([path](Relocation &relocation, const CallContext &context) -> Result<Plan> {
        if (auto used = azrelocate::useRecipes(path, relocation.file()); !used)
            return used.error();
        return relocation.computePlan({}, context);
    });
    m_newRecipes = m_planning;
}

void EstateBoard::plan(const std::function<Result<Plan>(Relocation &, const CallContext &)> &compute)
{
    const auto relocation = m_document.relocation();
    if (!relocation || m_planning)
        return;
    m_planning = true;
    m_error.reset();
    m_workers.run(
        this, [relocation, compute](const CallContext &context) { return compute(*relocation, context); },
        [this, relocation](const Result<Plan> &plan) {
            if (relocation != m_document.relocation())
                return;
            m_planning = false;
            if (std::exchange(m_newRecipes, false))
                Q_EMIT recipesChanged();
            if (!plan)
                m_error = plan.error();
            m_plan = relocation->plan();
            Q_EMIT planChanged();
            Q_EMIT progressChanged();
            if (!plan)
                Q_EMIT failed(plan.error());
        });
    Q_EMIT progressChanged();
}

}
