#pragma once

#include "estate/discovery.h"

namespace azrelocate {

/// Texts as the operand of KQL's `in~`: "('a', 'b')".
QString kqlList(const QStringList &values);
/// Groups and tags of @p scope as steps of a pipeline over resources, each beginning with " | where"; empty: no
/// condition. Subscriptions are no condition but part of the question.
QString graphConditions(const Scope &scope);

/// The rows of @p kql over @p subscriptions, of which one question takes 300 at most. Protocol when the service held
/// rows back: half an answer must not look like a whole one.
Result<QList<QJsonObject>> graphRows(const QString &kql, const QStringList &subscriptions, const AzureReader &azure,
                                     const CallContext &context);

/// Everything in @p scope as Resource Graph knows it, added to @p inventory, whose Inventory::expected is what the
/// service counts. @p progress: told after each page how many there are by now and how many the service counts.
/// Protocol as above.
Result<void> addFromGraph(const Scope &scope, const AzureReader &azure, Inventory &inventory,
                          const std::function<void(qsizetype found, qint64 expected)> &progress,
                          const CallContext &context);

}
