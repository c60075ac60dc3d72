#include "areas/catalogue.h"

#include "areas/connectionstrings/connectionstrings.h"
#include "areas/cutover/cutover.h"
#include "areas/data/data.h"
#include "areas/domains/domains.h"
#include "areas/identities/identities.h"
#include "areas/keyvault/keyvault.h"
#include "areas/landingzone/landingzone.h"
#include "areas/loganalytics/loganalytics.h"
#include "areas/services/services.h"
#include "areas/subscriptions/subscriptions.h"
#include "areas/tls/tls.h"

#include <array>

namespace azrelocate {

std::span<const Area> catalogue()
{
    static const std::array areas{
        Area{"landing-zone", QT_TRANSLATE_NOOP("Item", "Landing zone"), Phase::Prepare, landingzone::items()},
        Area{"subscriptions", QT_TRANSLATE_NOOP("Item", "Subscriptions"), Phase::Prepare, subscriptions::items()},
        Area{"domains", QT_TRANSLATE_NOOP("Item", "Domains"), Phase::Prepare, domains::items()},
        Area{"tls", QT_TRANSLATE_NOOP("Item", "TLS certificates"), Phase::Prepare, tls::items()},
        Area{"key-vault", QT_TRANSLATE_NOOP("Item", "Key Vault"), Phase::Prepare, keyvault::items()},
        Area{"log-analytics", QT_TRANSLATE_NOOP("Item", "Log Analytics"), Phase::Prepare, loganalytics::items()},
        Area{"services", QT_TRANSLATE_NOOP("Item", "Services"), Phase::Migrate, services::items()},
        Area{"data", QT_TRANSLATE_NOOP("Item", "Data"), Phase::Migrate, data::items()},
        Area{"connection-strings", QT_TRANSLATE_NOOP("Item", "Connection strings"), Phase::Migrate,
             connectionstrings::items()},
        Area{"identities", QT_TRANSLATE_NOOP("Item", "Managed identities"), Phase::Migrate, identities::items()},
        Area{"cutover", QT_TRANSLATE_NOOP("Item", "Cutover"), Phase::Cutover, cutover::items()},
    };
    return areas;
}

const Item *findItem(QStringView id)
{
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (id == QLatin1StringView(item.id))
                return &item;
        }
    }
    return nullptr;
}

const Area *findArea(QStringView id)
{
    for (const Area &area : catalogue()) {
        if (id == QLatin1StringView(area.id))
            return &area;
    }
    return nullptr;
}

const Area *areaOf(const Item &item)
{
    return findArea(QString::fromLatin1(item.area));
}

}
