#include "ui/text/opentext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OpenText)
};

}

OpenProblem openProblem(const QString &path, const Error &error)
{
    using enum OpenChoice;
    const QString name = QFileInfo(path).fileName();
    if (error.code == "FileLocked"_L1)
        return {Words::tr("%1 is open elsewhere.").arg(name),
                Words::tr("Close it there and try again, or open it for reading only. %1").arg(error.message),
                {TryAgain, OpenForReading}};
    if (error.code == "FileNewer"_L1)
        return {Words::tr("%1 was written by a newer version of this program.").arg(name),
                Words::tr("Install that version to go on with it. The file was not changed."),
                {ChooseAnother, CopyDetails}};
    if (error.code == "FileDamaged"_L1)
        return {
            Words::tr("%1 is damaged.").arg(name),
            Words::tr("Nothing was repaired or changed. Take a copy from a backup; the verify command lists what does "
                      "not match."),
            {OpenFolder, CopyVerifyCommand, CopyDetails}};
    if (error.code == "NotARelocation"_L1)
        return {Words::tr("%1 is not a relocation file.").arg(name),
                Words::tr("It was not changed."),
                {ChooseAnother, OpenFolder}};
    if (error.code == "FileMissing"_L1)
        return {Words::tr("%1 is not there any more.").arg(name),
                Words::tr("Look whether it was moved or renamed."),
                {ChooseAnother, Forget}};
    if (error.code == "ReadOnly"_L1)
        return {Words::tr("%1 cannot be written to.").arg(name),
                Words::tr("Open it for reading only, or ask for permission to write there."),
                {OpenForReading, OpenFolder, TryAgain}};
    const ErrorText text = textOf(error);
    return {text.what, u"%1 %2"_s.arg(text.why, text.next).trimmed(), {TryAgain, CopyDetails}};
}

QString pathText(const QString &path)
{
    constexpr QChar kLeftToRightIsolate(0x2066);
    constexpr QChar kEndOfIsolate(0x2069);
    return kLeftToRightIsolate + QDir::toNativeSeparators(path) + kEndOfIsolate;
}

QString textOf(OpenChoice choice)
{
    switch (choice) {
    case OpenChoice::TryAgain:
        return Words::tr("Try again");
    case OpenChoice::OpenForReading:
        return Words::tr("Open for reading only");
    case OpenChoice::OpenFolder:
        return Words::tr("Open the folder");
    case OpenChoice::CopyVerifyCommand:
        return Words::tr("Copy the verify command");
    case OpenChoice::ChooseAnother:
        return Words::tr("Choose another file…");
    case OpenChoice::Forget:
        return Words::tr("Remove from the list");
    case OpenChoice::CopyDetails:
        return Words::tr("Copy details");
    }
    return {};
}

}
