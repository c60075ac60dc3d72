#include "ui/session/costboard.h"

namespace azrelocate {

CostBoard::CostBoard(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_workers(1)
{
    connect(&document, &Document::opened, this, &CostBoard::load);
    connect(&document, &Document::closed, this, &CostBoard::load);
}

void CostBoard::load()
{
    m_workers.stopAll();
    m_costs = {};
    m_error.reset();
    m_reading = false;
    Q_EMIT changed();
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    m_workers.run(
        this, [relocation](const CallContext &) { return relocation->file().runningCosts(); },
        [this, relocation](const Result<RunningCosts> &costs) {
            if (relocation != m_document.relocation() || !costs)
                return;
            m_costs = *costs;
            Q_EMIT changed();
        });
}

void CostBoard::read()
{
    const auto relocation = m_document.relocation();
    if (!relocation || m_reading)
        return;
    m_reading = true;
    m_error.reset();
    m_workers.run(
        this, [relocation](const CallContext &context) { return relocation->readCosts(context); },
        [this, relocation](const Result<RunningCosts> &costs) {
            if (relocation != m_document.relocation())
                return;
            m_reading = false;
            if (costs)
                m_costs = *costs;
            else
                m_error = costs.error();
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

}
