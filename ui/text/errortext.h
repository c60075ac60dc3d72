#pragma once

#include "base/error.h"

#include <QString>

namespace azrelocate {

/// An error as a person needs it, in the installed language.
struct ErrorText
{
    QString what;    ///< what failed, one sentence
    QString why;     ///< as far as it is known; may be empty
    QString next;    ///< what to do; may be empty
    QString details; ///< for support, to copy: operation, code, request id, the service's own words
};
ErrorText textOf(const Error &error);

}
