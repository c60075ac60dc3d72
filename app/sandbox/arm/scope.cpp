#include "sandbox/arm/scope.h"

#include "sandbox/arm/armpath.h"

namespace azrelocate::sandbox {

bool scopeCovers(QStringView scope, QStringView id)
{
    while (scope.endsWith(u'/'))
        scope.chop(1);
    if (scope.isEmpty())
        return true;
    if (!id.startsWith(scope, Qt::CaseInsensitive))
        return false;
    return id.size() == scope.size() || id[scope.size()] == u'/';
}

QString scopeFromCapture(const QString &captured)
{
    QString scope = captured;
    while (scope.endsWith(u'/'))
        scope.chop(1);
    if (!scope.isEmpty() && !scope.startsWith(u'/'))
        scope.prepend(u'/');
    return scope;
}

QString subscriptionOf(const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    return path.subscriptionId.isEmpty() ? QString() : QStringLiteral("/subscriptions/") + path.subscriptionId;
}

}
