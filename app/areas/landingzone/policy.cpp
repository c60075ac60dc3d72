#include "areas/landingzone/landingzone.h"

#include "azure/apiversions.h"
#include "azure/policy.h"
#include "azure/resources.h"
#include "base/canonicaljson.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <QMap>
#include <QSet>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// How long an exemption shall last: the relocation, and the days until it is closed.
constexpr int kExemptionDays = 90;

/// One resource of each type that will be made in a group, as the policies would see it.
struct Sample
{
    ResourceId group; ///< target
    PlannedResource planned;
};

QList<Sample> samples(const Plan &plan)
{
    QMap<QString, Sample> byGroupAndType;
    for (const PlannedResource &planned : plan.resources) {
        if (planned.tool == Tool::Stay || planned.tool == Tool::Undecided || planned.tool == Tool::Native)
            continue;
        const ResourceId group = planned.target.resourceGroupId();
        const QString key = group.key() + u' ' + planned.source.type().toLower();
        if (!group.isNull() && !byGroupAndType.contains(key))
            byGroupAndType.insert(key, {group, planned});
    }
    return byGroupAndType.values();
}

/// The resource as it will be, for the policies to judge: its tags and kind come along.
QJsonObject contentOf(const Sample &sample, const CheckInput &input)
{
    QJsonObject content{{u"type"_s, sample.planned.source.type()},
                        {u"name"_s, sample.planned.target.name()},
                        {u"location"_s, input.plan.target.name()},
                        {u"properties"_s, QJsonObject()}};
    if (const Resource *resource = input.inventory.find(sample.planned.source)) {
        const QJsonObject object = resource->object();
        for (const QLatin1StringView key : {"tags"_L1, "kind"_L1, "sku"_L1}) {
            if (object.contains(key))
                content.insert(key, object.value(key));
        }
        if (resource->location.isGlobal())
            content.insert(u"location"_s, u"global"_s);
    }
    return content;
}

/// Asked at the group where it exists, else at the subscription, which sees inherited policies too.
Result<QList<PolicyVerdict>> verdictsFor(const CheckInput &input, const Sample &sample)
{
    const auto exists = resourceExists(input.azure, sample.group, input.context);
    if (!exists)
        return exists.error();
    const ResourceId scope = *exists ? sample.group : sample.group.subscriptionScope();
    const auto version = resolveApiVersion(input.azure, sample.planned.source, input.context);
    if (!version)
        return version.error();
    return checkPolicyRestrictions(input.azure, scope, contentOf(sample, input), *version, input.context);
}

bool denies(const PolicyVerdict &verdict)
{
    return verdict.result.compare("Deny"_L1, Qt::CaseInsensitive) == 0;
}

}

Finding policyAllows(const CheckInput &input)
{
    Finding finding;
    const QList<Sample> all = samples(input.plan);
    for (const Sample &sample : all) {
        const QString object = sample.group.name() + u'/' + sample.planned.source.type();
        const auto verdicts = verdictsFor(input, sample);
        if (!verdicts) {
            finding.couldNotCheck(object, verdicts.error(), sample.planned.target);
            continue;
        }
        const auto deny = std::find_if(verdicts->begin(), verdicts->end(), denies);
        if (deny == verdicts->end())
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "No policy denies it."), {}, sample.planned.target);
        else
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "The assignment %1 denies it: %2"),
                          {deny->policyAssignmentId.section(u'/', -1), deny->reason}},
                         QT_TRANSLATE_NOOP("Message", "allowed"),
                         deny->field.isEmpty()
                             ? Message(QT_TRANSLATE_NOOP("Message", "denied"))
                             : Message(QT_TRANSLATE_NOOP("Message", "denied by its %1"), {deny->field}),
                         sample.planned.target);
    }
    if (all.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is made in the target region."));
    return finding;
}

Result<QList<Change>> proposeExemptions(const CheckInput &input)
{
    QList<Change> changes;
    QHash<QString, QString> groupChanges; // target group → the change that makes it
    QSet<QString> done;
    // The month of the clock, so that the same proposal tomorrow is the same change.
    const QDate first(input.clock.now().date().year(), input.clock.now().date().month(), 1);
    const QDateTime expires(first.addDays(kExemptionDays), QTime(0, 0), Qt::UTC);
    for (const Sample &sample : samples(input.plan)) {
        const auto verdicts = verdictsFor(input, sample);
        if (!verdicts)
            return verdicts.error();
        for (const PolicyVerdict &verdict : *verdicts) {
            const QString key = sample.group.key() + u' ' + verdict.policyAssignmentId.toLower();
            if (!denies(verdict) || done.contains(key))
                continue;
            done.insert(key);
            if (!groupChanges.contains(sample.group.key())) {
                const auto group = makeTargetGroupIfMissing(input, u"lz.policy"_s, sample.group);
                if (!group)
                    return group.error();
                groupChanges.insert(sample.group.key(), *group ? (*group)->id : QString());
                if (*group)
                    changes.append(**group);
            }
            const QString assignment = verdict.policyAssignmentId.section(u'/', -1);
            const QString name = u"azrelocate-"_s
                + QString::fromLatin1(sha256Hex(verdict.policyAssignmentId.toLower().toUtf8()).left(12));
            Change change =
                createResource(u"lz.policy"_s,
                               {QT_TRANSLATE_NOOP("Message", "Exempt %1 from the policy assignment %2 until %3"),
                                {sample.group.name(), assignment, expires.date().toString(Qt::ISODate)}},
                               sample.group.extension(u"Microsoft.Authorization/policyExemptions"_s, name),
                               policyExemptionBody(verdict.policyAssignmentId,
                                                   u"Relocation to %1"_s.arg(input.plan.target.name()), expires));
            change.permissions.append(u"Microsoft.Authorization/policyAssignments/exempt/action"_s);
            if (const QString group = groupChanges.value(sample.group.key()); !group.isEmpty())
                change.dependsOn = {group};
            changes.append(change);
        }
    }
    return changes;
}

}
