#pragma once

#include <QProcess>
#include <QString>
#include <QUrl>

#include <memory>

namespace azrelocate::test {

/// What the page at the end of a person's way through the browser showed.
struct BrowserEnd
{
    int status = 0;
    QString text;
};

/// A running oidc-provider, and a person with a browser for it.
class OidcServer
{
public:
    /// Why there is none: what is not installed, by name; empty: it can be started.
    static QString missing();
    explicit OidcServer(int deviceCodeSeconds = 900);
    ~OidcServer();

    bool isRunning() const { return m_port != 0; }
    QUrl authority() const;
    QString tenant() const { return m_tenant; }

    /// See person.mjs; blocks the calling thread until the person is done.
    static BrowserEnd visit(const QUrl &address, const QString &behaviour, const QString &userCode = {});

private:
    QProcess m_process;
    int m_port = 0;
    QString m_tenant;
};

}
