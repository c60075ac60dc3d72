#include "areas/services/unexported.h"

#include "azure/apiversions.h"
#include "azure/resources.h"
#include "estate/secretproperties.h"

#include <QJsonArray>
#include <QSet>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &type, const QString &name)
{
    return (type + u' ' + name).toLower();
}

/// The name of a top-level resource of an export, which makes a parameter of it: "[parameters('vaults_kv_name')]".
QString nameIn(const QJsonObject &resource, const QJsonObject &parameters)
{
    const QString name = resource.value("name"_L1).toString();
    constexpr auto begin = "[parameters('"_L1;
    constexpr auto end = "')]"_L1;
    if (!name.startsWith(begin) || !name.endsWith(end))
        return name;
    const QString parameter = name.mid(begin.size(), name.size() - begin.size() - end.size());
    return parameters.value(parameter)["defaultValue"_L1].toString();
}

/// Whether @p resource of an export is a child of the resource @p parent: its name holds the parent's, or the parameter
/// that stands for it.
bool isChildOf(const QJsonObject &resource, const ResourceId &parent, const QJsonObject &parameters)
{
    if (!resource.value("type"_L1).toString().startsWith(parent.type() + u'/', Qt::CaseInsensitive))
        return false;
    const QString name = resource.value("name"_L1).toString();
    if (name.startsWith(parent.name() + u'/', Qt::CaseInsensitive)
        || name.contains(u'\'' + parent.name() + u'\'', Qt::CaseInsensitive)) // "[concat('factory', '/pipeline')]"
        return true;
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        if (name.contains(u"parameters('%1')"_s.arg(parameter.key()))
            && parameter.value()["defaultValue"_L1].toString().compare(parent.name(), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Resource Manager deploys side by side what does not say what it depends on.
void makeChildrenWait(QJsonArray &resources, const ResourceId &parent, const QJsonObject &parameters)
{
    for (QJsonValueRef value : resources) {
        QJsonObject resource = value.toObject();
        if (!isChildOf(resource, parent, parameters))
            continue;
        QJsonArray dependencies = resource.value("dependsOn"_L1).toArray();
        dependencies.append(u"[resourceId('%1', '%2')]"_s.arg(parent.type(), parent.name()));
        resource.insert(u"dependsOn"_s, dependencies);
        value = resource;
    }
}

/// What a PUT takes of a resource as a GET shows it.
QJsonObject templateResource(const QJsonObject &live, const QString &type, const QString &apiVersion)
{
    QJsonObject resource{{u"type"_s, type}, {u"apiVersion"_s, apiVersion}, {u"name"_s, live.value("name"_L1)}};
    for (const QString &member :
         {u"location"_s, u"tags"_s, u"sku"_s, u"kind"_s, u"zones"_s, u"plan"_s, u"identity"_s}) {
        if (live.contains(member))
            resource.insert(member, live.value(member));
    }
    QJsonObject properties = withoutSecrets(live.value("properties"_L1)).toObject();
    properties.remove("provisioningState"_L1);
    resource.insert(u"properties"_s, properties);
    return resource;
}

}

Result<QJsonObject> withUnexported(const CheckInput &input, const DeploymentUnit &unit, const QJsonObject &exported)
{
    QJsonArray resources = exported.value("resources"_L1).toArray();
    const QJsonObject parameters = exported.value("parameters"_L1).toObject();
    QSet<QString> present;
    for (const QJsonValue &resource : std::as_const(resources))
        present.insert(keyOf(resource["type"_L1].toString(), nameIn(resource.toObject(), parameters)));
    for (const PlannedResource &planned : unit.resources) {
        const QString type = planned.source.type();
        if (type.count(u'/') != 1 || present.contains(keyOf(type, planned.source.name())))
            continue;
        const auto version = resolveApiVersion(input.azure, planned.source, input.context);
        if (!version)
            return version.error();
        const auto live = getResource(input.azure, planned.source, input.context);
        if (!live)
            return live.error();
        makeChildrenWait(resources, planned.source, parameters);
        resources.append(templateResource(*live, type, *version));
    }
    QJsonObject complete = exported;
    complete.insert(u"resources"_s, resources);
    return complete;
}

}
