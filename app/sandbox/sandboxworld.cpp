#include "sandbox/sandboxworld.h"

#include "base/canonicaljson.h"
#include "sandbox/arm/providers.h"
#include "sandbox/cloudfile.h"
#include "sandbox/entra/tokens.h"
#include "sandbox/generatedresources.h"
#include "sandbox/ports.h"
#include "sandbox/snapshot.h"
#include "sandbox/storage/blobstore.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kPracticeEstate = u":/estates/contoso-shop.json"_s;
constexpr int kCertificateDays = 30;

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error::storage(u"The file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<StateOrigin> originOf(const SandboxOptions &options)
{
    const Result<QString> estate = options.estate
        ? Result<QString>(QString::fromLatin1(sha256Hex(*options.estate)))
        : fingerprintOfEstateFile(options.estatePath.isEmpty() ? kPracticeEstate : options.estatePath);
    if (!estate)
        return estate.error();
    return StateOrigin{QStringLiteral(AZRELOCATE_VERSION), *estate, options.seed, options.generatedResources};
}

}

SandboxWorld::~SandboxWorld()
{
    if (m_keeper)
        m_keeper->close();
}

Result<SandboxInfo> SandboxWorld::open(const SandboxOptions &options)
{
    EstateAccess access;
    if (Result<void> ready = prepare(options, access); !ready)
        return ready.error();
    SandboxInfo info;
    info.tenantId = m_simulation->tenantId();
    info.clientId = access.clientId;
    info.clientSecret = access.clientSecret;
    for (const Resource *subscription : m_simulation->store().ofType(kSubscriptionType))
        info.subscriptionIds.append(subscription->body.value(u"subscriptionId").toString());
    info.resourceGroups = access.workloadGroups;
    if (info.resourceGroups.isEmpty()) {
        for (const Resource *group : m_simulation->store().ofType(kGroupType))
            info.resourceGroups.append(group->name());
    }
    if (Result<void> open = openSockets(options, info); !open)
        return open.error();
    if (!options.stateFile.isEmpty()) {
        if (Result<void> kept = keepState(options); !kept)
            return kept.error();
    }
    info.simulatedTime = m_simulation->now();
    return info;
}

QJsonObject SandboxWorld::snapshot()
{
    m_simulation->runDueEvents();
    return snapshotOf(*m_simulation, m_header.time);
}

Result<void> SandboxWorld::prepare(const SandboxOptions &options, EstateAccess &access)
{
    std::shared_ptr<Clock> clock = options.clock;
    if (!clock && options.speed != 1)
        clock = std::make_shared<PracticeClock>(options.speed, m_started);
    if (!clock)
        clock = std::make_shared<SystemClock>();
    m_simulation = std::make_unique<Simulation>(clock, options.seed, CloudNames());
    m_header.time = m_simulation->now();
    if (!options.stateFile.isEmpty()) {
        if (Result<void> read = readKept(options); !read)
            return read;
    }
    auto authority =
        m_kept ? CertificateAuthority::restore(m_header.authority) : CertificateAuthority::create(m_header.time);
    if (!authority)
        return authority.error();
    m_header.authority = (*authority)->keyAndCertificate();
    m_simulation->setCertificateAuthority(*authority);
    m_simulation->tokens().setPollsUntilApproval(options.pollsUntilDeviceApproval);
    if (!options.blobStore.isEmpty()) {
        auto store = BlobStore::open(options.blobStore, options.blobStoreKeys);
        if (!store)
            return store.error();
        m_simulation->setBlobStore(std::make_shared<const BlobStore>(*std::move(store)));
    }
    registerProviders(*m_simulation);
    if (Result<void> loaded = load(options, access); !loaded)
        return loaded;
    if (m_kept) {
        if (Result<void> replayed = replay(*m_simulation, *m_kept, options.stateFile); !replayed)
            return replayed;
    }
    m_simulation->setEnforcesLimits(options.enforceLimits); // what is replayed was let in already
    return {};
}

Result<void> SandboxWorld::readKept(const SandboxOptions &options)
{
    const Result<StateOrigin> origin = originOf(options);
    if (!origin)
        return origin.error();
    Result<std::optional<KeptState>> kept = readState(options.stateFile);
    if (!kept)
        return kept.error();
    m_simulation->chance().startKeeping();
    m_header.origin = *origin;
    m_kept = *std::move(kept);
    if (!m_kept) {
        m_header.ports = lastingPorts();
        return {};
    }
    if (m_kept->header.origin != *origin)
        return otherState(options.stateFile,
                          u"it was made from another estate or seed, or by another version of this program."_s);
    if (m_simulation->now() < m_kept->lastTime()) {
        return Error::input(u"The clock of the simulated Azure begins before %1, up to which its state was kept."_s.arg(
                                m_kept->lastTime().toString(Qt::ISODateWithMs)),
                            u"ClockBehind"_s);
    }
    m_header = m_kept->header;
    return {};
}

Result<void> SandboxWorld::load(const SandboxOptions &options, EstateAccess &access)
{
    const QString path = options.estatePath.isEmpty() ? kPracticeEstate : options.estatePath;
    Result<EstateAccess> loaded = access;
    m_simulation->chance().give(m_header.made);
    m_simulation->at(m_header.time, u"estate"_s, [&] {
        loaded = options.estate ? loadEstate(*m_simulation, *options.estate) : loadEstateFile(*m_simulation, path);
        if (loaded)
            addGeneratedResources(*m_simulation, options.generatedResources);
    });
    if (!loaded)
        return loaded.error();
    access = *loaded;
    if (!m_kept)
        m_header.made = m_simulation->chance().takeMade();
    return {};
}

Result<void> SandboxWorld::keepState(const SandboxOptions &options)
{
    Result<StateFile> file =
        m_kept ? StateFile::reopen(options.stateFile, m_kept->size) : StateFile::create(options.stateFile, m_header);
    if (!file)
        return file.error();
    m_keeper =
        std::make_unique<StateKeeper>(*m_simulation, *std::move(file), m_kept ? m_kept->lastTime() : m_header.time);
    m_simulation->setRecorder(m_keeper.get());
    m_server->setKeeper(m_keeper.get());
    m_server->frontDoor().setSeries(m_kept ? static_cast<quint64>(m_kept->entries.size()) : 0);
    m_kept.reset();
    return {};
}

Result<void> SandboxWorld::openSockets(const SandboxOptions &options, SandboxInfo &info)
{
    const QDir directory(options.workDir);
    info.requestLog = directory.absoluteFilePath(u"requests.jsonl"_s);
    info.caFile = directory.absoluteFilePath(u"ca.pem"_s);
    info.cloudFile = directory.absoluteFilePath(u"cloud.json"_s);
    RequestLog log;
    if (Result<void> open = log.open(info.requestLog); !open)
        return open;
    Result<Faults> faults = Faults::parse(options.faults, options.seed);
    if (!faults)
        return faults.error();
    const Result<QSslConfiguration> tls = tlsConfiguration();
    if (!tls)
        return tls.error();
    m_server = std::make_unique<Server>(*m_simulation, *std::move(faults), options.latency, std::move(log));
    if (!options.exchangeLog.isEmpty()) {
        ExchangeLog exchanges;
        if (Result<void> open = exchanges.open(options.exchangeLog); !open)
            return open;
        m_server->setExchangeLog(std::move(exchanges));
    }
    NetworkPlan plan;
    plan.ports = m_header.ports;
    const Result<quint16> tlsPort = m_server->listenTls(options.port ? options.port : plan.ports.https, *tls);
    if (!tlsPort)
        return tlsPort.error();
    const Result<quint16> plainPort = m_server->listenPlain(options.httpPort ? options.httpPort : plan.ports.http);
    if (!plainPort)
        return plainPort.error();
    plan.ports.https = *tlsPort;
    plan.ports.http = *plainPort;

    if (!options.clock && options.speed != 1.0) { // another process can only follow a clock that nobody moves
        plan.clockStart = m_started;
        plan.clockSpeed = options.speed;
    }
    plan.connectTo.insert(u"localhost"_s, u"127.0.0.1:"_s); // a bare machine may resolve nothing, not even this
    const QString here = u"127.0.0.1:%1"_s.arg(*tlsPort);
    for (const QString &name : hostNames()) {
        if (name != u"localhost" && !name.contains(u':') && name != u"127.0.0.1")
            plan.connectTo.insert(name, here);
    }
    m_listeners = makeListeners();
    for (const auto &listener : m_listeners) {
        if (Result<void> started = listener->start(*m_simulation, plan); !started)
            return started;
    }
    m_header.ports = plan.ports;
    info.resourceManager = u"https://localhost:%1"_s.arg(*tlsPort);
    info.httpResourceManager = u"http://localhost:%1"_s.arg(*plainPort);
    info.activeDirectory = info.resourceManager;
    const QJsonObject cloud = cloudFile(info.resourceManager, m_simulation->names(), plan);
    if (Result<void> written = writeFile(info.cloudFile, QJsonDocument(cloud).toJson()); !written)
        return written;
    return writeFile(info.caFile, m_simulation->certificateAuthority()->caPem());
}

QStringList SandboxWorld::hostNames() const
{
    QStringList names{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    for (const QString &suffix : m_simulation->dataPlaneSuffixes())
        names.append(suffix.startsWith(u'.') ? u'*' + suffix : suffix);
    return names;
}

Result<QSslConfiguration> SandboxWorld::tlsConfiguration() const
{
    CertificateRequest request;
    request.commonName = u"localhost"_s;
    request.names = hostNames();
    // In real time: the client's TLS checks against the machine's clock, not against simulated time.
    request.notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    request.notAfter = request.notBefore.addDays(kCertificateDays);
    const Result<IssuedCertificate> issued = m_simulation->certificateAuthority()->issue(request);
    if (!issued)
        return issued.error();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(issued->chainPem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(issued->privateKeyPem, QSsl::Ec, QSsl::Pem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}
