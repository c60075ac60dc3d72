// Starts as the program does, and ends when its first window was drawn.
#include "firstpaint.h"

#include "ui/widgets/earlyfonts.h"
#include "ui/wizard/window.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    const std::jthread fonts = azrelocate::readFontsEarly();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("azrelocate"));
    QCoreApplication::setOrganizationName(QStringLiteral("azrelocate"));
    azrelocate::QuitAtFirstPaint quit(application);
    return azrelocate::runWindow(application, {});
}
