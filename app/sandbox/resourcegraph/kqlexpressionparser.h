#pragma once

#include "sandbox/resourcegraph/kqlsyntax.h"
#include "sandbox/resourcegraph/kqltokens.h"

namespace azrelocate::sandbox {

/// A position in a query's tokens that its parsers share.
class KqlCursor
{
public:
    explicit KqlCursor(QList<KqlToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    const KqlToken &peek(qsizetype ahead = 0) const { return m_tokens.at(std::min(m_at + ahead, m_tokens.size() - 1)); }
    KqlToken take() { return m_tokens.at(std::min(m_at++, m_tokens.size() - 1)); }
    bool takeIf(QLatin1StringView text);
    Result<void> expect(QLatin1StringView text);
    Result<QString> takeName(QStringView what);

private:
    QList<KqlToken> m_tokens;
    qsizetype m_at = 0;
};

/// Reads one scalar expression.
Result<KqlExpression> parseKqlExpression(KqlCursor &cursor);
/// Reads `[name =] expression` entries up to where the list ends.
Result<std::vector<KqlColumnExpression>> parseKqlColumns(KqlCursor &cursor);
/// The name that Kusto gives to a column without one; empty: it has none of its own (Column1, …).
QString kqlNameOf(const KqlExpression &expression);

}
