#include "commands/console.h"

#include "azure/credentials/signintext.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void writeTo(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString suggestion(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::SignIn:
        if (const auto text = knownSignInText(error))
            return u"%1 %2"_s.arg(text->what, text->next);
        return u"Sign in again (az login, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET), then repeat the command."_s;
    case ErrorKind::Permission:
        return u"Ask for the missing role at the scope named above, then repeat the command."_s;
    case ErrorKind::Network:
        return u"Check the connection, the proxy and --ca-file, then repeat the command: it goes on where it stopped."_s;
    case ErrorKind::Timeout:
    case ErrorKind::Throttled:
    case ErrorKind::Service:
        return u"Repeat the command later: it goes on where it stopped."_s;
    case ErrorKind::Input:
    case ErrorKind::Storage:
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Protocol:
        return {};
    }
    return {};
}

void appendCauses(QString &text, const QList<Error> &causes, int depth)
{
    for (const Error &cause : causes) {
        text += u'\n' + QString(depth * 2, u' ') + u"because: "_s + cause.message;
        if (!cause.code.isEmpty())
            text += u" ("_s + cause.code + u')';
        appendCauses(text, cause.details, depth + 1);
    }
}

}

Result<void> Console::configure(bool json, Verbosity verbosity, const QString &logFile)
{
    m_json = json;
    m_verbosity = verbosity;
    if (logFile.isEmpty())
        return {};
    m_logFile = std::make_unique<QFile>(logFile);
    if (!m_logFile->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text)) {
        return Error::input(u"The log file %1 cannot be written: %2."_s.arg(logFile, m_logFile->errorString()),
                            u"LogFile"_s);
    }
    return {};
}

void Console::print(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    if (!m_json)
        writeTo(stdout, line.toUtf8() + '\n');
}

void Console::printJson(const QJsonObject &document)
{
    const std::lock_guard lock(m_mutex);
    if (m_json)
        writeTo(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Console::printRaw(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    writeTo(stdout, bytes);
}

void Console::progress(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    log(line);
    if (m_verbosity != Verbosity::Quiet)
        writeTo(stderr, line.toUtf8() + '\n');
}

void Console::prompt(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    writeTo(stderr, line.toUtf8() + '\n');
}

void Console::detail(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    log(line);
    if (m_verbosity == Verbosity::Verbose)
        writeTo(stderr, line.toUtf8() + '\n');
}

ExitCode Console::fail(const Error &error, const QString &nextStep)
{
    QString text = u"azrelocate: "_s + error.toLine();
    const QString next = nextStep.isEmpty() ? suggestion(error) : nextStep;
    if (!next.isEmpty())
        text += u". "_s + next;
    appendCauses(text, error.details, 1);
    const std::lock_guard lock(m_mutex);
    log(text);
    writeTo(stderr, text.toUtf8() + '\n');
    return exitCodeFor(error);
}

ExitCode Console::usage(const QString &message, const QString &verb)
{
    const QString help = verb.isEmpty() ? u"azrelocate --help"_s : u"azrelocate "_s + verb + u" --help"_s;
    const std::lock_guard lock(m_mutex);
    writeTo(stderr, u"azrelocate: %1 Try: %2\n"_s.arg(message, help).toUtf8());
    return ExitCode::Usage;
}

void Console::log(const QString &line)
{
    if (!m_logFile)
        return;
    m_logFile->write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + line.toUtf8() + '\n');
    m_logFile->flush();
}

}
