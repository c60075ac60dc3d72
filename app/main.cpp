#include "commands/console.h"
#include "commands/verb.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

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

/// Standard error is the verbs': what Qt has to say (a runtime directory that is not set) only where it was asked for.
void dropQtMessages(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "azrelocate: %s\n", qPrintable(message));
}

/// A verb needs no display. One that writes a PDF needs fonts all the same, which Qt's offscreen platform has.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[], const QStringList &arguments)
{
    if (!azrelocate::drawsPages(arguments))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZRELOCATE_VERSION));
    QCoreApplication::setOrganizationName(u"azrelocate"_s);

    const QStringList arguments = lineArguments(argc, argv);
    if (!arguments.contains(u"--verbose"_s))
        qInstallMessageHandler(dropQtMessages);
    const auto application = makeApplication(argc, argv, arguments);
    azrelocate::Console console;
    return static_cast<int>(azrelocate::runVerb(arguments, console));
}
