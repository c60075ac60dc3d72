#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"

#include <QList>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace azrelocate::sandbox {

enum class FaultKind {
    Status,      ///< answered with this status, not handled
    Cut,         ///< the connection ends without an answer; whether the request was handled before is left to chance
    Slow,        ///< handled, answered late
    Truncate,    ///< handled, half of the answer is sent
    ExpireToken, ///< the token counts as expired from now on
    ClaimsChallenge, ///< every token of the caller is outdated; a refresh token still gives new ones
    RevokeSession,   ///< the same, and a person has to sign in again
};

/// One entry of a fault specification.
struct Fault
{
    FaultKind kind = FaultKind::Status;
    int status = 0;
    double rate = 1;        ///< chance for a matching request; 1: always
    int times = -1;         ///< only the first so many matching requests; negative: no limit
    QByteArray method;      ///< empty: any
    QRegularExpression url; ///< on path and query, without case, found anywhere
};

/// What the sandbox does wrong on purpose: `STATUS[:RATE][@METHOD URLPATTERN]`, comma-separated; instead of a status
/// also `cut`, `slow`, `truncate`, `expire-token`, `claims-challenge`, `revoke-session`. RATE is a share ("0.1", "10%")
/// or a count of first requests ("2x"); METHOD may be "*"; in URLPATTERN "*" stands for anything. The same seed and the
/// same requests meet the same faults.
class Faults
{
public:
    Faults() = default;
    /// Input, naming the entry that is wrong.
    static Result<Faults> parse(const QString &specification, quint32 seed);

    /// The fault that hits this request; nothing when none does. Counts and chance move with every call.
    const Fault *next(const ArmRequest &request);
    /// For a cut: whether the request is handled first.
    bool coin();
    bool isEmpty() const { return m_faults.isEmpty(); }

private:
    QList<Fault> m_faults;
    QRandomGenerator m_random;
};

/// The answer of a Status fault, in the form and with the headers that Azure uses for it.
Reply faultReply(int status);

}
