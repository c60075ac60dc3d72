#pragma once

#include "sandbox/entra/principals.h"

#include <QJsonObject>
#include <QStringList>

namespace azrelocate::sandbox {

/// One entry of a role definition's `permissions`.
struct RoleGrant
{
    QStringList actions;
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;

    static RoleGrant fromJson(const QJsonObject &permission);
    QJsonObject toJson() const;

    /// Allowed and not taken out again. What one grant takes out, another one may still allow.
    bool covers(const QString &action, ActionKind kind) const;
};

/// Without case; "*" stands for any run of characters, slashes included.
bool matchesAction(QStringView pattern, QStringView action);

}
