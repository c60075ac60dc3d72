#include "areas/connectionstrings/connectionstrings.h"

#include "areas/connectionstrings/sitesettings.h"
#include "azure/apiversions.h"
#include "checklist/deferred.h"

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

const AppSetting *named(const QList<AppSetting> &settings, const QString &name)
{
    for (const AppSetting &setting : settings) {
        if (setting.name == name)
            return &setting;
    }
    return nullptr;
}

/// Whether the target has every setting of the source, with the source's names replaced.
bool isUpdated(const SiteSettings &settings, const Plan &plan)
{
    return std::all_of(settings.source.begin(), settings.source.end(), [&](const AppSetting &setting) {
        const AppSetting *copy = named(*settings.target, setting.name);
        return copy && copy->value == plan.rewritten(setting.value) && copy->type == setting.type;
    });
}

void judge(Finding &finding, const SiteSettings &settings, const Plan &plan)
{
    const ResourceId &site = settings.site.target;
    if (!settings.target) {
        finding.fail(site.name(),
                     {QT_TRANSLATE_NOOP("Message", "The application %1 does not exist yet."), {site.name()}}, {}, {},
                     site);
        return;
    }
    for (const AppSetting &setting : settings.source) {
        const QString label = settingLabel(site, settings.kind, setting.name);
        const AppSetting *copy = named(*settings.target, setting.name);
        const QStringList stale = copy ? plan.sourceTokensIn(copy->value) : QStringList();
        if (!copy)
            finding.fail(label, QT_TRANSLATE_NOOP("Message", "The target does not have this setting."), setting.name,
                         {}, site);
        else if (!stale.isEmpty())
            finding.fail(label, {QT_TRANSLATE_NOOP("Message", "It still names %1."), {stale.join(u", "_s)}},
                         plan.rewritten(stale.first()), stale.first(), site);
        else if (copy->value == plan.rewritten(setting.value))
            finding.pass(label, QT_TRANSLATE_NOOP("Message", "It is as at the source, with the names of the target."),
                         {}, site);
        else
            finding.warn(
                label,
                QT_TRANSLATE_NOOP("Message", "It names nothing of the source, but differs from what was expected."), {},
                site);
    }
}

Change copySettings(const SiteSettings &settings, const Plan &plan)
{
    const QString list = settings.kind == SettingsKind::AppSettings ? u"appsettings"_s : u"connectionstrings"_s;
    const QString version = apiVersionFor(u"Microsoft.Web/sites"_s);
    const QString from = settings.site.source.toString() + u"/config/"_s + list + u"/list"_s;
    const QString to = settings.site.target.toString() + u"/config/"_s + list;

    QJsonObject before;
    QJsonObject after;
    for (const AppSetting &setting : settings.source) {
        const AppSetting *copy = named(*settings.target, setting.name);
        const QStringList tokens = plan.sourceTokensIn(setting.value);
        before.insert(setting.name, copy ? QJsonValue(u"••••"_s) : QJsonValue());
        after.insert(setting.name,
                     tokens.isEmpty() ? u"••••"_s : u"•••• %1 ••••"_s.arg(plan.rewritten(tokens.join(u", "_s))));
    }
    Change change;
    change.itemId = u"con.updated"_s;
    change.title = {QT_TRANSLATE_NOOP("Message", "Give %1 the %2 %3 of %4, with the names of the target"),
                    {settings.site.target.name(), QString::number(settings.source.size()),
                     settings.kind == SettingsKind::AppSettings ? u"app settings"_s : u"connection strings"_s,
                     settings.site.source.name()}};
    change.resource = settings.site.target;
    change.request.method = "PUT";
    change.request.pathOrUrl = to;
    change.request.apiVersion = version;
    change.request.secret = true;
    change.request.body =
        QJsonObject{{u"properties"_s,
                     deferred::replaced(deferred::read("POST", from, version, u"/properties"_s), plan.replacements())}};
    change.request.probe.kind = AppliedProbe::Kind::ListMatches;
    change.request.probe.path = to + u"/list"_s;
    change.request.probe.apiVersion = version;
    change.before = before;
    change.after = after;
    change.permissions = {u"Microsoft.Web/sites/config/list/action"_s, u"Microsoft.Web/sites/config/write"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The source keeps its settings; those of the target are made anew from them.")};
    change.seal();
    return change;
}

}

Finding referencesAreKnown(const CheckInput &input)
{
    Finding finding;
    const auto all = readSettings(input, false, [&](const ResourceId &site, const Error &error) {
        finding.couldNotCheck(site.name(), error, site);
    });
    for (const SiteSettings &settings : all) {
        for (const AppSetting &setting : settings.source) {
            const QString label = settingLabel(settings.site.source, settings.kind, setting.name);
            const QStringList tokens = input.plan.sourceTokensIn(setting.value);
            if (!tokens.isEmpty())
                finding.pass(label,
                             {QT_TRANSLATE_NOOP("Message", "It names %1, which becomes %2."),
                              {tokens.join(u", "_s), input.plan.rewritten(tokens.join(u", "_s))}},
                             tokens.join(u", "_s), settings.site.source);
            else if (setting.value.contains(input.plan.source.name(), Qt::CaseInsensitive))
                finding.warn(label,
                             {QT_TRANSLATE_NOOP("Message",
                                                "It names the region %1, but nothing that the plan moves: look at it."),
                              {input.plan.source.name()}},
                             input.plan.source.name(), settings.site.source);
        }
    }
    if (finding.objects().isEmpty() && all.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No application that moves has settings."));
    else if (finding.objects().isEmpty())
        finding.pass(u"settings"_s, QT_TRANSLATE_NOOP("Message", "No setting names anything of the source."));
    return finding;
}

Finding referencesAreUpdated(const CheckInput &input)
{
    Finding finding;
    const auto all = readSettings(input, true, [&](const ResourceId &site, const Error &error) {
        finding.couldNotCheck(site.name(), error, site);
    });
    for (const SiteSettings &settings : all)
        judge(finding, settings, input.plan);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No application that moves has settings."));
    return finding;
}

Result<QList<Change>> proposeReferences(const CheckInput &input)
{
    std::optional<Error> failure;
    const auto all = readSettings(input, true, [&](const ResourceId &, const Error &error) { failure = error; });
    if (failure)
        return *failure;
    QList<Change> changes;
    for (const SiteSettings &settings : all) {
        if (settings.target && !settings.source.isEmpty() && !isUpdated(settings, input.plan))
            changes.append(copySettings(settings, input.plan));
    }
    return changes;
}

}
