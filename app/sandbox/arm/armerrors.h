#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

// The errors that Resource Manager itself gives, in its words.

Reply missingApiVersion();
Reply invalidApiVersion(const QString &version, const QStringList &supported);
Reply noRegisteredProvider(const TypeBehaviour &behaviour, const QString &version, const QString &location);
Reply invalidNamespace(const QString &providerNamespace);
Reply invalidResourceType(const ArmPath &path, const QString &version);
Reply subscriptionNotFound(const QString &subscriptionId);
Reply groupNotFound(const QString &name);
Reply resourceNotFound(const ArmPath &path);
Reply parentNotFound(const ArmPath &path);
Reply invalidContent(const QString &reason);
Reply locationRequired();
Reply authorizationFailed(const QString &appId, const QString &objectId, const QString &action, const QString &scope);
Reply scopeLocked(const QString &scope, const QString &operation, const QStringList &lockedScopes);
Reply preconditionFailed(const QByteArray &header, const QByteArray &sent, const QByteArray &current);
Reply methodNotAllowed(const QByteArray &method);

}
