#pragma once

#include "estate/dependencygraph.h"
#include "estate/recipes.h"
#include "plan/methodchoice.h"
#include "plan/namecheck.h"
#include "plan/placement.h"

#include "ui/widgets/icons.h"

#include <optional>

namespace azrelocate {

/// The words for what a plan says, in the installed language; for cells and choices, so short. Thread-safe.
QString toolText(Tool tool);
QString methodText(Method method);
/// One sentence: what the method means for the people who use the workload.
QString methodMeaning(Method method);
QString stateText(const std::optional<StateKind> &state); ///< nothing: no recipe knows the type
QString placementText(Placement placement);
Shade shadeOf(Placement placement);
Glyph glyphOf(Placement placement);
QString dataMethodText(DataMethod method);
QString dependencyText(DependencyKind kind); ///< "is part of", "uses", …: between the one that needs and the needed

/// What is wrong with a name that was typed, and what would be right; one sentence.
QString problemText(const NameProblem &problem);

/// The icon of a resource type, by its provider.
Glyph glyphOfType(const QString &type);

}
