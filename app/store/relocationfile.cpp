#include "store/relocationfile.h"

#include "base/systemuser.h"
#include "store/inventoryrows.h"
#include "store/relocationfile_p.h"
#include "store/rows.h"
#include "store/sqlerror.h"
#include "store/verification.h"

#include <QFile>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> document(Database &database, const QString &name)
{
    return database.read([&name](SqlConnection &connection) {
        return tables::kDocuments.find(connection, name).transform([](const std::optional<Row> &row) {
            return row ? documentOf(*row) : QJsonObject();
        });
    });
}

EventDraft documentDraft(const QString &kind, const QString &name, const QJsonObject &content,
                         const QJsonObject &details = {})
{
    EventDraft draft;
    draft.kind = kind;
    draft.details = details;
    draft.rows = {{&tables::kDocuments, documentRow(name, content)}};
    return draft;
}

}

RelocationFile::RelocationFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

RelocationFile::~RelocationFile() = default;

Result<std::shared_ptr<RelocationFile>> RelocationFile::create(const QString &path, const RelocationSettings &settings,
                                                               const Options &options)
{
    if (QFileInfo::exists(path))
        return storage::error(storage::kFileExists, u"The file %1 exists already."_s.arg(path));
    auto d = std::make_unique<Private>();
    d->path = path;
    d->access = Access::ReadWrite;
    d->clock = options.clock ? options.clock : std::make_shared<const SystemClock>();
    d->actor = options.actor.isEmpty() ? systemUser() : options.actor;
    d->lock = std::make_unique<WriterLock>(path);
    if (auto locked = d->lock->take(); !locked)
        return locked.error();
    Result<void> made;
    if (auto database = Database::create(path)) {
        d->database = *std::move(database);
        made = d->append(documentDraft(u"relocation.created"_s, u"settings"_s, settings.toJson()));
    } else {
        made = database.error();
    }
    if (!made) { // half a file would be one that cannot be opened
        d->database.reset();
        QFile::remove(path);
        return made.error();
    }
    return std::shared_ptr<RelocationFile>(new RelocationFile(std::move(d)));
}

Result<std::shared_ptr<RelocationFile>> RelocationFile::open(const QString &path, Access access, const Options &options)
{
    if (!QFileInfo::exists(path))
        return storage::error(storage::kFileMissing, u"There is no file %1."_s.arg(path));
    auto d = std::make_unique<Private>();
    d->path = path;
    d->access = access;
    d->clock = options.clock ? options.clock : std::make_shared<const SystemClock>();
    d->actor = options.actor.isEmpty() ? systemUser() : options.actor;
    if (access == Access::ReadWrite) {
        d->lock = std::make_unique<WriterLock>(path);
        if (auto locked = d->lock->take(); !locked)
            return locked.error();
    }
    auto database = Database::open(path, access == Access::ReadWrite);
    if (!database)
        return database.error();
    d->database = *std::move(database);
    return std::shared_ptr<RelocationFile>(new RelocationFile(std::move(d)));
}

const QString &RelocationFile::path() const
{
    return d->path;
}

RelocationFile::Access RelocationFile::access() const
{
    return d->access;
}

void RelocationFile::setActor(const QString &actor)
{
    const std::lock_guard guard(d->actorMutex);
    d->actor = actor;
}

Result<RelocationSettings> RelocationFile::settings() const
{
    return document(*d->database, u"settings"_s).transform(&RelocationSettings::fromJson);
}

Result<void> RelocationFile::setSettings(const RelocationSettings &settings)
{
    return d->append(documentDraft(u"settings.set"_s, u"settings"_s, settings.toJson()));
}

Result<Plan> RelocationFile::plan() const
{
    const Result<QJsonObject> content = document(*d->database, u"plan"_s);
    if (!content)
        return content.error();
    return content->isEmpty() ? Result<Plan>(Plan()) : Plan::fromJson(*content);
}

Result<void> RelocationFile::setPlan(const Plan &plan)
{
    return d->append(documentDraft(
        u"plan.set"_s, u"plan"_s, plan.toJson(),
        {{u"method"_s, toString(plan.method)}, {u"resources"_s, static_cast<qint64>(plan.resources.size())}}));
}

Result<QJsonObject> RelocationFile::recipes() const
{
    return document(*d->database, u"recipes"_s);
}

Result<void> RelocationFile::setRecipes(const QJsonObject &catalogue)
{
    const QString version = catalogue.isEmpty() ? u"built-in"_s : catalogue.value("version"_L1).toString();
    return d->append(documentDraft(u"recipes.set"_s, u"recipes"_s, catalogue, {{u"version"_s, version}}));
}

Result<RunningCosts> RelocationFile::runningCosts() const
{
    return document(*d->database, u"costs"_s).transform(&RunningCosts::fromJson);
}

Result<void> RelocationFile::setRunningCosts(const RunningCosts &costs)
{
    return d->append(documentDraft(u"costs.read"_s, u"costs"_s, costs.toJson(),
                                   {{u"resources"_s, static_cast<qint64>(costs.resources.size())}}));
}

Result<Inventory> RelocationFile::inventory() const
{
    return d->database->read([](SqlConnection &connection) -> Result<Inventory> {
        Inventory inventory;
        const auto head = tables::kDocuments.find(connection, u"inventory"_s);
        if (!head)
            return head.error();
        const QJsonObject content = *head ? documentOf(**head) : QJsonObject();
        inventory.takenAt = timeFromText(content.value("takenAt"_L1).toString());
        inventory.expected = content.value("expected"_L1).toInt();
        const QJsonArray skipped = content.value("skipped"_L1).toArray();
        for (const QJsonValue &pair : skipped)
            inventory.skipped.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
        const QJsonArray groups = content.value("groups"_L1).toArray();
        for (const QJsonValue &value : groups) {
            const QJsonObject group = value.toObject();
            inventory.groups.append({ResourceId(group.value("id"_L1).toString()),
                                     Region(group.value("location"_L1).toString()), group.value("tags"_L1).toObject()});
        }
        auto read = readResources(connection, inventory);
        return read ? Result<Inventory>(std::move(inventory)) : Result<Inventory>(read.error());
    });
}

Result<void> RelocationFile::setInventory(const Inventory &inventory)
{
    QJsonArray skipped;
    for (const auto &[what, why] : inventory.skipped)
        skipped.append(QJsonArray{what, why});
    QJsonArray groups;
    for (const InventoryGroup &group : inventory.groups) {
        groups.append(QJsonObject{
            {u"id"_s, group.id.toString()}, {u"location"_s, group.location.name()}, {u"tags"_s, group.tags}});
    }
    EventDraft draft =
        documentDraft(u"inventory.set"_s, u"inventory"_s,
                      {{u"takenAt"_s, toText(inventory.takenAt)},
                       {u"expected"_s, inventory.expected},
                       {u"skipped"_s, skipped},
                       {u"groups"_s, groups}},
                      {{u"resources"_s, static_cast<qint64>(inventory.size())}, {u"expected"_s, inventory.expected}});
    draft.whole = [&inventory](SqlConnection &connection) {
        return writeResources(connection, inventory);
    };
    return d->append(draft);
}

Result<QByteArray> RelocationFile::chainHead() const
{
    return d->database->read([](SqlConnection &connection) {
        return connection.value(u"SELECT head FROM chain"_s).transform([](const QVariant &head) {
            return head.toString().toLatin1();
        });
    });
}

Result<VerifyReport> RelocationFile::verify() const
{
    return d->database->read(&verifyChain);
}

}
