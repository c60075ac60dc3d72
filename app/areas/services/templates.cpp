#include "areas/services/services.h"

#include "areas/services/deployments.h"
#include "azure/deployments.h"
#include "azure/resources.h"
#include "checklist/deferred.h"
#include "checklist/targetgroup.h"

#include <QRandomGenerator>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

QString unitName(const DeploymentUnit &unit)
{
    return u"%1, wave %2"_s.arg(unit.targetGroup.name()).arg(unit.wave);
}

/// Validation must not create a password that nobody sent: a placeholder of the right form will do.
QJsonObject validationBody(const RewrittenTemplate &rewritten)
{
    QJsonObject body = bodyOf(rewritten);
    QJsonObject properties = body.value("properties"_L1).toObject();
    QJsonObject parameters = properties.value("parameters"_L1).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (deferred::containsDeferred(it.value()))
            it.value() =
                QJsonObject{{u"value"_s, u"Validation-0nly-%1"_s.arg(QRandomGenerator::system()->generate64(), 0, 36)}};
    }
    properties.insert(u"parameters"_s, parameters);
    body.insert(u"properties"_s, properties);
    return body;
}

void validate(Finding &finding, const CheckInput &input, const DeploymentUnit &unit)
{
    const QString name = unitName(unit);
    const auto rewritten = templateFor(input, unit);
    if (!rewritten) {
        finding.couldNotCheck(name, rewritten.error(), unit.sourceGroup);
        return;
    }
    for (const RewriteNote &note : rewritten->notes) {
        if (note.path.isEmpty())
            finding.notApplicable(note.resource, note.reason);
    }
    const auto group = resourceExists(input.azure, unit.targetGroup, input.context);
    if (!group) {
        finding.couldNotCheck(name, group.error(), unit.targetGroup);
        return;
    }
    if (!*group) {
        finding.fail(
            name,
            QT_TRANSLATE_NOOP("Message",
                              "The resource group does not exist yet, so the template cannot be validated in it."),
            unit.targetGroup.name(), {}, unit.targetGroup);
        return;
    }
    const ResourceId deployment = deploymentId(unit.targetGroup, deploymentName(*rewritten));
    const auto validation = validateDeployment(input.azure, deployment, validationBody(*rewritten), input.context);
    const QString count = QString::number(rewritten->resources.size());
    if (!validation)
        finding.couldNotCheck(name, validation.error(), unit.targetGroup);
    else if (validation->valid)
        finding.pass(name, {QT_TRANSLATE_NOOP("Message", "A template of %1 resources validates."), {count}}, count,
                     unit.targetGroup);
    else
        finding.fail(name,
                     {QT_TRANSLATE_NOOP("Message", "Azure does not accept the template: %1"),
                      {validation->error->rootCause().message}},
                     {}, validation->error->rootCause().code, unit.targetGroup);
}

}

Finding templatesValidate(const CheckInput &input)
{
    Finding finding;
    const auto units = missingUnits(input);
    if (!units) {
        finding.couldNotCheck(u"templates"_s, units.error());
        return finding;
    }
    if (deploymentUnits(input.plan).isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is redeployed by template."));
        return finding;
    }
    for (const DeploymentUnit &unit : *units)
        validate(finding, input, unit);
    if (units->isEmpty()) {
        for (const DeploymentUnit &unit : deploymentUnits(input.plan))
            finding.pass(unitName(unit), QT_TRANSLATE_NOOP("Message", "Everything of it is deployed."), {},
                         unit.targetGroup);
    }
    return finding;
}

Result<QList<Change>> proposeTargetGroups(const CheckInput &input)
{
    return makeMissingTargetGroups(input, u"svc.templates"_s);
}

}
