#include "checklist/resourcechange.h"

#include "azure/apiversions.h"
#include "azure/authorization.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

Change createResource(const QString &itemId, Message title, const ResourceId &resource, const QJsonObject &body)
{
    Change change;
    change.itemId = itemId;
    change.title = std::move(title);
    change.resource = resource;
    change.request.method = "PUT";
    change.request.pathOrUrl = resource.toString();
    change.request.apiVersion = apiVersionFor(resource.type());
    change.request.body = body;
    change.before = QJsonValue::Null;
    change.after = body;
    change.permissions = {resource.type() + u"/write"_s};
    change.undo = Change::Undo::Possible;
    ChangeRequest remove;
    remove.method = "DELETE";
    remove.pathOrUrl = change.request.pathOrUrl;
    remove.apiVersion = change.request.apiVersion;
    remove.probe.kind = AppliedProbe::Kind::Gone;
    change.undoRequests = {remove};
    change.seal();
    return change;
}

Change updateResource(const QString &itemId, Message title, const ResourceId &resource, const QByteArray &method,
                      const QJsonObject &before, const QJsonObject &after)
{
    Change change = createResource(itemId, std::move(title), resource, after);
    change.request.method = method;
    change.before = before;
    ChangeRequest back = change.request;
    back.body = before;
    change.undoRequests = {back};
    change.seal();
    return change;
}

Change grantRole(const QString &itemId, Message title, const ResourceId &scope, const QString &roleDefinitionId,
                 const QJsonValue &principalId, const QString &identity, const QString &principalType)
{
    const QString name = roleAssignmentName(scope.toString(), roleDefinitionId, identity);
    QJsonObject body = roleAssignmentBody(roleDefinitionId, principalId.toString(), principalType);
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.insert(u"principalId"_s, principalId);
    body.insert(u"properties"_s, properties);
    return createResource(itemId, std::move(title), scope.extension(u"Microsoft.Authorization/roleAssignments"_s, name),
                          body);
}

}
