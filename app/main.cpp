#include "commands/console.h"
#include "commands/verb.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// The arguments without the program's name, before Qt sees them: it must not take options of a verb for its own.
QStringList lineArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZRELOCATE_VERSION));
    QCoreApplication::setOrganizationName(u"azrelocate"_s);

    const QStringList arguments = lineArguments(argc, argv);
    QCoreApplication application(argc, argv);
    azrelocate::Console console;
    return static_cast<int>(azrelocate::runVerb(arguments, console));
}
