#pragma once

#include "plan/runningcosts.h"

#include "ui/session/document.h"

namespace azrelocate {

/// What the workload costs, as the open file says; asks Azure anew on a worker. UI thread.
class CostBoard : public QObject
{
    Q_OBJECT
public:
    explicit CostBoard(Document &document, QObject *parent = nullptr);

    const RunningCosts &costs() const { return m_costs; } ///< empty until they were read once
    bool isReading() const { return m_reading; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last reading

    /// Asks Azure; changed() follows.
    void read();

Q_SIGNALS:
    void changed(); ///< also when reading begins or ends

private:
    void load();

    Document &m_document;
    RunningCosts m_costs;
    std::optional<Error> m_error;
    bool m_reading = false;
    Workers m_workers;
};

}
