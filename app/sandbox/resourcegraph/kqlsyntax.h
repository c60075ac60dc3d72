#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace azrelocate::sandbox {

/// A scalar expression of a query.
struct KqlExpression
{
    enum class Kind {
        Literal,
        Column, ///< @ref name; also "$left" and "$right" of a join
        Member, ///< children[0] . name, or children[0] ['name']
        Index,  ///< children[0] [ children[1] ]
        Call,   ///< function @ref name
        Binary, ///< operator @ref name; of the in-operators children[1…] are the list
    };

    Kind kind = Kind::Literal;
    QJsonValue literal;
    QString name;
    std::vector<KqlExpression> children;
};

/// `name = expression`; an empty name is filled with the one that Kusto gives.
struct KqlColumnExpression
{
    QString name;
    KqlExpression expression;
};

struct KqlSortKey
{
    KqlExpression expression;
    bool ascending = false; ///< Kusto sorts downwards unless told otherwise
    bool nullsFirst = false;
};

struct KqlPipeline;

/// One operator of a pipeline; which members count depends on the kind.
struct KqlStep
{
    enum class Kind {
        Where,
        Project,
        ProjectAway,
        ProjectKeep,
        ProjectRename,
        Extend,
        Summarize,
        Sort,
        Take,
        Distinct,
        Count,
        MvExpand,
        Join,
        Union
    };
    enum class JoinKind { InnerUnique, Inner, LeftOuter };

    Kind kind = Kind::Where;
    std::vector<KqlColumnExpression> columns; ///< Where: one without name; Summarize: the aggregates
    std::vector<KqlColumnExpression> by;      ///< Summarize
    std::vector<KqlSortKey> keys;             ///< Sort
    QStringList names; ///< ProjectAway, ProjectKeep; "*" of Distinct; types of MvExpand (empty: dynamic)
    qint64 limit = -1; ///< Take; MvExpand: elements of one row
    JoinKind join = JoinKind::InnerUnique;
    std::vector<std::pair<KqlExpression, KqlExpression>> on; ///< Join: left and right side
    std::vector<KqlPipeline> others;                         ///< Join: one; Union: all but the incoming
};

/// A table and what is done to its rows, in order.
struct KqlPipeline
{
    QString table; ///< empty: starts with the union in the first step
    std::vector<KqlStep> steps;
};

/// Parses a query. ParserFailure when it has another form; InvalidQuery, naming it, for what this simulation of
/// Resource Graph does not know, and for more joins, unions or mv-expands than the service allows.
Result<KqlPipeline> parseKql(const QString &query);

}
