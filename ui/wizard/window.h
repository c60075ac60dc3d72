#pragma once

#include <QString>

class QApplication;

namespace azrelocate {

/// What the window begins with.
struct WindowOptions
{
    QString file;          ///< opened at once; empty: the start page
    bool review = false;   ///< read-only, for a reviewer
    bool practice = false; ///< the practice relocation
};

/// Shows the window and runs the program until it is closed; the exit code.
int runWindow(QApplication &application, const WindowOptions &options);

/// Loads the translations of the user's language (or of @p language where it is not empty) and sets locale and layout
/// direction. Before any widget is made.
void installLanguage(QApplication &application, const QString &language = {});

}
