#include "ui/models/resourcetable.h"

#include "ui/text/plantext.h"
#include "ui/text/texts.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Gives equal texts one Value, in the order in which they appear.
class Interned
{
public:
    int add(const QString &original, const QString &text)
    {
        const QString key = original.toLower();
        const auto known = m_index.constFind(key);
        const int index = known != m_index.constEnd() ? *known : int(m_values.size());
        if (known == m_index.constEnd()) {
            m_index.insert(key, index);
            m_values.append({key, text, original, 0, 0});
        }
        ++m_values[index].count;
        return index;
    }
    /// -1: not yet there. Asking first spares making the text.
    int find(const QString &original) { return m_index.value(original.toLower(), -1); }
    void count(int index) { ++m_values[index].count; }

    QList<ResourceTable::Value> take(const QCollator &collator)
    {
        std::vector<qsizetype> order(size_t(m_values.size()));
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
                  [&](qsizetype a, qsizetype b) { return collator.compare(m_values[a].text, m_values[b].text) < 0; });
        for (size_t i = 0; i < order.size(); ++i)
            m_values[order[i]].rank = int(i);
        return std::move(m_values);
    }

private:
    QHash<QString, int> m_index;
    QList<ResourceTable::Value> m_values;
};

/// Numbers for texts by which they sort as the collator would: comparing numbers is a hundred times as fast.
void rank(QList<ResourceTable::Row> &rows, QString ResourceTable::Row::*text, int ResourceTable::Row::*place,
          const QCollator &collator)
{
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(size_t(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i)
        keys.emplace_back(collator.sortKey(rows[i].*text), i);
    std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    int current = 0;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i > 0 && keys[i - 1].first.compare(keys[i].first) != 0)
            ++current;
        rows[keys[i].second].*place = current;
    }
}

QString regionText(const Region &region, const Plan &plan)
{
    if (region == plan.source && !plan.sourceDisplayName.isEmpty())
        return plan.sourceDisplayName;
    if (region == plan.target && !plan.targetDisplayName.isEmpty())
        return plan.targetDisplayName;
    return region.isNull() || region.isGlobal() ? placementText(Placement::Global) : region.name();
}

void markCuts(const DependencyGraph &graph, QList<ResourceTable::Row> &rows)
{
    for (const Dependency &edge : graph.edges()) {
        if (!isCut(rows[edge.from].placement, rows[edge.to].placement))
            continue;
        rows[edge.from].isCut = true;
        rows[edge.to].isCut = true;
    }
}

}

std::shared_ptr<const ResourceTable> ResourceTable::build(const Source &source, const CallContext &context)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);

    const auto table = std::make_shared<ResourceTable>();
    table->m_source = source;
    const QList<Resource> &resources = source.inventory->resources();
    QHash<QString, const PlannedResource *> planned;
    for (const PlannedResource &resource : source.plan->resources)
        planned.insert(resource.source.key(), &resource);
    const bool hasGraph = source.graph != nullptr && source.graph->size() == resources.size();

    Interned types;
    Interned groups;
    Interned regions;
    table->m_rows.reserve(resources.size());
    for (qsizetype i = 0; i < resources.size(); ++i) {
        if (context.stopped())
            return {};
        const Resource &resource = resources[i];
        Row row;
        row.id = resource.id;
        row.name = resource.name;
        row.type = types.find(resource.type);
        if (row.type < 0)
            row.type = types.add(resource.type, typeText(resource.type));
        else
            types.count(row.type);
        const QString group = resource.resourceGroup();
        row.group = groups.add(group, group);
        row.region = regions.add(resource.location.name(), regionText(resource.location, *source.plan));
        if (const Recipe *recipe = source.recipes ? source.recipes->find(resource) : nullptr) {
            row.recipe = int(recipe - source.recipes->all().constData());
            row.state = recipe->state;
        }
        const PlannedResource *plan = planned.value(resource.id.key());
        row.placement = placementOf(resource, plan, source.source, source.target);
        if (plan != nullptr) {
            row.tool = plan->tool;
            row.byUser = plan->byUser;
            row.wave = plan->wave;
            row.reason = plan->reason.toString();
            if (plan->target != plan->source) {
                row.targetName = plan->target.name();
                row.targetGroup = plan->target.resourceGroupName();
            }
        }
        if (hasGraph) {
            row.needs = int(source.graph->dependenciesOf(i).size());
            row.neededBy = int(source.graph->dependentsOf(i).size());
        }
        table->m_rows.append(row);
    }
    table->m_types = types.take(collator);
    table->m_groups = groups.take(collator);
    table->m_regions = regions.take(collator);
    for (Row &row : table->m_rows) {
        const QStringList parts{row.name,
                                table->typeOf(row).text,
                                table->typeOf(row).original,
                                table->groupOf(row).text,
                                table->regionOf(row).text,
                                table->regionOf(row).original,
                                stateText(row.state),
                                placementText(row.placement),
                                row.tool ? toolText(*row.tool) : QString(),
                                row.targetName,
                                row.targetGroup};
        row.searched = parts.join(u'\n').toLower();
    }
    if (hasGraph)
        markCuts(*source.graph, table->m_rows);
    rank(table->m_rows, &Row::name, &Row::nameRank, collator);
    rank(table->m_rows, &Row::targetName, &Row::targetRank, collator);
    table->m_byName.resize(table->m_rows.size());
    std::iota(table->m_byName.begin(), table->m_byName.end(), qsizetype(0));
    std::stable_sort(table->m_byName.begin(), table->m_byName.end(),
                     [&rows = table->m_rows](qsizetype a, qsizetype b) { return rows[a].nameRank < rows[b].nameRank; });
    return table;
}

qsizetype ResourceTable::indexOf(const ResourceId &id) const
{
    const Resource *found = m_source.inventory ? m_source.inventory->find(id) : nullptr;
    return found == nullptr ? -1 : found - m_source.inventory->resources().constData();
}

}
