#pragma once

#include "sandbox/entra/applications.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace azrelocate::sandbox {

/// How Microsoft Entra refuses: the HTTP status, the error of RFC 6749 and the number behind "AADSTS".
struct SignInRefusal
{
    int status = 400;
    QString error;
    int code = 0;
    QString text;
};

/// A client assertion and what it is held against. The codes are those of
/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes and of answers that users of the Azure
/// SDKs have shown in public reports.
struct ClientAssertion
{
    QByteArray assertion;
    QString clientId;
    QStringList audiences; ///< names of this token endpoint, one of which a certificate's assertion has to be for
    Applications::Registration registration;
    QDateTime now;

    /// Nothing: whoever sent it is the application. An assertion that the application itself issued is one of a
    /// certificate; one that somebody else issued is held against the federated credentials and the keys in @p issuers.
    std::optional<SignInRefusal> refusal(const Applications &issuers) const;
};

}
