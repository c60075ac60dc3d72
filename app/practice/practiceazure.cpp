#include "practice/practiceazure.h"

#include "checklist/checkinput.h"

#include <QDir>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFrom = "westeurope"_L1;
constexpr auto kTo = "swedencentral"_L1;

}

Result<std::shared_ptr<PracticeAzure>> PracticeAzure::start(const Options &options)
{
    std::shared_ptr<PracticeAzure> azure(new PracticeAzure);
    azure->m_speed = options.speed;
    sandbox::SandboxOptions sandbox = options.sandbox;
    QDateTime begin = QDateTime::currentDateTimeUtc();
    if (options.keepsState) {
        sandbox.stateFile = QDir(options.directory).filePath(u"simulated-azure.state"_s);
        const auto left = sandbox::Sandbox::lastTime(sandbox.stateFile);
        if (!left)
            return left.error();
        if (left->isValid())
            begin = std::max(begin, *left);
    }
    azure->m_clock = std::make_shared<PracticeClock>(options.speed, begin);
    sandbox.clock = azure->m_clock;
    sandbox.workDir = options.directory;
    const auto info = azure->m_sandbox.start(sandbox);
    if (!info)
        return info.error();
    azure->m_info = *info;
    return azure;
}

PracticeAzure::~PracticeAzure() = default;

Result<RelocationSettings> PracticeAzure::settings() const
{
    const auto cloud = Cloud::load(m_info.cloudFile);
    if (!cloud)
        return cloud.error();
    RelocationSettings settings;
    settings.title = workload();
    settings.workload = workload();
    settings.subscriptions = m_info.subscriptionIds;
    settings.resourceGroups = m_info.resourceGroups;
    settings.source = Region(kFrom);
    settings.target = Region(kTo);
    settings.cloud = cloud->toJson();
    settings.caFile = m_info.caFile;
    settings.limits = Limits().toJson();
    settings.extra = {{u"practice"_s, true}};
    return settings;
}

SignInOptions PracticeAzure::signInOptions() const
{
    SignInOptions options;
    options.kind = CredentialKind::Environment;
    options.environment = QProcessEnvironment();
    options.environment.insert(u"AZURE_TENANT_ID"_s, m_info.tenantId);
    options.environment.insert(u"AZURE_CLIENT_ID"_s, m_info.clientId);
    options.environment.insert(u"AZURE_CLIENT_SECRET"_s, m_info.clientSecret);
    options.clock = m_clock;
    options.waitScale = 1.0 / m_speed;
    return options;
}

QString PracticeAzure::workload()
{
    return u"contoso-shop"_s;
}

QString PracticeAzure::person()
{
    return u"Practice administrator"_s;
}

}
