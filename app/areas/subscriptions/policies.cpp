#include "areas/subscriptions/subscriptions.h"

#include "areas/subscriptions/policymapping.h"
#include "azure/apiversions.h"
#include "azure/policy.h"
#include "azure/resources.h"
#include "azure/wirevalues.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <algorithm>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"sub.policies"_s;
const QString kAssignments = u"Microsoft.Authorization/policyAssignments"_s;
const QString kExemptions = u"Microsoft.Authorization/policyExemptions"_s;

/// The objects of one kind as Azure shows them; a counterpart needs members that no struct of ours keeps.
using Objects = QList<QJsonObject>;

/// What is assigned or exempted exactly at a group or, for exemptions, at a resource in it.
struct Governance
{
    Objects assignments;
    Objects exemptions;
};

/// @p isThere: the group exists. NotFound is no error of the target: it has no governance yet.
struct GroupPair
{
    ResourceId source;
    ResourceId target;
    Governance here;
    Governance there;
    bool targetExists = false;
};

QString idOf(const QJsonObject &object)
{
    return object.value("id"_L1).toString();
}

Result<Governance> governanceAt(const CheckInput &input, const ResourceId &group)
{
    Governance governance;
    const auto assignments =
        input.azure.list(u"%1/providers/%2?$filter=atExactScope()"_s.arg(group.toString(), kAssignments),
                         apiVersionFor(kAssignments), input.context);
    if (!assignments)
        return assignments.error();
    for (const QJsonValue &assignment : *assignments)
        governance.assignments.append(assignment.toObject());
    const auto exemptions = input.azure.list(u"%1/providers/%2"_s.arg(group.toString(), kExemptions),
                                             apiVersionFor(kExemptions), input.context);
    if (!exemptions)
        return exemptions.error();
    for (const QJsonValue &exemption : *exemptions) {
        if (ResourceId(idOf(exemption.toObject())).isWithin(group)) // the list has the inherited ones too
            governance.exemptions.append(exemption.toObject());
    }
    return governance;
}

Result<GroupPair> readPair(const CheckInput &input, const ResourceId &source)
{
    GroupPair pair{source, input.plan.targetOf(source), {}, {}, false};
    const auto here = governanceAt(input, source);
    if (!here)
        return here.error();
    pair.here = *here;
    const auto exists = resourceExists(input.azure, pair.target, input.context);
    if (!exists)
        return exists.error();
    pair.targetExists = *exists;
    if (*exists) {
        const auto there = governanceAt(input, pair.target);
        if (!there)
            return there.error();
        pair.there = *there;
    }
    return pair;
}

/// The assignment at the target that decides as @p body does, else the one of the same name, else nullptr.
const QJsonObject *counterpartOf(const Objects &there, const QJsonObject &body, const QString &name)
{
    auto found = std::find_if(there.begin(), there.end(),
                              [&](const QJsonObject &candidate) { return decidesAlike(body, candidate); });
    if (found == there.end())
        found = std::find_if(there.begin(), there.end(), [&](const QJsonObject &candidate) {
            return candidate.value("name"_L1).toString().compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == there.end() ? nullptr : &*found;
}

QString shownName(const QJsonObject &object)
{
    const QString display = object.value("properties"_L1)["displayName"_L1].toString();
    const QString name = object.value("name"_L1).toString();
    return display.isEmpty() ? name : u"%1 (%2)"_s.arg(display, name);
}

bool hasExpired(const QJsonObject &exemption, const QDateTime &now)
{
    const QDateTime expires = timeOf(exemption.value("properties"_L1)["expiresOn"_L1]);
    return expires.isValid() && expires <= now;
}

bool exemptsAlike(const QJsonObject &wanted, const QJsonObject &actual)
{
    const QJsonValue a = wanted.value("properties"_L1);
    const QJsonValue b = actual.value("properties"_L1);
    return ResourceId(a["policyAssignmentId"_L1].toString()) == ResourceId(b["policyAssignmentId"_L1].toString())
        && a["exemptionCategory"_L1].toString().compare(b["exemptionCategory"_L1].toString(), Qt::CaseInsensitive) == 0
        && timeOf(a["expiresOn"_L1]) == timeOf(b["expiresOn"_L1]);
}

bool isExemptThere(const GroupPair &pair, const QJsonObject &body, const ResourceId &scope)
{
    return std::any_of(pair.there.exemptions.begin(), pair.there.exemptions.end(), [&](const QJsonObject &candidate) {
        return ResourceId(idOf(candidate)).parent() == scope && exemptsAlike(body, candidate);
    });
}

void compareAssignments(Finding &finding, const GroupPair &pair, const Plan &plan)
{
    for (const QJsonObject &assignment : pair.here.assignments) {
        const QString object = pair.target.name() + u": "_s + shownName(assignment);
        const QJsonObject body = counterpartAssignment(assignment, plan);
        const QJsonObject *there = counterpartOf(pair.there.assignments, body, assignment.value("name"_L1).toString());
        if (!pair.targetExists)
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "The group %1 does not exist yet."), {pair.target.name()}},
                         decisionText(body), {}, pair.target);
        else if (!there)
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "Assigned at the source, not at the target."),
                         decisionText(body), {}, pair.target);
        else if (decidesAlike(body, *there))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Assigned as at the source."), decisionText(*there),
                         pair.target);
        else
            finding.fail(
                object,
                QT_TRANSLATE_NOOP("Message", "Assigned at the target with other parameters than at the source."),
                decisionText(body), decisionText(*there), pair.target);
    }
}

void compareExemptions(Finding &finding, const GroupPair &pair, const CheckInput &input)
{
    for (const QJsonObject &exemption : pair.here.exemptions) {
        const ResourceId at = ResourceId(idOf(exemption)).parent();
        const ResourceId scope = input.plan.targetOf(at);
        const QString object = scope.name() + u": "_s + shownName(exemption);
        const QJsonObject body = counterpartExemption(exemption, input.plan);
        const QString category = body.value("properties"_L1)["exemptionCategory"_L1].toString();
        if (scope == at)
            finding.notApplicable(object, QT_TRANSLATE_NOOP("Message", "What it exempts stays where it is."), at);
        else if (hasExpired(exemption, input.clock.now()))
            finding.notApplicable(object, QT_TRANSLATE_NOOP("Message", "The exemption has expired."), at);
        else if (isExemptThere(pair, body, scope))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Exempted as at the source."), category, scope);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "Exempted at the source, not at the target."), category,
                         {}, scope);
    }
}

void listAdditional(Finding &finding, const GroupPair &pair, const Plan &plan)
{
    for (const QJsonObject &assignment : pair.there.assignments) {
        const QString name = assignment.value("name"_L1).toString();
        const bool wanted =
            std::any_of(pair.here.assignments.begin(), pair.here.assignments.end(), [&](const QJsonObject &source) {
                return decidesAlike(counterpartAssignment(source, plan), assignment)
                    || source.value("name"_L1).toString().compare(name, Qt::CaseInsensitive) == 0;
            });
        if (!wanted)
            finding.warn(pair.target.name() + u": "_s + shownName(assignment),
                         QT_TRANSLATE_NOOP("Message", "Assigned at the target only."), decisionText(assignment),
                         pair.target);
    }
}

Change assignmentChange(const GroupPair &pair, const QJsonObject &assignment, const QJsonObject &body,
                        const QJsonObject *there)
{
    const QString name = assignment.value("name"_L1).toString();
    const ResourceId id = pair.target.extension(kAssignments, name);
    Change change;
    if (there) {
        // Mapping the target onto itself leaves what a PUT may set, which is what puts it back.
        change = updateResource(
            kItem,
            {QT_TRANSLATE_NOOP("Message", "Assign the policy %1 at %2 as at the source"), {name, pair.target.name()}},
            id, "PUT", counterpartAssignment(*there, Plan()), body);
    } else {
        change = createResource(
            kItem, {QT_TRANSLATE_NOOP("Message", "Assign the policy %1 at %2"), {name, pair.target.name()}}, id, body);
    }
    const QString principal = assignment.value("identity"_L1)["principalId"_L1].toString();
    if (!principal.isEmpty())
        change.undoNote = {QT_TRANSLATE_NOOP("Message",
                                             "The policy gets an identity of its own: the roles of %1, which mends "
                                             "resources at the source, have to be granted to the new one."),
                           {principal}};
    change.seal();
    return change;
}

Result<std::optional<Change>> exemptionChange(const CheckInput &input, const GroupPair &pair,
                                              const QJsonObject &exemption)
{
    const ResourceId at = ResourceId(idOf(exemption)).parent();
    const ResourceId scope = input.plan.targetOf(at);
    const QJsonObject body = counterpartExemption(exemption, input.plan);
    if (scope == at || hasExpired(exemption, input.clock.now()) || isExemptThere(pair, body, scope))
        return std::optional<Change>();
    if (!scope.isResourceGroup()) {
        const auto exists = resourceExists(input.azure, scope, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            return std::optional<Change>(); // proposed once the resource is there
    }
    const QString name = exemption.value("name"_L1).toString();
    Change change = createResource(
        kItem, {QT_TRANSLATE_NOOP("Message", "Exempt %1 from the policy, as %2 at the source"), {scope.name(), name}},
        scope.extension(kExemptions, name), body);
    change.permissions.append(u"Microsoft.Authorization/policyAssignments/exempt/action"_s);
    return std::optional(change);
}

}

Finding policiesAreEqual(const CheckInput &input)
{
    Finding finding;
    for (const ResourceId &group : movingGroups(input.plan)) {
        if (input.plan.targetOf(group) == group)
            continue;
        const auto pair = readPair(input, group);
        if (!pair) {
            finding.couldNotCheck(group.name(), pair.error(), group);
            continue;
        }
        const auto before = finding.objects().size();
        compareAssignments(finding, *pair, input.plan);
        compareExemptions(finding, *pair, input);
        listAdditional(finding, *pair, input.plan);
        if (finding.objects().size() == before)
            finding.pass(
                group.name(),
                QT_TRANSLATE_NOOP(
                    "Message", "Nothing is assigned at this group itself; what it inherits, the target inherits too."),
                {}, group);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No resource group moves."));
    return finding;
}

Result<QList<Change>> proposeAssignments(const CheckInput &input)
{
    QList<Change> changes;
    for (const ResourceId &group : movingGroups(input.plan)) {
        if (input.plan.targetOf(group) == group)
            continue;
        const auto pair = readPair(input, group);
        if (!pair)
            return pair.error();
        QList<Change> ofGroup;
        QHash<QString, QString> made; // assignment at the target → the change that makes it
        for (const QJsonObject &assignment : pair->here.assignments) {
            const QJsonObject body = counterpartAssignment(assignment, input.plan);
            const QJsonObject *there =
                counterpartOf(pair->there.assignments, body, assignment.value("name"_L1).toString());
            if (there && decidesAlike(body, *there))
                continue;
            ofGroup.append(assignmentChange(*pair, assignment, body, there));
            made.insert(ofGroup.last().resource.key(), ofGroup.last().id);
        }
        for (const QJsonObject &exemption : pair->here.exemptions) {
            auto change = exemptionChange(input, *pair, exemption);
            if (!change)
                return change.error();
            if (!*change)
                continue;
            const QString from = (*change)->request.body["properties"_L1]["policyAssignmentId"_L1].toString().toLower();
            if (made.contains(from))
                (*change)->dependsOn = {made.value(from)};
            ofGroup.append(**change);
        }
        if (ofGroup.isEmpty())
            continue;
        const auto missing = makeTargetGroupIfMissing(input, kItem, pair->target);
        if (!missing)
            return missing.error();
        if (*missing) {
            const bool seen = std::any_of(changes.begin(), changes.end(),
                                          [&](const Change &other) { return other.id == (*missing)->id; });
            if (!seen)
                changes.append(**missing);
            for (Change &change : ofGroup)
                change.dependsOn.append((*missing)->id);
        }
        changes.append(ofGroup);
    }
    return changes;
}

}
