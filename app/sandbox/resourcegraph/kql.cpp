#include "sandbox/resourcegraph/kql.h"

#include "sandbox/resourcegraph/kqljoin.h"
#include "sandbox/resourcegraph/kqloperators.h"
#include "sandbox/resourcegraph/kqltokens.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRows = 1'000'000;

Result<KqlTable> runPipeline(const KqlPipeline &pipeline, const KqlTables &tables);

Result<KqlTable> runStep(const KqlStep &step, KqlTable input, const KqlTables &tables)
{
    QList<KqlTable> others;
    for (const KqlPipeline &other : step.others) {
        Result<KqlTable> table = runPipeline(other, tables);
        if (!table)
            return table;
        others.append(*table);
    }
    if (step.kind == KqlStep::Kind::Join)
        return kqlJoin(step, input, others.first());
    if (step.kind == KqlStep::Kind::Union)
        return kqlUnion(QList<KqlTable>{input} + others);
    return runKqlOperator(step, std::move(input));
}

Result<KqlTable> runPipeline(const KqlPipeline &pipeline, const KqlTables &tables)
{
    KqlTable table;
    if (!pipeline.table.isEmpty()) {
        std::optional<KqlTable> found = tables(pipeline.table.toLower());
        if (!found) {
            Error error = kqlInvalidQuery(u"Table %1 is invalid, unsupported or disallowed."_s.arg(pipeline.table));
            error.code = u"DisallowedLogicalTableName"_s;
            return error;
        }
        table = std::move(*found);
    }
    for (const KqlStep &step : pipeline.steps) {
        Result<KqlTable> next = runStep(step, std::move(table), tables);
        if (!next)
            return next;
        table = std::move(*next);
        if (table.rows.size() > kMaxRows)
            return kqlInvalidQuery(u"The query makes more than %1 rows."_s.arg(kMaxRows));
    }
    return table;
}

}

Result<KqlAnswer> runKql(const QString &query, const KqlTables &tables)
{
    Result<KqlPipeline> pipeline = parseKql(query);
    if (!pipeline)
        return pipeline.error();
    Result<KqlTable> table = runPipeline(*pipeline, tables);
    if (!table)
        return table.error();
    KqlAnswer answer;
    answer.table = std::move(*table);
    for (const KqlStep &step : pipeline->steps)
        answer.limited = answer.limited || step.kind == KqlStep::Kind::Take;
    return answer;
}

}
