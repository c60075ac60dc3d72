#include "sandbox/templates/expression.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLength = 24576;
constexpr int kMaxDepth = 100;

/// Recursive descent over one expression; each method leaves m_at behind what it read.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    Result<Expression> parse()
    {
        Result<Expression> expression = operand();
        if (!expression)
            return expression;
        skipBlanks();
        if (m_at != m_text.size())
            return unexpected();
        return expression;
    }

private:
    Result<Expression> operand()
    {
        if (++m_depth > kMaxDepth)
            return failure(u"is nested too deeply"_s);
        Result<Expression> expression = primary();
        while (expression) {
            skipBlanks();
            if (take(u'.'))
                expression = property(std::move(*expression));
            else if (take(u'['))
                expression = index(std::move(*expression));
            else
                break;
        }
        --m_depth;
        return expression;
    }

    Result<Expression> primary()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return failure(u"ends too early"_s);
        const QChar c = m_text[m_at];
        if (c == u'\'')
            return quoted();
        if (c.isDigit() || c == u'-' || c == u'+')
            return number();
        if (!isNameCharacter(c))
            return unexpected();
        return call();
    }

    Result<Expression> quoted()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'\'') {
                text += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\'') {
                text += u'\'';
                ++m_at;
            } else {
                ++m_at;
                return Expression{Expression::Kind::Literal, text, {}, {}};
            }
        }
        return failure(u"has a string without an end"_s);
    }

    Result<Expression> number()
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text[m_at].isDigit())
            ++m_at;
        bool ok = false;
        const qint64 value = m_text.mid(start, m_at - start).toLongLong(&ok);
        if (!ok)
            return failure(u"has a malformed number"_s);
        return Expression{Expression::Kind::Literal, QJsonValue(value), {}, {}};
    }

    Result<Expression> call()
    {
        QString name = readName();
        if (take(u'.')) // a function of the template: "contoso.uniqueName(…)"
            name += u'.' + readName();
        skipBlanks();
        if (!take(u'('))
            return failure(u"names '%1', which is no function call"_s.arg(name));
        Expression node{Expression::Kind::Call, {}, name, {}};
        skipBlanks();
        if (take(u')'))
            return node;
        while (true) {
            Result<Expression> argument = operand();
            if (!argument)
                return argument;
            node.children.push_back(std::move(*argument));
            skipBlanks();
            if (take(u')'))
                return node;
            if (!take(u','))
                return unexpected();
        }
    }

    Result<Expression> property(Expression base)
    {
        // A chain such as a.b.c nests to the left, and evaluation recurses into it.
        if (++m_chain > kMaxDepth)
            return failure(u"is nested too deeply"_s);
        const QString name = readName();
        if (name.isEmpty())
            return unexpected();
        Expression node{Expression::Kind::Property, {}, name, {}};
        node.children.push_back(std::move(base));
        return node;
    }

    Result<Expression> index(Expression base)
    {
        if (++m_chain > kMaxDepth)
            return failure(u"is nested too deeply"_s);
        Result<Expression> position = operand();
        if (!position)
            return position;
        skipBlanks();
        if (!take(u']'))
            return unexpected();
        Expression node{Expression::Kind::Index, {}, {}, {}};
        node.children.push_back(std::move(base));
        node.children.push_back(std::move(*position));
        return node;
    }

    static bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-'; }

    QString readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool take(char16_t c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    Error unexpected() const
    {
        if (m_at >= m_text.size())
            return failure(u"ends too early"_s);
        return failure(u"has an unexpected '%1' at position %2"_s.arg(m_text[m_at]).arg(m_at + 1));
    }

    Error failure(const QString &what) const
    {
        return invalidTemplate(u"The template language expression '%1' %2."_s.arg(m_text.left(200), what));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_chain = 0;
};

}

bool isExpression(QStringView text)
{
    return text.size() >= 2 && text.startsWith(u'[') && text.endsWith(u']') && text[1] != u'[';
}

QString unescapedLiteral(const QString &text)
{
    return text.startsWith("[["_L1) ? text.mid(1) : text;
}

QString escapedLiteral(const QString &text)
{
    return text.startsWith(u'[') ? u'[' + text : text;
}

Result<Expression> parseExpression(const QString &text)
{
    if (!isExpression(text))
        return invalidTemplate(u"'%1' is no template language expression."_s.arg(text.left(200)));
    if (text.size() > kMaxLength)
        return invalidTemplate(u"The template language expression is longer than %1 characters."_s.arg(kMaxLength));
    return Parser(QStringView(text).mid(1, text.size() - 2)).parse();
}

Error invalidTemplate(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.code = u"InvalidTemplate"_s;
    error.message = u"Deployment template validation failed: '%1'"_s.arg(message);
    error.httpStatus = 400;
    return error;
}

}
