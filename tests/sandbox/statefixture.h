#pragma once

#include "keptsandbox.h"

#include <QJsonDocument>
#include <QTest>

namespace azrelocate::test {

/// One request that changes something. "{S}" stands for the subscription, "{G}" for the group rg-new in it.
struct Write
{
    QByteArray method;
    QString url;
    QJsonObject body;
    HttpCaller::Headers headers = {};
};

inline const QString kGroups = QStringLiteral("?api-version=2021-04-01");
inline const QString kNetwork = QStringLiteral("?api-version=2024-05-01");
inline const QString kIdentities = QStringLiteral("{G}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/");
inline const QString kIdentityVersion = QStringLiteral("?api-version=2023-01-31");
inline const QString kPlace = QStringLiteral("northeurope");

/// What the tests of a kept state have in common: a practice estate with its state file, and how to ask it.
class StateFixture : public QObject
{
protected:
    /// Once, because the keys of the estate's vault take their time.
    void makeFreshState()
    {
        KeptSandbox azure;
        const auto error = azure.start();
        QVERIFY2(!error, qPrintable(error ? error->toLine() : QString()));
        azure.stop();
        QFile file(azure.stateFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_fresh = file.readAll();
        QVERIFY(!m_fresh.isEmpty());
    }
    QString filled(const QString &text) const
    {
        QString result = text;
        return result.replace(QStringLiteral("{G}"), QStringLiteral("{S}/resourceGroups/rg-new"))
            .replace(QStringLiteral("{S}"), m_azure->subscription());
    }
    HttpAnswer send(const Write &write)
    {
        QByteArray body = QJsonDocument(write.body).toJson(QJsonDocument::Compact);
        if (write.body.isEmpty() && write.method != "PUT" && write.method != "POST")
            body.clear();
        return m_azure->call(write.method, filled(write.url), filled(QString::fromUtf8(body)).toUtf8(), write.headers);
    }
    HttpAnswer get(const QString &url) { return m_azure->call("GET", filled(url)); }
    void makeGroup()
    {
        const HttpAnswer made = send({"PUT", QStringLiteral("{G}") + kGroups, {{QStringLiteral("location"), kPlace}}});
        QCOMPARE(made.status, 201);
    }
    /// What the answers to @p urls say; whatever differs from answer to answer by itself is left out.
    QStringList answers(const QStringList &urls)
    {
        QStringList texts;
        for (const QString &url : urls) {
            const HttpAnswer answer = get(url);
            texts.append(QStringLiteral("%1: %2 %3 %4")
                             .arg(url)
                             .arg(answer.status)
                             .arg(QString::fromLatin1(answer.header("ETag")), QString::fromUtf8(answer.body)));
        }
        return texts;
    }
    /// A practice estate that has just begun.
    void begin()
    {
        m_azure = std::make_unique<KeptSandbox>();
        QFile file(m_azure->stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_fresh) == m_fresh.size());
        file.close();
        startAgain(m_azure->stateFile);
    }
    void startAgain(const QString &file)
    {
        m_azure->stop();
        const auto error = m_azure->start(file);
        QVERIFY2(!error, qPrintable(error ? error->toLine() : QString()));
    }

    std::unique_ptr<KeptSandbox> m_azure;
    QByteArray m_fresh; ///< state file of an estate where nothing has happened
};

}
