#pragma once

#include "base/result.h"
#include "sandbox/resourcegraph/kqlvalues.h"

#include <QString>

#include <functional>
#include <optional>

namespace azrelocate::sandbox {

/// Finds a table by its name in lower case; nothing when there is none.
using KqlTables = std::function<std::optional<KqlTable>(const QString &name)>;

struct KqlAnswer
{
    KqlTable table;
    /// The query itself cuts its result (take, limit, top): Resource Graph then gives no token for more.
    bool limited = false;
};

/// Parses and evaluates a query over @p tables: no query is recognised, each is computed. InvalidQuery names what the
/// query uses that does not exist or that this simulation does not know.
Result<KqlAnswer> runKql(const QString &query, const KqlTables &tables);

}
