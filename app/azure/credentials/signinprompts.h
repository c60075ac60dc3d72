#pragma once

#include "azure/credentials/useraccount.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <functional>

namespace azrelocate {

/// What the person has to do: open the address, type the code.
struct DeviceCodePrompt
{
    QString userCode;
    QUrl address;
    QString message; ///< the service's own sentence
    QDateTime expiresAt;
};

/// How a person is asked to sign in, at the start or in the middle of the work. Called on the worker thread that signs
/// in; each must return at once.
struct SignInPrompts
{
    std::function<void(const DeviceCodePrompt &prompt)> showCode; ///< empty: nobody to show a code to
    std::function<void(const QUrl &address)> openBrowser;         ///< empty: no browser here
    std::function<void()> answered; ///< nobody is waited for any more, whatever came of it; may be empty
    std::function<void(const UserAccount &account)> known; ///< who it is, with each token; may be empty
};

}
