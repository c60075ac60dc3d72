#pragma once

#include <QDateTime>
#include <QString>

namespace azrelocate::sandbox {

/// Who is told of what changes a simulated Azure without a request to its main server, before anybody can see that it
/// did. Requests themselves pass through the server, which tells of them. On the sandbox's thread.
class Recorder
{
public:
    virtual ~Recorder() = default;
    /// Everything that was due until @p time has happened; something was.
    virtual void afterEvents(const QDateTime &time) = 0;
    /// A web site answered a visitor.
    virtual void afterVisit(const QString &siteId, const QDateTime &time) = 0;
};

}
