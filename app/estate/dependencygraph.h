#pragma once

#include "estate/inventory.h"

#include <functional>

namespace azrelocate {

class Cloud;

/// Why one resource needs another.
enum class DependencyKind {
    Parent, ///< it is a child of it
    Reference, ///< its properties or identity hold the other's id
    PrivateEndpoint, ///< a private endpoint that leads to it
    Endpoint, ///< its properties hold one of the other's host names
};

struct Dependency
{
    qsizetype from = 0; ///< index in Inventory::resources(): the one that needs …
    qsizetype to = 0; ///< … this one
    DependencyKind kind = DependencyKind::Reference;
};

/// An id in some resource's properties that is not in the inventory.
struct OutsideReference
{
    qsizetype from = 0;
    ResourceId to;
};

/// For every index of @p needs (which lists what each one needs) the number of its group: those that need each other
/// are one group, all others a group of their own. A group has a higher number than the groups that it needs.
QList<qsizetype> cycleGroups(const QList<QList<qsizetype>> &needs);

/// Who needs whom among the resources of an inventory. Azure writes many relations into both ends; the ends that only
/// mirror (a network interface's virtualMachine, a subnet's ipConfigurations) are left out, or everything were a cycle.
class DependencyGraph
{
public:
    /// Reads every resource's JSON once; meant for a worker thread.
    static DependencyGraph build(const Inventory &inventory, const Cloud &cloud);

    qsizetype size() const { return m_needs.size(); } ///< resources of the inventory that it was built from
    const QList<Dependency> &edges() const { return m_edges; }
    const QList<OutsideReference> &outside() const { return m_outside; }
    const QList<qsizetype> &dependenciesOf(qsizetype index) const { return m_needs[index]; }
    const QList<qsizetype> &dependentsOf(qsizetype index) const { return m_neededBy[index]; }

    /// All indices, what is needed before what needs it, always in the same order for the same inventory. Members of a
    /// cycle stand together.
    QList<qsizetype> topologicalOrder() const;
    /// Groups of resources that need each other; each with more than one member.
    QList<QList<qsizetype>> cycles() const;
    /// Edges whose two ends are on different sides: @p inside is asked for each index.
    QList<Dependency> crossing(const std::function<bool(qsizetype)> &inside) const;

private:
    void add(qsizetype from, qsizetype to, DependencyKind kind);

    QList<Dependency> m_edges;
    QList<OutsideReference> m_outside;
    QList<QList<qsizetype>> m_needs;
    QList<QList<qsizetype>> m_neededBy;
};

}
