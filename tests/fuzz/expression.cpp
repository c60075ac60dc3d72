#include "targets.h"

#include "sandbox/templates/template.h"

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

using namespace sandbox;

namespace {

TemplatePlace place()
{
    TemplatePlace place;
    place.scopeId = u"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg"_s;
    place.deploymentName = u"main"_s;
    place.subscription = {{u"subscriptionId"_s, u"11111111-1111-1111-1111-111111111111"_s}};
    place.resourceGroup = {{u"id"_s, place.scopeId}, {u"name"_s, u"rg"_s}, {u"location"_s, u"westeurope"_s}};
    place.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    place.newGuid = [] {
        return u"00000000-0000-4000-8000-000000000001"_s;
    };
    place.zones = [](const QString &) {
        return QStringList{u"1"_s, u"2"_s, u"3"_s};
    };
    return place;
}

}

/// The input as the value of an output, beside parameters and variables that it may ask for.
const char *expression(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    const auto parsed = parseExpression(text);
    if (!parsed && parsed.error().message.isEmpty())
        return "an expression is refused without a word";
    const QJsonObject document{
        {u"$schema"_s, u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s},
        {u"contentVersion"_s, u"1.0.0.0"_s},
        {u"parameters"_s,
         QJsonObject{{u"p"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, u"Contoso"_s}}},
                     {u"t"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"defaultValue"_s, text}}}}},
        {u"variables"_s, QJsonObject{{u"v"_s, QJsonObject{{u"list"_s, u"[createArray(1, 2, 3)]"_s}}}}},
        {u"resources"_s, QJsonArray()},
        {u"outputs"_s, QJsonObject{{u"o"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"value"_s, text}}}}}};
    const auto expanded = ExpandedTemplate::expand(document, {}, place());
    if (!expanded)
        return expanded.error().message.isEmpty() ? "a template is refused without a word" : nullptr;
    TemplateRuntime runtime;
    runtime.reference = [](const QString &id, bool) -> Result<QJsonValue> {
        return QJsonValue(QJsonObject{{u"id"_s, id}});
    };
    runtime.list = [](const QString &, const QString &id) -> Result<QJsonValue> {
        return QJsonValue(QJsonObject{{u"id"_s, id}});
    };
    const auto outputs = expanded->outputs(runtime);
    return !outputs && outputs.error().message.isEmpty() ? "an output is refused without a word" : nullptr;
}

}
