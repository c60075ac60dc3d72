#pragma once

#include "store/database.h"
#include "store/relocationfile.h"
#include "store/writerlock.h"

#include <mutex>

namespace azrelocate {

struct RelocationFile::Private
{
    QString path;
    Access access = Access::ReadOnly;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<WriterLock> lock; ///< outlives the database
    std::unique_ptr<Database> database;

    mutable std::mutex actorMutex; ///< guards actor
    QString actor;

    Result<void> append(const std::function<Result<EventDraft>(SqlConnection &)> &draft)
    {
        QString who;
        {
            const std::lock_guard guard(actorMutex);
            who = actor;
        }
        return database->append(who, clock->now(), draft);
    }

    /// A draft that needs to read nothing.
    Result<void> append(const EventDraft &draft)
    {
        return append([&draft](SqlConnection &) -> Result<EventDraft> { return draft; });
    }
};

}
