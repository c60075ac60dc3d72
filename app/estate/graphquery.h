#pragma once

#include "azure/azurereader.h"

#include <functional>

namespace azrelocate {

/// All rows that @p query gives over @p subscriptions, page after page; @p onPage gets each page's number of rows.
/// The query must project id and be ordered by it, or pages repeat and lose rows. Protocol when a page has another
/// form. Microsoft.ResourceGraph/resources, api-version 2022-10-01.
Result<QJsonArray> queryGraph(const AzureReader &azure, const QStringList &subscriptions, const QString &query,
    const CallContext &context, const std::function<void(qsizetype)> &onPage = {});

/// @p text as a literal of the query language, quotes included.
QString graphLiteral(QString text);

}
