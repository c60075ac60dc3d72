#include "ui/session/itemboard.h"

#include "areas/catalogue.h"

namespace azrelocate {

using namespace std::chrono_literals;

namespace {

constexpr auto kAgeing = 30s; ///< how often states are computed again only because time passed

/// The items of @p ids; an unknown id (a file of a newer version) is left out.
QList<const Item *> itemsOf(const QStringList &ids)
{
    QList<const Item *> items;
    for (const QString &id : ids) {
        if (const Item *item = findItem(id))
            items.append(item);
    }
    return items;
}

}

ItemBoard::ItemBoard(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_workers(4)
{
    const auto another = [this] {
        m_workers.stopAll();
        m_items.clear();
        m_states.clear();
        m_comments.clear();
        m_signOffs.clear();
        m_checking.clear();
        m_proposing = false;
        Q_EMIT reset();
        Q_EMIT commentsChanged();
        refresh();
    };
    connect(&document, &Document::opened, this, another);
    connect(&document, &Document::closed, this, another);
    m_ageing.setInterval(kAgeing);
    connect(&m_ageing, &QTimer::timeout, this, &ItemBoard::refresh);
    m_ageing.start();
}

ItemState ItemBoard::state(const QString &id) const
{
    return m_checking.contains(id) ? ItemState::Checking : m_states.value(id, ItemState::Unchecked);
}

const StoredItem &ItemBoard::stored(const QString &id) const
{
    static const StoredItem unchecked;
    const auto found = m_items.constFind(id);
    return found == m_items.constEnd() ? unchecked : *found;
}

QList<Comment> ItemBoard::comments(const QString &id) const
{
    QList<Comment> comments;
    std::copy_if(m_comments.begin(), m_comments.end(), std::back_inserter(comments),
                 [&id](const Comment &comment) { return comment.itemId == id; });
    return comments;
}

QStringList ItemBoard::openRequired(std::optional<Phase> phase) const
{
    QStringList open;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            const QString id = QString::fromLatin1(item.id);
            if (item.required && (!phase || item.phase == *phase) && !holds(m_states.value(id, ItemState::Unchecked)))
                open.append(id);
        }
    }
    return open;
}

Result<ItemBoard::Loaded> ItemBoard::load(const Relocation &relocation)
{
    Loaded loaded;
    auto items = relocation.file().items();
    if (!items)
        return items.error();
    loaded.items = *std::move(items);
    auto summaries = relocation.summaries();
    if (!summaries)
        return summaries.error();
    loaded.summaries = *std::move(summaries);
    auto comments = relocation.file().comments();
    if (!comments)
        return comments.error();
    loaded.comments = *std::move(comments);
    auto signOffs = relocation.file().signOffs();
    if (!signOffs)
        return signOffs.error();
    loaded.signOffs = *std::move(signOffs);
    return loaded;
}

void ItemBoard::refresh()
{
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    m_workers.run(
        this, [relocation](const CallContext &) { return load(*relocation); },
        [this, relocation](const Result<Loaded> &loaded) {
            if (relocation != m_document.relocation())
                return;
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            take(*loaded);
        });
}

void ItemBoard::take(const Loaded &loaded)
{
    const bool first = m_states.isEmpty();
    QStringList changedIds;
    for (const StoredItem &item : loaded.items) {
        const auto known = m_items.constFind(item.id);
        const bool same = known != m_items.constEnd() && known->checkedAt == item.checkedAt
            && known->state == item.state && known->personsWord.has_value() == item.personsWord.has_value();
        if (!same) {
            m_items.insert(item.id, item);
            changedIds.append(item.id);
        }
    }
    for (const ItemSummary &summary : loaded.summaries) {
        const auto known = m_states.constFind(summary.id);
        if (known != m_states.constEnd() && *known == summary.state)
            continue;
        m_states.insert(summary.id, summary.state);
        if (!changedIds.contains(summary.id))
            changedIds.append(summary.id);
    }
    const bool moreWords = m_comments.size() != loaded.comments.size() || m_signOffs.size() != loaded.signOffs.size();
    m_comments = loaded.comments;
    m_signOffs = loaded.signOffs;
    if (first) {
        Q_EMIT reset();
    } else {
        for (const QString &id : std::as_const(changedIds))
            Q_EMIT itemChanged(id);
    }
    if (first || moreWords)
        Q_EMIT commentsChanged();
}

void ItemBoard::check(const QStringList &ids)
{
    const auto relocation = m_document.relocation();
    QStringList fresh;
    for (const QString &id : ids) {
        const Item *item = findItem(id);
        if (item && !item->byHand && !m_checking.contains(id))
            fresh.append(id);
    }
    if (!relocation || fresh.isEmpty())
        return;
    const bool begins = m_checking.isEmpty();
    for (const QString &id : std::as_const(fresh)) {
        m_checking.insert(id);
        Q_EMIT itemChanged(id);
    }
    if (begins)
        Q_EMIT checkingChanged();

    const auto checked = [self = QPointer<QObject>(this), this, relocation](const StoredItem &item) {
        Workers::post(self, [this, relocation, item] {
            if (relocation != m_document.relocation())
                return;
            m_items.insert(item.id, item);
            m_states.insert(item.id, item.stateAt(m_document.now()));
            m_checking.remove(item.id);
            Q_EMIT itemChanged(item.id);
        });
    };
    m_stopChecking = m_workers.run(
        this,
        [relocation, fresh, checked](const CallContext &context) {
            return relocation->check(itemsOf(fresh), checked, context);
        },
        [this, relocation, fresh](const Result<void> &done) {
            if (relocation != m_document.relocation())
                return;
            for (const QString &id : fresh) {
                if (m_checking.remove(id)) // stopped before its turn, or its answer could not be stored
                    Q_EMIT itemChanged(id);
            }
            if (m_checking.isEmpty())
                Q_EMIT checkingChanged();
            if (!done && done.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(done.error());
        });
}

void ItemBoard::checkPhase(Phase phase)
{
    QStringList ids;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.phase == phase)
                ids.append(QString::fromLatin1(item.id));
        }
    }
    check(ids);
}

void ItemBoard::stopChecking()
{
    m_stopChecking.request_stop();
}

void ItemBoard::propose(const QStringList &ids)
{
    const auto relocation = m_document.relocation();
    if (!relocation || m_proposing)
        return;
    m_proposing = true;
    m_workers.run(
        this, [relocation, ids](const CallContext &context) { return relocation->propose(itemsOf(ids), context); },
        [this, relocation, ids](const Relocation::Proposal &proposal) {
            if (relocation != m_document.relocation())
                return;
            m_proposing = false;
            if (proposal.failure)
                Q_EMIT failed(*proposal.failure);
            Q_EMIT proposed(ids, proposal.changes);
        });
}

void ItemBoard::write(std::function<Result<void>(Relocation &)> work)
{
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    m_workers.run(
        this, [relocation, work = std::move(work)](const CallContext &) { return work(*relocation); },
        [this](const Result<void> &written) {
            if (!written)
                Q_EMIT failed(written.error());
            refresh();
        });
}

void ItemBoard::attest(const QString &id, const QString &note)
{
    if (const Item *item = findItem(id))
        write([item, note, by = m_document.actor()](Relocation &relocation) {
            return relocation.attest(*item, by, note);
        });
}

void ItemBoard::waive(const QString &id, const QString &reason, const QDateTime &until)
{
    if (const Item *item = findItem(id)) {
        write([item, reason, until, by = m_document.actor()](Relocation &relocation) {
            return relocation.waive(*item, by, reason, until);
        });
    }
}

void ItemBoard::takeBack(const QString &id, const QString &why)
{
    if (const Item *item = findItem(id))
        write([item, why](Relocation &relocation) { return relocation.takeBack(*item, why); });
}

void ItemBoard::comment(const QString &id, const QString &text)
{
    if (const Item *item = findItem(id))
        write([item, text, by = m_document.actor()](Relocation &relocation) {
            return relocation.comment(*item, by, text);
        });
}

void ItemBoard::review(const QString &id, Comment::Kind kind, const QString &text)
{
    if (const Item *item = findItem(id)) {
        write([item, kind, text, by = m_document.actor()](Relocation &relocation) {
            return relocation.review(*item, by, kind, text);
        });
    }
}

void ItemBoard::sign(const QString &by, const QString &note)
{
    write([by, note](Relocation &relocation) { return relocation.sign(by, note); });
}

}
