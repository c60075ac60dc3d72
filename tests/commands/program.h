#pragma once

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace azrelocate::test {

/// How a call of the program ended.
struct Ended
{
    int code = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const;
};

/// The built program, called as a user's script calls it: in a process of its own.
class Program
{
public:
    /// Adds to the environment of every call.
    void setEnvironment(const QString &name, const QString &value);
    /// Runs to the end, at most @p seconds.
    Ended run(const QStringList &arguments, int seconds = 120) const;
    /// Starts and lets run.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

private:
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

/// `azrelocate sandbox` in a process of its own, from start to the end of the object.
class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList &options);
    ~SandboxProcess();

    /// The JSON line; nothing when it did not start.
    const std::optional<QJsonObject> &info() const { return m_info; }
    QString text(const QString &key) const { return m_info ? m_info->value(key).toString() : QString(); }
    /// A program that signs in as the sandbox's service principal.
    Program signedInProgram() const;
    /// Arguments of `new` for the sandbox's whole estate.
    QStringList newArguments(const QString &file, const QString &from, const QString &to) const;

private:
    std::unique_ptr<QProcess> m_process;
    std::optional<QJsonObject> m_info;
};

/// Every item of `status --json`, by id.
QHash<QString, QJsonObject> itemsIn(const QJsonObject &status);

}
