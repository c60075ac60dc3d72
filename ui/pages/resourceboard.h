#pragma once

#include "ui/models/resourcefacts.h"
#include "ui/session/relocationsession.h"

namespace azrelocate {

/// The resources of the open file as a table that pages share, kept up with inventory, relations and plan; made on a
/// worker. UI thread.
class ResourceBoard : public QObject
{
    Q_OBJECT
public:
    /// The one of @p session, made when it is first asked for.
    static ResourceBoard *of(RelocationSession &session);

    std::shared_ptr<const ResourceTable> table() const { return m_table; } ///< never null
    bool isBuilding() const { return m_isBuilding; }
    /// Everything about one resource; factsRead() follows unless another one is asked for meanwhile.
    void readFacts(qsizetype row);

Q_SIGNALS:
    void tableChanged();
    void factsRead(const azrelocate::ResourceFacts &facts);

private:
    explicit ResourceBoard(RelocationSession &session);
    void build();

    RelocationSession &m_session;
    std::shared_ptr<const ResourceTable> m_table;
    std::shared_ptr<const Recipes> m_recipes; ///< read once, with the first table
    std::stop_source m_stopBuilding;
    std::stop_source m_stopFacts;
    int m_generation = 0;
    int m_factsGeneration = 0;
    bool m_isBuilding = false;
    QTimer m_soon; ///< several changes at once are one table
    Workers m_builder;
    Workers m_reader;
};

}
