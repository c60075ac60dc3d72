#include "checklist/recordchange.h"

#include "azure/apiversions.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QString recordValue(const RecordSet &record)
{
    return record.aliasTarget.isNull() ? record.values.join(QStringLiteral(", ")) : record.aliasTarget.toString();
}

Change putRecordSet(const QString &itemId, Message title, const std::optional<RecordSet> &before,
                    const RecordSet &after)
{
    Change change;
    change.itemId = itemId;
    change.title = std::move(title);
    change.resource = after.id;
    change.request.method = "PUT";
    change.request.pathOrUrl = after.id.toString();
    change.request.apiVersion = apiVersionFor(after.id.type());
    change.request.body = recordSetBody(after, ZoneKind::Public);
    if (before)
        change.request.ifMatch = before->etag;
    else
        change.request.ifNoneMatch = "*";
    change.before = before ? QJsonValue(recordSetBody(*before, ZoneKind::Public)) : QJsonValue();
    change.after = change.request.body;
    change.permissions = {u"Microsoft.Network/dnsZones/%1/write"_s.arg(toString(after.type))};

    ChangeRequest back;
    back.method = before ? "PUT" : "DELETE";
    back.pathOrUrl = change.request.pathOrUrl;
    back.apiVersion = change.request.apiVersion;
    if (before)
        back.body = change.before;
    else
        back.probe.kind = AppliedProbe::Kind::Gone;
    change.undo = Change::Undo::Possible;
    change.undoRequests = {back};
    change.seal();
    return change;
}

}
