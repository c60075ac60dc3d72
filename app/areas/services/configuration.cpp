#include "areas/services/services.h"

#include "areas/services/configurationdiff.h"
#include "areas/services/readonlyproperties.h"
#include "azure/apiversions.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/sourcetraces.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"svc.configuration"_s;

/// Types whose PATCH takes tags only: the whole resource has to be written.
bool isWrittenWhole(const QString &type)
{
    return type.startsWith("Microsoft.Network/"_L1, Qt::CaseInsensitive)
        || type.startsWith("Microsoft.Insights/"_L1, Qt::CaseInsensitive)
        || type.startsWith("Microsoft.ManagedIdentity/"_L1, Qt::CaseInsensitive);
}

/// What moves and is made by this area; other areas compare what they make themselves.
QList<PlannedResource> comparable(const Plan &plan)
{
    QList<PlannedResource> resources;
    for (const PlannedResource &planned : plan.resources) {
        const bool made = planned.tool == Tool::ResourceMover || planned.tool == Tool::SiteRecovery
            || planned.tool == Tool::Template || planned.tool == Tool::Copy || planned.tool == Tool::Manual
            || planned.tool == Tool::WithParent;
        // The interface of a private endpoint is made and described by the service.
        const bool byService = planned.tool == Tool::WithParent
            && planned.source.type().compare("Microsoft.Network/networkInterfaces"_L1, Qt::CaseInsensitive) == 0;
        if (made && !byService && !(planned.source == planned.target)
            && createdElsewhere(planned.source.type()).isEmpty())
            resources.append(planned);
    }
    return resources;
}

struct ConfigurationPair
{
    QJsonObject target;
    QList<ConfigurationDifference> differences;
};

Result<ConfigurationPair> comparePair(const CheckInput &input, const SourceTraces &traces,
                                      const PlannedResource &planned)
{
    const auto source = getResource(input.azure, planned.source, input.context);
    if (!source)
        return source.error();
    const auto target = getResource(input.azure, planned.target, input.context);
    if (!target)
        return target.error();
    return ConfigurationPair{*target,
                             configurationDifferences(*source, *target, input.plan,
                                                      [&](const QJsonValue &value) { return traces.replaced(value); })};
}

QString textOf(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

/// A resource that Resource Mover took is often gone at the source; the move compared it then.
bool isGoneAtSource(const CheckInput &input, const PlannedResource &planned)
{
    const auto exists = resourceExists(input.azure, planned.source, input.context);
    return exists && !*exists;
}

void judge(Finding &finding, const CheckInput &input, const SourceTraces &traces, const PlannedResource &planned)
{
    const QString name = planned.target.name();
    const auto pair = comparePair(input, traces, planned);
    if (!pair) {
        if (pair.error().kind != ErrorKind::NotFound)
            finding.couldNotCheck(name, pair.error(), planned.target);
        else if (isGoneAtSource(input, planned))
            finding.notApplicable(
                name, QT_TRANSLATE_NOOP("Message", "The source is gone: there is nothing to compare it with."),
                planned.target);
        else
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "It does not exist in the target yet."),
                         planned.target.toString(), {}, planned.target);
        return;
    }
    for (const ConfigurationDifference &difference : pair->differences)
        finding.fail(
            u"%1/%2"_s.arg(name, difference.path),
            QT_TRANSLATE_NOOP("Message", "The target has another value than the source: accept it, or set it."),
            textOf(difference.expected), textOf(difference.actual), planned.target);
    if (pair->differences.isEmpty())
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "Its configuration is that of the source."), {},
                     planned.target);
}

/// The types of a workload are many; the version of one without a parser is whatever its provider offers.
Result<Change> atItsVersion(const CheckInput &input, Change change)
{
    const auto version = resolveApiVersion(input.azure, change.resource, input.context);
    if (!version)
        return version.error();
    change.request.apiVersion = *version;
    for (ChangeRequest &undo : change.undoRequests)
        undo.apiVersion = *version;
    change.seal();
    return change;
}

Change setProperties(const PlannedResource &planned, const ConfigurationPair &pair, const QJsonObject &patch)
{
    const Message title{QT_TRANSLATE_NOOP("Message", "Give %1 the configuration of the source: %2"),
                        {planned.target.name(), [&] {
                             QStringList paths;
                             for (const ConfigurationDifference &difference : pair.differences) {
                                 if (difference.canBeSet)
                                     paths.append(difference.path.section(u'.', 1));
                             }
                             return paths.join(u", "_s);
                         }()}};
    const QJsonObject before = presentOf(pair.differences);
    if (!isWrittenWhole(planned.target.type()))
        return updateResource(kItem, title, planned.target, "PATCH", before, patch);

    QJsonObject now = pair.target;
    for (const auto key : {"id"_L1, "name"_L1, "type"_L1, "etag"_L1, "systemData"_L1})
        now.remove(key);
    Change change = updateResource(kItem, title, planned.target, "PUT", now, mergePatch(now, patch).toObject());
    change.before = before;
    change.after = patch;
    change.seal();
    return change;
}

}

Finding configurationIsEqual(const CheckInput &input)
{
    Finding finding;
    const auto traces = SourceTraces::read(input);
    if (!traces) {
        finding.couldNotCheck(u"addresses"_s, traces.error());
        return finding;
    }
    for (const PlannedResource &planned : comparable(input.plan))
        judge(finding, input, *traces, planned);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing moves."));
    return finding;
}

Result<QList<Change>> proposeConfiguration(const CheckInput &input)
{
    const auto traces = SourceTraces::read(input);
    if (!traces)
        return traces.error();
    QList<Change> changes;
    for (const PlannedResource &planned : comparable(input.plan)) {
        const auto pair = comparePair(input, *traces, planned);
        if (!pair) {
            if (pair.error().kind == ErrorKind::NotFound)
                continue; // svc.move makes it
            return pair.error();
        }
        const QJsonObject patch = patchOf(pair->differences);
        if (patch.isEmpty())
            continue;
        const auto change = atItsVersion(input, setProperties(planned, *pair, patch));
        if (!change)
            return change.error();
        changes.append(*change);
    }
    return changes;
}

}
