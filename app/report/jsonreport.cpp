#include "report/jsonreport.h"

#include "report/reportfile.h"
#include "report/reporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr int kFormatVersion = 1; // of report.schema.json; a key that changes its meaning needs a new one

template <typename List, typename ToJson> QJsonArray arrayOf(const List &list, ToJson toJson)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(toJson(entry));
    return array;
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(Report::isoTime(time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue idOrNull(const ResourceId &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

QString undoWord(Change::Undo undo)
{
    switch (undo) {
    case Change::Undo::Possible:
        return u"possible"_s;
    case Change::Undo::NotPossible:
        return u"not-possible"_s;
    case Change::Undo::NotNeeded:
        return u"not-needed"_s;
    }
    return {};
}

QJsonObject countsJson(const ReportCounts &counts)
{
    return {{u"expected"_s, counts.expected},
            {u"checked"_s, counts.checked},
            {u"passed"_s, counts.passed},
            {u"warnings"_s, counts.warnings},
            {u"actionNeeded"_s, counts.actionNeeded},
            {u"couldNotCheck"_s, counts.couldNotCheck},
            {u"attested"_s, counts.attested},
            {u"waived"_s, counts.waived},
            {u"notApplicable"_s, counts.notApplicable},
            {u"stale"_s, counts.stale},
            {u"unchecked"_s, counts.unchecked},
            {u"notBuilt"_s, counts.notBuilt},
            {u"requiredOpen"_s, counts.requiredOpen}};
}

QJsonObject regionJson(const Region &region, const QString &displayName)
{
    return {{u"name"_s, region.name()}, {u"displayName"_s, displayName}};
}

QJsonObject objectJson(const ObjectResult &result)
{
    return {{u"object"_s, result.object},
            {u"resource"_s, idOrNull(result.resource)},
            {u"verdict"_s, toString(result.verdict)},
            {u"expected"_s, result.expected.toString()},
            {u"actual"_s, result.actual.toString()},
            {u"message"_s, result.message.toString()},
            {u"error"_s, result.error ? QJsonValue(result.error->toJson()) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject requestJson(const RequestRecord &request)
{
    return {{u"time"_s, timeOrNull(request.time)},
            {u"method"_s, request.method},
            {u"url"_s, request.url},
            {u"status"_s, request.status},
            {u"requestId"_s, request.requestId},
            {u"correlationId"_s, request.correlationId},
            {u"identity"_s, request.identity},
            {u"error"_s, request.error}};
}

QJsonObject evidenceJson(const Evidence &evidence)
{
    return {{u"takenAt"_s, timeOrNull(evidence.takenAt)},
            {u"identity"_s, evidence.identity},
            {u"requests"_s, arrayOf(evidence.requests, requestJson)},
            {u"probes"_s, QJsonArray::fromStringList(evidence.probes)}};
}

QJsonValue declarationJson(const std::optional<ReportDeclaration> &declaration)
{
    if (!declaration)
        return QJsonValue::Null;
    const bool attested = declaration->kind == ReportDeclaration::Kind::Attested;
    return QJsonObject{{u"kind"_s, attested ? u"attested"_s : u"waived"_s},
                       {u"by"_s, declaration->by},
                       {u"reason"_s, declaration->reason},
                       {u"at"_s, timeOrNull(declaration->at)},
                       {u"until"_s, timeOrNull(declaration->until)}};
}

QJsonObject commentJson(const ReportComment &comment)
{
    return {{u"at"_s, timeOrNull(comment.at)},
            {u"by"_s, comment.by},
            {u"text"_s, comment.text},
            {u"kind"_s, toString(comment.kind)}};
}

QJsonObject changeJson(const ReportChange &change)
{
    return {{u"at"_s, timeOrNull(change.at)},
            {u"by"_s, change.by},
            {u"title"_s, change.title},
            {u"resource"_s, idOrNull(change.resource)},
            {u"method"_s, change.method},
            {u"url"_s, change.url},
            {u"requestId"_s, change.requestId},
            {u"before"_s, change.before},
            {u"after"_s, change.after},
            {u"undo"_s, undoWord(change.undo)},
            {u"undoneAt"_s, timeOrNull(change.undoneAt)}};
}

QJsonObject itemJson(const ReportItem &item)
{
    const auto expected = item.expectedObjects > 0 ? item.expectedObjects : static_cast<int>(item.objects.size());
    return {{u"id"_s, item.id},
            {u"title"_s, item.title},
            {u"why"_s, item.why},
            {u"source"_s, item.source},
            {u"required"_s, item.required},
            {u"notBuilt"_s, item.notBuilt},
            {u"state"_s, toString(item.state)},
            {u"checkedAt"_s, timeOrNull(item.checkedAt)},
            {u"summary"_s, Report::summary(item)},
            {u"expectedObjects"_s, expected},
            {u"objects"_s, arrayOf(item.objects, objectJson)},
            {u"evidence"_s, evidenceJson(item.evidence)},
            {u"declaration"_s, declarationJson(item.declaration)},
            {u"comments"_s, arrayOf(item.comments, commentJson)},
            {u"changes"_s, arrayOf(item.changes, changeJson)}};
}

/// The phases, which hold nearly all of a report: progress is counted in their items.
class PhasesJson
{
public:
    PhasesJson(const ReportModel &model, const ReportProgress &progress)
        : m_progress(progress)
        , m_items(model.itemCount())
    {
    }

    QJsonObject phase(const ReportPhase &phase)
    {
        return {{u"id"_s, toString(phase.phase)},
                {u"title"_s, Report::word(phase.phase)},
                {u"verdict"_s, toString(phase.verdict())},
                {u"counts"_s, countsJson(phase.counts())},
                {u"areas"_s, arrayOf(phase.areas, [this](const ReportArea &one) { return area(one); })}};
    }

private:
    QJsonObject area(const ReportArea &area)
    {
        return {{u"id"_s, area.id},
                {u"title"_s, area.title},
                {u"counts"_s, countsJson(area.counts())},
                {u"items"_s, arrayOf(area.items, [this](const ReportItem &one) { return item(one); })}};
    }

    QJsonObject item(const ReportItem &item)
    {
        if (m_progress.isStopped())
            return {};
        m_progress.at(++m_done, m_items);
        return itemJson(item);
    }

    const ReportProgress &m_progress;
    qsizetype m_items;
    qsizetype m_done = 0;
};

QJsonObject resourceJson(const ReportResource &resource)
{
    return {{u"type"_s, resource.type},
            {u"name"_s, resource.name},
            {u"source"_s, idOrNull(resource.source)},
            {u"target"_s, idOrNull(resource.target)},
            {u"tool"_s, toString(resource.tool)},
            {u"wave"_s, resource.wave},
            {u"state"_s, toString(resource.state)}};
}

QJsonObject taskJson(const ReportTask &task)
{
    return {{u"id"_s, task.id},
            {u"kind"_s, task.kind},
            {u"title"_s, task.title},
            {u"item"_s, task.itemId},
            {u"resource"_s, idOrNull(task.resource)},
            {u"state"_s, toString(task.state)},
            {u"createdAt"_s, timeOrNull(task.createdAt)},
            {u"startedAt"_s, timeOrNull(task.startedAt)},
            {u"endedAt"_s, timeOrNull(task.endedAt)},
            {u"requestId"_s, task.requestId},
            {u"error"_s, task.error},
            {u"undo"_s, undoWord(task.undo)}};
}

QJsonObject decisionJson(const ReportDecision &decision)
{
    return {
        {u"kind"_s, toString(decision.kind)},    {u"subject"_s, decision.subject}, {u"text"_s, decision.text},
        {u"reason"_s, decision.reason},          {u"by"_s, decision.by},           {u"at"_s, timeOrNull(decision.at)},
        {u"until"_s, timeOrNull(decision.until)}};
}

QJsonObject signOffJson(const ReportSignOff &sign)
{
    return {{u"by"_s, sign.by},     {u"role"_s, sign.role},         {u"at"_s, timeOrNull(sign.at)},
            {u"note"_s, sign.note}, {u"headHash"_s, sign.headHash}, {u"changesSince"_s, sign.changesSince}};
}

QJsonObject eventJson(const ReportEvent &event)
{
    return {{u"seq"_s, event.seq},   {u"at"_s, timeOrNull(event.time)}, {u"by"_s, event.actor},
            {u"kind"_s, event.kind}, {u"subject"_s, event.subject},     {u"hash"_s, event.hash}};
}

template <typename State> QJsonValue wordOrNull(const std::optional<State> &state)
{
    return state ? QJsonValue(toString(*state)) : QJsonValue(QJsonValue::Null);
}

QJsonValue comparisonJson(const std::optional<ReportComparison> &comparison)
{
    if (!comparison)
        return QJsonValue::Null;
    const auto item = [](const ReportItemTrend &one) {
        return QJsonObject{{u"id"_s, one.id},
                           {u"required"_s, one.required},
                           {u"then"_s, toString(one.then)},
                           {u"now"_s, toString(one.now)},
                           {u"trend"_s, toString(one.trend)}};
    };
    const auto object = [](const ReportObjectTrend &one) {
        return QJsonObject{{u"item"_s, one.itemId},
                           {u"object"_s, one.object},
                           {u"then"_s, wordOrNull(one.then)},
                           {u"now"_s, wordOrNull(one.now)}};
    };
    const auto resource = [](const ReportResourceTrend &one) {
        return QJsonObject{{u"type"_s, one.type},
                           {u"name"_s, one.name},
                           {u"then"_s, wordOrNull(one.then)},
                           {u"now"_s, wordOrNull(one.now)}};
    };
    const auto change = [](const ReportMadeChange &one) {
        return QJsonObject{{u"item"_s, one.itemId}, {u"change"_s, changeJson(one.change)}};
    };
    return QJsonObject{{u"base"_s, comparison->base},
                       {u"since"_s, timeOrNull(comparison->since)},
                       {u"objectsKnown"_s, comparison->objectsKnown},
                       {u"items"_s, arrayOf(comparison->items, item)},
                       {u"objects"_s, arrayOf(comparison->objects, object)},
                       {u"resources"_s, arrayOf(comparison->resources, resource)},
                       {u"changes"_s, arrayOf(comparison->changes, change)}};
}

QJsonObject chainHeadJson(const ReportChainHead &head)
{
    return {{u"seq"_s, head.seq}, {u"hash"_s, head.hash}, {u"count"_s, head.count}, {u"state"_s, toString(head.state)}};
}

QJsonValue runningBothJson(const std::optional<ReportRunningBoth> &both)
{
    if (!both)
        return {};
    return QJsonObject{{u"currency"_s, both->costs.currency},
                       {u"sourcePerDay"_s, both->costs.sourcePerDay},
                       {u"targetPerDay"_s, both->costs.targetPerDay},
                       {u"moving"_s, both->costs.moving},
                       {u"billed"_s, both->costs.priced},
                       {u"compared"_s, both->costs.compared},
                       {u"from"_s, both->from.toString(Qt::ISODate)},
                       {u"to"_s, both->to.toString(Qt::ISODate)}};
}

}

QByteArray jsonReport(const ReportModel &model, const ReportProgress &progress)
{
    PhasesJson phases(model, progress);
    const QJsonObject relocation{{u"workload"_s, model.workload},
                                 {u"source"_s, regionJson(model.source, model.sourceDisplayName)},
                                 {u"target"_s, regionJson(model.target, model.targetDisplayName)},
                                 {u"method"_s, toString(model.method)},
                                 {u"cloud"_s, model.cloud},
                                 {u"subscriptionIds"_s, QJsonArray::fromStringList(model.subscriptionIds)},
                                 {u"practice"_s, model.practice},
                                 {u"runningBoth"_s, runningBothJson(model.runningBoth)}};
    const QJsonObject generated{{u"at"_s, timeOrNull(model.generatedAt)},
                                {u"by"_s, model.generatedBy},
                                {u"azrelocate"_s, model.version},
                                {u"recipes"_s, model.recipesVersion},
                                {u"language"_s, model.language},
                                {u"masked"_s, model.masked}};
    const QJsonObject report{
        {u"format"_s, u"azrelocate-report"_s},
        {u"formatVersion"_s, kFormatVersion},
        {u"relocation"_s, relocation},
        {u"generated"_s, generated},
        {u"verdict"_s, toString(model.verdict())},
        {u"counts"_s, countsJson(model.counts())},
        {u"phases"_s, arrayOf(model.phases, [&](const ReportPhase &one) { return phases.phase(one); })},
        {u"resources"_s, arrayOf(model.resources, resourceJson)},
        {u"tasks"_s, arrayOf(model.tasks, taskJson)},
        {u"decisions"_s, arrayOf(model.decisions, decisionJson)},
        {u"chainHead"_s, chainHeadJson(model.chainHead)},
        {u"signOffs"_s, arrayOf(model.signOffs, signOffJson)},
        {u"events"_s, arrayOf(model.events, eventJson)},
                             {u"comparison"_s, comparisonJson(model.comparison)}};
    return progress.isStopped() ? QByteArray() : QJsonDocument(report).toJson(QJsonDocument::Indented);
}

Result<void> writeJsonReport(const ReportModel &model, const QString &path, const ReportProgress &progress)
{
    const QByteArray bytes = jsonReport(model, progress);
    return progress.isStopped() ? Result<void>(Error::cancelled(u"report"_s)) : writeReportFile(bytes, path);
}

}
