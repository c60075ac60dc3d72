#include "http/serverclock.h"

#include "http/httpdate.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace azrelocate {

ServerClock::ServerClock(MachineTime machineTime)
    : m_machineTime(std::move(machineTime))
{
}

QDateTime ServerClock::now() const
{
    return m_machineTime().addSecs(ahead().count());
}

void ServerClock::learn(const HttpResponse &answer, const QDateTime &sent, const QDateTime &answered)
{
    if (answer.requestId().isEmpty())
        return;
    const QDateTime date = parseHttpDate(QString::fromLatin1(answer.header("Date")));
    if (!date.isValid())
        return;
    // It was written between the two; how long before the answer arrived is not known.
    const auto ahead = std::chrono::milliseconds(date < sent           ? sent.msecsTo(date)
                                                     : date > answered ? answered.msecsTo(date)
                                                                       : 0);
    std::lock_guard lock(m_mutex);
    m_ahead = ahead;
}

std::chrono::seconds ServerClock::ahead() const
{
    std::lock_guard lock(m_mutex);
    const auto seconds = std::chrono::round<std::chrono::seconds>(m_ahead);
    return std::chrono::abs(seconds) < kTolerance ? std::chrono::seconds(0) : seconds;
}

QString ServerClock::warning() const
{
    const std::chrono::seconds difference = ahead();
    if (difference.count() == 0)
        return {};
    const auto minutes = std::chrono::round<std::chrono::minutes>(std::chrono::abs(difference)).count();
    return u"The clock of this machine is %1 minutes %2 Azure's. Set it right: sign-in may fail, and the times in the "
           "evidence are this machine's."_s.arg(minutes)
               .arg(difference.count() > 0 ? "behind"_L1 : "ahead of"_L1);
}

}
