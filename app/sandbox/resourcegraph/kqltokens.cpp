#include "sandbox/resourcegraph/kqltokens.h"

#include <array>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxQuery = 64 * 1024;

/// Longest first.
constexpr std::array kSymbols = {"!in~"_L1, "in~"_L1, "=="_L1, "!="_L1, "=~"_L1, "!~"_L1, "<="_L1, ">="_L1, ".."_L1};

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$';
}

class Lexer
{
public:
    explicit Lexer(const QString &query)
        : m_query(query)
    {
    }

    Result<QList<KqlToken>> run()
    {
        while (skipBlanks(), m_at < m_query.size()) {
            Result<KqlToken> token = next();
            if (!token)
                return token.error();
            m_tokens.append(*token);
        }
        m_tokens.append({KqlToken::Kind::End, {}, {}, m_query.size()});
        return m_tokens;
    }

private:
    Result<KqlToken> next()
    {
        const QChar c = m_query[m_at];
        const QChar after = m_at + 1 < m_query.size() ? m_query[m_at + 1] : QChar();
        if (c == u'\'' || c == u'"')
            return quoted(false);
        if ((c == u'@' || c == u'h') && (after == u'\'' || after == u'"')) {
            ++m_at;
            return quoted(c == u'@');
        }
        if (c.isDigit())
            return number();
        for (const QLatin1StringView symbol : kSymbols) {
            if (QStringView(m_query).mid(m_at).startsWith(symbol) && !(symbol == "in~"_L1 && inName()))
                return take(KqlToken::Kind::Symbol, symbol.size());
        }
        if (startsName(c))
            return name();
        if (c == u'!' && after.isLetter()) { // !contains, !in, !has, …
            qsizetype length = 1;
            while (m_at + length < m_query.size() && isNamePart(m_query[m_at + length]))
                ++length;
            return take(KqlToken::Kind::Symbol, length);
        }
        if (QStringView(u"|()[],.=<>+-*/%:;{}").contains(c))
            return take(KqlToken::Kind::Symbol, 1);
        return kqlParserFailure({KqlToken::Kind::Symbol, QString(c), {}, m_at},
                                u"The character has no meaning here."_s);
    }

    static bool isNamePart(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
    bool inName() const { return m_at > 0 && isNamePart(m_query[m_at - 1]); }

    KqlToken take(KqlToken::Kind kind, qsizetype length)
    {
        KqlToken token{kind, m_query.mid(m_at, length), {}, m_at};
        m_at += length;
        return token;
    }

    Result<KqlToken> name()
    {
        qsizetype length = 1;
        while (m_at + length < m_query.size() && isNamePart(m_query[m_at + length]))
            ++length;
        // Operators such as project-away and mv-expand carry a hyphen; elsewhere it is a minus.
        for (const auto operatorName : {"project-away"_L1, "project-rename"_L1, "project-keep"_L1, "project-reorder"_L1,
                                        "mv-expand"_L1, "mv-apply"_L1, "make-series"_L1}) {
            if (QStringView(m_query).mid(m_at).startsWith(operatorName))
                length = operatorName.size();
        }
        return take(KqlToken::Kind::Name, length);
    }

    Result<KqlToken> number()
    {
        qsizetype length = 1;
        bool real = false;
        while (m_at + length < m_query.size()) {
            const QChar c = m_query[m_at + length];
            const bool point = c == u'.' && m_at + length + 1 < m_query.size() && m_query[m_at + length + 1].isDigit();
            if (!c.isDigit() && !point)
                break;
            real |= point;
            ++length;
        }
        KqlToken token = take(KqlToken::Kind::Number, length);
        bool ok = false;
        token.value = real ? QJsonValue(token.text.toDouble(&ok)) : QJsonValue(token.text.toLongLong(&ok));
        if (!ok)
            return kqlParserFailure(token, u"The number is out of range."_s);
        return token;
    }

    Result<KqlToken> quoted(bool verbatim)
    {
        const qsizetype start = m_at;
        const QChar quote = m_query[m_at];
        QString text;
        for (++m_at; m_at < m_query.size(); ++m_at) {
            const QChar c = m_query[m_at];
            if (c == quote) {
                ++m_at;
                if (!verbatim || m_at >= m_query.size() || m_query[m_at] != quote)
                    return KqlToken{KqlToken::Kind::Text, text, {}, start};
                text += quote;
            } else if (c == u'\\' && !verbatim && m_at + 1 < m_query.size()) {
                text += escaped(m_query[++m_at]);
            } else {
                text += c;
            }
        }
        return kqlParserFailure({KqlToken::Kind::Text, text.left(40), {}, start}, u"The string has no end."_s);
    }

    static QChar escaped(QChar c)
    {
        switch (c.unicode()) {
        case u'n':
            return u'\n';
        case u't':
            return u'\t';
        case u'r':
            return u'\r';
        default:
            return c;
        }
    }

    void skipBlanks()
    {
        while (m_at < m_query.size()) {
            if (m_query[m_at].isSpace()) {
                ++m_at;
            } else if (QStringView(m_query).mid(m_at).startsWith("//"_L1)) {
                const qsizetype end = m_query.indexOf(u'\n', m_at);
                m_at = end < 0 ? m_query.size() : end;
            } else {
                return;
            }
        }
    }

    const QString &m_query;
    qsizetype m_at = 0;
    QList<KqlToken> m_tokens;
};

Error refused(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.code = code;
    error.message = message;
    error.httpStatus = 400;
    return error;
}

}

Result<QList<KqlToken>> kqlTokens(const QString &query)
{
    if (query.size() > kMaxQuery)
        return kqlInvalidQuery(u"The query is longer than %1 characters."_s.arg(kMaxQuery));
    return Lexer(query).run();
}

Error kqlParserFailure(const KqlToken &at, const QString &message)
{
    const QString token = at.kind == KqlToken::Kind::End ? u"<EOF>"_s : at.text.left(60);
    return refused(u"ParserFailure"_s, u"Near '%1' at character %2: %3"_s.arg(token).arg(at.at + 1).arg(message));
}

Error kqlInvalidQuery(const QString &message)
{
    return refused(u"InvalidQuery"_s, message);
}

}
