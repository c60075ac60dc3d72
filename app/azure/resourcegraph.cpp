#include "azure/resourcegraph.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kPath = "/providers/Microsoft.ResourceGraph/resources"_L1;
constexpr auto kVersion = "2022-10-01"_L1;
constexpr int kMostPages = 10'000;

QJsonObject bodyFor(const GraphQuery &query, const QString &skipToken)
{
    QJsonObject options{{u"resultFormat"_s, u"objectArray"_s}, {u"$top"_s, query.pageSize}};
    if (!query.authorizationScope.isEmpty())
        options.insert(u"authorizationScopeFilter"_s, query.authorizationScope);
    if (!skipToken.isEmpty())
        options.insert(u"$skipToken"_s, skipToken);
    QJsonObject body{{u"query"_s, query.kql}, {u"options"_s, options}};
    if (!query.subscriptions.isEmpty())
        body.insert(u"subscriptions"_s, QJsonArray::fromStringList(query.subscriptions));
    return body;
}

Error pagesLeadBack()
{
    return Error::protocol(u"Resource Graph"_s, u"The pages lead back to one that was read."_s);
}

Error tooManyPages()
{
    return Error::protocol(u"Resource Graph"_s, u"The query has more than %1 pages."_s.arg(kMostPages));
}

}

Result<GraphAnswer> queryGraph(const AzureReader &azure, const GraphQuery &query, const CallContext &context)
{
    GraphAnswer result;
    QString skipToken;
    QSet<QString> seen;
    for (int page = 0; page < kMostPages; ++page) {
        const auto answer = azure.post(kPath, kVersion, bodyFor(query, skipToken), context);
        if (!answer)
            return answer.error();
        const QJsonValue data = answer->body["data"_L1];
        if (!data.isArray())
            return Error::protocol(u"Resource Graph"_s, u"The answer has no rows: \"data\" is not an array."_s);
        for (const QJsonValue &row : data.toArray())
            result.rows.append(row.toObject());
        result.totalRecords = answer->body["totalRecords"_L1].toInteger();
        result.truncated = answer->body["resultTruncated"_L1].toString() == "true"_L1; // a text, not a boolean
        skipToken = answer->body["$skipToken"_L1].toString();
        if (skipToken.isEmpty())
            return result;
        if (seen.contains(skipToken))
            return pagesLeadBack();
        seen.insert(skipToken);
    }
    return tooManyPages();
}

Result<void> queryGraphPages(const AzureReader &azure, const GraphQuery &query, const PageSink &sink,
                             const CallContext &context)
{
    QString skipToken;
    QSet<QString> seen;
    for (int page = 0; page < kMostPages; ++page) {
        const auto answer = azure.postForBytes(kPath, kVersion, bodyFor(query, skipToken), context);
        if (!answer)
            return answer.error();
        const Result<QString> next = sink(answer->body);
        if (!next)
            return next.error();
        skipToken = *next;
        if (skipToken.isEmpty())
            return {};
        if (seen.contains(skipToken))
            return pagesLeadBack();
        seen.insert(skipToken);
    }
    return tooManyPages();
}

QString kqlLiteral(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1).replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1);
    return u'\'' + escaped + u'\'';
}

}
