#pragma once

#include "plan/plan.h"

namespace azrelocate {

/// What a person says about the workload before a method is recommended.
struct MethodQuestions
{
    bool downtimeIsAcceptable = true;     ///< minutes to hours without the workload
    bool replicatesSynchronously = false; ///< its service writes to both regions before it says "done"

    friend bool operator==(const MethodQuestions &, const MethodQuestions &) = default;
};

/// The method that the answers lead to. Without acceptable downtime: hot where the service replicates synchronously,
/// warm where changes arrive a little later. With it: cold, since moving what stands still loses nothing and costs
/// least. https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/select
Method methodFor(const MethodQuestions &answers);

/// Answers that lead to @p method: what a form shows for a plan that exists already.
MethodQuestions questionsFor(Method method);

}
