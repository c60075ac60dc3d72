#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QUrlQuery>

#include <memory>

namespace azrelocate {

/// The address of this computer that a browser returns to after signing in (RFC 8252, 7.3). Listens on loopback only,
/// while it lives. Belongs to one worker thread.
class LoopbackRedirect
{
public:
    /// Network when no port can be opened.
    static Result<std::unique_ptr<LoopbackRedirect>> open();
    ~LoopbackRedirect();
    Q_DISABLE_COPY_MOVE(LoopbackRedirect)

    QString address() const; ///< "http://localhost:49152"

    /// The query of the browser's return that carries @p state. Anything else that knocks is refused, and the wait goes
    /// on: another page could send it just to end our sign-in. Cancelled or Timeout by @p context.
    Result<QUrlQuery> wait(const QString &state, const CallContext &context);

    /// What the person shall see in the browser that returned.
    enum class Page { SignedIn, Failed };
    void show(Page page);

private:
    class Sockets;
    explicit LoopbackRedirect(std::unique_ptr<Sockets> sockets);
    std::unique_ptr<Sockets> m_sockets;
};

}
