#pragma once

#include "commands/verb.h"

namespace azrelocate {

extern const Verb kNewVerb;
extern const Verb kDiscoverVerb;
extern const Verb kPlanVerb;
extern const Verb kCheckVerb;
extern const Verb kRunVerb;
extern const Verb kAttestVerb;
extern const Verb kWaiveVerb;
extern const Verb kCommentVerb;
extern const Verb kSignVerb;
extern const Verb kStatusVerb;
extern const Verb kReportVerb;
extern const Verb kVerifyVerb;
extern const Verb kSandboxVerb;
extern const Verb kPracticeVerb;
extern const Verb kRehearseVerb;
extern const Verb kAccountsVerb;

}
