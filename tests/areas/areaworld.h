#pragma once

#include "relocation/relocation.h"
#include "relocation/signin.h"
#include "tests/support/testsandbox.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace azrelocate::test {

/// A relocation of the practice workload on a simulated Azure of its own, discovered and planned: what the checks of an
/// area meet. Check error() before anything else.
class AreaWorld
{
public:
    /// @p speed: simulated seconds in a real one, for what Azure takes minutes for. @p faults: see sandbox::Faults.
    explicit AreaWorld(double speed = 1, const QString &faults = {})
        : m_sandbox(withFaults(faults), speed)
        , m_speed(speed)
    {
        m_error = open();
    }

    const QString &error() const { return m_error; } ///< empty: ready
    Relocation &relocation() const { return *m_relocation; }
    TestSandbox &sandbox() { return m_sandbox; }

    /// A PUT beside the relocation, as somebody else does it; the status.
    int put(const QString &path, const QString &apiVersion, const QJsonObject &body)
    {
        return send("PUT", path, apiVersion, body);
    }
    /// Any other write beside the relocation; the status.
    int send(const QByteArray &method, const QString &path, const QString &apiVersion, const QJsonObject &body = {})
    {
        return m_sandbox.caller()->call(method, m_sandbox.url(path, apiVersion), body).status;
    }
    /// "/subscriptions/…/resourceGroups/rg-shop-{part}-{region}".
    QString group(const QString &part, const QString &region) const
    {
        return m_sandbox.subscription() + QStringLiteral("/resourceGroups/rg-shop-%1-%2").arg(part, region);
    }
    /// Who is signed in.
    const std::shared_ptr<AzureSession> &session() const { return m_session; }
    PracticeClock &clock() { return *m_sandbox.clock(); }

    /// Which cloud it is on, for another sign-in than the service principal's.
    RelocationSettings settings() const { return m_relocation->file().settings().value(); }

private:
    static sandbox::SandboxOptions withFaults(const QString &faults)
    {
        sandbox::SandboxOptions options;
        options.faults = faults;
        return options;
    }

    QString open()
    {
        if (!m_sandbox.error().isEmpty())
            return m_sandbox.error();
        const sandbox::SandboxInfo &info = m_sandbox.info();
        const auto cloud = Cloud::load(info.cloudFile);
        if (!cloud)
            return cloud.error().toLine();
        RelocationSettings settings;
        settings.title = settings.workload = QStringLiteral("contoso-shop");
        settings.subscriptions = info.subscriptionIds;
        settings.resourceGroups = info.resourceGroups;
        settings.source = Region(QStringLiteral("westeurope"));
        settings.target = Region(QStringLiteral("swedencentral"));
        settings.cloud = cloud->toJson();
        settings.caFile = info.caFile;
        settings.limits = Limits().toJson();
        const auto made = Relocation::create(m_directory.filePath(QStringLiteral("shop.relocation")), settings,
                                             {m_sandbox.clock(), QStringLiteral("test"), {}});
        if (!made)
            return made.error().toLine();
        m_relocation = *made;

        SignInOptions options;
        options.kind = CredentialKind::Environment;
        options.environment = QProcessEnvironment();
        options.environment.insert(QStringLiteral("AZURE_TENANT_ID"), info.tenantId);
        options.environment.insert(QStringLiteral("AZURE_CLIENT_ID"), info.clientId);
        options.environment.insert(QStringLiteral("AZURE_CLIENT_SECRET"), info.clientSecret);
        options.clock = m_sandbox.clock();
        options.waitScale = 1.0 / m_speed;
        const auto session = signIn(settings, options, {});
        if (!session)
            return session.error().toLine();
        m_session = *session;
        m_relocation->signIn(m_session);
        if (const auto found = m_relocation->discover({}, {}); !found)
            return found.error().toLine();
        if (const auto plan = m_relocation->computePlan({}, {}); !plan)
            return plan.error().toLine();
        return {};
    }

    TestSandbox m_sandbox;
    const double m_speed;
    QTemporaryDir m_directory;
    std::shared_ptr<Relocation> m_relocation;
    std::shared_ptr<AzureSession> m_session;
    QString m_error;
};

}
