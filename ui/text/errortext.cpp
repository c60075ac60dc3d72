#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString whatFailed(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return Words::tr("This was stopped before it was done.");
    case ErrorKind::Timeout:
        return Words::tr("There was no answer in time.");
    case ErrorKind::Network:
        return Words::tr("The service could not be reached.");
    case ErrorKind::Throttled:
        return Words::tr("Azure asks for fewer requests.");
    case ErrorKind::SignIn:
        return Words::tr("Signing in did not work.");
    case ErrorKind::Permission:
        return Words::tr("The signed-in account may not do this.");
    case ErrorKind::NotFound:
        return Words::tr("It does not exist (any more).");
    case ErrorKind::Conflict:
        return Words::tr("Something else changed it at the same time, or it is busy.");
    case ErrorKind::Service:
        return Words::tr("Azure refused the request.");
    case ErrorKind::Protocol:
        return Words::tr("The answer could not be understood.");
    case ErrorKind::Input:
        return Words::tr("Something that was given is not right.");
    case ErrorKind::Storage:
        return Words::tr("The relocation file could not be read or written.");
    case ErrorKind::Refused:
        return Words::tr("This program declined to do it.");
    }
    return {};
}

QString storageStep(const QString &code)
{
    if (code == "DiskFull"_L1)
        return Words::tr("Make room on the disk, then try again. Nothing that was written before is lost.");
    if (code == "FileLocked"_L1)
        return Words::tr("Close it there, or open it for reading only.");
    if (code == "FileNewer"_L1)
        return Words::tr("Open it with a newer version of this program.");
    if (code == "FileDamaged"_L1)
        return Words::tr("Take a copy from a backup. The file is left as it is.");
    if (code == "FileMissing"_L1)
        return Words::tr("Look whether it was moved or renamed.");
    if (code == "FileExists"_L1)
        return Words::tr("Choose another name, or open the file that is there.");
    if (code == "ReadOnly"_L1)
        return Words::tr("Ask for permission to write there, or save a copy elsewhere.");
    return Words::tr("Look whether the disk can be written to, then try again.");
}

QString nextStep(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::Timeout:
    case ErrorKind::Network:
        return Words::tr("Look at the network connection, proxy and firewall, then try again.");
    case ErrorKind::Throttled:
        return error.retryAfter.count() > 0
            ? Words::tr("Try again in %n second(s).", nullptr, static_cast<int>(error.retryAfter.count()))
            : Words::tr("Wait a few minutes, then try again.");
    case ErrorKind::SignIn:
        return Words::tr("Sign in again, or choose another way to sign in.");
    case ErrorKind::Permission:
        return Words::tr("Ask an owner of the scope for the role that is missing, then check again.");
    case ErrorKind::NotFound:
        return Words::tr("Discover the workload again if it was removed or renamed.");
    case ErrorKind::Conflict:
        return Words::tr("Check again and look at the new state before you repeat it.");
    case ErrorKind::Service:
    case ErrorKind::Protocol:
        return Words::tr("If it stays, give the request id to Microsoft's support.");
    case ErrorKind::Storage:
        return storageStep(error.code);
    case ErrorKind::Input:
    case ErrorKind::Refused:
        return {};
    }
    return {};
}

}

ErrorText textOf(const Error &error)
{
    ErrorText text;
    text.what = whatFailed(error);
    const Error &cause = error.rootCause();
    text.why = cause.message.isEmpty() ? error.message : cause.message;
    if (!cause.code.isEmpty() && !text.why.contains(cause.code))
        text.why = text.why.isEmpty() ? cause.code : u"%1 (%2)"_s.arg(text.why, cause.code);
    text.next = nextStep(error);
    text.details = error.toLine();
    if (!error.correlationId.isEmpty())
        text.details += u"\ncorrelation id "_s + error.correlationId;
    return text;
}

}
