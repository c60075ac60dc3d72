#include "areas/connectionstrings/sitesettings.h"

#include "azure/resources.h"

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

Result<QList<AppSetting>> listSettings(const CheckInput &input, const ResourceId &site, SettingsKind kind)
{
    return kind == SettingsKind::AppSettings ? listAppSettings(input.azure, site, input.context)
                                             : listConnectionStrings(input.azure, site, input.context);
}

}

QString settingLabel(const ResourceId &site, SettingsKind kind, const QString &name)
{
    const QString list = kind == SettingsKind::AppSettings ? u"appsettings"_s : u"connectionstrings"_s;
    return u"%1/%2/%3"_s.arg(site.name(), list, name);
}

QString tokensText(const Plan &plan, const QString &value)
{
    return plan.sourceTokensIn(value).join(u", "_s);
}

QList<SiteSettings> readSettings(const CheckInput &input, bool withTarget,
                                 const std::function<void(const ResourceId &, const Error &)> &failed)
{
    QList<SiteSettings> all;
    for (const PlannedResource &planned : input.plan.ofType(u"Microsoft.Web/sites"_s)) {
        bool exists = false;
        if (withTarget) {
            const auto found = resourceExists(input.azure, planned.target, input.context);
            if (!found) {
                failed(planned.target, found.error());
                continue;
            }
            exists = *found;
        }
        for (const SettingsKind kind : {SettingsKind::AppSettings, SettingsKind::ConnectionStrings}) {
            const auto source = listSettings(input, planned.source, kind);
            if (!source) {
                failed(planned.source, source.error());
                continue;
            }
            SiteSettings settings{planned, kind, *source, {}};
            if (exists) {
                const auto target = listSettings(input, planned.target, kind);
                if (!target) {
                    failed(planned.target, target.error());
                    continue;
                }
                settings.target = *target;
            }
            all.append(settings);
        }
    }
    return all;
}

}
