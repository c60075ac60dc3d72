#pragma once

#include "sandbox/resourcegraph/kqlvalues.h"

namespace azrelocate::sandbox {

/// Type of an aggregate call such as `count()` or `make_set(name)`; InvalidQuery for what is no aggregate.
Result<KqlType> kqlAggregateType(const KqlExpression &call, const KqlTable &table);

/// Its value over the rows of one group.
QJsonValue kqlAggregate(const KqlExpression &call, const QList<const QJsonObject *> &rows, KqlEvaluator &evaluator);

/// The name of the column when the query gives none: count_, sum_size, set_name, ….
QString kqlAggregateName(const KqlExpression &call);

}
