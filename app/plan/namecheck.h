#pragma once

#include "estate/recipes.h"
#include "plan/plan.h"

#include <optional>

namespace azrelocate {

/// Why a name that a person typed cannot be used.
struct NameProblem
{
    enum class Kind {
        Empty,
        TooLong,      ///< more than @ref maximum characters
        Characters,   ///< @ref characters is what is allowed there
        Ending,       ///< ends with a full stop or a blank (resource groups also: begins so)
        Taken,        ///< another resource of the workload has it, now or in the plan
        SameAsSource, ///< all of Azure shares such names, so that the source's is not free
    };
    Kind kind = Kind::Empty;
    int maximum = 0;
    QString characters; ///< as GlobalNameRule::characters; empty: everything but the reserved ones
};

/// Whether @p name may become the target name of @p source. @p recipe: of the source; nullptr when nothing is known of
/// its type. Nothing: as far as can be known without asking Azure.
std::optional<NameProblem> checkTargetName(const QString &name, const ResourceId &source, const Recipe *recipe,
                                           const Plan &plan, const Inventory &inventory);

/// Whether @p name may become a resource group: 1 to 90 letters, digits, full stops, underscores, hyphens and
/// parentheses, not ending with a full stop (Microsoft.Resources naming rules).
std::optional<NameProblem> checkGroupName(const QString &name);

/// Whether @p name is a host name: labels of 1 to 63 letters, digits and hyphens, at least two of them, 253 in all.
bool isHostName(const QString &name);

}
