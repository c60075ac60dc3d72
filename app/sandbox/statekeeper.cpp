#include "sandbox/statekeeper.h"

#include "sandbox/entra/tokens.h"
#include "sandbox/network/frontdoor.h"
#include "sandbox/web/websiterequests.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::milliseconds kTimeStep{5000}; ///< simulated; how much of the time is lost at most by a crash

const QByteArray kAuthorization = "Authorization";

bool isAuthorization(const std::pair<QByteArray, QByteArray> &header)
{
    return header.first.compare(kAuthorization, Qt::CaseInsensitive) == 0;
}

KeptRequest keptFrom(Simulation &simulation, const ArmRequest &request, const Reply &reply)
{
    KeptRequest kept;
    kept.wire = {request.method,  request.scheme,
                 request.rawPath, request.query.toString(QUrl::FullyEncoded).toLatin1(),
                 request.headers, request.rawBody};
    kept.caller = simulation.tokens().claimsOf(request);
    if (!kept.caller.objectId.isEmpty())
        kept.wire.headers.removeIf(isAuthorization);
    kept.requestId = request.requestId;
    kept.status = reply.status;
    return kept;
}

ArmRequest requestAgain(Simulation &simulation, const StateEntry &entry)
{
    WireRequest wire = entry.request->wire;
    if (!entry.request->caller.objectId.isEmpty())
        wire.headers.append({kAuthorization, simulation.tokens().authorizationFor(entry.request->caller)});
    ArmRequest request = ArmRequest::from(wire);
    FrontDoor::identify(request, entry.time, entry.request->requestId);
    return request;
}

}

StateKeeper::StateKeeper(Simulation &simulation, StateFile file, const QDateTime &lastTime)
    : m_simulation(simulation)
    , m_file(std::move(file))
    , m_lastTime(lastTime)
{
}

void StateKeeper::append(StateEntry entry)
{
    entry.made = m_simulation.chance().takeMade();
    if (m_error)
        return;
    m_lastTime = entry.time;
    if (const Result<void> written = m_file.append(entry); !written)
        m_error = written.error();
}

void StateKeeper::afterEvents(const QDateTime &time)
{
    append({time, {}, std::nullopt, {}});
}

void StateKeeper::afterVisit(const QString &siteId, const QDateTime &time)
{
    append({time, {}, std::nullopt, siteId});
}

void StateKeeper::afterRequest(const ArmRequest &request, const Reply &reply)
{
    append({request.time, {}, keptFrom(m_simulation, request, reply), {}});
}

void StateKeeper::noteTime(const QDateTime &time)
{
    m_simulation.chance().takeMade(); // of a request that was refused in the end
    if (m_lastTime.msecsTo(time) >= kTimeStep.count())
        append({time, {}, std::nullopt, {}});
}

void StateKeeper::close()
{
    m_simulation.runDueEvents();
    append({m_simulation.now(), {}, std::nullopt, {}});
}

Result<void> replay(Simulation &simulation, const KeptState &state, const QString &path)
{
    FrontDoor frontDoor(simulation);
    for (qsizetype i = 0; i < state.entries.size(); ++i) {
        const StateEntry &entry = state.entries[i];
        simulation.chance().give(entry.made);
        simulation.runEventsUntil(entry.time);
        if (Resource *site = simulation.store().find(entry.visitedSite))
            countRequest(*site, entry.time);
        if (!entry.request)
            continue;
        ArmRequest request = requestAgain(simulation, entry);
        const int status = frontDoor.answer(request).status;
        if (status != entry.request->status) {
            return otherState(path,
                              u"the request of line %1 was answered with %2, and now with %3."_s.arg(i + 2)
                                  .arg(entry.request->status)
                                  .arg(status));
        }
    }
    simulation.chance().give({});
    return {};
}

}
