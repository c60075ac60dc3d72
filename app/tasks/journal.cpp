#include "tasks/journal.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QString toString(TaskTransition transition)
{
    switch (transition) {
    case TaskTransition::Added:
        return u"added"_s;
    case TaskTransition::Intent:
        return u"intent"_s;
    case TaskTransition::Accepted:
        return u"accepted"_s;
    case TaskTransition::StepEnded:
        return u"step-ended"_s;
    case TaskTransition::PutOff:
        return u"put-off"_s;
    case TaskTransition::Waiting:
        return u"waiting"_s;
    case TaskTransition::Succeeded:
        return u"succeeded"_s;
    case TaskTransition::Failed:
        return u"failed"_s;
    case TaskTransition::Cancelled:
        return u"cancelled"_s;
    case TaskTransition::Retried:
        return u"retried"_s;
    }
    return {};
}

}
