#include "sandbox/simulation.h"

#include "sandbox/arm/arm.h"
#include "sandbox/entra/tokens.h"

#include <QCryptographicHash>
#include <QUrl>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// What holds until the provider of authorization is registered: everybody may do everything.
class EverybodyMay final : public Permissions
{
public:
    bool allowed(const Principal &, const QString &, const QString &, ActionKind) const override { return true; }
};

QString guidText(const QByteArray &sixteenBytes, char version)
{
    QByteArray hex = sixteenBytes.toHex();
    hex[12] = version;
    hex[16] = "89ab"[static_cast<unsigned char>(sixteenBytes[8]) & 3];
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-'
                               + hex.mid(20, 12));
}

QRandomGenerator generatorFor(quint32 seed, const QString &cause)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::number(seed) + ' ' + cause.toUtf8(), QCryptographicHash::Sha256);
    std::array<quint32, 8> words{};
    std::memcpy(words.data(), hash.constData(), sizeof words);
    return QRandomGenerator(words.data(), static_cast<qsizetype>(words.size()));
}

}

Simulation::Simulation(std::shared_ptr<Clock> clock, quint32 seed, CloudNames names)
    : m_clock(std::move(clock))
    , m_seed(seed)
    , m_names(std::move(names))
    , m_tenantId(guidFrom(u"tenant"_s))
    , m_moment{{}, {}, 0, QRandomGenerator(seed)}
    , m_operations(*this)
    , m_arm(std::make_unique<Arm>(*this))
    , m_tokens(std::make_unique<TokenIssuer>(*this, seed))
    , m_permissions(std::make_unique<EverybodyMay>())
{
    m_store.setSeed(seed);
}

Simulation::~Simulation() = default;

QString Simulation::newGuid()
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(m_moment.random.bounded(256));
    return guidText(bytes, '4');
}

QString Simulation::guidFrom(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash("azrelocate sandbox " + text.toUtf8(), QCryptographicHash::Sha1);
    return guidText(hash.left(16), '5');
}

void Simulation::at(const QDateTime &time, const QString &cause, const std::function<void()> &work)
{
    const Moment before = std::exchange(m_moment, Moment{time, cause, 0, generatorFor(m_seed, cause)});
    work();
    m_moment = before;
}

void Simulation::schedule(std::chrono::milliseconds delay, std::function<void()> event)
{
    const QString cause = u"%1/%2"_s.arg(m_moment.cause).arg(++m_moment.scheduled);
    m_events.emplace(std::pair(now().addMSecs(delay.count()), ++m_eventCount), Event{cause, std::move(event)});
}

void Simulation::runEventsUntil(const QDateTime &time)
{
    bool anyRan = false;
    // An event may schedule another one that is due as well, so the first is looked up anew each time.
    while (!m_events.empty() && m_events.begin()->first.first <= time) {
        const auto next = m_events.extract(m_events.begin());
        at(next.key().first, next.mapped().cause, next.mapped().run);
        anyRan = true;
    }
    if (anyRan && m_recorder)
        m_recorder->afterEvents(time);
}

std::chrono::milliseconds Simulation::untilNextEvent() const
{
    if (m_events.empty())
        return std::chrono::milliseconds(-1);
    return std::chrono::milliseconds(std::max<qint64>(0, now().msecsTo(m_events.begin()->first.first)));
}

void Simulation::add(TypeBehaviour behaviour)
{
    m_types.insert_or_assign(behaviour.type.toLower(), std::move(behaviour));
}

void Simulation::add(ActionBehaviour behaviour)
{
    const QString key = behaviour.type.toLower() + u'/' + behaviour.verb.toLower();
    m_actions.insert_or_assign(key, std::move(behaviour));
}

void Simulation::add(Route route)
{
    m_routes.append(std::move(route));
}

void Simulation::add(DataPlane plane)
{
    m_dataPlanes.append(std::move(plane));
}

void Simulation::addWriteObserver(std::function<void(const Call &, const Reply &)> observer)
{
    m_observers.append(std::move(observer));
}

void Simulation::addEstateSection(const QString &name, EstateSection load)
{
    m_estateSections.insert_or_assign(name, std::move(load));
}

const TypeBehaviour *Simulation::behaviourOf(const QString &type) const
{
    const auto found = m_types.find(type.toLower());
    return found == m_types.end() ? nullptr : &found->second;
}

QList<const TypeBehaviour *> Simulation::behaviours() const
{
    QList<const TypeBehaviour *> list;
    for (const auto &[key, behaviour] : m_types)
        list.append(&behaviour);
    return list;
}

const ActionBehaviour *Simulation::actionOf(const QString &type, const QString &verb) const
{
    const auto found = m_actions.find(type.toLower() + u'/' + verb.toLower());
    return found == m_actions.end() ? nullptr : &found->second;
}

const DataPlane *Simulation::dataPlaneFor(const QString &host) const
{
    for (const DataPlane &plane : m_dataPlanes) {
        for (const QString &suffix : plane.hostSuffixes) {
            if (host.endsWith(suffix, Qt::CaseInsensitive))
                return &plane;
        }
    }
    return nullptr;
}

QStringList Simulation::dataPlaneSuffixes() const
{
    QStringList suffixes;
    for (const DataPlane &plane : m_dataPlanes)
        suffixes += plane.hostSuffixes;
    return suffixes;
}

const EstateSection *Simulation::estateSection(const QString &name) const
{
    const auto found = m_estateSections.find(name);
    return found == m_estateSections.end() ? nullptr : &found->second;
}

void Simulation::tellObservers(const Call &call, const Reply &reply) const
{
    for (const auto &observer : m_observers)
        observer(call, reply);
}

Reply Simulation::dispatch(const ArmRequest &request)
{
    return m_arm->answer(request);
}

ArmRequest Simulation::requestBy(const ArmRequest &cause, const QByteArray &method, const QString &id,
                                 const QString &apiVersion, const QJsonObject &body) const
{
    ArmRequest request;
    request.method = method;
    request.scheme = cause.scheme;
    request.authority = cause.authority;
    request.host = cause.host;
    request.rawPath = QUrl::toPercentEncoding(id, "/");
    request.path = ArmPath::parse(id);
    request.query.addQueryItem(u"api-version"_s, apiVersion);
    request.apiVersion = apiVersion;
    request.body = body;
    request.bodyIsObject = method == "PUT" || method == "PATCH" || !body.isEmpty();
    request.principalId = cause.principalId;
    request.requestId = cause.requestId;
    request.correlationId = cause.correlationId;
    return request;
}

const Principal *Simulation::callerOf(const ArmRequest &request, const QStringList &audiences) const
{
    const TokenCheck check = m_tokens->check(request, audiences);
    return check.verdict == TokenVerdict::Valid ? m_principals.byObjectId(check.objectId) : nullptr;
}

bool Simulation::allowed(const QString &principalId, const QString &action, const QString &scope, ActionKind kind) const
{
    const Principal *principal = m_principals.byObjectId(principalId);
    return principal && m_permissions->allowed(*principal, action, scope, kind);
}

QString Simulation::registrationState(const QString &subscriptionId, const QString &providerNamespace) const
{
    const auto found = m_registration.find((subscriptionId + u'/' + providerNamespace).toLower());
    return found == m_registration.end() ? u"Registered"_s : found->second;
}

void Simulation::setRegistrationState(const QString &subscriptionId, const QString &providerNamespace,
                                      const QString &state)
{
    m_registration.insert_or_assign((subscriptionId + u'/' + providerNamespace).toLower(), state);
}

}
