#include "emptyworld.h"

#include "sandbox/arm/providers.h"
#include "sandbox/certificateauthority.h"

namespace azrelocate::fuzz {

namespace {

/// One for all inputs: its key takes longer to make than everything else.
std::shared_ptr<const sandbox::CertificateAuthority> authority(const QDateTime &now)
{
    static const auto made = sandbox::CertificateAuthority::create(now);
    return made ? *made : nullptr;
}

}

EmptyWorld::EmptyWorld()
    : m_clock(std::make_shared<PracticeClock>(1.0, QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)))
    , simulation(m_clock, 7, sandbox::CloudNames())
{
    simulation.setCertificateAuthority(authority(m_clock->now()));
    registerProviders(simulation);
}

}
