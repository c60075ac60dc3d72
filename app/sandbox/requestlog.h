#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"

#include <QFile>

#include <memory>

namespace azrelocate::sandbox {

/// A JSON-lines file with one object a request: time, method, url, status, principal, clientRequestId, requestId,
/// accepted. Each line is on disk before the answer leaves. Never a body or a token; signatures in query strings are
/// blanked.
class RequestLog
{
public:
    /// Storage when the file cannot be written.
    Result<void> open(const QString &path);
    /// @p accepted: a request that alters something and was answered 2xx. @p status 0: cut before an answer.
    void write(const ArmRequest &request, int status, bool accepted, const QDateTime &now);

private:
    std::unique_ptr<QFile> m_file;
};

}
