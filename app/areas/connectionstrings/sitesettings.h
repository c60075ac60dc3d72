#pragma once

#include "azure/webapps.h"
#include "checklist/checkinput.h"

namespace azrelocate::connectionstrings {

/// The two lists of a site that may name other resources.
enum class SettingsKind { AppSettings, ConnectionStrings };

/// The settings of one kind of a site that moves, at both sides. Holds values: compare, never show or keep.
struct SiteSettings
{
    PlannedResource site;
    SettingsKind kind = SettingsKind::AppSettings;
    QList<AppSetting> source;
    std::optional<QList<AppSetting>> target; ///< nothing: the site does not exist there yet
};

/// "shop-web/appsettings/ApiBase"
QString settingLabel(const ResourceId &site, SettingsKind kind, const QString &name);

/// What a setting says about the source, for a person: the names in it that belong to the source, nothing else of the
/// value.
QString tokensText(const Plan &plan, const QString &value);

/// Reads both lists of every site that moves; errors are told to @p failed, site by site.
QList<SiteSettings> readSettings(const CheckInput &input, bool withTarget,
                                 const std::function<void(const ResourceId &, const Error &)> &failed);

}
