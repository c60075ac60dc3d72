#include "plan/planner.h"

#include "azure/cloud.h"
#include "estate/endpoints.h"
#include "plan/datamethod.h"
#include "plan/naming.h"
#include "plan/toolchoice.h"
#include "plan/waves.h"

#include <QSet>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// One computation; its steps fill the plan in this order.
class Planner
{
public:
    Planner(const Inventory &inventory, const Recipes &recipes, const Cloud &cloud, const PlanChoices &choices)
        : m_inventory(inventory)
        , m_cloud(cloud)
        , m_choices(choices)
        , m_graph(DependencyGraph::build(inventory, cloud))
        , m_naming(recipes.regionCodes(), choices.source, choices.target)
    {
        for (const Resource &resource : inventory.resources())
            m_recipes.append(recipes.find(resource));
        m_plan.source = choices.source;
        m_plan.target = choices.target;
        m_plan.sourceDisplayName = choices.sourceDisplayName;
        m_plan.targetDisplayName = choices.targetDisplayName;
        m_plan.method = choices.method;
        m_plan.tenantId = choices.tenantId;
        m_plan.sameSubscription = choices.sameSubscription;
        m_plan.recipesVersion = recipes.version();
        m_plan.computedAt = choices.now;
    }

    Plan compute()
    {
        chooseTools();
        takeInterfacesAlong();
        m_carriers = carriersOf(m_inventory, m_graph, m_plan.resources);
        followCarriers();
        raiseWaves(m_graph, m_carriers, m_plan.resources);
        nameGroups();
        nameResources();
        listStores();
        listEndpoints();
        return m_plan;
    }

private:
    bool moves(qsizetype index) const
    {
        const Tool tool = m_plan.resources[index].tool;
        return tool != Tool::Stay && tool != Tool::Native;
    }

    void chooseTools()
    {
        const QList<Resource> &resources = m_inventory.resources();
        for (qsizetype i = 0; i < resources.size(); ++i) {
            PlannedResource planned;
            planned.source = resources[i].id;
            planned.target = resources[i].id;
            planned.wave = m_recipes[i] != nullptr ? m_recipes[i]->wave : 0;
            const ToolChoice choice = chooseTool(m_inventory, i, m_graph, m_recipes[i], m_choices);
            planned.tool = choice.tool;
            planned.reason = choice.reason;
            const PlannedResource *before = m_choices.previous.find(planned.source);
            if (before != nullptr && before->byUser && !m_choices.recommended.contains(planned.source)) {
                planned.tool = before->tool;
                planned.reason = before->reason;
                planned.byUser = true;
            }
            if (const auto chosen = m_choices.tools.constFind(planned.source); chosen != m_choices.tools.constEnd()) {
                planned.tool = *chosen;
                const QString words = m_choices.reasons.value(planned.source);
                planned.reason = words.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "Chosen by the user."))
                                                 : Message::verbatim(words);
                planned.byUser = true;
            }
            m_plan.resources.append(planned);
        }
    }

    /// Site Recovery makes the interfaces of a machine anew, so that no other tool may.
    void takeInterfacesAlong()
    {
        for (qsizetype i = 0; i < m_plan.resources.size(); ++i) {
            const Resource &machine = m_inventory.resources()[i];
            if (m_plan.resources[i].tool != Tool::SiteRecovery || !machine.isType(u"Microsoft.Compute/virtualMachines"))
                continue;
            for (const qsizetype needed : m_graph.dependenciesOf(i)) {
                PlannedResource &planned = m_plan.resources[needed];
                if (!m_inventory.resources()[needed].isType(u"Microsoft.Network/networkInterfaces") || planned.byUser)
                    continue;
                planned.tool = Tool::SiteRecovery;
                planned.reason = QT_TRANSLATE_NOOP("Message", "Site Recovery makes it with its machine.");
            }
        }
    }

    /// What comes with a resource that stays, stays.
    void followCarriers()
    {
        for (qsizetype i = 0; i < m_plan.resources.size(); ++i) {
            PlannedResource &planned = m_plan.resources[i];
            if (m_carriers[i] == i || planned.byUser || moves(m_carriers[i]))
                continue;
            planned.tool = Tool::Stay;
            planned.reason = QT_TRANSLATE_NOOP("Message", "What it belongs to stays.");
        }
    }

    void nameGroups()
    {
        QStringList names;
        for (qsizetype i = 0; i < m_plan.resources.size(); ++i) {
            const QString name = m_plan.resources[i].source.resourceGroupName();
            if (moves(i) && !name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
                names.append(name);
        }
        std::sort(names.begin(), names.end());
        QSet<QString> taken;
        for (const InventoryGroup &group : m_inventory.groups)
            taken.insert(group.id.name().toLower());
        for (const QString &name : std::as_const(names)) {
            QString target = m_choices.groups.value(name.toLower());
            if (target.isEmpty() && continuesPrevious())
                target = m_choices.previous.groups.value(name.toLower());
            if (target.isEmpty()) {
                const QString made = m_naming.groupName(name);
                target = made;
                for (int number = 2; taken.contains(target.toLower()); ++number)
                    target = Naming::numbered(made, number, 90);
            }
            taken.insert(target.toLower());
            m_plan.groups.insert(name.toLower(), target);
        }
    }

    /// Whether the former plan is of the same relocation, so that its names hold: what was announced, reserved or made
    /// already must not get another name because something else was discovered since.
    bool continuesPrevious() const
    {
        return m_choices.previous.source == m_choices.source && m_choices.previous.target == m_choices.target;
    }

    void nameResources()
    {
        QList<qsizetype> order(m_plan.resources.size());
        for (qsizetype i = 0; i < order.size(); ++i)
            order[i] = i;
        // Parents first, since a child's id starts with its parent's; then by id, so that numbers given to colliding
        // names do not depend on the order of discovery.
        std::sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
            const ResourceId &left = m_plan.resources[a].source;
            const ResourceId &right = m_plan.resources[b].source;
            const qsizetype depthLeft = left.names().size();
            const qsizetype depthRight = right.names().size();
            return depthLeft != depthRight ? depthLeft < depthRight : left.key() < right.key();
        });
        for (const Resource &resource : m_inventory.resources())
            m_taken.insert(uniquenessKey(resource.id, isGlobalName(resource.id)));
        for (const qsizetype index : std::as_const(order)) {
            if (moves(index))
                nameResource(index);
        }
    }

    bool isGlobalName(const ResourceId &id) const
    {
        const Resource *resource = m_inventory.find(id);
        const qsizetype index = resource == nullptr ? -1 : resource - m_inventory.resources().constData();
        return index >= 0 && m_recipes[index] != nullptr && m_recipes[index]->name.isGlobal();
    }

    static QString uniquenessKey(const ResourceId &id, bool global)
    {
        return global ? id.type().toLower() + u'/' + id.name().toLower() : id.key();
    }

    void nameResource(qsizetype index)
    {
        PlannedResource &planned = m_plan.resources[index];
        const QString chosen = m_choices.names.value(planned.source);
        const bool isChild = planned.source.names().size() > 1;
        if (isChild) {
            const ResourceId place = m_plan.targetOf(planned.source.parent());
            // Settings name a database or a rule by its own name, so that it is kept below a parent of another name.
            planned.target =
                ResourceId(place.toString() + planned.source.toString().mid(planned.source.parent().toString().size()));
            if (!chosen.isEmpty())
                planned.target = planned.target.withName(chosen);
            return;
        }
        const Recipe *recipe = m_recipes[index];
        const GlobalNameRule rule = recipe != nullptr ? recipe->name : GlobalNameRule();
        const QString name = planned.source.name();
        const QString made = !chosen.isEmpty() ? chosen
            : rule.isGlobal()                  ? m_naming.globalName(name, rule)
                                               : m_naming.localName(name);
        const ResourceId inGroup =
            planned.source.withResourceGroup(m_plan.groups.value(planned.source.resourceGroupName().toLower()));
        const PlannedResource *before = continuesPrevious() ? m_choices.previous.find(planned.source) : nullptr;
        if (chosen.isEmpty() && before != nullptr && before->target != planned.source) {
            planned.target = inGroup.withName(before->target.name());
            m_taken.insert(uniquenessKey(planned.target, rule.isGlobal()));
            return;
        }
        planned.target = inGroup.withName(made);
        for (int number = 2; m_taken.contains(uniquenessKey(planned.target, rule.isGlobal())); ++number)
            planned.target = inGroup.withName(Naming::numbered(made, number, rule.maximum));
        m_taken.insert(uniquenessKey(planned.target, rule.isGlobal()));
    }

    /// What a person decided now or before, however the tool is now.
    std::optional<DataMethod> chosenDataMethod(const ResourceId &source) const
    {
        if (const auto chosen = m_choices.dataMethods.constFind(source); chosen != m_choices.dataMethods.constEnd())
            return *chosen;
        for (const PlannedStore &before : m_choices.previous.stores) {
            if (before.byUser && before.source == source)
                return before.method;
        }
        return std::nullopt;
    }

    void listStores()
    {
        for (qsizetype i = 0; i < m_plan.resources.size(); ++i) {
            const PlannedResource &planned = m_plan.resources[i];
            const Recipe *recipe = m_recipes[i];
            const bool isPool = planned.source.type().endsWith("/elasticPools"_L1, Qt::CaseInsensitive);
            if (recipe == nullptr || isPool)
                continue;
            const QList<DataMethod> methods = dataMethodsFor(*recipe, planned.tool);
            if (methods.isEmpty())
                continue;
            const std::optional<DataMethod> chosen = chosenDataMethod(planned.source);
            const bool isPossible = chosen && methods.contains(*chosen);
            m_plan.stores.append({planned.source, planned.target, isPossible ? *chosen : methods.first(), isPossible});
        }
    }

    void listEndpoints()
    {
        QList<std::pair<QString, QString>> pairs;
        for (const PlannedResource &planned : std::as_const(m_plan.resources)) {
            if (planned.target == planned.source)
                continue;
            const QStringList hosts = endpointsOf(*m_inventory.find(planned.source), m_cloud);
            for (const QString &host : hosts) {
                const QString relocated = relocatedHost(host, planned.source.name(), planned.target.name(),
                                                        m_choices.source, m_choices.target);
                if (!relocated.isEmpty() && relocated != host)
                    pairs.append({host, relocated});
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
        m_plan.endpointReplacements = pairs;
    }

    const Inventory &m_inventory;
    const Cloud &m_cloud;
    const PlanChoices &m_choices;
    const DependencyGraph m_graph;
    const Naming m_naming;
    QList<const Recipe *> m_recipes; ///< in the order of the inventory, as Plan::resources
    QList<qsizetype> m_carriers;
    QSet<QString> m_taken; ///< uniquenessKey() of all names that exist or were given
    Plan m_plan;
};

}

Plan computePlan(const Inventory &inventory, const Recipes &recipes, const Cloud &cloud, const PlanChoices &choices)
{
    Plan plan = Planner(inventory, recipes, cloud, choices).compute();
    // planHostNames() reads the user's new names from here.
    for (const PlannedHostName &host : choices.previous.hostNames) {
        if (!host.newName.isEmpty() && !choices.hostNames.contains(host.name))
            plan.hostNames.append(host);
    }
    for (auto chosen = choices.hostNames.begin(); chosen != choices.hostNames.end(); ++chosen) {
        PlannedHostName host;
        host.name = chosen.key();
        host.newName = chosen.value();
        if (!host.newName.isEmpty())
            plan.hostNames.append(host);
    }
    return plan;
}

}
