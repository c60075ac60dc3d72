#include "http/connectionwatch.h"

#include <QNetworkInformation>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr std::chrono::seconds kLook{5};
constexpr std::chrono::seconds kSleep{30}; ///< a shorter one does no harm to a connection
}

ConnectionWatch::ConnectionWatch(Broken broken, Elapsed::Clocks clocks)
    : m_broken(std::move(broken))
    , m_sinceLook(std::move(clocks))
{
    startTimer(kLook, Qt::VeryCoarseTimer);
    QNetworkInformation *networks = QNetworkInformation::instance();
    if (networks == nullptr)
        return;
    connect(networks, &QNetworkInformation::transportMediumChanged, this,
            [this] { m_broken(u"this machine is in another network"_s); });
    connect(networks, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
        if (now == QNetworkInformation::Reachability::Online)
            m_broken(u"the network was away"_s);
    });
}

void ConnectionWatch::timerEvent(QTimerEvent *)
{
    const bool slept = m_sinceLook.missed() > kSleep;
    m_sinceLook.restart();
    if (slept)
        m_broken(u"this machine slept"_s);
}

}
