#include "relocation/itemcheck.h"

namespace azrelocate {

EvidenceRecorder::EvidenceRecorder(const AzureReader &azure, const Probes &probes)
    : m_notes(std::make_shared<Notes>())
    , m_azure(azure.observedBy([notes = m_notes](const RequestRecord &record) {
        const std::lock_guard lock(notes->mutex);
        notes->requests.append(record);
    }))
    , m_probes(probes.observedBy([notes = m_notes](const QString &line) {
        const std::lock_guard lock(notes->mutex);
        notes->probes.append(line);
    }))
{
}

Evidence EvidenceRecorder::take(const QDateTime &now) const
{
    const std::lock_guard lock(m_notes->mutex);
    Evidence evidence;
    evidence.takenAt = now;
    evidence.identity = m_azure.identity();
    evidence.requests = m_notes->requests;
    evidence.probes = m_notes->probes;
    return evidence;
}

}
