#include "areas/loganalytics/loganalytics.h"

#include "checklist/diagnosticparity.h"

namespace azrelocate::loganalytics {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"log.diagnostics"_s;

/// "stshopsdc/blobServices", "shop-web-sdc"
QString label(const WantedDiagnostics &wanted)
{
    const ResourceId above = wanted.resource.parent();
    const QString name = wanted.resource.name() == "default"_L1 && !above.isResourceGroup()
        ? above.name() + u'/' + wanted.resource.type().section(u'/', -1)
        : wanted.resource.name();
    return name + u": "_s + wanted.source.name;
}

void judge(Finding &finding, const CheckInput &input, const WantedDiagnostics &wanted)
{
    const QString object = label(wanted);
    const auto there = diagnosticsThere(input, wanted.resource);
    if (!there) {
        finding.couldNotCheck(object, there.error(), wanted.resource);
        return;
    }
    const QString expected = destinationsText(wanted);
    if (!*there) {
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "It is not there yet; it is made when the services move."),
                     expected, {}, wanted.resource);
        return;
    }
    const QString actual = destinationsText(**there);
    switch (diagnosticsStateOf(wanted, **there)) {
    case DiagnosticsState::There:
        finding.pass(object, {QT_TRANSLATE_NOOP("Message", "It sends its logs to %1."), {expected}}, actual,
                     wanted.resource);
        break;
    case DiagnosticsState::OtherDestination:
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "It sends its logs elsewhere."), expected, actual,
                     wanted.resource);
        break;
    case DiagnosticsState::FewerCategories:
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "It sends less than the source does."),
                     wanted.source.categories.join(u", "_s), actual, wanted.resource);
        break;
    case DiagnosticsState::Missing:
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "It sends its logs nowhere."), expected, {}, wanted.resource);
        break;
    }
}

}

Finding logsGoToTarget(const CheckInput &input)
{
    Finding finding;
    const QList<WantedDiagnostics> wanted =
        movingDiagnostics(input, [&](const ResourceId &resource, const Error &error) {
            finding.couldNotCheck(resource.name(), error, resource);
        });
    for (const WantedDiagnostics &one : wanted)
        judge(finding, input, one);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No resource that moves has a diagnostic setting."));
    return finding;
}

Result<QList<Change>> proposeDiagnostics(const CheckInput &input)
{
    std::optional<Error> failure;
    const QList<WantedDiagnostics> wanted =
        movingDiagnostics(input, [&](const ResourceId &, const Error &error) { failure = error; });
    if (failure)
        return *failure;
    QList<Change> changes;
    for (const WantedDiagnostics &one : wanted) {
        const auto there = diagnosticsThere(input, one.resource);
        if (!there)
            return there.error();
        if (!*there)
            continue;
        const auto change = writeDiagnostics(input, kItem, one, **there);
        if (!change)
            return change.error();
        if (*change)
            changes.append(**change);
    }
    return changes;
}

}
