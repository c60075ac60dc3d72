#pragma once

#include "sandbox/arm/operations.h"
#include "sandbox/templates/deploymentplan.h"

#include <memory>

namespace azrelocate::sandbox {

/// One running deployment: writes the resources of its template in the order of their dependencies, as many at once as
/// these allow, through the same door as any client, and keeps the deployment's record in the store up to date. Lives
/// in the events that it waits for; on the sandbox's thread.
class DeploymentRun final : public std::enable_shared_from_this<DeploymentRun>
{
public:
    DeploymentRun(Simulation &simulation, ArmRequest cause, DeploymentPlan plan, QString operationId);

    /// Schedules the first resources.
    void start();
    /// Starts no more resources; those that are being written go on.
    void cancel();
    bool isRunning() const { return m_running; }

private:
    enum class State { Waiting, Writing, Succeeded, Failed };

    void advance();
    bool isReady(qsizetype index) const;
    void write(qsizetype index, int attempt);
    void answered(qsizetype index, const Reply &reply, int attempt);
    void succeed(qsizetype index, const QString &statusCode);
    void fail(qsizetype index, const QString &statusCode, const QJsonObject &error);
    void record(qsizetype index, const QString &state, const QString &statusCode, const QJsonObject &error);
    void deleteOthers();
    void end();
    void finish(const QString &state, const QJsonObject &error, const QJsonObject &outputs);
    QString durationText(const QDateTime &since) const;

    Simulation &m_simulation;
    const ArmRequest m_cause;
    const DeploymentPlan m_plan;
    const QString m_operationId;
    const QDateTime m_started;
    QList<State> m_states;
    QList<QDateTime> m_begun;
    QJsonArray m_errors; ///< one for each failed resource
    bool m_running = true;
    bool m_cancelled = false;
};

}
