// Active geo-replication of SQL databases: a secondary is made by PUT with createMode Secondary, its link is read on
// either side, and a planned failover, called on the secondary, swaps the roles without loss.

#include "sandbox/databases/sqlreplication.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kDatabase = u"Microsoft.Sql/servers/databases"_s;
const QString kPrimary = u"primary"_s; ///< hidden member of a secondary: id of the database that it follows
const QString kSince = u"replicatesSince"_s;

/// One link, whose two ends are in the store.
struct Link
{
    const Resource *primary = nullptr;
    const Resource *secondary = nullptr;

    QString name() const
    {
        QStringList ends{primary->id.toLower(), secondary->id.toLower()};
        ends.sort(); // a failover does not rename the link
        return Simulation::guidFrom(ends.join(u' '));
    }
};

QList<Link> linksOf(const ResourceStore &store, const Resource &database)
{
    QList<Link> links;
    for (const Resource *other : store.ofType(kDatabase)) {
        const Resource *primary = store.find(other->hidden.value(kPrimary).toString());
        if (primary && (other->id == database.id || primary->id == database.id))
            links.append(Link{primary, other});
    }
    return links;
}

QJsonObject linkView(const Link &link, const Resource &seenFrom)
{
    const bool isPrimary = link.primary->id == seenFrom.id;
    const Resource &partner = isPrimary ? *link.secondary : *link.primary;
    const bool seeded = link.secondary->property(u"provisioningState"_s).toString() == u"Succeeded";
    const QString primary = u"Primary"_s;
    const QString secondary = u"Secondary"_s;
    return {{u"id"_s, seenFrom.id + u"/replicationLinks/"_s + link.name()},
            {u"name"_s, link.name()},
            {u"type"_s, kDatabase + u"/replicationLinks"_s},
            {u"properties"_s,
             QJsonObject{{u"partnerServer"_s, ArmPath::parse(partner.id).parentId().section(u'/', -1)},
                         {u"partnerDatabase"_s, partner.name()},
                         {u"partnerDatabaseId"_s, partner.id},
                         {u"partnerLocation"_s, partner.location()},
                         {u"role"_s, isPrimary ? primary : secondary},
                         {u"partnerRole"_s, isPrimary ? secondary : primary},
                         {u"replicationMode"_s, u"ASYNC"_s},
                         {u"startTime"_s, link.secondary->hidden.value(kSince)},
                         {u"percentComplete"_s, seeded ? 100 : 0},
                         {u"replicationState"_s, seeded ? u"CATCH_UP"_s : u"SEEDING"_s},
                         {u"isTerminationAllowed"_s, true},
                         {u"linkType"_s, u"GEO"_s}}}};
}

/// The database in a path below "…/databases/{d}".
Resource *databaseOf(const Call &call)
{
    const QString &text = call.request.path.text;
    return call.simulation.store().find(text.left(text.indexOf(u"/replicationLinks"_s, 0, Qt::CaseInsensitive)));
}

Reply list(const Call &call, const QStringList &)
{
    const Resource *database = databaseOf(call);
    if (!database)
        return armError(404, u"ResourceNotFound"_s, u"There is no such database."_s);
    QJsonArray values;
    for (const Link &link : linksOf(call.simulation.store(), *database))
        values.append(linkView(link, *database));
    return pageOf(call.request, values);
}

std::optional<Link> linkNamed(const Call &call, const Resource &database, const QString &name)
{
    for (const Link &link : linksOf(call.simulation.store(), database)) {
        if (sameText(link.name(), name))
            return link;
    }
    return std::nullopt;
}

Reply notFound(const QString &name)
{
    return armError(404, u"ResourceNotFound"_s, u"There is no replication link '%1'."_s.arg(name));
}

Reply get(const Call &call, const QStringList &captures)
{
    const Resource *database = databaseOf(call);
    const auto link = database ? linkNamed(call, *database, captures.last()) : std::nullopt;
    return link ? Reply::of(linkView(*link, *database)) : notFound(captures.last());
}

Reply failover(const Call &call, const QStringList &captures)
{
    const Resource *database = databaseOf(call);
    const auto link = database ? linkNamed(call, *database, captures.last()) : std::nullopt;
    if (!link)
        return notFound(captures.last());
    if (link->secondary->id != database->id) {
        return armError(409, u"InvalidOperationOnPrimary"_s,
                        u"A failover is started on the secondary; '%1' is the primary."_s.arg(database->id));
    }
    OperationSpec spec;
    spec.scope = u"/subscriptions/"_s + call.request.path.subscriptionId;
    spec.providerNamespace = u"Microsoft.Sql"_s;
    spec.resourceId = database->id;
    spec.duration = std::chrono::seconds(30);
    spec.finish = [becomes = link->secondary->id, was = link->primary->id](Simulation &world) {
        Resource *primary = world.store().find(becomes);
        Resource *secondary = world.store().find(was);
        if (!primary || !secondary)
            return Outcome::failed(u"ResourceNotFound"_s, u"One side of the link was deleted meanwhile."_s);
        secondary->hidden.insert(kPrimary, becomes);
        secondary->hidden.insert(kSince, primary->hidden.value(kSince));
        primary->hidden.remove(kPrimary);
        world.store().touch(*primary);
        world.store().touch(*secondary);
        return Outcome{};
    };
    return call.simulation.operations().run(call, std::move(spec));
}

}

void beginReplication(const Call &call, Resource &database, const QString &primaryId)
{
    database.hidden.insert(kPrimary, primaryId);
    database.hidden.insert(kSince, call.simulation.now().toString(Qt::ISODateWithMs));
}

void registerSqlReplication(Simulation &simulation)
{
    const QString one =
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Sql/servers/{v}/databases/{d}/replicationLinks"_s;
    const QString permission = kDatabase + u"/replicationLinks/"_s;
    const QStringList versions = simulation.behaviourOf(kDatabase)->apiVersions;
    simulation.add(Route{"GET", one, versions, permission + u"read"_s, true, list});
    simulation.add(Route{"GET", one + u"/{l}"_s, versions, permission + u"read"_s, true, get});
    simulation.add(
        Route{"POST", one + u"/{l}/failover"_s, versions, permission + u"failover/action"_s, false, failover});
}

}
