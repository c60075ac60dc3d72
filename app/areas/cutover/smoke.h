#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// Names and addresses by which @p app is reached, in lower case.
Result<QStringList> endpointsOfApp(const CheckInput &input, const ResourceId &app);

/// Runs the smoke tests against the target's applications, which no DNS record leads to yet: connected to by their own
/// name, with SNI and Host of the workload's. How many objects @p finding got.
int testAtTarget(Finding &finding, const CheckInput &input);

/// Runs them as users see the application. A web app without a test of its own has to answer its first page.
void testInPublic(Finding &finding, const CheckInput &input);

}
