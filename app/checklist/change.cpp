#include "checklist/change.h"

#include "base/canonicaljson.h"

#include <QJsonArray>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<AppliedProbe::Kind, QLatin1StringView>, 6> kProbes{{
    {AppliedProbe::Kind::PutMatches, "put-matches"_L1},
    {AppliedProbe::Kind::Gone, "gone"_L1},
    {AppliedProbe::Kind::ValueIsOneOf, "value-is-one-of"_L1},
    {AppliedProbe::Kind::ListMatches, "list-matches"_L1},
    {AppliedProbe::Kind::HeaderExists, "header-exists"_L1},
    {AppliedProbe::Kind::Repeatable, "repeatable"_L1},
}};

constexpr std::array<std::pair<Change::Undo, QLatin1StringView>, 3> kUndos{{
    {Change::Undo::Possible, "possible"_L1},
    {Change::Undo::NotPossible, "not-possible"_L1},
    {Change::Undo::NotNeeded, "not-needed"_L1},
}};

template <typename Table, typename Value> QString word(const Table &table, Value wanted)
{
    for (const auto &[value, name] : table) {
        if (value == wanted)
            return name;
    }
    return {};
}

template <typename Table, typename Value> Value valueOf(const Table &table, const QString &text, Value fallback)
{
    for (const auto &[value, name] : table) {
        if (text == name)
            return value;
    }
    return fallback;
}

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void insertList(QJsonObject &object, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        object.insert(key, QJsonArray::fromStringList(list));
}

QStringList toList(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

}

QJsonObject AppliedProbe::toJson() const
{
    QJsonObject object{{u"kind"_s, word(kProbes, kind)}};
    insertText(object, u"path"_s, path);
    insertText(object, u"apiVersion"_s, apiVersion);
    insertText(object, u"pointer"_s, pointer);
    insertList(object, u"values"_s, values);
    insertList(object, u"runningValues"_s, runningValues);
    if (outlivesOperation)
        object.insert(u"outlivesOperation"_s, true);
    return object;
}

AppliedProbe AppliedProbe::fromJson(const QJsonObject &object)
{
    AppliedProbe probe;
    probe.kind = valueOf(kProbes, object.value("kind"_L1).toString(), Kind::PutMatches);
    probe.path = object.value("path"_L1).toString();
    probe.apiVersion = object.value("apiVersion"_L1).toString();
    probe.pointer = object.value("pointer"_L1).toString();
    probe.values = toList(object.value("values"_L1));
    probe.runningValues = toList(object.value("runningValues"_L1));
    probe.outlivesOperation = object.value("outlivesOperation"_L1).toBool();
    return probe;
}

QJsonObject ChangeRequest::toJson() const
{
    QJsonObject object{{u"method"_s, QString::fromLatin1(method)}, {u"url"_s, pathOrUrl}, {u"probe"_s, probe.toJson()}};
    insertText(object, u"apiVersion"_s, apiVersion);
    if (!body.isUndefined())
        object.insert(u"body"_s, body);
    QJsonArray fields;
    for (const auto &[name, value] : headers)
        fields.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    if (!fields.isEmpty())
        object.insert(u"headers"_s, fields);
    insertText(object, u"ifMatch"_s, QString::fromLatin1(ifMatch));
    insertText(object, u"ifNoneMatch"_s, QString::fromLatin1(ifNoneMatch));
    if (secret)
        object.insert(u"secret"_s, true);
    return object;
}

ChangeRequest ChangeRequest::fromJson(const QJsonObject &object)
{
    ChangeRequest request;
    request.method = object.value("method"_L1).toString().toLatin1();
    request.pathOrUrl = object.value("url"_L1).toString();
    request.apiVersion = object.value("apiVersion"_L1).toString();
    request.body = object.value("body"_L1);
    const QJsonArray fields = object.value("headers"_L1).toArray();
    for (const QJsonValue &field : fields)
        request.headers.append(
            {field.toArray().at(0).toString().toLatin1(), field.toArray().at(1).toString().toLatin1()});
    request.ifMatch = object.value("ifMatch"_L1).toString().toLatin1();
    request.ifNoneMatch = object.value("ifNoneMatch"_L1).toString().toLatin1();
    request.secret = object.value("secret"_L1).toBool();
    request.probe = AppliedProbe::fromJson(object.value("probe"_L1).toObject());
    return request;
}

void Change::seal(int generation)
{
    QJsonObject content{{u"itemId"_s, itemId}, {u"request"_s, request.toJson()}, {u"generation"_s, generation}};
    if (kind == Kind::ByHand) { // it has no request to tell it from another
        content.insert(u"resource"_s, resource.key());
        content.insert(u"title"_s, title.toJson());
    }
    id = QString::fromLatin1(sha256Hex(QJsonValue(content)).left(32));
}

QJsonObject Change::toJson() const
{
    QJsonObject object{{u"id"_s, id}, {u"itemId"_s, itemId},
        {u"kind"_s, kind == Kind::ByHand ? u"by-hand"_s : u"azure-request"_s}, {u"title"_s, title.toJson()},
        {u"request"_s, request.toJson()}, {u"before"_s, before}, {u"after"_s, after}, {u"undo"_s, word(kUndos, undo)},
        {u"wave"_s, wave}, {u"estimateSeconds"_s, static_cast<qint64>(estimate.count())}};
    insertText(object, u"resource"_s, resource.toString());
    insertList(object, u"permissions"_s, permissions);
    insertList(object, u"dependsOn"_s, dependsOn);
    QJsonArray requests;
    for (const ChangeRequest &undoRequest : undoRequests)
        requests.append(undoRequest.toJson());
    if (!requests.isEmpty())
        object.insert(u"undoRequests"_s, requests);
    if (!undoNote.isEmpty())
        object.insert(u"undoNote"_s, undoNote.toJson());
    if (deletes)
        object.insert(u"deletes"_s, true);
    if (startsDowntime)
        object.insert(u"startsDowntime"_s, true);
    return object;
}

Change Change::fromJson(const QJsonObject &object)
{
    Change change;
    change.id = object.value("id"_L1).toString();
    change.itemId = object.value("itemId"_L1).toString();
    change.kind = object.value("kind"_L1).toString() == "by-hand"_L1 ? Kind::ByHand : Kind::AzureRequest;
    change.title = Message::fromJson(object.value("title"_L1).toObject());
    change.resource = ResourceId(object.value("resource"_L1).toString());
    change.request = ChangeRequest::fromJson(object.value("request"_L1).toObject());
    change.before = object.value("before"_L1);
    change.after = object.value("after"_L1);
    change.permissions = toList(object.value("permissions"_L1));
    change.undo = valueOf(kUndos, object.value("undo"_L1).toString(), Undo::NotPossible);
    const QJsonArray requests = object.value("undoRequests"_L1).toArray();
    for (const QJsonValue &request : requests)
        change.undoRequests.append(ChangeRequest::fromJson(request.toObject()));
    change.undoNote = Message::fromJson(object.value("undoNote"_L1).toObject());
    change.dependsOn = toList(object.value("dependsOn"_L1));
    change.wave = object.value("wave"_L1).toInt();
    change.estimate = std::chrono::seconds(object.value("estimateSeconds"_L1).toInteger(5));
    change.deletes = object.value("deletes"_L1).toBool();
    change.startsDowntime = object.value("startsDowntime"_L1).toBool();
    return change;
}

}
