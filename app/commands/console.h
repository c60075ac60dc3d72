#pragma once

#include "base/result.h"
#include "commands/exitcode.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <mutex>

namespace azrelocate {

enum class Verbosity { Quiet, Normal, Verbose };

/// Where a verb writes: its result to standard output, everything else to standard error and to the log file.
/// Thread-safe: progress comes from workers.
class Console
{
public:
    /// Opens the log file, where one is wanted; Storage when it cannot be written.
    Result<void> configure(bool json, Verbosity verbosity, const QString &logFile);

    bool json() const { return m_json; }
    Verbosity verbosity() const { return m_verbosity; }

    /// A line of the result; nothing with --json.
    void print(const QString &line);
    /// The one JSON document of --json; nothing without.
    void printJson(const QJsonObject &document);
    /// Raw text to standard output in either mode (the report of a pipeline, the sandbox's line).
    void printRaw(const QByteArray &bytes);
    /// A line of progress on standard error; nothing with --quiet.
    void progress(const QString &line);
    /// A line that a person has to read and act on: on standard error even with --quiet, and never in the log file.
    void prompt(const QString &line);
    /// A line that only --verbose shows; the log file has it always.
    void detail(const QString &line);
    /// What failed and what to do, first line; the causes below it.
    ExitCode fail(const Error &error, const QString &nextStep = {});
    ExitCode usage(const QString &message, const QString &verb = {});

private:
    void log(const QString &line);

    std::mutex m_mutex;
    bool m_json = false;
    Verbosity m_verbosity = Verbosity::Normal;
    std::unique_ptr<QFile> m_logFile;
};

}
