#include "areas/connectionstrings/connectionstrings.h"

#include "areas/connectionstrings/connectionstring.h"
#include "areas/connectionstrings/folders.h"
#include "areas/connectionstrings/places.h"

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

QString keyNames(const QList<const AccessKey *> &keys)
{
    QStringList names;
    for (const AccessKey *key : keys)
        names.append(u"%1/%2"_s.arg(key->service.name(), key->name));
    return names.join(u", "_s);
}

/// A key in a connection string to a service that moves, which none of that service's keys is: nobody can say what
/// takes its place.
bool hasUnknownKey(const Setting &setting, const RelocatedText &text)
{
    const ConnectionString read = readConnectionString(setting.value);
    const bool isKeyed = setting.value.contains("AccountKey="_L1, Qt::CaseInsensitive)
        || setting.value.contains("SharedAccessKey="_L1, Qt::CaseInsensitive);
    return isKeyed && read.holdsSecret && !text.namesIn(setting.value).isEmpty()
        && text.keysIn(setting.value).isEmpty();
}

Message describe(const FileReference &reference, const RelocatedText &text)
{
    const QString names = reference.names.join(u", "_s);
    if (names.isEmpty())
        return {QT_TRANSLATE_NOOP("Message", "It holds the key %1, in whose place that of the target comes."),
                {reference.keys.join(u", "_s)}};
    return {QT_TRANSLATE_NOOP("Message", "It names %1, which becomes %2."), {names, text.renamed(names)}};
}

void judge(Finding &finding, const CheckInput &input, const Place &place, const Setting &setting,
           const RelocatedText &text)
{
    const QString label = place.sourceLabel(setting);
    const QStringList names = text.namesIn(setting.value);
    const QList<const AccessKey *> keys = text.keysIn(setting.value);
    const QString shown = shownValue(place.kind, setting.value, names);
    if (hasUnknownKey(setting, text)) {
        finding.warn(
            label,
            {QT_TRANSLATE_NOOP("Message", "It names %1, but its key is none of that service's: give it a valid one."),
             {names.join(u", "_s)}},
            shown, place.source);
    } else if (!names.isEmpty() && !keys.isEmpty()) {
        finding.pass(label,
                     {QT_TRANSLATE_NOOP("Message", "It names %1, which becomes %2, and holds the key %3."),
                      {names.join(u", "_s), text.renamed(names.join(u", "_s)), keyNames(keys)}},
                     shown, place.source);
    } else if (!keys.isEmpty()) {
        finding.pass(label,
                     {QT_TRANSLATE_NOOP("Message", "It holds the key %1, in whose place that of the target comes."),
                      {keyNames(keys)}},
                     shown, place.source);
    } else if (!names.isEmpty()) {
        finding.pass(label,
                     {QT_TRANSLATE_NOOP("Message", "It names %1, which becomes %2."),
                      {names.join(u", "_s), text.renamed(names.join(u", "_s))}},
                     shown, place.source);
    } else if (setting.value.contains(input.plan.source.name(), Qt::CaseInsensitive)) {
        finding.warn(
            label,
            {QT_TRANSLATE_NOOP("Message", "It names the region %1, but nothing that the plan moves: look at it."),
             {input.plan.source.name()}},
            input.plan.source.name(), place.source);
    }
}

}

Finding referencesAreKnown(const CheckInput &input)
{
    Finding finding;
    const auto failed = [&](const ResourceId &resource, const Error &error) {
        finding.couldNotCheck(resource.name(), error, resource);
    };
    const QList<Place> places = readPlaces(input, false, failed);
    const RelocatedText text = relocatedText(input, places, failed);
    for (const Place &place : places) {
        for (const Setting &setting : place.settings)
            judge(finding, input, place, setting, text);
    }
    for (const QString &folder : input.folders) {
        const auto found = searchFolder(folder, text, input.context);
        if (!found) {
            finding.couldNotCheck(folder, found.error());
            continue;
        }
        for (const FileReference &reference : found->references)
            finding.pass(fileLabel(folder, reference), describe(reference, text),
                         (reference.names + reference.keys).join(u", "_s));
        if (found->references.isEmpty())
            finding.pass(folder,
                         {QT_TRANSLATE_NOOP("Message", "%1 files were read; none names anything of the source."),
                          {QString::number(found->files)}});
    }
    if (finding.objects().isEmpty() && places.isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing that moves keeps settings, secrets or connections."));
    else if (finding.objects().isEmpty())
        finding.pass(u"settings"_s, QT_TRANSLATE_NOOP("Message", "No setting names anything of the source."));
    return finding;
}

}
