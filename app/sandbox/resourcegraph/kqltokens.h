#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace azrelocate::sandbox {

/// One token of a Kusto query.
struct KqlToken
{
    enum class Kind { Name, Text, Number, Symbol, End };

    Kind kind = Kind::End;
    QString text;     ///< as written; of a Text token what it means
    QJsonValue value; ///< of a Number token
    qsizetype at = 0; ///< where it starts in the query

    bool is(QLatin1StringView symbolOrName) const { return kind != Kind::Text && text == symbolOrName; }
};

/// Takes a query apart; comments are dropped, the last token is End. ParserFailure for a character that has no place in
/// it.
Result<QList<KqlToken>> kqlTokens(const QString &query);

/// How a query is refused: ParserFailure for its form, InvalidQuery for its meaning. HTTP status 400.
Error kqlParserFailure(const KqlToken &at, const QString &message);
Error kqlInvalidQuery(const QString &message);

}
