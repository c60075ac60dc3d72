#pragma once

#include "base/callcontext.h"
#include "estate/dependencygraph.h"
#include "estate/recipes.h"
#include "plan/placement.h"

#include <memory>
#include <optional>

namespace azrelocate {

/// The inventory with what the plan says of it, as texts and numbers ready to be shown, sorted and searched: what a
/// table of 100,000 rows needs so that it never has to parse anything while it is scrolled. Built on a worker; never
/// changes.
class ResourceTable
{
public:
    /// One of the values that many rows share.
    struct Value
    {
        QString key;      ///< lower-case: the type, the group's name, the region's name
        QString text;     ///< as it is shown
        QString original; ///< as Azure writes it
        int rank = 0;     ///< place among the texts in the reader's order
        int count = 0;    ///< rows
    };
    struct Row
    {
        ResourceId id;
        QString name;
        int type = 0; ///< indices of types(), groups(), regions()
        int group = 0;
        int region = 0;
        int recipe = -1;                ///< place in Recipes::all(); -1: none knows the type
        std::optional<StateKind> state; ///< nothing: no recipe knows the type
        std::optional<Tool> tool;       ///< nothing: not planned yet
        Placement placement = Placement::Moves;
        bool isCut = false;  ///< see ResourceFilter::cutOnly
        bool byUser = false; ///< a person chose the tool
        int wave = 0;
        int needs = 0;
        int neededBy = 0;
        QString targetName; ///< empty: not planned, or it stays
        QString targetGroup;
        QString reason;   ///< why so, in the reader's language or a person's words
        int nameRank = 0; ///< place among the names in the reader's order; equal for equal names
        int targetRank = 0;
        QString searched; ///< everything above that is text, lower-case

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Source
    {
        std::shared_ptr<const Inventory> inventory;
        std::shared_ptr<const DependencyGraph> graph; ///< null: not known yet, the counts are 0
        std::shared_ptr<const Plan> plan;             ///< may be empty
        std::shared_ptr<const Recipes> recipes;       ///< null: none could be loaded, nothing is known of any type
        Region source;
        Region target;
    };

    /// Reads every resource once; null when @p context was stopped.
    static std::shared_ptr<const ResourceTable> build(const Source &source, const CallContext &context);

    const std::shared_ptr<const Inventory> &inventory() const { return m_source.inventory; } ///< null in an empty table
    const Source &source() const { return m_source; }
    qsizetype size() const { return m_rows.size(); }
    const Row &row(qsizetype index) const { return m_rows[index]; } ///< as in Inventory::resources()
    const QList<qsizetype> &byName() const { return m_byName; } ///< rows in the order of their names
    const QList<Value> &types() const { return m_types; }
    const QList<Value> &groups() const { return m_groups; }
    const QList<Value> &regions() const { return m_regions; }
    const Value &typeOf(const Row &row) const { return m_types[row.type]; }
    const Value &groupOf(const Row &row) const { return m_groups[row.group]; }
    const Value &regionOf(const Row &row) const { return m_regions[row.region]; }
    const Recipe *recipeOf(const Row &row) const   ///< null: none knows the type
    {
        return row.recipe < 0 ? nullptr : &m_source.recipes->all()[row.recipe];
    }
    qsizetype indexOf(const ResourceId &id) const; ///< -1: not there

private:
    Source m_source;
    QList<Row> m_rows;
    QList<qsizetype> m_byName;
    QList<Value> m_types;
    QList<Value> m_groups;
    QList<Value> m_regions;
};

}
