#pragma once

#include "checklist/checkinput.h"

#include <mutex>

namespace azrelocate {

/// Collects what one check or proposal reads: hands out a reader and probes that note each request as evidence.
class EvidenceRecorder
{
public:
    EvidenceRecorder(const AzureReader &azure, const Probes &probes);

    const AzureReader &azure() const { return m_azure; }
    const Probes &probes() const { return m_probes; }
    Evidence take(const QDateTime &now) const;

private:
    struct Notes
    {
        std::mutex mutex;
        QList<RequestRecord> requests;
        QStringList probes;
    };
    std::shared_ptr<Notes> m_notes;
    AzureReader m_azure;
    Probes m_probes;
};

}
