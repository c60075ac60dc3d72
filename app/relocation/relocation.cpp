#include "relocation/relocation.h"

#include "areas/catalogue.h"
#include "azure/azuresession.h"
#include "azure/cloud.h"
#include "estate/discovery.h"
#include "relocation/costreading.h"
#include "relocation/recipecatalogue.h"
#include "relocation/workloadplanning.h"

#include <QSslCertificate>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Error notSignedIn()
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.code = u"NotSignedIn"_s;
    error.message = u"Nobody is signed in to Azure."_s;
    return error;
}

RelocationFile::Options fileOptions(const Surroundings &surroundings)
{
    return {surroundings.clock, surroundings.actor};
}

}

Relocation::Relocation(std::shared_ptr<RelocationFile> file, const Surroundings &surroundings)
    : m_file(std::move(file))
    , m_clock(surroundings.clock ? surroundings.clock : std::make_shared<SystemClock>())
    , m_surroundings(surroundings)
{
}

Result<std::shared_ptr<Relocation>> Relocation::create(const QString &path, const RelocationSettings &settings,
                                                       const Surroundings &surroundings)
{
    auto file = RelocationFile::create(path, settings, fileOptions(surroundings));
    if (!file)
        return file.error();
    std::shared_ptr<Relocation> relocation(new Relocation(*file, surroundings));
    relocation->reload();
    return relocation;
}

Result<std::shared_ptr<Relocation>> Relocation::open(const QString &path, RelocationFile::Access access,
                                                     const Surroundings &surroundings)
{
    auto file = RelocationFile::open(path, access, fileOptions(surroundings));
    if (!file)
        return file.error();
    std::shared_ptr<Relocation> relocation(new Relocation(*file, surroundings));
    relocation->reload();
    return relocation;
}

void Relocation::reload()
{
    auto plan = m_file->plan();
    auto inventory = m_file->inventory();
    const std::lock_guard lock(m_mutex);
    m_plan = std::make_shared<const Plan>(plan ? *std::move(plan) : Plan());
    m_inventory = std::make_shared<const Inventory>(inventory ? *std::move(inventory) : Inventory());
}

void Relocation::signIn(std::shared_ptr<AzureSession> session)
{
    const QString identity = session ? AzureReader(session).identity() : QString(); // null: signed out
    if (!identity.isEmpty())
        m_file->setActor(identity);
    const std::lock_guard lock(m_mutex);
    m_session = std::move(session);
}

bool Relocation::isSignedIn() const
{
    const std::lock_guard lock(m_mutex);
    return m_session != nullptr;
}

Result<AzureReader> Relocation::reader() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_session)
        return notSignedIn();
    return AzureReader(m_session);
}

Result<Probes> Relocation::probes() const
{
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    const auto cloud = Cloud::fromJson(settings->cloud);
    if (!cloud)
        return cloud.error();
    Probes::Settings probes;
    probes.resolvers = cloud->resolvers;
    probes.connectTo = cloud->connectTo;
    if (!settings->caFile.isEmpty())
        probes.extraAuthorities = QSslCertificate::fromPath(settings->caFile);
    return Probes(probes);
}

Result<Limits> Relocation::limits() const
{
    return m_file->settings().transform(
        [](const RelocationSettings &settings) { return Limits::fromJson(settings.limits); });
}

std::shared_ptr<const Plan> Relocation::plan() const
{
    const std::lock_guard lock(m_mutex);
    return m_plan;
}

std::shared_ptr<const Inventory> Relocation::inventory() const
{
    const std::lock_guard lock(m_mutex);
    return m_inventory;
}

Result<Inventory> Relocation::discover(const DiscoveryObserver &progress, const CallContext &context)
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();

    Scope scope;
    scope.subscriptions = settings->subscriptions;
    scope.resourceGroups = settings->resourceGroups;
    scope.tags = settings->tags;
    scope.sourceRegion = settings->source;
    auto found = azrelocate::discover(scope, *azure, progress, context);
    if (!found)
        return found;
    found->takenAt = m_clock->now(); // of the relocation, not of the machine
    if (auto stored = m_file->setInventory(*found); !stored)
        return stored.error();
    const std::lock_guard lock(m_mutex);
    m_inventory = std::make_shared<const Inventory>(*found);
    return found;
}

Result<Plan> Relocation::computePlan(const PlanChoices &choices, const CallContext &context)
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto found = inventory();
    if (found->isEmpty())
        return Error::input(u"There is no inventory yet: run discover first."_s, u"NothingDiscovered"_s);
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    PlanChoices complete = choices;
    complete.source = settings->source;
    complete.target = settings->target;
    complete.previous = *this->plan();
    complete.now = m_clock->now();
    const auto recipes = recipesOf(*m_file);
    if (!recipes)
        return recipes.error();
    auto plan = planWorkload(*found, *azure, *recipes, complete, context);
    if (!plan)
        return plan;
    if (auto stored = m_file->setPlan(*plan); !stored)
        return stored.error();
    const std::lock_guard lock(m_mutex);
    m_plan = std::make_shared<const Plan>(*plan);
    return plan;
}

Result<RunningCosts> Relocation::readCosts(const CallContext &context)
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto planned = plan();
    if (planned->isEmpty())
        return Error::input(u"There is no plan yet: run plan first."_s, u"NothingPlanned"_s);
    auto costs = readRunningCosts(*azure, *planned, m_clock->now(), context);
    if (!costs)
        return costs;
    if (auto stored = m_file->setRunningCosts(*costs); !stored)
        return stored.error();
    return costs;
}

Result<QList<ItemSummary>> Relocation::summaries() const
{
    const auto stored = m_file->items();
    if (!stored)
        return stored.error();
    const auto limits = this->limits();
    if (!limits)
        return limits.error();
    QHash<QString, const StoredItem *> byId;
    for (const StoredItem &item : *stored)
        byId.insert(item.id, &item);

    const QDateTime now = m_clock->now();
    QList<ItemSummary> summaries;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            ItemSummary summary;
            summary.id = QString::fromLatin1(item.id);
            summary.required = item.required;
            summary.phase = item.phase;
            if (const StoredItem *known = byId.value(summary.id)) {
                summary.state = known->stateAt(now);
                summary.checkedAt = known->checkedAt;
                if (known->personsWord && known->personsWord->isValidAt(now)) {
                    summary.note = known->personsWord->note;
                    summary.by = known->personsWord->by;
                }
                const bool fromCheck = summary.state == ItemState::Passed || summary.state == ItemState::Warning
                    || summary.state == ItemState::NotApplicable;
                if (fromCheck && known->checkedAt.secsTo(now) > std::chrono::seconds(limits->evidenceAge).count())
                    summary.state = ItemState::Stale;
            }
            summaries.append(summary);
        }
    }
    return summaries;
}

Result<void> Relocation::attest(const Item &item, const QString &by, const QString &note)
{
    Override word;
    word.kind = Override::Kind::Attested;
    word.by = by;
    word.note = note;
    word.at = m_clock->now();
    return m_file->setPersonsWord(QString::fromLatin1(item.id), word);
}

Result<void> Relocation::waive(const Item &item, const QString &by, const QString &reason, const QDateTime &until)
{
    Override word;
    word.kind = Override::Kind::Waived;
    word.by = by;
    word.note = reason;
    word.until = until;
    word.at = m_clock->now();
    return m_file->setPersonsWord(QString::fromLatin1(item.id), word);
}

Result<void> Relocation::takeBack(const Item &item, const QString &why)
{
    return m_file->clearPersonsWord(QString::fromLatin1(item.id), why);
}

Result<void> Relocation::comment(const Item &item, const QString &by, const QString &text)
{
    return review(item, by, Comment::Kind::Remark, text);
}

Result<void> Relocation::review(const Item &item, const QString &by, Comment::Kind kind, const QString &text)
{
    if (text.trimmed().isEmpty() && kind != Comment::Kind::Accepted)
        return Error::input(u"There is no text: only an acceptance needs none."_s, u"TextMissing"_s);
    Comment comment;
    comment.kind = kind;
    comment.itemId = QString::fromLatin1(item.id);
    comment.by = by;
    comment.text = text;
    comment.at = m_clock->now();
    return m_file->addComment(comment);
}

Result<void> Relocation::sign(const QString &by, const QString &note)
{
    SignOff signOff;
    signOff.by = by;
    signOff.note = note;
    return m_file->addSignOff(signOff);
}

}
