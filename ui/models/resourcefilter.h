#pragma once

#include "plan/plan.h"

#include <QString>

#include <optional>

namespace azrelocate {

/// Which resources are shown. Empty members let everything pass.
struct ResourceFilter
{
    QString text; ///< words that all occur somewhere in the row, without case
    QString type; ///< as ResourceTable::Value::key
    QString group;
    QString region;
    std::optional<Tool> tool;
    bool cutOnly = false; ///< only what needs, or is needed by, something on the other side of the cut

    bool isEmpty() const { return *this == ResourceFilter(); }
    friend bool operator==(const ResourceFilter &, const ResourceFilter &) = default;
};

}
