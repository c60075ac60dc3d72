#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sandbox/arm/operations.h"
#include "sandbox/behaviour.h"
#include "sandbox/certificateauthority.h"
#include "sandbox/chance.h"
#include "sandbox/cloudnames.h"
#include "sandbox/entra/principals.h"
#include "sandbox/recorder.h"
#include "sandbox/resourcestore.h"

#include <QRandomGenerator>

#include <functional>
#include <map>
#include <memory>

namespace azrelocate::sandbox {

class Arm;
class BlobStore;
class TokenIssuer;

/// Loads one section of an estate file ("deletedVaults": …). Input errors name the section.
using EstateSection = std::function<Result<void>(Simulation &, const QJsonValue &)>;
/// Fills the resource group @p groupId (which exists) from an ARM template; @p parameters as in a parameters file:
/// {"name": {"value": …}}. Everything stands finished in the store when it returns.
using TemplateLoader = std::function<Result<void>(Simulation &, const QString &groupId, const QJsonObject &templateJson,
                                                  const QJsonObject &parameters)>;

/// The simulated world: resources, people, time, running operations, and the behaviours of the providers. No sockets.
/// Everything happens on the sandbox's thread, one request after the other. Simulated time moves by the clock alone: an
/// event that fell due in the meantime runs before the next request is answered (and by a timer of the server).
///
/// The same requests at the same times make the same world, whenever they are made: time stands still while a request
/// is answered, an event happens at the time that it was due, and what is random follows from the request.
class Simulation
{
public:
    Simulation(std::shared_ptr<Clock> clock, quint32 seed, CloudNames names);
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    ResourceStore &store() { return m_store; }
    const ResourceStore &store() const { return m_store; }
    Principals &principals() { return m_principals; }
    const Principals &principals() const { return m_principals; }
    Operations &operations() { return m_operations; }
    Arm &arm() { return *m_arm; }
    TokenIssuer &tokens() { return *m_tokens; }
    const CloudNames &names() const { return m_names; }
    const QString &tenantId() const { return m_tenantId; }
    void setTenantId(const QString &tenantId) { m_tenantId = tenantId; }
    std::shared_ptr<Clock> clock() const { return m_clock; }
    QDateTime now() const { return m_moment.time.isValid() ? m_moment.time : m_clock->now(); }

    /// Set by the sandbox before the estate is loaded; certificates of vaults are issued from it.
    std::shared_ptr<const CertificateAuthority> certificateAuthority() const { return m_authority; }
    void setCertificateAuthority(std::shared_ptr<const CertificateAuthority> authority)
    {
        m_authority = std::move(authority);
    }

    /// The store that has the blobs of some accounts; null: all of them are simulated.
    std::shared_ptr<const BlobStore> blobStore() const { return m_blobStore; }
    void setBlobStore(std::shared_ptr<const BlobStore> store) { m_blobStore = std::move(store); }

    /// Deterministic by seed and cause (see at()), and by the order of calls there.
    QString newGuid();
    QRandomGenerator &random() { return m_moment.random; }
    /// For what no seed can repeat: keys and signatures.
    Chance &chance() { return m_chance; }
    /// The same GUID for the same text, whatever happened before; for ids that tests and estates refer to.
    static QString guidFrom(const QString &text);

    /// Whether Azure's limits for requests refuse what is too much, or are only counted (as at first).
    bool enforcesLimits() const { return m_enforcesLimits; }
    void setEnforcesLimits(bool enforces) { m_enforcesLimits = enforces; }

    // ---- time
    /// Does @p work with the time standing still at @p time, and with random numbers that follow from the seed and
    /// @p cause alone: the id of a request, for instance.
    void at(const QDateTime &time, const QString &cause, const std::function<void()> &work);
    /// Runs @p event when simulated time has moved by @p delay.
    void schedule(std::chrono::milliseconds delay, std::function<void()> event);
    /// Runs what is due, in order of due time. Called by the server before each request.
    void runDueEvents() { runEventsUntil(now()); }
    void runEventsUntil(const QDateTime &time);
    /// Simulated time until the next event; negative: none.
    std::chrono::milliseconds untilNextEvent() const;
    /// Grows when a resource is written, an operation starts or an event is scheduled.
    quint64 changes() const { return m_store.revision() + m_operations.count() + m_eventCount; }
    /// Told of what happens without a request; null: nobody. It must outlive the simulation or be taken away.
    void setRecorder(Recorder *recorder) { m_recorder = recorder; }
    Recorder *recorder() const { return m_recorder; }

    // ---- behaviours (register…() functions of the providers call these)
    void add(TypeBehaviour behaviour);
    void add(ActionBehaviour behaviour);
    void add(Route route);
    void add(DataPlane plane);
    void addWriteGate(WriteGate gate) { m_writeGates.append(std::move(gate)); }
    /// Told of every accepted request to Resource Manager that changes something, after it was answered (activity log).
    void addWriteObserver(std::function<void(const Call &, const Reply &)> observer);
    void addEstateSection(const QString &name, EstateSection load);
    void setTemplateLoader(TemplateLoader loader) { m_templateLoader = std::move(loader); }
    void setPermissions(std::unique_ptr<Permissions> permissions) { m_permissions = std::move(permissions); }

    const TypeBehaviour *behaviourOf(const QString &type) const; ///< null: not simulated
    QList<const TypeBehaviour *> behaviours() const;             ///< by type
    const ActionBehaviour *actionOf(const QString &type, const QString &verb) const;
    const QList<Route> &routes() const { return m_routes; }
    const DataPlane *dataPlaneFor(const QString &host) const;
    QStringList dataPlaneSuffixes() const;
    const QList<WriteGate> &writeGates() const { return m_writeGates; }
    const EstateSection *estateSection(const QString &name) const;
    const TemplateLoader &templateLoader() const { return m_templateLoader; }
    void tellObservers(const Call &call, const Reply &reply) const;

    // ---- requests
    /// Answers one authenticated request to Resource Manager as if it came over the wire; deployments and Resource
    /// Mover write through this, so that locks, policies and behaviours apply to them too.
    Reply dispatch(const ArmRequest &request);
    /// A request as the same caller made by @p cause: "PUT" @p id with @p body; no conditional headers.
    ArmRequest requestBy(const ArmRequest &cause, const QByteArray &method, const QString &id,
                         const QString &apiVersion, const QJsonObject &body = {}) const;
    /// The principal of the bearer token, when it is valid for one of @p audiences (a trailing slash does not matter);
    /// null otherwise, and when there is no token.
    const Principal *callerOf(const ArmRequest &request, const QStringList &audiences) const;
    /// With the default permissions everybody may do everything.
    bool allowed(const QString &principalId, const QString &action, const QString &scope,
                 ActionKind kind = ActionKind::Management) const;

    // ---- subscriptions and providers
    /// "Registered", "NotRegistered", "Registering", of a subscription; "Registered" where nothing else was set.
    QString registrationState(const QString &subscriptionId, const QString &providerNamespace) const;
    const std::map<QString, QString> &registrations() const { return m_registration; } ///< those that were set
    void setRegistrationState(const QString &subscriptionId, const QString &providerNamespace, const QString &state);

private:
    /// What is the same for everything that happens at once.
    struct Moment
    {
        QDateTime time; ///< null: it does not stand still
        QString cause;
        quint64 scheduled = 0; ///< events so far
        QRandomGenerator random;
    };
    struct Event
    {
        QString cause;
        std::function<void()> run;
    };

    const std::shared_ptr<Clock> m_clock;
    const quint32 m_seed;
    const CloudNames m_names;
    QString m_tenantId;
    bool m_enforcesLimits = false;
    Moment m_moment;
    Chance m_chance;
    ResourceStore m_store;
    Principals m_principals;
    Operations m_operations;
    std::unique_ptr<Arm> m_arm;
    std::unique_ptr<TokenIssuer> m_tokens;
    std::unique_ptr<Permissions> m_permissions;
    std::shared_ptr<const CertificateAuthority> m_authority;
    std::shared_ptr<const BlobStore> m_blobStore;
    std::map<std::pair<QDateTime, quint64>, Event> m_events;
    quint64 m_eventCount = 0;
    Recorder *m_recorder = nullptr;
    std::map<QString, TypeBehaviour> m_types;     ///< lower-case type
    std::map<QString, ActionBehaviour> m_actions; ///< lower-case "type/verb"
    QList<Route> m_routes;
    QList<DataPlane> m_dataPlanes;
    QList<WriteGate> m_writeGates;
    QList<std::function<void(const Call &, const Reply &)>> m_observers;
    std::map<QString, EstateSection> m_estateSections;
    TemplateLoader m_templateLoader;
    std::map<QString, QString> m_registration; ///< lower-case "subscription/namespace"
};

}
