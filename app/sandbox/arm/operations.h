#pragma once

#include "sandbox/behaviour.h"

#include <QDateTime>

#include <functional>
#include <map>

namespace azrelocate::sandbox {

class Simulation;

/// What an operation answers when it has ended. On failure `error` is the inner object of ARM's error form.
struct Outcome
{
    bool succeeded = true;
    QJsonObject error;
    QJsonObject result; ///< "properties" of the status answer
    /// What polling the Location gives at the end. Unset: the resource, 200 with `result`, or 204 when that is empty.
    std::optional<Reply> final;
    bool showsResource = false; ///< of a write: polling the Location gives the resource as a GET does

    static Outcome failed(const QString &code, const QString &message);
};

/// How to start one.
struct OperationSpec
{
    Async style = Async::AzureAsyncOperation;
    std::chrono::milliseconds duration{2000}; ///< simulated
    std::chrono::seconds retryAfter{1};
    int emptyStatus = 204;     ///< of the last answer at the Location when there is nothing to show
    QString scope;             ///< subscription or group whose URL the status is under; empty: tenant
    QString providerNamespace; ///< "Microsoft.Network", part of the status URL
    QString statusPath;        ///< instead of the usual "…/operationStatuses"; the id is appended
    QString resultPath;        ///< instead of the usual "…/operationResults"
    QString resourceId;        ///< whose state it changes; second operations on it can be refused with 409
    /// Runs in simulated time when the duration is over; makes the changes and tells how it ended.
    std::function<Outcome(Simulation &)> finish;
};

struct Operation
{
    QString id;
    OperationSpec spec;
    QString status = QStringLiteral("InProgress"); ///< then Succeeded, Failed or Canceled
    QDateTime started, ended, due;
    Outcome outcome;
    QList<std::function<void(const Operation &)>> whenEnded;

    bool hasEnded() const { return ended.isValid(); }
};

/// Long-running operations and their status URLs. Sandbox thread only.
class Operations
{
public:
    explicit Operations(Simulation &simulation)
        : m_simulation(simulation)
    {
    }

    /// Starts one and schedules its end. The pointer stays valid.
    Operation *start(OperationSpec spec);
    /// Starts one that takes as long as something else: end it with end().
    Operation *startOpen(OperationSpec spec);
    void end(const QString &id, Outcome outcome);
    Operation *find(const QString &id);
    const Operation *find(const QString &id) const;
    /// The operation that is changing @p resourceId now, or null.
    Operation *runningOn(const QString &resourceId);
    /// Calls @p then at once when it has ended already.
    void whenEnded(const QString &id, std::function<void(const Operation &)> then);

    /// The answer that accepts: @p status with the headers of the operation's style, and its id in Reply::operationId.
    Reply accepted(const Call &call, const Operation &operation, int status = 202, QJsonObject body = {}) const;
    /// start() and accepted() in one, for POST actions.
    Reply run(const Call &call, OperationSpec spec, int status = 202);

    /// Polls: "…/operationStatuses/{id}" (Azure-AsyncOperation) and "…/operationResults/{id}" (Location).
    Reply statusReply(const Call &call, const QString &id) const;
    Reply resultReply(const Call &call, const QString &id) const;

    quint64 count() const { return m_count; } ///< started so far

private:
    Simulation &m_simulation;
    std::map<QString, Operation> m_byId;
    quint64 m_count = 0;
};

}
