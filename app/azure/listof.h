#pragma once

#include "azure/azurereader.h"

#include <functional>
#include <type_traits>

namespace azrelocate {

/// Every page of an ARM list, each member made a value by @p parse (QJsonObject → T). Errors are those of
/// AzureReader::list().
template <typename Parse>
auto listOf(const AzureReader &azure, const QString &path, const QString &apiVersion, Parse parse,
            const CallContext &context) -> Result<QList<std::invoke_result_t<Parse, const QJsonObject &>>>
{
    const auto members = azure.list(path, apiVersion, context);
    if (!members)
        return members.error();
    QList<std::invoke_result_t<Parse, const QJsonObject &>> values;
    values.reserve(members->size());
    for (const QJsonValue &member : *members)
        values.append(std::invoke(parse, member.toObject()));
    return values;
}

/// One object by GET, made a value by @p parse.
template <typename Parse>
auto objectOf(const AzureReader &azure, const QString &path, const QString &apiVersion, Parse parse,
              const CallContext &context) -> Result<std::invoke_result_t<Parse, const QJsonObject &>>
{
    const auto answer = azure.get(path, apiVersion, context);
    if (!answer)
        return answer.error();
    if (!answer->body.isObject())
        return Error::protocol(QStringLiteral("GET ") + path, QStringLiteral("The answer is not a JSON object."));
    return std::invoke(parse, answer->body.toObject());
}

}
