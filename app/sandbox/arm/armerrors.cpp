#include "sandbox/arm/armerrors.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

Reply missingApiVersion()
{
    return armError(400, u"MissingApiVersionParameter"_s,
                    u"The api-version query parameter (?api-version=) is required for all requests."_s);
}

Reply invalidApiVersion(const QString &version, const QStringList &supported)
{
    return armError(
        400, u"InvalidApiVersionParameter"_s,
        u"The api-version '%1' is invalid. The supported versions are '%2'."_s.arg(version, supported.join(u',')));
}

Reply noRegisteredProvider(const TypeBehaviour &behaviour, const QString &version, const QString &location)
{
    const QString shortType = behaviour.type.section(u'/', 1);
    return armError(
        400, u"NoRegisteredProviderFound"_s,
        u"No registered resource provider found for location '%1' and API version '%2' for type '%3'. The "
        "supported api-versions are '%4'."_s.arg(location, version, shortType, behaviour.apiVersions.join(u", "_s)));
}

Reply invalidNamespace(const QString &providerNamespace)
{
    return armError(404, u"InvalidResourceNamespace"_s,
                    u"The resource namespace '%1' is invalid."_s.arg(providerNamespace));
}

Reply invalidResourceType(const ArmPath &path, const QString &version)
{
    return armError(404, u"InvalidResourceType"_s,
                    u"The resource type '%1' could not be found in the namespace '%2' for api version '%3'."_s.arg(
                        path.types.join(u'/'), path.providerNamespace, version));
}

Reply subscriptionNotFound(const QString &subscriptionId)
{
    return armError(404, u"SubscriptionNotFound"_s, u"The subscription '%1' could not be found."_s.arg(subscriptionId));
}

Reply groupNotFound(const QString &name)
{
    return armError(404, u"ResourceGroupNotFound"_s, u"Resource group '%1' could not be found."_s.arg(name));
}

Reply resourceNotFound(const ArmPath &path)
{
    QString what = path.providerNamespace;
    for (qsizetype i = 0; i < path.names.size(); ++i)
        what += u'/' + path.types[i] + u'/' + path.names[i];
    return armError(404, u"ResourceNotFound"_s,
                    u"The Resource '%1' under resource group '%2' was not found. For more details please go to "
                    "https://aka.ms/ARMResourceNotFoundFix"_s.arg(
                        what, path.resourceGroup.isEmpty() ? u"<null>"_s : path.resourceGroup));
}

Reply parentNotFound(const ArmPath &path)
{
    return armError(
        404, u"ParentResourceNotFound"_s,
        u"Failed to perform the requested operation on nested resource '%1'. Parent resource '%2' not found."_s.arg(
            path.text, path.parentId()));
}

Reply invalidContent(const QString &reason)
{
    return armError(400, u"InvalidRequestContent"_s,
                    u"The request content was invalid and could not be deserialized: '%1'."_s.arg(reason));
}

Reply locationRequired()
{
    return armError(400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
}

Reply authorizationFailed(const QString &appId, const QString &objectId, const QString &action, const QString &scope)
{
    return armError(
        403, u"AuthorizationFailed"_s,
        u"The client '%1' with object id '%2' does not have authorization to perform action '%3' over scope '%4' "
        "or the scope is invalid. If access was recently granted, please refresh your credentials."_s.arg(
            appId, objectId, action, scope));
}

Reply scopeLocked(const QString &scope, const QString &operation, const QStringList &lockedScopes)
{
    return armError(
        409, u"ScopeLocked"_s,
        u"The scope '%1' cannot perform %2 operation because following scope(s) are locked: '%3'. Please remove "
        "the lock and try again."_s.arg(scope, operation, lockedScopes.join(u',')));
}

Reply preconditionFailed(const QByteArray &header, const QByteArray &sent, const QByteArray &current)
{
    return armError(412, u"PreconditionFailed"_s,
                    u"The condition '%1' in the %2 header was not satisfied. The current was '%3'."_s.arg(
                        QString::fromLatin1(sent), QString::fromLatin1(header),
                        current.isEmpty() ? u"<null>"_s : QString::fromLatin1(current)));
}

Reply methodNotAllowed(const QByteArray &method)
{
    return armError(405, u"MethodNotAllowed"_s,
                    u"The requested resource does not support http method '%1'."_s.arg(QString::fromLatin1(method)));
}

}
