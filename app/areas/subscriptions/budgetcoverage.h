#pragma once

#include "azure/consumption.h"
#include "plan/plan.h"

namespace azrelocate::subscriptions {

/// @p filter with the groups, regions and resources of the source replaced by those of the target; all else stays. The
/// same filter when it names none of them.
QJsonObject mappedFilter(const QJsonObject &filter, const Plan &plan);

/// Whether whatever passes @p inner passes @p outer: the same dimensions and tags, with at least the values of it. An
/// empty filter lets everything pass.
bool filterCovers(const QJsonObject &outer, const QJsonObject &inner);

/// Whether @p filter picks groups, regions or resources, none of which is the plan's source: the budget is not about
/// this workload.
bool watchesOthers(const QJsonObject &filter, const Plan &plan);

/// Whether both warn the same people at the same thresholds; names of notifications do not matter, and an action group
/// counts as its counterpart at the target.
bool warnsAlike(const Budget &a, const Budget &b, const Plan &plan);

/// The name of the budget that watches the target beside @p name in the same scope; at most 63 characters, as Azure
/// allows.
QString counterpartName(const QString &name, const Region &target);

/// The body of a new budget with the amount, grain and contacts of @p budget. It starts in the month of @p now, since
/// Azure takes no earlier start, or when the source's starts, if that is later.
QJsonObject counterpartBody(const Budget &budget, const QJsonObject &filter, const QDateTime &now);

}
