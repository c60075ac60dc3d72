#include "areas/connectionstrings/places.h"

#include "azure/apiversions.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/deferred.h"

#include <QJsonArray>

#include <array>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

/// Resources whose own properties say what they connect to.
struct ConfigurationRow
{
    QLatin1StringView type;     ///< of the resource that moves
    QLatin1StringView children; ///< the texts are in these children of it; empty: in itself
    QLatin1StringView part;     ///< dotted path of what is searched and written
    bool patched;               ///< PATCH of the part; otherwise the resource is written whole
};

constexpr std::array kConfigurationRows{
    ConfigurationRow{"Microsoft.App/containerApps"_L1, ""_L1, "properties.template"_L1, true},
    ConfigurationRow{"Microsoft.App/jobs"_L1, ""_L1, "properties.template"_L1, true},
    ConfigurationRow{"Microsoft.Logic/workflows"_L1, ""_L1, "properties"_L1, false},
    ConfigurationRow{"Microsoft.ContainerInstance/containerGroups"_L1, ""_L1, "properties.containers"_L1, false},
    ConfigurationRow{"Microsoft.DataFactory/factories"_L1, "linkedservices"_L1, "properties"_L1, false},
    ConfigurationRow{"Microsoft.Synapse/workspaces"_L1, "linkedServices"_L1, "properties"_L1, false},
    ConfigurationRow{"Microsoft.Automation/automationAccounts"_L1, "variables"_L1, "properties"_L1, true},
    ConfigurationRow{"Microsoft.Automation/automationAccounts"_L1, "connections"_L1, "properties"_L1, true},
};

/// What the service says of itself: it names its own region and no other service.
bool isOfTheService(const QString &key)
{
    static const QStringList keys{
        u"id"_s,          u"provisioningState"_s, u"endpointsConfiguration"_s, u"accessEndpoint"_s,  u"createdTime"_s,
        u"changedTime"_s, u"version"_s,           u"creationTime"_s,           u"lastModifiedTime"_s};
    return keys.contains(key);
}

/// Every text below @p value, named by its dotted path.
void collect(const QJsonValue &value, const QString &path, QList<Setting> &settings)
{
    if (value.isString())
        settings.append({path, value.toString(), {}, {}});
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array[i], path + u'.' + QString::number(i), settings);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isOfTheService(it.key()))
            collect(it.value(), path + u'.' + it.key(), settings);
    }
}

QList<Setting> textsOf(const QJsonObject &resource, const ConfigurationRow &row)
{
    QList<Setting> settings;
    collect(jsonAt(resource, QString(row.part)), QString(row.part).section(u'.', -1), settings);
    return settings;
}

const ConfigurationRow *rowOf(const ResourceId &resource)
{
    for (const ConfigurationRow &row : kConfigurationRows) {
        const QString type = row.children.isEmpty() ? QString(row.type) : row.type + u'/' + row.children;
        if (type.compare(resource.type(), Qt::CaseInsensitive) == 0)
            return &row;
    }
    return nullptr;
}

void readOne(const CheckInput &input, bool withTarget, const ConfigurationRow &row, const ResourceId &source,
             const ResourceId &target, QList<Place> &places, const PlaceFailed &failed)
{
    const auto here = getResource(input.azure, source, input.context);
    if (!here) {
        failed(source, here.error());
        return;
    }
    Place place{PlaceKind::Configuration, source, target, {}, {}, textsOf(*here, row), {}};
    if (withTarget) {
        const auto there = getResource(input.azure, target, input.context);
        if (!there && there.error().kind != ErrorKind::NotFound) {
            failed(target, there.error());
            return;
        }
        if (there)
            place.targetSettings = textsOf(*there, row);
    }
    places.append(place);
}

void readChildren(const CheckInput &input, bool withTarget, const ConfigurationRow &row, const PlannedResource &planned,
                  QList<Place> &places, const PlaceFailed &failed)
{
    const QString list = planned.source.toString() + u'/' + row.children;
    const auto version = resolveApiVersion(input.azure, ResourceId(list + u"/x"_s), input.context);
    const auto children =
        version ? input.azure.list(list, *version, input.context) : Result<QJsonArray>(version.error());
    if (!children) {
        if (children.error().kind != ErrorKind::NotFound)
            failed(planned.source, children.error());
        return;
    }
    for (const QJsonValue &child : *children) {
        const QString name = child["name"_L1].toString().section(u'/', -1);
        const QString below = u'/' + QString(row.children) + u'/' + name;
        readOne(input, withTarget, row, ResourceId(planned.source.toString() + below),
                ResourceId(planned.target.toString() + below), places, failed);
    }
}

}

QList<Place> readConfigurationPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed)
{
    QList<Place> places;
    for (const ConfigurationRow &row : kConfigurationRows) {
        for (const PlannedResource &planned : input.plan.ofType(QString(row.type))) {
            if (planned.source == planned.target)
                continue;
            if (row.children.isEmpty())
                readOne(input, withTarget, row, planned.source, planned.target, places, failed);
            else
                readChildren(input, withTarget, row, planned, places, failed);
        }
    }
    return places;
}

Result<Change> relocateConfiguration(const CheckInput &input, const Place &place, const QList<Setting> &settings,
                                     const RelocatedText &text)
{
    const ConfigurationRow *row = rowOf(place.target);
    const auto version = resolveApiVersion(input.azure, place.target, input.context);
    if (!version)
        return version.error();
    const auto now = getResource(input.azure, place.target, input.context);
    if (!now)
        return now.error();
    QStringList texts;
    QJsonObject before;
    QJsonObject after;
    for (const Setting &setting : settings) {
        texts.append(setting.value);
        before.insert(setting.name, shownValue(place.kind, setting.value, text.namesIn(setting.value)));
        const QString renamed = text.renamed(setting.value);
        QStringList names = text.namesIn(setting.value);
        for (QString &name : names)
            name = text.renamed(name);
        after.insert(setting.name, shownValue(place.kind, renamed, names));
    }
    // The texts of the target itself are relocated: what somebody altered there stays.
    const QString path = place.target.toString();
    const QString part = u'/' + QString(row->part).replace(u'.', u'/');
    const QJsonObject relocated = text.relocated(deferred::read("GET", path, *version, part), texts);

    Change change;
    change.itemId = u"con.updated"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Let %1 name the services of the target in %2 places"),
                    {place.target.name(), QString::number(settings.size())}};
    change.resource = place.target;
    change.request.method = row->patched ? "PATCH" : "PUT";
    change.request.pathOrUrl = path;
    change.request.apiVersion = *version;
    change.request.secret = true;
    QJsonObject body;
    if (!row->patched) {
        body = *now;
        for (const auto key : {"id"_L1, "name"_L1, "type"_L1, "etag"_L1, "systemData"_L1})
            body.remove(key);
    }
    const QStringList keys = QString(row->part).split(u'.');
    if (keys.size() == 1) {
        body.insert(keys.first(), relocated);
    } else {
        QJsonObject properties = row->patched ? QJsonObject() : body.value(keys.first()).toObject();
        properties.insert(keys.last(), relocated);
        body.insert(keys.first(), properties);
    }
    change.request.body = body;
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    change.before = before;
    change.after = after;
    change.permissions = {place.target.type() + u"/read"_s, place.target.type() + u"/write"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The source keeps its configuration; the target's is made from it.")};
    change.seal();
    return change;
}

}
