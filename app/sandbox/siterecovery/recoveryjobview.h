#pragma once

#include "sandbox/siterecovery/recoveryjobs.h"

namespace azrelocate::sandbox {

/// What a job shows that does not change while it runs; @p activityId names it in logs.
QJsonObject jobBody(const QString &id, const RecoveryJob &job, const QString &activityId);
/// Lets the job run as @p operation, which has no end yet.
void showJobRunning(Resource &job, const Operation &operation);
/// Succeeded, Failed with its error, or Cancelled.
void showJobEnd(Resource &job, const Operation &operation, bool cancelled);

/// GET of a job: how far its tasks are follows from the time.
QJsonObject viewJob(const Call &call, const Resource &job);

}
