#include "plan/namecheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumAnywhere = 260; ///< no resource provider allows more
constexpr int kMaximumGroup = 90;

/// What the rule allows, as a class of a regular expression. Other types share only what no id can hold.
QString allowed(const QString &characters)
{
    if (characters == "lower-letters-digits"_L1)
        return u"[a-z0-9]"_s;
    if (characters == "letters-digits"_L1)
        return u"[A-Za-z0-9]"_s;
    if (characters == "lower-letters-digits-hyphens"_L1)
        return u"[a-z0-9-]"_s;
    if (characters == "letters-digits-hyphens"_L1)
        return u"[A-Za-z0-9-]"_s;
    return u"[^/\\\\?#<>%&\\x00-\\x1f]"_s;
}

bool consistsOf(const QString &name, const QString &characterClass)
{
    return QRegularExpression(u"\\A"_s + characterClass + u"+\\z"_s).match(name).hasMatch();
}

bool isTaken(const QString &name, const ResourceId &source, bool global, const Plan &plan, const Inventory &inventory)
{
    const ResourceId place = plan.targetOf(source);
    const ResourceId wanted = place.withName(name);
    const auto collides = [&](const ResourceId &other) {
        if (other == wanted)
            return true;
        return global && other.name().compare(name, Qt::CaseInsensitive) == 0
            && other.type().compare(source.type(), Qt::CaseInsensitive) == 0;
    };
    const bool planned =
        std::any_of(plan.resources.begin(), plan.resources.end(), [&](const PlannedResource &resource) {
            return resource.source != source && resource.target != resource.source && collides(resource.target);
        });
    return planned
        || std::any_of(inventory.resources().begin(), inventory.resources().end(),
                       [&](const Resource &resource) { return resource.id != source && collides(resource.id); });
}

}

std::optional<NameProblem> checkTargetName(const QString &name, const ResourceId &source, const Recipe *recipe,
                                           const Plan &plan, const Inventory &inventory)
{
    const GlobalNameRule rule = recipe != nullptr ? recipe->name : GlobalNameRule();
    const int maximum = rule.isGlobal() ? rule.maximum : kMaximumAnywhere;
    if (name.isEmpty())
        return NameProblem{NameProblem::Kind::Empty};
    if (name.size() > maximum)
        return NameProblem{NameProblem::Kind::TooLong, maximum};
    if (name.endsWith(u'.') || name.endsWith(u' ') || name.startsWith(u' '))
        return NameProblem{NameProblem::Kind::Ending};
    if (!consistsOf(name, allowed(rule.characters)))
        return NameProblem{NameProblem::Kind::Characters, maximum, rule.characters};
    if (rule.isGlobal() && name.compare(source.name(), Qt::CaseInsensitive) == 0)
        return NameProblem{NameProblem::Kind::SameAsSource};
    if (isTaken(name, source, rule.isGlobal(), plan, inventory))
        return NameProblem{NameProblem::Kind::Taken};
    return {};
}

std::optional<NameProblem> checkGroupName(const QString &name)
{
    if (name.isEmpty())
        return NameProblem{NameProblem::Kind::Empty};
    if (name.size() > kMaximumGroup)
        return NameProblem{NameProblem::Kind::TooLong, kMaximumGroup};
    if (name.endsWith(u'.'))
        return NameProblem{NameProblem::Kind::Ending};
    if (!consistsOf(name, u"[\\p{L}\\p{N}._()-]"_s))
        return NameProblem{NameProblem::Kind::Characters, kMaximumGroup, u"group"_s};
    return {};
}

bool isHostName(const QString &name)
{
    static const QRegularExpression pattern(
        u"\\A(?=.{1,253}\\z)(?:[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

}
