#include "sandbox/resourcegraph/kqlexpressionparser.h"

#include <array>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 60;
constexpr int kMaxChain = 400; ///< a and b and c …, properties.a.b.c …: nests to the left

constexpr std::array kComparisons = {"=="_L1,          "!="_L1,       "=~"_L1,   "!~"_L1,         "<"_L1,
                                     "<="_L1,          ">"_L1,        ">="_L1,   "contains"_L1,   "!contains"_L1,
                                     "contains_cs"_L1, "has"_L1,      "!has"_L1, "startswith"_L1, "!startswith"_L1,
                                     "endswith"_L1,    "!endswith"_L1};
constexpr std::array kListComparisons = {"in"_L1, "!in"_L1, "in~"_L1, "!in~"_L1, "has_any"_L1, "has_all"_L1};

class ExpressionParser
{
public:
    explicit ExpressionParser(KqlCursor &cursor)
        : m_cursor(cursor)
    {
    }

    Result<KqlExpression> parse()
    {
        if (++m_depth > kMaxDepth)
            return kqlParserFailure(m_cursor.peek(), u"The expression is nested too deeply."_s);
        Result<KqlExpression> expression = disjunction();
        --m_depth;
        return expression;
    }

private:
    using Level = Result<KqlExpression> (ExpressionParser::*)();

    template <size_t N>
    Result<KqlExpression> leftAssociative(Level operand, const std::array<QLatin1StringView, N> &operators)
    {
        Result<KqlExpression> left = (this->*operand)();
        while (left) {
            const KqlToken token = m_cursor.peek();
            if (std::none_of(operators.begin(), operators.end(),
                             [&](QLatin1StringView name) { return token.is(name); }))
                break;
            if (++m_chain > kMaxChain)
                return kqlParserFailure(token, u"The expression is too long."_s);
            m_cursor.take();
            Result<KqlExpression> right = (this->*operand)();
            if (!right)
                return right;
            left = binary(token.text, std::move(*left), std::move(*right));
        }
        return left;
    }

    static KqlExpression binary(const QString &name, KqlExpression left, KqlExpression right)
    {
        KqlExpression node{KqlExpression::Kind::Binary, {}, name, {}};
        node.children.push_back(std::move(left));
        node.children.push_back(std::move(right));
        return node;
    }

    Result<KqlExpression> disjunction() { return leftAssociative(&ExpressionParser::conjunction, std::array{"or"_L1}); }
    Result<KqlExpression> conjunction() { return leftAssociative(&ExpressionParser::comparison, std::array{"and"_L1}); }
    Result<KqlExpression> sum() { return leftAssociative(&ExpressionParser::product, std::array{"+"_L1, "-"_L1}); }
    Result<KqlExpression> product()
    {
        return leftAssociative(&ExpressionParser::unary, std::array{"*"_L1, "/"_L1, "%"_L1});
    }

    Result<KqlExpression> comparison()
    {
        Result<KqlExpression> left = sum();
        if (!left)
            return left;
        const KqlToken token = m_cursor.peek();
        if (std::any_of(kListComparisons.begin(), kListComparisons.end(), [&](auto name) { return token.is(name); })) {
            m_cursor.take();
            return list(token.text, std::move(*left));
        }
        QString name = token.text;
        if (token.is("matches"_L1) && m_cursor.peek(1).is("regex"_L1)) {
            m_cursor.take();
            name = u"matches regex"_s;
        } else if (std::none_of(kComparisons.begin(), kComparisons.end(),
                                [&](auto known) { return token.is(known); })) {
            return left;
        }
        m_cursor.take();
        Result<KqlExpression> right = sum();
        if (!right)
            return right;
        return binary(name, std::move(*left), std::move(*right));
    }

    Result<KqlExpression> list(const QString &name, KqlExpression left)
    {
        KqlExpression node{KqlExpression::Kind::Binary, {}, name, {}};
        node.children.push_back(std::move(left));
        if (Result<void> open = m_cursor.expect("("_L1); !open)
            return open.error();
        do {
            Result<KqlExpression> element = parse();
            if (!element)
                return element;
            node.children.push_back(std::move(*element));
        } while (m_cursor.takeIf(","_L1));
        if (Result<void> close = m_cursor.expect(")"_L1); !close)
            return close.error();
        return node;
    }

    Result<KqlExpression> unary()
    {
        if (!m_cursor.takeIf("-"_L1))
            return postfix();
        Result<KqlExpression> operand = postfix();
        if (!operand)
            return operand;
        return binary(u"-"_s, {KqlExpression::Kind::Literal, QJsonValue(0), {}, {}}, std::move(*operand));
    }

    Result<KqlExpression> postfix()
    {
        Result<KqlExpression> base = primary();
        while (base) {
            if (++m_chain > kMaxChain)
                return kqlParserFailure(m_cursor.peek(), u"The expression is too long."_s);
            if (m_cursor.takeIf("."_L1)) {
                Result<QString> name = m_cursor.takeName(u"a property");
                if (!name)
                    return name.error();
                base = member(std::move(*base), *name);
            } else if (m_cursor.takeIf("["_L1)) {
                base = index(std::move(*base));
            } else {
                break;
            }
        }
        return base;
    }

    static KqlExpression member(KqlExpression base, const QString &name)
    {
        KqlExpression node{KqlExpression::Kind::Member, {}, name, {}};
        node.children.push_back(std::move(base));
        return node;
    }

    Result<KqlExpression> index(KqlExpression base)
    {
        Result<KqlExpression> position = parse();
        if (!position)
            return position;
        if (Result<void> close = m_cursor.expect("]"_L1); !close)
            return close.error();
        if (position->kind == KqlExpression::Kind::Literal && position->literal.isString())
            return member(std::move(base), position->literal.toString());
        KqlExpression node{KqlExpression::Kind::Index, {}, {}, {}};
        node.children.push_back(std::move(base));
        node.children.push_back(std::move(*position));
        return node;
    }

    Result<KqlExpression> primary()
    {
        const KqlToken token = m_cursor.take();
        if (token.kind == KqlToken::Kind::Text)
            return KqlExpression{KqlExpression::Kind::Literal, token.text, {}, {}};
        if (token.kind == KqlToken::Kind::Number)
            return KqlExpression{KqlExpression::Kind::Literal, token.value, {}, {}};
        if (token.is("("_L1)) {
            Result<KqlExpression> inner = parse();
            if (!inner)
                return inner;
            if (Result<void> close = m_cursor.expect(")"_L1); !close)
                return close.error();
            return inner;
        }
        if (token.is("["_L1) && m_cursor.peek().kind == KqlToken::Kind::Text) { // ['a column']
            const QString name = m_cursor.take().text;
            if (Result<void> close = m_cursor.expect("]"_L1); !close)
                return close.error();
            return KqlExpression{KqlExpression::Kind::Column, {}, name, {}};
        }
        if (token.kind != KqlToken::Kind::Name)
            return kqlParserFailure(token, u"An expression was expected."_s);
        if (m_cursor.takeIf("("_L1))
            return call(token.text);
        if (token.is("true"_L1) || token.is("false"_L1))
            return KqlExpression{KqlExpression::Kind::Literal, token.is("true"_L1), {}, {}};
        return KqlExpression{KqlExpression::Kind::Column, {}, token.text, {}};
    }

    Result<KqlExpression> call(const QString &name)
    {
        KqlExpression node{KqlExpression::Kind::Call, {}, name, {}};
        if (m_cursor.takeIf(")"_L1))
            return node;
        do {
            Result<KqlExpression> argument = parse();
            if (!argument)
                return argument;
            node.children.push_back(std::move(*argument));
        } while (m_cursor.takeIf(","_L1));
        if (Result<void> close = m_cursor.expect(")"_L1); !close)
            return close.error();
        return node;
    }

    KqlCursor &m_cursor;
    int m_depth = 0;
    int m_chain = 0;
};

}

bool KqlCursor::takeIf(QLatin1StringView text)
{
    if (!peek().is(text))
        return false;
    ++m_at;
    return true;
}

Result<void> KqlCursor::expect(QLatin1StringView text)
{
    if (takeIf(text))
        return {};
    return kqlParserFailure(peek(), u"'%1' was expected."_s.arg(text));
}

Result<QString> KqlCursor::takeName(QStringView what)
{
    const KqlToken token = peek();
    if (token.is("["_L1) && peek(1).kind == KqlToken::Kind::Text && peek(2).is("]"_L1)) {
        m_at += 3;
        return m_tokens.at(m_at - 2).text;
    }
    if (token.kind != KqlToken::Kind::Name)
        return kqlParserFailure(token, u"The name of %1 was expected."_s.arg(what));
    ++m_at;
    return token.text;
}

Result<KqlExpression> parseKqlExpression(KqlCursor &cursor)
{
    return ExpressionParser(cursor).parse();
}

Result<std::vector<KqlColumnExpression>> parseKqlColumns(KqlCursor &cursor)
{
    std::vector<KqlColumnExpression> columns;
    do {
        KqlColumnExpression column;
        if (cursor.peek().kind == KqlToken::Kind::Name && cursor.peek(1).is("="_L1)) {
            column.name = cursor.take().text;
            cursor.take();
        } else if (cursor.peek().is("["_L1) && cursor.peek(1).kind == KqlToken::Kind::Text
                   && cursor.peek(3).is("="_L1)) {
            Result<QString> name = cursor.takeName(u"a column");
            if (!name)
                return name.error();
            column.name = *name;
            cursor.take();
        }
        Result<KqlExpression> expression = parseKqlExpression(cursor);
        if (!expression)
            return expression.error();
        column.expression = std::move(*expression);
        if (column.name.isEmpty())
            column.name = kqlNameOf(column.expression);
        columns.push_back(std::move(column));
    } while (cursor.takeIf(","_L1));
    return columns;
}

// a.b.c becomes a_b_c; a cast keeps the name of what it casts.
QString kqlNameOf(const KqlExpression &expression)
{
    switch (expression.kind) {
    case KqlExpression::Kind::Column:
        return expression.name;
    case KqlExpression::Kind::Member: {
        const QString base = kqlNameOf(expression.children.front());
        return base.isEmpty() ? QString() : base + u'_' + expression.name;
    }
    case KqlExpression::Kind::Index: {
        const KqlExpression &position = expression.children[1];
        const QString base = kqlNameOf(expression.children.front());
        return base.isEmpty() || !position.literal.isDouble()
            ? QString()
            : base + u'_' + QString::number(position.literal.toInteger());
    }
    case KqlExpression::Kind::Call:
        if (expression.children.size() == 1
            && (expression.name == "tostring"_L1 || expression.name == "toint"_L1 || expression.name == "tolong"_L1
                || expression.name == "tobool"_L1 || expression.name == "todynamic"_L1))
            return kqlNameOf(expression.children.front());
        return {};
    default:
        return {};
    }
}

}
