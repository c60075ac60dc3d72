#include "areas/connectionstrings/connectionstrings.h"

#include "areas/connectionstrings/folders.h"
#include "areas/connectionstrings/places.h"
#include "azure/resources.h"

#include <QHash>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

/// Whether the key that belongs in the place of @p key can be read already.
class TargetServices
{
public:
    explicit TargetServices(const CheckInput &input)
        : m_input(input)
    {
    }

    bool exist(const QList<const AccessKey *> &keys)
    {
        return std::all_of(keys.begin(), keys.end(), [this](const AccessKey *key) { return exists(key->target); });
    }

private:
    bool exists(const ResourceId &service)
    {
        if (const auto known = m_known.constFind(service); known != m_known.constEnd())
            return *known;
        const bool found = resourceExists(m_input.azure, service, m_input.context).value_or(false);
        m_known.insert(service, found);
        return found;
    }

    const CheckInput &m_input;
    QHash<ResourceId, bool> m_known;
};

/// What a place keeps that speaks of services: only that has to be at the target. The rest of a configuration and of a
/// vault is compared by the items of their own areas.
bool concernsUs(const Place &place, const Setting &setting, const RelocatedText &text)
{
    if (place.kind == PlaceKind::VaultSecrets || place.kind == PlaceKind::Configuration)
        return !text.namesIn(setting.value).isEmpty() || !text.keysIn(setting.value).isEmpty();
    return true;
}

/// nullptr: it is as it has to be, or as somebody made it without naming the source.
bool needsRelocation(const Place &place, const Setting &setting, const RelocatedText &text)
{
    const Setting *copy = place.targetSetting(setting);
    if (!copy) // a secret is brought by the vault's own copy, a configuration by its resource's
        return place.kind != PlaceKind::VaultSecrets && place.kind != PlaceKind::Configuration;
    return !text.namesIn(copy->value).isEmpty() || !text.keysIn(copy->value).isEmpty();
}

void judge(Finding &finding, const Place &place, const Setting &setting, const RelocatedText &text)
{
    const ResourceId &owner = place.target;
    const QString label = place.targetLabel(setting);
    const Setting *copy = place.targetSetting(setting);
    if (!copy) {
        finding.fail(label, QT_TRANSLATE_NOOP("Message", "The target does not have this setting."), setting.name, {},
                     owner);
        return;
    }
    const QStringList stale = text.namesIn(copy->value);
    const QList<const AccessKey *> keys = text.keysIn(copy->value);
    if (!stale.isEmpty())
        finding.fail(label, {QT_TRANSLATE_NOOP("Message", "It still names %1."), {stale.join(u", "_s)}},
                     text.renamed(stale.first()), stale.first(), owner);
    else if (!keys.isEmpty())
        finding.fail(label,
                     {QT_TRANSLATE_NOOP("Message", "It holds a key of %1, which does not open %2."),
                      {keys.first()->service.name(), keys.first()->target.name()}},
                     keys.first()->target.name(), keys.first()->service.name(), owner);
    else if (text.isRelocated(setting.value, copy->value))
        finding.pass(label, QT_TRANSLATE_NOOP("Message", "It is as at the source, with the names of the target."), {},
                     owner);
    else
        finding.warn(
            label, QT_TRANSLATE_NOOP("Message", "It names nothing of the source, but differs from what was expected."),
            {}, owner);
}

/// A configuration is searched as it is at the target: its texts have other places there than at the source.
QList<Setting> subjects(const Place &place)
{
    return place.kind == PlaceKind::Configuration ? place.targetSettings.value_or(QList<Setting>()) : place.settings;
}

void judgeConfiguration(Finding &finding, const Place &place, const RelocatedText &text)
{
    bool isClean = true;
    for (const Setting &setting : subjects(place)) {
        if (!concernsUs(place, setting, text))
            continue;
        isClean = false;
        judge(finding, place, setting, text);
    }
    const bool names = std::any_of(place.settings.begin(), place.settings.end(),
                                   [&](const Setting &setting) { return !text.namesIn(setting.value).isEmpty(); });
    if (isClean && names)
        finding.pass(place.target.name(),
                     QT_TRANSLATE_NOOP("Message", "Its configuration names nothing of the source."), {}, place.target);
}

void judgePlace(Finding &finding, const Place &place, const RelocatedText &text)
{
    const bool concerns = std::any_of(place.settings.begin(), place.settings.end(),
                                      [&](const Setting &setting) { return concernsUs(place, setting, text); });
    if (!concerns)
        return;
    if (!place.targetSettings) {
        finding.fail(place.target.name(),
                     {QT_TRANSLATE_NOOP("Message", "%1 does not exist yet."), {place.target.name()}}, {}, {},
                     place.target);
        return;
    }
    if (place.kind == PlaceKind::Configuration) {
        judgeConfiguration(finding, place, text);
        return;
    }
    for (const Setting &setting : place.settings) {
        if (concernsUs(place, setting, text))
            judge(finding, place, setting, text);
    }
}

/// Files are not ours to write: whoever owns them changes them with the next release of the application.
void judgeFolder(Finding &finding, const CheckInput &input, const QString &folder, const RelocatedText &text)
{
    const auto found = searchFolder(folder, text, input.context);
    if (!found) {
        finding.couldNotCheck(folder, found.error());
        return;
    }
    for (const FileReference &reference : found->references)
        finding.warn(fileLabel(folder, reference),
                     {QT_TRANSLATE_NOOP("Message",
                                        "A release from this file would bring %1 back: change it there, in %2 lines."),
                      {(reference.names + reference.keys).join(u", "_s), QString::number(reference.count)}},
                     (reference.names + reference.keys).join(u", "_s));
    if (found->references.isEmpty())
        finding.pass(folder,
                     {QT_TRANSLATE_NOOP("Message", "%1 files were read; none names anything of the source."),
                      {QString::number(found->files)}});
}

}

Finding referencesAreUpdated(const CheckInput &input)
{
    Finding finding;
    const auto failed = [&](const ResourceId &resource, const Error &error) {
        finding.couldNotCheck(resource.name(), error, resource);
    };
    const QList<Place> places = readPlaces(input, true, failed);
    const RelocatedText text = relocatedText(input, places, failed);
    for (const Place &place : places)
        judgePlace(finding, place, text);
    for (const QString &folder : input.folders)
        judgeFolder(finding, input, folder, text);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing that moves keeps settings, secrets or connections."));
    return finding;
}

Result<QList<Change>> proposeReferences(const CheckInput &input)
{
    std::optional<Error> failure;
    const auto failed = [&](const ResourceId &, const Error &error) {
        failure = error;
    };
    const QList<Place> places = readPlaces(input, true, failed);
    const RelocatedText text = relocatedText(input, places, failed);
    if (failure)
        return *failure;
    TargetServices services(input);
    QList<Change> changes;
    for (const Place &place : places) {
        if (!place.targetSettings)
            continue;
        QList<Setting> settings;
        for (const Setting &setting : subjects(place)) {
            // A key of a service that is not made yet is given when it is: the next round proposes it.
            if (needsRelocation(place, setting, text) && services.exist(text.keysIn(setting.value)))
                settings.append(setting);
        }
        if (!settings.isEmpty())
            changes += relocateSettings(input, place, settings, text);
    }
    return changes;
}

}
