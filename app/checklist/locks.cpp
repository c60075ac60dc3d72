#include "checklist/locks.h"

#include "checklist/resourcechange.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool isReadOnly(const Lock &lock)
{
    return lock.level.compare("ReadOnly"_L1, Qt::CaseInsensitive) == 0;
}

QJsonObject lockBody(const Lock &lock)
{
    QJsonObject properties{{u"level"_s, lock.level}};
    if (!lock.notes.isEmpty())
        properties.insert(u"notes"_s, lock.notes);
    return {{u"properties"_s, properties}};
}

}

QList<Lock> locksAgainstWrite(const QList<Lock> &locks, const ResourceId &id)
{
    QList<Lock> found;
    for (const Lock &lock : locks) {
        if (isReadOnly(lock) && id.isWithin(lock.scope()))
            found.append(lock);
    }
    return found;
}

QList<Lock> locksAgainstDelete(const QList<Lock> &locks, const ResourceId &id)
{
    QList<Lock> found;
    for (const Lock &lock : locks) {
        if (id.isWithin(lock.scope()) || lock.scope().isWithin(id))
            found.append(lock);
    }
    return found;
}

Change removeLock(const QString &itemId, Message title, const Lock &lock)
{
    Change change = createResource(itemId, std::move(title), lock.id, lockBody(lock));
    const ChangeRequest put = change.request;
    change.request = change.undoRequests.first();
    change.undoRequests = {put};
    change.before = put.body;
    change.after = QJsonValue::Null;
    change.permissions = {u"Microsoft.Authorization/locks/delete"_s};
    change.seal();
    return change;
}

Change putLockBack(const QString &itemId, Message title, const Change &removal)
{
    return createResource(itemId, std::move(title), removal.resource, removal.before.toObject());
}

}
