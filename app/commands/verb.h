#pragma once

#include "commands/console.h"

#include <QCommandLineParser>
#include <QStringList>

namespace azrelocate {

/// One verb of the command line: a row of the table in verbs.cpp and a file of its own.
struct Verb
{
    const char *name;
    const char *synopsis; ///< "FILE [--phase P]"
    const char *summary;
    /// Adds the options of this verb to those that every verb has.
    void (*addOptions)(QCommandLineParser &parser);
    ExitCode (*run)(const QCommandLineParser &parser, Console &console);
    bool drawsPages = false; ///< needs fonts, so a QGuiApplication (offscreen)
};

/// Runs the verb that @p arguments (without the program's name) begin with.
ExitCode runVerb(const QStringList &arguments, Console &console);
/// Whether @p arguments ask for a verb, --help or --version: then no window is needed.
bool isCommandLine(const QStringList &arguments);

/// Whether the verb that they name draws pages.
bool drawsPages(const QStringList &arguments);

/// One positional argument or an error that names it.
Result<QString> onlyArgument(const QCommandLineParser &parser, const QString &name);

}
