#include "commands/console.h"
#include "commands/verb.h"

#include "ui/widgets/earlyfonts.h"
#include "ui/wizard/window.h"

#include <QApplication>
#include <QFileInfo>
#include <QNetworkInformation>

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

/// What the line asks the window for; nothing: it is meant for the command line.
std::optional<azrelocate::WindowOptions> windowOptionsFrom(const QStringList &arguments)
{
    if (azrelocate::isCommandLine(arguments))
        return {};
    azrelocate::WindowOptions options;
    for (const QString &argument : arguments) {
        if (argument == "--practice"_L1)
            options.practice = true;
        else if (argument == "--review"_L1)
            options.review = true;
        else if (options.file.isEmpty()
                 && (argument.endsWith(".relocation"_L1, Qt::CaseInsensitive) || QFileInfo::exists(argument)))
            options.file = argument;
        else
            return {};
    }
    return options;
}

/// On Linux Qt would end the program without a word that helps.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
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
    if (const auto options = windowOptionsFrom(arguments)) {
        if (!hasDisplay()) {
            std::fputs("azrelocate: There is no display to open a window on. See azrelocate --help for what works "
                       "without one.\n",
                       stderr);
            return static_cast<int>(azrelocate::ExitCode::Usage);
        }
        const std::jthread fonts = azrelocate::readFontsEarly();
        QApplication application(argc, argv);
        // For ConnectionWatch; without one it has the errors. The default one wants NetworkManager to run.
        if (!QNetworkInformation::loadDefaultBackend())
            QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
        QGuiApplication::setDesktopFileName(u"io.github.azrelocate"_s);
        return azrelocate::runWindow(application, *options);
    }
    const auto application = makeApplication(argc, argv, arguments);
    azrelocate::Console console;
    return static_cast<int>(azrelocate::runVerb(arguments, console));
}
