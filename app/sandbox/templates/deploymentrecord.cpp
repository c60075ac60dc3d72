#include "sandbox/templates/deploymentrecord.h"

#include "base/canonicaljson.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// The providers and types that the template uses, with the regions it puts them to.
QJsonArray providersOf(const DeploymentPlan &plan)
{
    std::map<QString, std::map<QString, QStringList>> used;
    for (const TemplateResource &resource : plan.expanded.resources()) {
        QStringList &locations = used[resource.type.section(u'/', 0, 0)][resource.type.section(u'/', 1)];
        const QString location = resource.preview.value(u"location").toString();
        if (!locations.contains(location))
            locations.append(location);
    }
    QJsonArray providers;
    for (const auto &[providerNamespace, types] : used) {
        QJsonArray shown;
        for (const auto &[type, locations] : types) {
            shown.append(
                QJsonObject{{u"resourceType"_s, type}, {u"locations"_s, QJsonArray::fromStringList(locations)}});
        }
        providers.append(QJsonObject{{u"namespace"_s, providerNamespace}, {u"resourceTypes"_s, shown}});
    }
    return providers;
}

QJsonArray dependenciesOf(const DeploymentPlan &plan)
{
    const auto reference = [](const TemplateResource &resource) {
        return QJsonObject{
            {u"id"_s, resource.id}, {u"resourceType"_s, resource.type}, {u"resourceName"_s, resource.name}};
    };
    QJsonArray dependencies;
    const QList<TemplateResource> &all = plan.expanded.resources();
    for (const TemplateResource &resource : all) {
        QJsonArray needed;
        for (const TemplateResource &other : all) {
            if (resource.dependsOn.contains(other.id, Qt::CaseInsensitive))
                needed.append(reference(other));
        }
        if (needed.isEmpty())
            continue;
        QJsonObject dependency = reference(resource);
        dependency.insert(u"dependsOn"_s, needed);
        dependencies.append(dependency);
    }
    return dependencies;
}

}

QJsonObject storeDeployment(const Call &call, const DeploymentPlan &plan)
{
    // Azure's hash has this form, too: the digits of a 64-bit number.
    const quint64 hash = sha256Hex(plan.document).left(16).toULongLong(nullptr, 16);
    QJsonObject properties{{u"templateHash"_s, QString::number(hash)},
                           {u"parameters"_s, shownParameters(plan.expanded.parameters())},
                           {u"mode"_s, plan.complete ? u"Complete"_s : u"Incremental"_s},
                           {u"provisioningState"_s, u"Accepted"_s},
                           {u"timestamp"_s, call.simulation.now().toString(Qt::ISODateWithMs)},
                           {u"duration"_s, u"PT0S"_s},
                           {u"correlationId"_s, call.request.correlationId},
                           {u"providers"_s, providersOf(plan)},
                           {u"dependencies"_s, dependenciesOf(plan)}};
    Resource record;
    record.id = plan.id;
    record.type = kDeploymentType;
    record.body = {{u"id"_s, plan.id}, {u"name"_s, plan.name}, {u"type"_s, kDeploymentType}};
    for (const QString &member : {u"location"_s, u"tags"_s}) {
        if (call.request.body.contains(member))
            record.body.insert(member, call.request.body.value(member));
    }
    record.setProperties(properties);
    record.hidden = {{u"template"_s, plan.document}};
    return call.simulation.store().put(std::move(record)).body;
}

void updateDeployment(Simulation &simulation, const QString &id, const QJsonObject &properties)
{
    Resource *record = simulation.store().find(id);
    if (!record)
        return;
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it)
        record->setProperty(it.key(), it.value());
    simulation.store().touch(*record);
}

void recordOperation(Simulation &simulation, const QString &id, const DeploymentOperation &operation)
{
    Resource *record = simulation.store().find(id);
    if (!record)
        return;
    const QString operationId = Simulation::guidFrom(id + operation.resourceId).remove(u'-').left(16).toUpper();
    QJsonObject properties{{u"provisioningOperation"_s, u"Create"_s},
                           {u"provisioningState"_s, operation.provisioningState},
                           {u"timestamp"_s, operation.timestamp.toString(Qt::ISODateWithMs)},
                           {u"duration"_s, operation.duration},
                           {u"trackingId"_s, Simulation::guidFrom(u"tracking "_s + id + operation.resourceId)},
                           {u"targetResource"_s,
                            QJsonObject{{u"id"_s, operation.resourceId},
                                        {u"resourceType"_s, operation.resourceType},
                                        {u"resourceName"_s, operation.resourceName}}}};
    if (!operation.statusCode.isEmpty())
        properties.insert(u"statusCode"_s, operation.statusCode);
    if (!operation.error.isEmpty()) {
        properties.insert(u"statusMessage"_s, QJsonObject{{u"status"_s, u"Failed"_s}, {u"error"_s, operation.error}});
    }
    const QJsonObject shown{{u"id"_s, id + u"/operations/"_s + operationId},
                            {u"operationId"_s, operationId},
                            {u"properties"_s, properties}};
    QJsonArray operations = record->hidden.value(u"operations").toArray();
    bool known = false;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        if (operations.at(i).toObject().value(u"operationId") == operationId) {
            operations.replace(i, shown);
            known = true;
        }
    }
    if (!known)
        operations.prepend(shown);
    record->hidden.insert(u"operations"_s, operations);
}

QJsonArray deploymentOperations(const Resource &deployment)
{
    return deployment.hidden.value(u"operations").toArray();
}

QString isoDuration(std::chrono::milliseconds duration)
{
    const qint64 minutes = duration.count() / 60000;
    const double seconds = static_cast<double>(duration.count() % 60000) / 1000;
    return u"PT"_s + (minutes > 0 ? QString::number(minutes) + u'M' : QString()) + QString::number(seconds) + u'S';
}

QString httpStatusName(int status)
{
    switch (status) {
    case 200:
        return u"OK"_s;
    case 201:
        return u"Created"_s;
    case 202:
        return u"Accepted"_s;
    case 400:
        return u"BadRequest"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"NotFound"_s;
    case 409:
        return u"Conflict"_s;
    default:
        return QString::number(status);
    }
}

}
