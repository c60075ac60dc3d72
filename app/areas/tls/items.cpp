#include "areas/tls/tls.h"

#include <array>

namespace azrelocate::tls {

std::span<const Item> items()
{
    static constexpr auto kArea = "tls";
    static constexpr auto kPhase = Phase::Prepare;
    static constexpr std::array kItems{
        Item{"tls.coverage", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "Every host name is covered by a certificate in the target region's vault."),
             QT_TRANSLATE_NOOP("Item", "A name without a certificate is a warning page at cutover."),
             "https://learn.microsoft.com/azure/key-vault/certificates/about-certificates", &namesAreCovered,
             &proposeCertificates},
        Item{"tls.validity", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item",
                               "Each certificate is valid now and long enough past cutover, with an acceptable key."),
             QT_TRANSLATE_NOOP("Item", "A renewal in the days after a cutover is one change too many."),
             "https://learn.microsoft.com/azure/key-vault/certificates/overview-renew-certificate",
             &certificatesAreValid, &proposeRenewals},
        Item{"tls.issuance", kArea, kPhase, false, QT_TRANSLATE_NOOP("Item", "No certificate request is pending."),
             QT_TRANSLATE_NOOP("Item", "A pending request has a name but no certificate."),
             "https://learn.microsoft.com/azure/key-vault/certificates/create-certificate-signing-request",
             &nothingIsPending, nullptr},
        Item{"tls.bound", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item", "The target application serves the certificate for the name."),
             QT_TRANSLATE_NOOP("Item", "A certificate in a vault protects nothing until it is bound."),
             "https://learn.microsoft.com/azure/app-service/configure-ssl-bindings", &certificatesAreBound,
             &proposeCertificateBindings},
        Item{"tls.handshake", kArea, kPhase, true,
             QT_TRANSLATE_NOOP("Item",
                               "A TLS handshake with the target endpoint, asking for the name, gives that chain."),
             QT_TRANSLATE_NOOP("Item", "Only a handshake shows what a browser will see, before DNS points there."),
             "https://learn.microsoft.com/azure/app-service/configure-ssl-certificate", &handshakesSucceed, nullptr},
        Item{"tls.autorenew", kArea, kPhase, false, QT_TRANSLATE_NOOP("Item", "Renewal is set up as at the source."),
             QT_TRANSLATE_NOOP("Item", "A copied certificate without its policy expires quietly."),
             "https://learn.microsoft.com/azure/key-vault/certificates/overview-renew-certificate", &renewalIsEqual,
             &proposeRenewalPolicies},
    };
    return kItems;
}

}
