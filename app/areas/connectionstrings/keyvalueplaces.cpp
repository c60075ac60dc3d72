#include "areas/connectionstrings/places.h"

#include "azure/appconfiguration.h"
#include "azure/resources.h"
#include "checklist/deferred.h"

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Setting>> readKeyValues(const CheckInput &input, const QUrl &endpoint)
{
    const auto listed = listKeyValues(input.azure, endpoint, input.context);
    if (!listed)
        return listed.error();
    QList<Setting> settings;
    for (const KeyValue &keyValue : *listed) {
        QJsonObject tags;
        for (auto it = keyValue.tags.begin(); it != keyValue.tags.end(); ++it)
            tags.insert(it.key(), it.value());
        QJsonObject metadata{{u"tags"_s, tags}};
        if (!keyValue.contentType.isEmpty())
            metadata.insert(u"content_type"_s, keyValue.contentType);
        settings.append({keyValue.key, keyValue.value, keyValue.label, metadata});
    }
    return settings;
}

}

QList<Place> readKeyValuePlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed)
{
    QList<Place> places;
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.AppConfiguration/configurationStores"_s)) {
        const auto endpoint = configurationEndpoint(input.azure, planned.source, input.context);
        const auto keyValues = endpoint ? readKeyValues(input, *endpoint) : Result<QList<Setting>>(endpoint.error());
        if (!keyValues) {
            failed(planned.source, keyValues.error());
            continue;
        }
        Place place{PlaceKind::KeyValues, planned.source, planned.target, *endpoint, {}, *keyValues, {}};
        if (withTarget) {
            const auto target = configurationEndpoint(input.azure, planned.target, input.context);
            const auto copies = target ? readKeyValues(input, *target) : Result<QList<Setting>>(target.error());
            if (!copies && copies.error().kind != ErrorKind::NotFound) {
                failed(planned.target, copies.error());
                continue;
            }
            if (copies) {
                place.targetUri = *target;
                place.targetSettings = *copies;
            }
        }
        places.append(place);
    }
    return places;
}

Change relocateKeyValue(const Place &place, const Setting &keyValue, const RelocatedText &text)
{
    const Setting *copy = place.targetSetting(keyValue);
    const QString version = QString::fromLatin1(kConfigurationDataVersion);
    const QString from = keyValueUrl(place.sourceUri, keyValue.name, keyValue.type);
    const QString to = keyValueUrl(place.targetUri, keyValue.name, keyValue.type);
    QJsonObject body = keyValue.metadata;
    const QJsonObject read = deferred::read("GET", from, version, u"/value"_s);
    body.insert(u"value"_s, text.relocated(read, {keyValue.value}));

    Change change;
    change.itemId = u"con.updated"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Set %1 in %2, with the names and keys of the target"),
                    {keyValue.name, place.target.name()}};
    change.resource = place.target;
    change.request.method = "PUT";
    change.request.pathOrUrl = to;
    change.request.apiVersion = version;
    change.request.secret = true;
    change.request.headers = {{"Content-Type", "application/vnd.microsoft.appconfig.kv+json"}};
    change.request.body = body;
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    QStringList names = text.namesIn(keyValue.value);
    change.before =
        QJsonObject{{keyValue.name, copy ? QJsonValue(shownValue(place.kind, copy->value, names)) : QJsonValue()}};
    for (QString &name : names)
        name = text.renamed(name);
    change.after = QJsonObject{{keyValue.name, shownValue(place.kind, text.renamed(keyValue.value), names)}};
    change.permissions = {u"Microsoft.AppConfiguration/configurationStores/keyValues/read"_s,
                          u"Microsoft.AppConfiguration/configurationStores/keyValues/write"_s};
    ChangeRequest undo = change.request;
    if (!copy) {
        undo.method = "DELETE";
        undo.body = QJsonValue(QJsonValue::Undefined);
        undo.headers = {};
    } else if (copy->value == keyValue.value) {
        QJsonObject former = copy->metadata;
        former.insert(u"value"_s, read);
        undo.body = former;
    }
    const bool isKnownBefore = !copy || copy->value == keyValue.value;
    change.undo = isKnownBefore ? Change::Undo::Possible : Change::Undo::NotPossible;
    if (isKnownBefore)
        change.undoRequests = {undo};
    change.undoNote = isKnownBefore
        ? Message(QT_TRANSLATE_NOOP("Message", "The store becomes again what it was."))
        : Message(QT_TRANSLATE_NOOP(
            "Message", "The present value is kept nowhere; the store shows its former values as revisions."));
    change.seal();
    return change;
}

}
