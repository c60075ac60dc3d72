#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace azrelocate::sandbox {

/// How to start a simulated Azure.
struct SandboxOptions
{
    quint16 port = 0;                  ///< https, on loopback; 0: a free one
    quint16 httpPort = 0;              ///< the same without TLS
    QString estatePath;                ///< an estate file or an ARM template; empty: the practice workload contoso-shop
    std::optional<QJsonObject> estate; ///< instead of a file (tests)
    int generatedResources = 0;        ///< added to the estate
    std::chrono::milliseconds latency{0}; ///< real time, before every answer
    QString faults;                       ///< see Faults
    /// 429 for whoever asks for more than Azure allows: of Resource Manager, Resource Graph, a vault (RateLimits).
    bool enforceLimits = false;
    quint32 seed = 1;
    double speed = 1;             ///< of simulated time, when no clock is given
    std::shared_ptr<Clock> clock; ///< shared with the engine in a practice run
    QString workDir;              ///< for the cloud file, the CA and the request log; must exist
    QString exchangeLog;          ///< a file for every request with its answer (ExchangeLog); empty: none is written
    /// A blob store (Azurite) that has the blobs of the accounts in @p blobStoreKeys: "http://127.0.0.1:10000". Empty:
    /// all blobs are simulated. What it holds is no part of @p stateFile.
    QString blobStore;
    QString blobStoreKeys; ///< "account:key;account:key", as Azurite reads AZURITE_ACCOUNTS
    int pollsUntilDeviceApproval = 2; ///< a device code counts as confirmed after so many polls
    /// Where everything that happens is written down, secrets too, and what the sandbox continues from at the next
    /// start: with the same estate, the same seed, and a clock that begins at Sandbox::lastTime() or later. Ports that
    /// are 0 are the same as before, because clients remember URLs. Sign-ins in progress, counted rate limits and
    /// faults, and the resolver's cache begin anew. Survives kill -9, not a power failure; a crash loses the passing of
    /// at most five simulated seconds, or of a tenth of a real one where that is more. Empty: nothing is kept.
    QString stateFile;
};

/// Where it is reached and who may sign in; the JSON line of `azrelocate sandbox`.
struct SandboxInfo
{
    QString resourceManager;     ///< "https://localhost:9443"
    QString httpResourceManager; ///< "http://localhost:9444"
    QString activeDirectory;
    QString cloudFile; ///< path; what --cloud takes
    QString caFile;    ///< path; what --ca-file takes
    QString tenantId;
    QString clientId;
    QString clientSecret;
    QStringList subscriptionIds;
    QStringList resourceGroups; ///< names
    QString requestLog;         ///< path; JSON lines
    QDateTime simulatedTime;    ///< of its clock when it was ready; not part of the JSON line

    QJsonObject toJson() const;
};

/// A simulated Azure in a thread of its own, from start() to stop() or the end of the object. These three may be called
/// on different threads, none of which needs an event loop, but not at the same time.
class Sandbox
{
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    /// Returns when it can be reached. Input for a bad estate or fault specification, Storage for the work directory,
    /// Network for a port that is taken. Of a kept state: Input (code "StateFileOther") when it was made by another
    /// version, from another estate or with another seed, or is damaged; remove the file to start anew. Input (code
    /// "ClockBehind") when the clock says less than lastTime().
    Result<SandboxInfo> start(const SandboxOptions &options);
    void stop();
    /// What is there now (snapshotOf()); empty when it does not run. Not while another thread starts or stops it.
    QJsonObject snapshot() const;

    /// The simulated time up to which @p stateFile knows what happened: where the clock of the next start begins. Null
    /// when there is no such file. Input (code "StateFileOther") when it is none.
    static Result<QDateTime> lastTime(const QString &stateFile);

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

}
