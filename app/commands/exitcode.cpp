#include "commands/exitcode.h"

namespace azrelocate {

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ExitCode::Cancelled;
    case ErrorKind::Input:
        return ExitCode::Usage;
    case ErrorKind::SignIn:
    case ErrorKind::Permission:
        return ExitCode::NotPermitted;
    case ErrorKind::Storage:
        return ExitCode::FileUnusable;
    case ErrorKind::Timeout:
    case ErrorKind::Network:
    case ErrorKind::Throttled:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Service:
    case ErrorKind::Protocol:
    case ErrorKind::Refused:
        break;
    }
    return ExitCode::ServiceFailed;
}

}
