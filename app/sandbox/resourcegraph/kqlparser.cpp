#include "sandbox/resourcegraph/kqlexpressionparser.h"

#include <utility>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxSteps = 100;
constexpr int kMaxNesting = 8;
// Of the service.
constexpr int kMaxJoins = 3;
constexpr int kMaxUnionLegs = 3;
constexpr int kMaxExpansions = 3;
constexpr qint64 kExpansionRows = 128;
constexpr qint64 kMostExpansionRows = 400;

class PipelineParser
{
public:
    explicit PipelineParser(KqlCursor cursor)
        : m_cursor(std::move(cursor))
    {
    }

    Result<KqlPipeline> parse()
    {
        Result<KqlPipeline> pipeline = this->pipeline();
        if (!pipeline)
            return pipeline;
        m_cursor.takeIf(";"_L1);
        if (m_cursor.peek().kind != KqlToken::Kind::End)
            return kqlParserFailure(m_cursor.peek(), u"An operator or the end of the query was expected."_s);
        return pipeline;
    }

private:
    using StepParser = Result<void> (PipelineParser::*)(KqlStep &);

    struct OperatorRow
    {
        QLatin1StringView name;
        KqlStep::Kind kind;
        StepParser parse;
    };

    Result<KqlPipeline> pipeline()
    {
        if (++m_nesting > kMaxNesting)
            return kqlParserFailure(m_cursor.peek(), u"The query is nested too deeply."_s);
        KqlPipeline result;
        if (m_cursor.peek().is("let"_L1) || m_cursor.peek().is("set"_L1))
            return unsupported(u"the statement '%1'"_s.arg(m_cursor.peek().text));
        if (m_cursor.takeIf("union"_L1)) {
            KqlStep step;
            step.kind = KqlStep::Kind::Union;
            if (Result<void> legs = unionLegs(step); !legs)
                return legs.error();
            result.steps.push_back(std::move(step));
        } else {
            Result<QString> table = m_cursor.takeName(u"a table");
            if (!table)
                return table.error();
            result.table = *table;
        }
        while (m_cursor.takeIf("|"_L1)) {
            Result<KqlStep> step = this->step();
            if (!step)
                return step.error();
            // top is an order with a take behind it.
            const bool top = step->kind == KqlStep::Kind::Sort && step->limit >= 0;
            result.steps.push_back(std::move(*step));
            if (top) {
                KqlStep take;
                take.kind = KqlStep::Kind::Take;
                take.limit = std::exchange(result.steps.back().limit, -1);
                result.steps.push_back(std::move(take));
            }
            if (result.steps.size() > kMaxSteps)
                return kqlInvalidQuery(u"The query has too many operators."_s);
        }
        --m_nesting;
        return result;
    }

    Result<KqlStep> step()
    {
        static constexpr OperatorRow kOperators[] = {
            {"where"_L1, KqlStep::Kind::Where, &PipelineParser::condition},
            {"filter"_L1, KqlStep::Kind::Where, &PipelineParser::condition},
            {"project"_L1, KqlStep::Kind::Project, &PipelineParser::columns},
            {"project-away"_L1, KqlStep::Kind::ProjectAway, &PipelineParser::names},
            {"project-keep"_L1, KqlStep::Kind::ProjectKeep, &PipelineParser::names},
            {"project-rename"_L1, KqlStep::Kind::ProjectRename, &PipelineParser::columns},
            {"extend"_L1, KqlStep::Kind::Extend, &PipelineParser::columns},
            {"summarize"_L1, KqlStep::Kind::Summarize, &PipelineParser::summarize},
            {"order"_L1, KqlStep::Kind::Sort, &PipelineParser::sort},
            {"sort"_L1, KqlStep::Kind::Sort, &PipelineParser::sort},
            {"top"_L1, KqlStep::Kind::Sort, &PipelineParser::top},
            {"take"_L1, KqlStep::Kind::Take, &PipelineParser::limit},
            {"limit"_L1, KqlStep::Kind::Take, &PipelineParser::limit},
            {"distinct"_L1, KqlStep::Kind::Distinct, &PipelineParser::distinct},
            {"count"_L1, KqlStep::Kind::Count, nullptr},
            {"mv-expand"_L1, KqlStep::Kind::MvExpand, &PipelineParser::expand},
            {"mvexpand"_L1, KqlStep::Kind::MvExpand, &PipelineParser::expand},
            {"join"_L1, KqlStep::Kind::Join, &PipelineParser::join},
            {"union"_L1, KqlStep::Kind::Union, &PipelineParser::unionLegs},
        };
        const KqlToken token = m_cursor.take();
        for (const OperatorRow &row : kOperators) {
            if (!token.is(row.name))
                continue;
            KqlStep step;
            step.kind = row.kind;
            if (row.parse) {
                if (Result<void> parsed = (this->*row.parse)(step); !parsed)
                    return parsed.error();
            }
            return step;
        }
        if (token.kind == KqlToken::Kind::Name)
            return unsupported(u"the operator '%1'"_s.arg(token.text));
        return kqlParserFailure(token, u"An operator was expected."_s);
    }

    static Error unsupported(const QString &what)
    {
        return kqlInvalidQuery(u"This simulation of Resource Graph does not support %1."_s.arg(what));
    }

    Result<void> condition(KqlStep &step)
    {
        Result<KqlExpression> expression = parseKqlExpression(m_cursor);
        if (!expression)
            return expression.error();
        step.columns.push_back({{}, std::move(*expression)});
        return {};
    }

    Result<void> columns(KqlStep &step)
    {
        Result<std::vector<KqlColumnExpression>> columns = parseKqlColumns(m_cursor);
        if (!columns)
            return columns.error();
        step.columns = std::move(*columns);
        return {};
    }

    Result<void> names(KqlStep &step)
    {
        do {
            Result<QString> name = m_cursor.takeName(u"a column");
            if (!name)
                return name.error();
            // A star at the end takes every column that starts so.
            step.names.append(m_cursor.takeIf("*"_L1) ? *name + u'*' : *name);
        } while (m_cursor.takeIf(","_L1));
        return {};
    }

    Result<void> distinct(KqlStep &step)
    {
        if (m_cursor.takeIf("*"_L1)) {
            step.names.append(u"*"_s);
            return {};
        }
        return columns(step);
    }

    Result<void> summarize(KqlStep &step)
    {
        if (!m_cursor.peek().is("by"_L1)) {
            if (Result<void> aggregates = columns(step); !aggregates)
                return aggregates;
        }
        if (!m_cursor.takeIf("by"_L1))
            return {};
        Result<std::vector<KqlColumnExpression>> groups = parseKqlColumns(m_cursor);
        if (!groups)
            return groups.error();
        step.by = std::move(*groups);
        return {};
    }

    Result<void> sort(KqlStep &step)
    {
        if (Result<void> by = m_cursor.expect("by"_L1); !by)
            return by;
        do {
            Result<KqlExpression> expression = parseKqlExpression(m_cursor);
            if (!expression)
                return expression.error();
            KqlSortKey key{std::move(*expression)};
            key.ascending = m_cursor.takeIf("asc"_L1);
            if (!key.ascending)
                m_cursor.takeIf("desc"_L1);
            key.nullsFirst = key.ascending;
            if (m_cursor.takeIf("nulls"_L1)) {
                key.nullsFirst = m_cursor.takeIf("first"_L1);
                if (!key.nullsFirst) {
                    if (Result<void> last = m_cursor.expect("last"_L1); !last)
                        return last;
                }
            }
            step.keys.push_back(std::move(key));
        } while (m_cursor.takeIf(","_L1));
        return {};
    }

    Result<void> limit(KqlStep &step)
    {
        const KqlToken token = m_cursor.take();
        if (token.kind != KqlToken::Kind::Number || token.value.toInteger(-1) < 0)
            return kqlParserFailure(token, u"A number of rows was expected."_s);
        step.limit = token.value.toInteger();
        return {};
    }

    Result<void> top(KqlStep &step)
    {
        if (Result<void> count = limit(step); !count)
            return count;
        return sort(step);
    }

    Result<void> expand(KqlStep &step)
    {
        if (++m_expansions > kMaxExpansions)
            return kqlInvalidQuery(u"The query has more than %1 'mv-expand' operators."_s.arg(kMaxExpansions));
        do {
            KqlColumnExpression column;
            if (m_cursor.peek(1).is("="_L1)) {
                column.name = m_cursor.take().text;
                m_cursor.take();
            }
            Result<KqlExpression> expression = parseKqlExpression(m_cursor);
            if (!expression)
                return expression.error();
            column.expression = std::move(*expression);
            if (column.name.isEmpty())
                column.name = kqlNameOf(column.expression);
            step.columns.push_back(std::move(column));
            step.names.append(QString());
            if (m_cursor.takeIf("to"_L1)) {
                Result<QString> type = typeOf();
                if (!type)
                    return type.error();
                step.names.last() = *type;
            }
        } while (m_cursor.takeIf(","_L1));
        step.limit = kExpansionRows;
        if (m_cursor.takeIf("limit"_L1)) {
            if (Result<void> rows = limit(step); !rows)
                return rows;
            step.limit = std::min(step.limit, kMostExpansionRows);
        }
        return {};
    }

    Result<QString> typeOf()
    {
        if (Result<void> word = m_cursor.expect("typeof"_L1); !word)
            return word.error();
        if (Result<void> open = m_cursor.expect("("_L1); !open)
            return open.error();
        Result<QString> type = m_cursor.takeName(u"a type");
        if (!type)
            return type;
        if (Result<void> close = m_cursor.expect(")"_L1); !close)
            return close.error();
        return type;
    }

    Result<void> join(KqlStep &step)
    {
        if (++m_joins > kMaxJoins)
            return kqlInvalidQuery(u"The query has more than %1 'join' operators."_s.arg(kMaxJoins));
        if (m_cursor.takeIf("kind"_L1)) {
            if (Result<void> equals = m_cursor.expect("="_L1); !equals)
                return equals;
            const KqlToken kind = m_cursor.take();
            if (kind.is("leftouter"_L1))
                step.join = KqlStep::JoinKind::LeftOuter;
            else if (kind.is("inner"_L1))
                step.join = KqlStep::JoinKind::Inner;
            else if (!kind.is("innerunique"_L1))
                return unsupported(u"the join kind '%1'"_s.arg(kind.text));
        }
        if (Result<void> other = operand(step); !other)
            return other;
        if (Result<void> on = m_cursor.expect("on"_L1); !on)
            return on;
        do {
            Result<KqlExpression> key = parseKqlExpression(m_cursor);
            if (!key)
                return key.error();
            Result<std::pair<KqlExpression, KqlExpression>> sides = joinSides(*key);
            if (!sides)
                return sides.error();
            step.on.push_back(std::move(*sides));
        } while (m_cursor.takeIf(","_L1));
        return {};
    }

    /// "name", or "$left.a == $right.b" in either order.
    Result<std::pair<KqlExpression, KqlExpression>> joinSides(const KqlExpression &key) const
    {
        if (key.kind == KqlExpression::Kind::Column)
            return std::pair(key, key);
        const auto column = [&key](const QString &side) -> const KqlExpression * {
            for (const KqlExpression &child : key.children) {
                if (child.kind == KqlExpression::Kind::Member && child.children.front().name == side)
                    return &child;
            }
            return nullptr;
        };
        const KqlExpression *left = column(u"$left"_s);
        const KqlExpression *right = column(u"$right"_s);
        if (key.kind != KqlExpression::Kind::Binary || key.name != "=="_L1 || !left || !right)
            return kqlInvalidQuery(u"join: only column names and $left.a == $right.b can be joined on."_s);
        return std::pair(KqlExpression{KqlExpression::Kind::Column, {}, left->name, {}},
                         KqlExpression{KqlExpression::Kind::Column, {}, right->name, {}});
    }

    Result<void> unionLegs(KqlStep &step)
    {
        do {
            if (++m_unionLegs > kMaxUnionLegs)
                return kqlInvalidQuery(u"The query has more than %1 legs of 'union'."_s.arg(kMaxUnionLegs));
            if (Result<void> leg = operand(step); !leg)
                return leg;
        } while (m_cursor.takeIf(","_L1));
        return {};
    }

    /// A table, or a pipeline in parentheses.
    Result<void> operand(KqlStep &step)
    {
        if (!m_cursor.takeIf("("_L1)) {
            Result<QString> table = m_cursor.takeName(u"a table");
            if (!table)
                return table.error();
            step.others.push_back({*table, {}});
            return {};
        }
        Result<KqlPipeline> inner = pipeline();
        if (!inner)
            return inner.error();
        step.others.push_back(std::move(*inner));
        return m_cursor.expect(")"_L1);
    }

    KqlCursor m_cursor;
    int m_nesting = 0;
    int m_joins = 0;
    int m_unionLegs = 0;
    int m_expansions = 0;
};

}

Result<KqlPipeline> parseKql(const QString &query)
{
    Result<QList<KqlToken>> tokens = kqlTokens(query);
    if (!tokens)
        return tokens.error();
    return PipelineParser(KqlCursor(*tokens)).parse();
}

}
