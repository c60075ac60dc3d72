#include "areas/connectionstrings/places.h"

#include "azure/apiversions.h"
#include "azure/resources.h"
#include "azure/webapps.h"
#include "checklist/deferred.h"

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

QString configListOf(PlaceKind kind)
{
    return kind == PlaceKind::AppSettings ? u"appsettings"_s : u"connectionstrings"_s;
}

Result<QList<Setting>> listSiteSettings(const CheckInput &input, const ResourceId &site, PlaceKind kind)
{
    const auto read = kind == PlaceKind::AppSettings ? listAppSettings(input.azure, site, input.context)
                                                     : listConnectionStrings(input.azure, site, input.context);
    if (!read)
        return read.error();
    QList<Setting> settings;
    for (const AppSetting &setting : *read)
        settings.append({setting.name, setting.value, setting.type, {}});
    return settings;
}

/// RFC 6901: '~' and '/' of a name are written otherwise.
QString pointerTo(QString name)
{
    return u"/properties/"_s + name.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

ChangeRequest putSettings(const QString &path, const QString &version, const QJsonObject &members)
{
    ChangeRequest request;
    request.method = "PUT";
    request.pathOrUrl = path;
    request.apiVersion = version;
    request.secret = true;
    request.body =
        QJsonObject{{u"properties"_s,
                     deferred::merged(deferred::read("POST", path + u"/list"_s, version, u"/properties"_s), members)}};
    request.probe.kind = AppliedProbe::Kind::ListMatches;
    request.probe.path = path + u"/list"_s;
    request.probe.apiVersion = version;
    return request;
}

}

QList<Place> readSitePlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed)
{
    QList<Place> places;
    const QList<PlannedResource> sites =
        input.plan.ofType(u"Microsoft.Web/sites"_s) + input.plan.ofType(u"Microsoft.Web/sites/slots"_s);
    for (const PlannedResource &planned : sites) {
        bool exists = false;
        if (withTarget) {
            const auto found = resourceExists(input.azure, planned.target, input.context);
            if (!found) {
                failed(planned.target, found.error());
                continue;
            }
            exists = *found;
        }
        for (const PlaceKind kind : {PlaceKind::AppSettings, PlaceKind::ConnectionStrings}) {
            const auto source = listSiteSettings(input, planned.source, kind);
            const auto target = source && exists ? listSiteSettings(input, planned.target, kind)
                                                 : Result<QList<Setting>>(QList<Setting>());
            if (!source || !target) {
                failed(source ? planned.target : planned.source, source ? target.error() : source.error());
                continue;
            }
            Place place{kind, planned.source, planned.target, {}, {}, *source, {}};
            if (exists)
                place.targetSettings = *target;
            places.append(place);
        }
    }
    return places;
}

Change relocateSiteSettings(const Place &place, const QList<Setting> &settings, const RelocatedText &text)
{
    const QString list = configListOf(place.kind);
    const QString version = apiVersionFor(u"Microsoft.Web/sites"_s);
    const QString from = place.source.toString() + u"/config/"_s + list + u"/list"_s;
    const QString to = place.target.toString() + u"/config/"_s + list;

    QJsonObject before;
    QJsonObject after;
    QJsonObject members;
    QJsonObject former;
    bool isKnownBefore = true;
    for (const Setting &setting : settings) {
        const Setting *copy = place.targetSetting(setting);
        const QJsonObject read = deferred::read("POST", from, version, pointerTo(setting.name));
        members.insert(setting.name, text.relocated(read, {setting.value}));
        // What the target has now is kept nowhere; it can be given back only where it is what the source has.
        isKnownBefore = isKnownBefore && (!copy || copy->value == setting.value);
        former.insert(setting.name, copy ? QJsonValue(read) : QJsonValue());
        before.insert(setting.name,
                      copy ? QJsonValue(shownValue(place.kind, copy->value, text.namesIn(copy->value))) : QJsonValue());
        QStringList names = text.namesIn(setting.value);
        for (QString &name : names)
            name = text.renamed(name);
        after.insert(setting.name, shownValue(place.kind, text.renamed(setting.value), names));
    }
    Change change;
    change.itemId = u"con.updated"_s;
    change.title = {place.kind == PlaceKind::AppSettings
                        ? QT_TRANSLATE_NOOP("Message", "Give %1 %2 app settings of %3, with the names of the target")
                        : QT_TRANSLATE_NOOP(
                            "Message", "Give %1 %2 connection strings of %3, with the names and keys of the target"),
                    {place.target.name(), QString::number(settings.size()), place.source.name()}};
    change.resource = place.target;
    change.request = putSettings(to, version, members);
    change.before = before;
    change.after = after;
    change.permissions = {u"Microsoft.Web/sites/config/list/action"_s, u"Microsoft.Web/sites/config/write"_s};
    if (isKnownBefore) {
        change.undo = Change::Undo::Possible;
        change.undoRequests = {putSettings(to, version, former)};
        change.undoNote = {
            QT_TRANSLATE_NOOP("Message", "The settings become again what they were; the others of the target stay.")};
    } else {
        change.undo = Change::Undo::NotPossible;
        change.undoNote = {QT_TRANSLATE_NOOP(
            "Message",
            "The target's present values are secrets that are kept nowhere; the source keeps its settings.")};
    }
    change.seal();
    return change;
}

}
