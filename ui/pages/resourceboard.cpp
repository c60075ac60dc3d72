#include "ui/pages/resourceboard.h"

#include "azure/cloud.h"
#include "relocation/recipecatalogue.h"

namespace azrelocate {

ResourceBoard *ResourceBoard::of(RelocationSession &session)
{
    auto *board = session.findChild<ResourceBoard *>(QString(), Qt::FindDirectChildrenOnly);
    return board != nullptr ? board : new ResourceBoard(session);
}

ResourceBoard::ResourceBoard(RelocationSession &session)
    : QObject(&session)
    , m_session(session)
    , m_table(std::make_shared<ResourceTable>())
    , m_builder(1)
    , m_reader(1)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ResourceBoard::build);
    const auto soon = [this] {
        m_isBuilding = true;
        m_soon.start();
    };
    connect(&session.estate(), &EstateBoard::inventoryChanged, this, soon);
    connect(&session.estate(), &EstateBoard::graphChanged, this, soon);
    connect(&session.estate(), &EstateBoard::planChanged, this, soon);
    const auto forgetRecipes = [this] {
        m_recipes.reset();
    };
    connect(&session.estate(), &EstateBoard::recipesChanged, this, forgetRecipes);
    connect(&session.document(), &Document::opening, this, forgetRecipes); // each file may have its own
    soon();
}

void ResourceBoard::build()
{
    m_stopBuilding.request_stop();
    const int generation = ++m_generation;
    const EstateBoard &estate = m_session.estate();
    ResourceTable::Source source;
    source.inventory = estate.inventory();
    source.graph = estate.graph();
    source.plan = estate.plan();
    source.recipes = m_recipes;
    const auto relocation = m_session.document().relocation();
    source.source = m_session.document().settings().source;
    source.target = m_session.document().settings().target;
    m_stopBuilding = m_builder.run(
        this,
        [source, relocation](const CallContext &context) mutable {
            if (!source.recipes) {
                if (auto recipes = relocation ? recipesOf(relocation->file()) : Recipes::load())
                    source.recipes = std::make_shared<const Recipes>(*std::move(recipes));
            }
            return ResourceTable::build(source, context);
        },
        [this, generation](const std::shared_ptr<const ResourceTable> &table) {
            if (generation != m_generation || !table)
                return;
            m_isBuilding = false;
            const auto former = std::exchange(m_table, table);
            m_recipes = table->source().recipes;
            Q_EMIT tableChanged();
            m_builder.release(former);
        });
}

void ResourceBoard::readFacts(qsizetype row)
{
    m_stopFacts.request_stop();
    const int generation = ++m_factsGeneration;
    const auto table = m_table;
    if (row < 0 || row >= table->size())
        return;
    const QJsonObject cloud = m_session.document().settings().cloud;
    m_stopFacts = m_reader.run(
        this,
        [table, row, cloud](const CallContext &) {
            return ResourceFacts::of(*table, row, Cloud::fromJson(cloud).value_or(Cloud()));
        },
        [this, generation](const ResourceFacts &facts) {
            if (generation == m_factsGeneration)
                Q_EMIT factsRead(facts);
        });
}

}
