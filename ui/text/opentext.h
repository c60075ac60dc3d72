#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace azrelocate {

/// What a person can do about a relocation file that did not open.
enum class OpenChoice { TryAgain, OpenForReading, OpenFolder, CopyVerifyCommand, ChooseAnother, Forget, CopyDetails };

struct OpenProblem
{
    QString what;              ///< one sentence
    QString next;              ///< what to do; may name the holder of a lock
    QList<OpenChoice> choices; ///< the recommended one first
};

/// @p error is one of RelocationFile's; the code decides.
OpenProblem openProblem(const QString &path, const Error &error);
/// @p path to be shown: with the system's separators, reading from left to right in every language. Not to be copied.
QString pathText(const QString &path);
/// The button's text.
QString textOf(OpenChoice choice);

}
