#include "sandbox/entra/microsoftgraph.h"

#include "sandbox/behaviour.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply graphError(int status, const QString &code, const QString &message)
{
    return Reply::of(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}, status);
}

/// The simulated tenant lets everybody who is signed in read the directory, as most tenants do.
Reply handle(const Call &call)
{
    const QString path = QString::fromLatin1(call.request.rawPath);
    const QString prefix = u"/v1.0/directoryObjects/"_s;
    if (call.request.header("Authorization").isEmpty())
        return graphError(401, u"InvalidAuthenticationToken"_s, u"Access token is empty."_s);
    if (call.request.method != "GET" || !path.startsWith(prefix))
        return graphError(501, u"NotImplemented"_s, u"The sandbox shows directory objects only."_s);
    const QString id = path.mid(prefix.size());
    const Principal *principal = call.simulation.principals().byObjectId(id);
    if (!principal) {
        return graphError(
            404, u"Request_ResourceNotFound"_s,
            u"Resource '%1' does not exist or one of its queried reference-property objects are not present."_s.arg(
                id));
    }
    return Reply::of(QJsonObject{
        {u"@odata.type"_s, u"#microsoft.graph."_s + principal->type.left(1).toLower() + principal->type.mid(1)},
        {u"id"_s, principal->objectId}});
}

}

void registerMicrosoftGraph(Simulation &simulation)
{
    simulation.add(DataPlane{{simulation.names().graphHost}, handle, {}});
}

}
