#include "tests/azure/oidc/oidcserver.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

namespace {

QString modules()
{
    return qEnvironmentVariable("AZRELOCATE_CLIENTS", QStringLiteral(AZRELOCATE_CLIENTS));
}

QString node()
{
    const QString own = modules() + u"/node_modules/node/bin/node"_s;
    return QFileInfo(own).isExecutable() ? own : QStandardPaths::findExecutable(u"node"_s);
}

QString script(const QString &name)
{
    return QStringLiteral(OIDC_SCRIPTS) + u'/' + name;
}

}

QString OidcServer::missing()
{
    if (node().isEmpty())
        return u"node is not installed (tests/run installs it)"_s;
    if (!QFileInfo::exists(modules() + u"/node_modules/oidc-provider"_s))
        return u"oidc-provider is not installed in %1 (tests/run installs it)"_s.arg(modules());
    return {};
}

OidcServer::OidcServer(int deviceCodeSeconds)
{
    m_process.setStandardErrorFile(QProcess::nullDevice()); // it warns that it is no production server
    m_process.start(node(), {script(u"server.mjs"_s), modules(), QString::number(deviceCodeSeconds)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {
    }
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = line["port"_L1].toInt();
    m_tenant = line["tenant"_L1].toString();
}

OidcServer::~OidcServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl OidcServer::authority() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

BrowserEnd OidcServer::visit(const QUrl &address, const QString &behaviour, const QString &userCode)
{
    QProcess person;
    person.start(node(), {script(u"person.mjs"_s), address.toString(QUrl::FullyEncoded), behaviour, userCode});
    person.waitForFinished(30'000);
    const QJsonObject end = QJsonDocument::fromJson(person.readAllStandardOutput()).object();
    return {end["status"_L1].toInt(), end["text"_L1].toString()};
}

}
