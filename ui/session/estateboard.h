#pragma once

#include "estate/dependencygraph.h"
#include "estate/discovery.h"
#include "plan/planner.h"

#include "ui/session/document.h"

namespace azrelocate {

/// What the workload consists of and what is planned for it, as the open file says; discovers and plans on a worker.
/// UI thread; values are shared and never change.
class EstateBoard : public QObject
{
    Q_OBJECT
public:
    explicit EstateBoard(Document &document, QObject *parent = nullptr);

    std::shared_ptr<const Inventory> inventory() const { return m_inventory; } ///< never null
    std::shared_ptr<const Plan> plan() const { return m_plan; }                ///< never null; may be empty
    std::shared_ptr<const DependencyGraph> graph() const { return m_graph; }   ///< null until it is computed
    bool isDiscovering() const { return m_discovering; }
    bool isPlanning() const { return m_planning; }
    const DiscoveryProgress &progress() const { return m_progress; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last discovery or planning

    void discover();
    void stopDiscovery();
    /// Keeps what people chose before; planChanged() or failed() follows.
    void computePlan(const PlanChoices &choices, const QList<Decision> &decisions = {});
    /// Plans by the recipe catalogue at @p path from now on, which goes into the relocation's file; empty: by the
    /// program's own. Computes the plan anew; planChanged() or failed() follows.
    void useRecipes(const QString &path);

Q_SIGNALS:
    void inventoryChanged();
    void graphChanged();
    void planChanged();
    void recipesChanged();  ///< before the plan that is computed by them
    void progressChanged(); ///< also when discovering or planning begins or ends
    void failed(const azrelocate::Error &error);

private:
    void load();
    void plan(const std::function<Result<Plan>(Relocation &, const CallContext &)> &compute);
    void buildGraph();

    Document &m_document;
    std::shared_ptr<const Inventory> m_inventory;
    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<const DependencyGraph> m_graph;
    DiscoveryProgress m_progress;
    std::optional<Error> m_error;
    std::stop_source m_stopDiscovery;
    bool m_discovering = false;
    bool m_planning = false;
    bool m_newRecipes = false; ///< the plan that is being computed may be the first by other recipes
    Workers m_workers;
};

}
