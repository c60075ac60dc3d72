#include "program.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate::test {

using namespace Qt::StringLiterals;

QJsonObject Ended::json() const
{
    return QJsonDocument::fromJson(output).object();
}

void Program::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(AZRELOCATE_PROGRAM), arguments);
    process->waitForStarted();
    return process;
}

Ended Program::run(const QStringList &arguments, int seconds) const
{
    const auto process = start(arguments);
    Ended ended;
    if (!process->waitForFinished(seconds * 1000)) {
        process->kill();
        process->waitForFinished();
        ended.errors = "did not end in time\n" + process->readAllStandardError();
        return ended;
    }
    ended.code = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    ended.output = process->readAllStandardOutput();
    ended.errors = process->readAllStandardError();
    return ended;
}

SandboxProcess::SandboxProcess(const QStringList &options)
    : m_process(Program().start(QStringList{u"sandbox"_s} + options))
{
    QByteArray line;
    QElapsedTimer timer;
    timer.start();
    while (!line.contains('\n') && timer.elapsed() < 30'000 && m_process->state() == QProcess::Running) {
        m_process->waitForReadyRead(200);
        line += m_process->readAllStandardOutput();
    }
    const QJsonDocument document = QJsonDocument::fromJson(line.left(line.indexOf('\n')));
    if (document.isObject())
        m_info = document.object();
}

SandboxProcess::~SandboxProcess()
{
    m_process->terminate();
    if (!m_process->waitForFinished(5000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

Program SandboxProcess::signedInProgram() const
{
    Program program;
    program.setEnvironment(u"AZURE_TENANT_ID"_s, text(u"tenantId"_s));
    program.setEnvironment(u"AZURE_CLIENT_ID"_s, text(u"clientId"_s));
    program.setEnvironment(u"AZURE_CLIENT_SECRET"_s, text(u"clientSecret"_s));
    program.setEnvironment(u"AZURE_AUTHORITY_HOST"_s, text(u"activeDirectory"_s));
    return program;
}

QStringList SandboxProcess::newArguments(const QString &file, const QString &from, const QString &to) const
{
    QStringList arguments{
        u"new"_s,  file, u"--cloud"_s, text(u"cloudFile"_s), u"--ca-file"_s, text(u"caFile"_s), u"--from"_s, from,
        u"--to"_s, to};
    const QJsonArray subscriptions = m_info->value("subscriptionIds"_L1).toArray();
    for (const QJsonValue &id : subscriptions)
        arguments << u"--subscription"_s << id.toString();
    return arguments;
}

QHash<QString, QJsonObject> itemsIn(const QJsonObject &status)
{
    QHash<QString, QJsonObject> items;
    const QJsonArray phases = status.value("phases"_L1).toArray();
    for (const QJsonValue &phase : phases) {
        const QJsonArray areas = phase.toObject().value("areas"_L1).toArray();
        for (const QJsonValue &area : areas) {
            const QJsonArray rows = area.toObject().value("items"_L1).toArray();
            for (const QJsonValue &row : rows)
                items.insert(row.toObject().value("id"_L1).toString(), row.toObject());
        }
    }
    return items;
}

}
