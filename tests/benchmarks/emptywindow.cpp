// The peer of firstwindow.cpp: the least that shows a main window.
#include "firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    azrelocate::QuitAtFirstPaint quit(application);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return application.exec();
}
