#pragma once

#include "azure/azurereader.h"

#include <functional>

namespace azrelocate {

// Microsoft.ResourceGraph/resources, api-version 2022-10-01.

struct GraphQuery
{
    QString kql;                ///< must project "id" and order by it, or further pages are lost or repeat rows
    QStringList subscriptions;  ///< at most 300 in one question; empty: the whole tenant, as far as the caller may read
    QString authorizationScope; ///< "AtScopeAndAbove" brings inherited assignments; empty: AtScopeAndBelow
    int pageSize = 1000;        ///< 1…1000
};

struct GraphAnswer
{
    QList<QJsonObject> rows; ///< of all pages
    qint64 totalRecords = 0; ///< as the service counted; less than rows.size() is a reason to ask again
    bool truncated = false;  ///< rows are missing and cannot be paged to
};

/// Every page of a query, one after the other. The graph lags behind Resource Manager by seconds to minutes: read a
/// resource itself before anything is decided on it for good.
Result<GraphAnswer> queryGraph(const AzureReader &azure, const GraphQuery &query, const CallContext &context);

/// The next page's token in a page as it came; empty: it was the last one.
using PageSink = std::function<Result<QString>(const QByteArray &page)>;
/// The same pages, not parsed: @p sink is called for each as it came, on the calling thread, and says how to go on.
Result<void> queryGraphPages(const AzureReader &azure, const GraphQuery &query, const PageSink &sink,
                             const CallContext &context);

/// Text as a KQL string literal with its quotes; nothing in it can end the literal.
QString kqlLiteral(const QString &text);

}
