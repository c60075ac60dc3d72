#include "report/reportmask.h"

#include "base/systemuser.h"
#include "report/identifiermask.h"

#include <QJsonArray>
#include <QJsonObject>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

template <typename Visit> void forEachItem(const ReportModel &model, Visit visit)
{
    for (const ReportPhase &phase : model.phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items)
                visit(item);
        }
    }
}

/// Ids in members whose name says that they are a tenant's: "tenantId", "homeTenantId".
void addTenantsIn(IdentifierMask &mask, const QJsonValue &value)
{
    for (const QJsonValue &entry : value.toArray())
        addTenantsIn(mask, entry);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isString() && member.key().endsWith(u"tenantId"_s, Qt::CaseInsensitive))
            mask.addTenant(member.value().toString());
        addTenantsIn(mask, member.value());
    }
}

/// Ids in addresses where a tenant's stands.
void addTenantsIn(IdentifierMask &mask, const QString &url)
{
    static const QRegularExpression kTenant(
        u"(?:/tenants/|/login[^/]*/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = kTenant.globalMatch(url); matches.hasNext();)
        mask.addTenant(matches.next().captured(1));
}

void addItem(IdentifierMask &mask, const ReportItem &item)
{
    mask.keep(item.id);
    mask.addPerson(item.evidence.identity);
    if (item.declaration)
        mask.addPerson(item.declaration->by);
    for (const RequestRecord &request : item.evidence.requests) {
        mask.addPerson(request.identity);
        addTenantsIn(mask, request.url);
        mask.keep(request.requestId);
        mask.keep(request.correlationId);
        mask.keep(request.clientRequestId);
    }
    for (const ObjectResult &object : item.objects) {
        if (object.error) {
            mask.keep(object.error->requestId);
            mask.keep(object.error->correlationId);
        }
    }
    for (const ReportComment &comment : item.comments)
        mask.addPerson(comment.by);
    for (const ReportChange &change : item.changes) {
        mask.addPerson(change.by);
        mask.keep(change.requestId);
        addTenantsIn(mask, change.before);
        addTenantsIn(mask, change.after);
    }
}

/// What must be known before the first text is replaced, so that all have the same name for it.
void addKnown(IdentifierMask &mask, const ReportModel &model)
{
    for (const QString &id : model.subscriptionIds)
        mask.addSubscription(id);
    for (const ReportResource &resource : model.resources) {
        mask.addSubscription(resource.source.subscriptionId());
        mask.addSubscription(resource.target.subscriptionId());
    }
    for (const ReportTask &task : model.tasks) {
        mask.addSubscription(task.resource.subscriptionId());
        mask.keep(task.requestId);
        mask.keep(task.id);
    }
    mask.keep(systemUserUnknown()); // nobody, and a word of many sentences
    mask.addPerson(model.generatedBy);
    forEachItem(model, [&](const ReportItem &item) { addItem(mask, item); });
    for (const ReportDecision &decision : model.decisions)
        mask.addPerson(decision.by);
    for (const ReportSignOff &sign : model.signOffs)
        mask.addPerson(sign.by);
    for (const ReportEvent &event : model.events)
        mask.addPerson(event.actor);
}

/// The walk over all texts of a model.
class ModelMask
{
public:
    explicit ModelMask(IdentifierMask &mask)
        : m_mask(mask)
    {
    }

    void apply(ReportModel &model)
    {
        texts(model.workload, model.generatedBy, model.cloud);
        for (QString &id : model.subscriptionIds)
            text(id);
        for (ReportPhase &phase : model.phases) {
            for (ReportArea &area : phase.areas) {
                for (ReportItem &item : area.items)
                    apply(item);
            }
        }
        for (ReportResource &resource : model.resources) {
            text(resource.name);
            ids(resource.source, resource.target);
        }
        for (ReportTask &task : model.tasks) {
            texts(task.title, task.error);
            ids(task.resource);
        }
        for (ReportDecision &decision : model.decisions)
            texts(decision.subject, decision.text, decision.reason, decision.by);
        for (ReportSignOff &sign : model.signOffs)
            texts(sign.by, sign.role, sign.note);
        for (ReportEvent &event : model.events)
            texts(event.actor, event.subject);
        if (model.comparison)
            apply(*model.comparison);
    }

private:
    void text(QString &value) { value = m_mask.masked(value); }
    template <typename... Text> void texts(Text &...values) { (text(values), ...); }
    template <typename... Id> void ids(Id &...values) { ((values = m_mask.masked(values)), ...); }
    Phrase masked(const Phrase &phrase) { return {m_mask.masked(phrase.toString())}; }

    void apply(ReportItem &item)
    {
        text(item.summary);
        for (ObjectResult &object : item.objects)
            apply(object);
        apply(item.evidence);
        if (item.declaration)
            texts(item.declaration->by, item.declaration->reason);
        for (ReportComment &comment : item.comments)
            texts(comment.by, comment.text);
        for (ReportChange &change : item.changes)
            apply(change);
    }

    void apply(ObjectResult &object)
    {
        text(object.object);
        ids(object.resource);
        object.expected = masked(object.expected);
        object.actual = masked(object.actual);
        object.message = Message::verbatim(m_mask.masked(object.message.toString()));
        if (object.error)
            object.error = Error::fromJson(m_mask.masked(QJsonValue(object.error->toJson())).toObject());
    }

    void apply(Evidence &evidence)
    {
        text(evidence.identity);
        for (RequestRecord &request : evidence.requests) {
            texts(request.url, request.identity, request.error);
            request.answerExcerpt.clear(); // no form shows it
        }
        for (QString &probe : evidence.probes)
            text(probe);
    }

    void apply(ReportChange &change)
    {
        texts(change.title, change.url, change.by);
        ids(change.resource);
        change.before = m_mask.masked(change.before);
        change.after = m_mask.masked(change.after);
    }

    void apply(ReportComparison &comparison)
    {
        text(comparison.base);
        for (ReportObjectTrend &object : comparison.objects)
            text(object.object);
        for (ReportResourceTrend &resource : comparison.resources)
            text(resource.name);
        for (ReportMadeChange &made : comparison.changes)
            apply(made.change);
    }

    IdentifierMask &m_mask;
};

}

ReportModel maskedReport(const ReportModel &model)
{
    IdentifierMask mask;
    addKnown(mask, model);
    ReportModel shared = model;
    ModelMask(mask).apply(shared);
    shared.masked = true;
    return shared;
}

}
