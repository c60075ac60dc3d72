#include "areas/connectionstrings/places.h"

#include "areas/connectionstrings/connectionstring.h"

#include <algorithm>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const ResourceId &resource, PlaceKind kind, const Setting &setting)
{
    switch (kind) {
    case PlaceKind::AppSettings:
        return u"%1/appsettings/%2"_s.arg(resource.name(), setting.name);
    case PlaceKind::ConnectionStrings:
        return u"%1/connectionstrings/%2"_s.arg(resource.name(), setting.name);
    case PlaceKind::VaultSecrets:
        return u"%1/secrets/%2"_s.arg(resource.name(), setting.name);
    case PlaceKind::KeyValues:
        return setting.type.isEmpty() ? u"%1/kv/%2"_s.arg(resource.name(), setting.name)
                                      : u"%1/kv/%2 (%3)"_s.arg(resource.name(), setting.name, setting.type);
    case PlaceKind::Configuration:
        break;
    }
    return u"%1/%2"_s.arg(resource.name(), setting.name);
}

}

const Setting *Place::targetSetting(const Setting &setting) const
{
    if (!targetSettings)
        return nullptr;
    // Connection strings keep their names but may change their type; a key-value is another one with another label.
    const bool isLabelled = kind == PlaceKind::KeyValues;
    const auto found = std::find_if(targetSettings->begin(), targetSettings->end(), [&](const Setting &other) {
        return other.name == setting.name && (!isLabelled || other.type == setting.type);
    });
    return found == targetSettings->end() ? nullptr : &*found;
}

QString Place::sourceLabel(const Setting &setting) const
{
    return labelOf(source, kind, setting);
}

QString Place::targetLabel(const Setting &setting) const
{
    return labelOf(target, kind, setting);
}

QList<Place> readPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed)
{
    return readSitePlaces(input, withTarget, failed) + readVaultPlaces(input, withTarget, failed)
        + readKeyValuePlaces(input, withTarget, failed) + readConfigurationPlaces(input, withTarget, failed);
}

RelocatedText relocatedText(const CheckInput &input, const QList<Place> &places, const PlaceFailed &failed)
{
    QStringList values;
    for (const Place &place : places) {
        for (const Setting &setting : place.settings)
            values.append(setting.value);
    }
    return RelocatedText(input.plan, readAccessKeys(input, values, failed));
}

QList<Change> relocateSettings(const CheckInput &input, const Place &place, const QList<Setting> &settings,
                               const RelocatedText &text)
{
    QList<Change> changes;
    switch (place.kind) {
    case PlaceKind::AppSettings:
    case PlaceKind::ConnectionStrings:
        changes.append(relocateSiteSettings(place, settings, text));
        break;
    case PlaceKind::VaultSecrets:
        for (const Setting &setting : settings)
            changes.append(relocateSecret(place, setting, text));
        break;
    case PlaceKind::KeyValues:
        for (const Setting &setting : settings)
            changes.append(relocateKeyValue(place, setting, text));
        break;
    case PlaceKind::Configuration:
        if (const auto change = relocateConfiguration(input, place, settings, text))
            changes.append(*change);
        break;
    }
    return changes;
}

QString shownValue(PlaceKind kind, const QString &value, const QStringList &names)
{
    const ConnectionString read = readConnectionString(value);
    if (read.form != StringForm::None && kind != PlaceKind::VaultSecrets)
        return read.shown;
    return names.isEmpty() ? u"••••"_s : u"•••• %1 ••••"_s.arg(names.join(u", "_s));
}

}
