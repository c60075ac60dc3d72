#pragma once

#include "areas/connectionstrings/relocatedtext.h"

namespace azrelocate::connectionstrings {

/// Where a workload writes down what it connects to.
enum class PlaceKind {
    AppSettings,       ///< of an App Service app, a function app, a slot
    ConnectionStrings, ///< of the same
    VaultSecrets,      ///< the values of a vault's secrets
    KeyValues,         ///< of an App Configuration store
    Configuration,     ///< texts in a resource's own properties: container apps, logic apps, linked services, variables
};

/// One text that may name a service. Its value may be a secret: compare it, never show or keep it.
struct Setting
{
    QString name;
    QString value;
    QString type;         ///< connection strings: "SQLAzure", …; key-values: the label
    QJsonObject metadata; ///< what has to be written with it again (content type, tags, attributes); no secret

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// A place at both sides.
struct Place
{
    PlaceKind kind = PlaceKind::AppSettings;
    ResourceId source; ///< the resource that holds it
    ResourceId target;
    QUrl sourceUri; ///< of the data plane; empty: settings of Resource Manager
    QUrl targetUri;
    QList<Setting> settings;
    std::optional<QList<Setting>> targetSettings; ///< nothing: the target does not exist yet, or was not asked for

    const Setting *targetSetting(const Setting &setting) const; ///< the counterpart; null: the target has none
    QString sourceLabel(const Setting &setting) const;          ///< "shop-web-weu/appsettings/ApiBase"
    QString targetLabel(const Setting &setting) const;
};

using PlaceFailed = std::function<void(const ResourceId &, const Error &)>;

/// Every place of the workload with its texts; errors are told to @p failed, resource by resource. Reads the values of
/// secrets into memory; evidence keeps none of them.
/// @p withTarget: the target's side as well.
QList<Place> readPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed);

/// The keys of services that the texts of @p places may hold.
RelocatedText relocatedText(const CheckInput &input, const QList<Place> &places, const PlaceFailed &failed);

/// The changes that give @p place at the target those of its texts that are named in @p settings, relocated.
QList<Change> relocateSettings(const CheckInput &input, const Place &place, const QList<Setting> &settings,
                               const RelocatedText &text);

/// @p value for a person: with its secrets masked (see ConnectionString::shown), and where nothing of it can be shown,
/// as of a vault's secret, with @p names, which stand in it.
QString shownValue(PlaceKind kind, const QString &value, const QStringList &names);

// The kinds, one file each.

QList<Place> readSitePlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed);
QList<Place> readVaultPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed);
QList<Place> readKeyValuePlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed);
QList<Place> readConfigurationPlaces(const CheckInput &input, bool withTarget, const PlaceFailed &failed);

/// One change for all of them: App Service replaces the whole list, so what the target has besides is kept.
Change relocateSiteSettings(const Place &place, const QList<Setting> &settings, const RelocatedText &text);
/// A new version of the secret.
Change relocateSecret(const Place &place, const Setting &secret, const RelocatedText &text);
Change relocateKeyValue(const Place &place, const Setting &keyValue, const RelocatedText &text);
/// One change for all texts of the resource.
Result<Change> relocateConfiguration(const CheckInput &input, const Place &place, const QList<Setting> &settings,
                                     const RelocatedText &text);

}
