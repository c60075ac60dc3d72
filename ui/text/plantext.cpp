#include "ui/text/plantext.h"

#include "plan/plannames.h"

#include <QCoreApplication>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

struct TypeGlyph
{
    QLatin1StringView prefix; ///< of the type, lower-case
    Glyph glyph;
};

/// The first prefix that fits decides.
constexpr std::array kTypeGlyphs{
    TypeGlyph{"microsoft.network/dnszones"_L1, Glyph::Domain},
    TypeGlyph{"microsoft.network/privatednszones"_L1, Glyph::Domain},
    TypeGlyph{"microsoft.network/trafficmanagerprofiles"_L1, Glyph::Domain},
    TypeGlyph{"microsoft.network/"_L1, Glyph::Network},
    TypeGlyph{"microsoft.cdn/"_L1, Glyph::Network},
    TypeGlyph{"microsoft.compute/disks"_L1, Glyph::Storage},
    TypeGlyph{"microsoft.compute/snapshots"_L1, Glyph::Storage},
    TypeGlyph{"microsoft.compute/"_L1, Glyph::Machine},
    TypeGlyph{"microsoft.containerservice/"_L1, Glyph::Machine},
    TypeGlyph{"microsoft.web/certificates"_L1, Glyph::Certificate},
    TypeGlyph{"microsoft.web/"_L1, Glyph::Web},
    TypeGlyph{"microsoft.app/"_L1, Glyph::Web},
    TypeGlyph{"microsoft.apimanagement/"_L1, Glyph::Web},
    TypeGlyph{"microsoft.sql/"_L1, Glyph::Database},
    TypeGlyph{"microsoft.dbfor"_L1, Glyph::Database},
    TypeGlyph{"microsoft.documentdb/"_L1, Glyph::Database},
    TypeGlyph{"microsoft.cache/"_L1, Glyph::Database},
    TypeGlyph{"microsoft.storage/"_L1, Glyph::Storage},
    TypeGlyph{"microsoft.containerregistry/"_L1, Glyph::Storage},
    TypeGlyph{"microsoft.recoveryservices/"_L1, Glyph::Storage},
    TypeGlyph{"microsoft.keyvault/"_L1, Glyph::Vault},
    TypeGlyph{"microsoft.managedidentity/"_L1, Glyph::Identity},
    TypeGlyph{"microsoft.operationalinsights/"_L1, Glyph::Log},
    TypeGlyph{"microsoft.insights/"_L1, Glyph::Log},
};

QString allowedText(const QString &characters)
{
    if (characters == "lower-letters-digits"_L1)
        return PlanText::tr("Only small letters and digits are allowed here.");
    if (characters == "letters-digits"_L1)
        return PlanText::tr("Only letters and digits are allowed here.");
    if (characters == "lower-letters-digits-hyphens"_L1)
        return PlanText::tr("Only small letters, digits and hyphens are allowed here.");
    if (characters == "letters-digits-hyphens"_L1)
        return PlanText::tr("Only letters, digits and hyphens are allowed here.");
    if (characters == "group"_L1)
        return PlanText::tr("Only letters, digits, hyphens, underscores, parentheses and full stops are allowed here.");
    return PlanText::tr("A name cannot hold any of / \\ ? # < > % &.");
}

}

QString toolText(Tool tool)
{
    return nameOf(tool).toString();
}

QString methodText(Method method)
{
    switch (method) {
    case Method::Hot:
        return PlanText::tr("Hot");
    case Method::Warm:
        return PlanText::tr("Warm");
    case Method::Cold:
        break;
    }
    return PlanText::tr("Cold");
}

QString methodMeaning(Method method)
{
    switch (method) {
    case Method::Hot:
        return PlanText::tr(
            "Both regions hold the same data at every moment; traffic is moved over without an outage.");
    case Method::Warm:
        return PlanText::tr("The target follows the source a little later; writing pauses for minutes at the cutover.");
    case Method::Cold:
        break;
    }
    return PlanText::tr("The workload is stopped, copied and started in the target; it costs least and loses nothing.");
}

QString stateText(const std::optional<StateKind> &state)
{
    if (!state)
        return PlanText::tr("Unknown");
    switch (*state) {
    case StateKind::Stateful:
        return PlanText::tr("Stateful");
    case StateKind::Stateless:
        return PlanText::tr("Stateless");
    case StateKind::Config:
        return PlanText::tr("Configuration");
    case StateKind::Global:
        break;
    }
    return PlanText::tr("Global");
}

QString placementText(Placement placement)
{
    switch (placement) {
    case Placement::Moves:
        return PlanText::tr("Moves");
    case Placement::Replicates:
        return PlanText::tr("Replicates");
    case Placement::Stays:
        return PlanText::tr("Stays");
    case Placement::Global:
        return PlanText::tr("Global");
    case Placement::InTarget:
        break;
    }
    return PlanText::tr("In the target");
}

Shade shadeOf(Placement placement)
{
    switch (placement) {
    case Placement::Moves:
    case Placement::Stays:
        return Shade::Source;
    case Placement::Replicates:
    case Placement::InTarget:
        return Shade::Target;
    case Placement::Global:
        break;
    }
    return Shade::Muted;
}

Glyph glyphOf(Placement placement)
{
    switch (placement) {
    case Placement::Moves:
        return Glyph::Next;
    case Placement::Replicates:
        return Glyph::Copy;
    case Placement::Stays:
        return Glyph::Lock;
    case Placement::Global:
        return Glyph::Cloud;
    case Placement::InTarget:
        break;
    }
    return Glyph::Region;
}

QString dataMethodText(DataMethod method)
{
    return nameOf(method).toString();
}

QString dependencyText(DependencyKind kind)
{
    switch (kind) {
    case DependencyKind::Parent:
        return PlanText::tr("is part of");
    case DependencyKind::Reference:
        return PlanText::tr("uses");
    case DependencyKind::PrivateEndpoint:
        return PlanText::tr("leads privately to");
    case DependencyKind::Endpoint:
        break;
    }
    return PlanText::tr("calls");
}

QString problemText(const NameProblem &problem)
{
    switch (problem.kind) {
    case NameProblem::Kind::Empty:
        return PlanText::tr("Type a name.");
    case NameProblem::Kind::TooLong:
        return PlanText::tr("At most %n characters are allowed here.", nullptr, problem.maximum);
    case NameProblem::Kind::Characters:
        return allowedText(problem.characters);
    case NameProblem::Kind::Ending:
        return PlanText::tr("A name cannot end with a full stop or a blank, nor begin with a blank.");
    case NameProblem::Kind::Taken:
        return PlanText::tr("Another resource of the workload has this name.");
    case NameProblem::Kind::SameAsSource:
        break;
    }
    return PlanText::tr("All of Azure shares these names: the source keeps this one until it is deleted.");
}

Glyph glyphOfType(const QString &type)
{
    for (const TypeGlyph &row : kTypeGlyphs) {
        if (type.startsWith(row.prefix, Qt::CaseInsensitive))
            return row.glyph;
    }
    return Glyph::Other;
}

}
