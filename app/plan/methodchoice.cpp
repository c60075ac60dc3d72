#include "plan/methodchoice.h"

namespace azrelocate {

Method methodFor(const MethodQuestions &answers)
{
    if (answers.downtimeIsAcceptable)
        return Method::Cold;
    return answers.replicatesSynchronously ? Method::Hot : Method::Warm;
}

MethodQuestions questionsFor(Method method)
{
    return {method == Method::Cold, method == Method::Hot};
}

}
