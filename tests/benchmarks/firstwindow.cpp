// Starts as the program does, and ends when its first window was drawn.
#include "firstpaint.h"

#include "ui/wizard/window.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("azrelocate"));
    QCoreApplication::setOrganizationName(QStringLiteral("azrelocate"));
    azrelocate::QuitAtFirstPaint quit(application);
    return azrelocate::runWindow(application, {});
}
