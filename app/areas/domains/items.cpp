#include "areas/domains/domains.h"

#include <array>

namespace azrelocate::domains {

std::span<const Item> items()
{
    static constexpr auto kArea = "domains";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"dom.inventory", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "All host names of the workload are known."),
             QT_TRANSLATE_NOOP("Item", "A name that nobody listed still points at the source after it is deleted."),
             "https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-custom-domain",
             &inventoryIsComplete, nullptr},
        Item{"dom.decision", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "For each host name it is decided whether it changes."),
             QT_TRANSLATE_NOOP("Item",
                               "A name that changes needs a certificate, a record and a letter to those who use it."),
             "https://learn.microsoft.com/azure/cloud-adoption-framework/relocate/migrate", &nameChangesAreDecided,
             nullptr},
        Item{"dom.record", kArea, kPhase, true, QT_TRANSLATE_NOOP("Item", "Each host name exists in its zone."),
             QT_TRANSLATE_NOOP("Item", "Without a record there is nothing that cutover could switch."),
             "https://learn.microsoft.com/azure/dns/dns-zones-records", &recordsExist, &proposeRecords},
        Item{"dom.assigned", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item",
                               "Each host name is assigned to the target application, and its ownership is proven."),
             QT_TRANSLATE_NOOP(
                 "Item", "An application that does not know a name answers it with 404 the moment traffic arrives."),
             "https://learn.microsoft.com/azure/app-service/manage-custom-dns-migrate-domain", &namesAreAssigned,
             &proposeBindings},
        Item{"dom.resolution", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item",
                 "Each host name resolves to what it should, at the authoritative servers and at public resolvers."),
             QT_TRANSLATE_NOOP(
                 "Item", "Different answers from different servers turn into different users on different sides."),
             "https://learn.microsoft.com/azure/dns/dns-faq", &namesResolve, nullptr},
        Item{"dom.ttl", kArea, kPhase, true,
             QT_TRANSLATE_NOOP(
                 "Item", "The TTL of every record that cutover changes is low, and the old TTL has run out since."),
             QT_TRANSLATE_NOOP("Item", "Until the old TTL has run out, resolvers go on handing out the old answer."),
             "https://learn.microsoft.com/azure/dns/dns-zones-records", &ttlsAreLow, &proposeLowTtls},
        Item{"dom.delegation", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "Zones are delegated to the name servers that Azure lists."),
             QT_TRANSLATE_NOOP("Item", "Edits in a zone that nobody is delegated to have no effect."),
             "https://learn.microsoft.com/azure/dns/dns-domain-delegation", &zonesAreDelegated, nullptr},
        Item{"dom.caa", kArea, kPhase, false,
             QT_TRANSLATE_NOOP("Item", "CAA records allow the issuer of each certificate."),
             QT_TRANSLATE_NOOP("Item", "An authority that CAA does not name refuses to renew."),
             "https://learn.microsoft.com/azure/dns/dns-zones-records", &caaAllowsIssuers, &proposeCaaRecords},
    };
    return kItems;
}

}
