#include "sandbox/faults.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

Error wrong(const QString &entry, const QString &reason)
{
    return Error::input(u"The fault '%1' is not valid: %2."_s.arg(entry, reason), u"FaultSpecification"_s);
}

/// Fills @p fault from "0.1", "10%" or "2x"; false when @p text is none of them.
bool readRate(QString text, Fault &fault)
{
    bool isNumber = false;
    if (text.endsWith(u'x')) {
        text.chop(1);
        fault.times = text.toInt(&isNumber);
        return isNumber && fault.times > 0;
    }
    const bool percent = text.endsWith(u'%');
    if (percent)
        text.chop(1);
    fault.rate = text.toDouble(&isNumber) / (percent ? 100 : 1);
    return isNumber && fault.rate >= 0 && fault.rate <= 1;
}

bool readKind(const QString &text, Fault &fault)
{
    if (text == u"cut")
        fault.kind = FaultKind::Cut;
    else if (text == u"slow")
        fault.kind = FaultKind::Slow;
    else if (text == u"truncate")
        fault.kind = FaultKind::Truncate;
    else if (text == u"expire-token")
        fault.kind = FaultKind::ExpireToken;
    else if (text == u"claims-challenge")
        fault.kind = FaultKind::ClaimsChallenge;
    else if (text == u"revoke-session")
        fault.kind = FaultKind::RevokeSession;
    else
        fault.status = text.toInt();
    return fault.kind != FaultKind::Status || (fault.status >= 400 && fault.status <= 599);
}

Result<Fault> readEntry(const QString &entry)
{
    Fault fault;
    const qsizetype at = entry.indexOf(u'@');
    const QString what = at < 0 ? entry : entry.left(at);
    if (!readKind(what.section(u':', 0, 0).trimmed(), fault))
        return wrong(
            entry,
            u"a status from 400 to 599, cut, slow, truncate, expire-token, claims-challenge or revoke-session is expected"_s);
    if (what.contains(u':') && !readRate(what.section(u':', 1).trimmed(), fault))
        return wrong(entry, u"the rate is a number from 0 to 1, a percentage, or a count such as 2x"_s);
    if (at < 0)
        return fault;
    const QString where = entry.mid(at + 1).simplified();
    const QString method = where.section(u' ', 0, 0);
    if (method != u"*")
        fault.method = method.toUpper().toLatin1();
    QString pattern = QRegularExpression::escape(where.section(u' ', 1));
    pattern.replace(u"\\*"_s, u".*"_s);
    fault.url = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
    return fault;
}

}

Result<Faults> Faults::parse(const QString &specification, quint32 seed)
{
    Faults faults;
    faults.m_random.seed(seed);
    const QStringList entries = specification.split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        Result<Fault> fault = readEntry(entry.trimmed());
        if (!fault)
            return fault.error();
        faults.m_faults.append(*std::move(fault));
    }
    return faults;
}

const Fault *Faults::next(const ArmRequest &request)
{
    const QString url = QString::fromLatin1(request.rawPath) + u'?' + request.query.toString(QUrl::FullyDecoded);
    const Fault *hit = nullptr;
    for (Fault &fault : m_faults) {
        if (!fault.method.isEmpty() && fault.method != request.method)
            continue;
        if (!fault.url.pattern().isEmpty() && !fault.url.match(url).hasMatch())
            continue;
        // Chance moves on for every matching fault, so that one more entry does not shift what the others do.
        const bool meant = fault.rate >= 1 || m_random.generateDouble() < fault.rate;
        if (hit || !meant || fault.times == 0)
            continue;
        if (fault.times > 0)
            --fault.times;
        hit = &fault;
    }
    return hit;
}

bool Faults::coin()
{
    return m_random.bounded(2) == 1;
}

Reply faultReply(int status)
{
    const auto answer = [status](const QString &code, const QString &message) {
        return armError(status, code, message);
    };
    switch (status) {
    case 429:
        return answer(u"TooManyRequests"_s, u"The request is being throttled as the limit has been reached."_s)
            .with("Retry-After", "1");
    case 503:
        return answer(u"ServerUnavailable"_s, u"The server is busy. Please try again later."_s)
            .with("Retry-After", "1");
    case 500:
        return answer(u"InternalServerError"_s, u"Encountered internal server error."_s);
    case 502:
        return answer(u"BadGateway"_s, u"The gateway got an invalid answer."_s);
    case 504:
        return answer(u"GatewayTimeout"_s,
                      u"The gateway did not receive a response within the specified time period."_s);
    case 403:
        return answer(u"AuthorizationFailed"_s, u"The client does not have authorization to perform this action."_s);
    case 409:
        return answer(u"Conflict"_s, u"The request conflicts with another one that is being processed."_s);
    case 412:
        return answer(u"PreconditionFailed"_s, u"A condition of the request was not satisfied."_s);
    default:
        return answer(u"SimulatedFault"_s, u"A fault was asked for."_s);
    }
}

}
