#include "plan/plan.h"

#include "base/textreplacement.h"

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p name is more than a word, so that a text that holds it means this name.
bool isDistinctive(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isLetter(); });
}

constexpr std::array<std::pair<Method, QLatin1StringView>, 3> kMethods{{
    {Method::Hot, "hot"_L1},
    {Method::Warm, "warm"_L1},
    {Method::Cold, "cold"_L1},
}};

constexpr std::array<std::pair<Tool, QLatin1StringView>, 9> kTools{{
    {Tool::ResourceMover, "resource-mover"_L1},
    {Tool::SiteRecovery, "site-recovery"_L1},
    {Tool::Template, "template"_L1},
    {Tool::Copy, "copy"_L1},
    {Tool::Native, "native"_L1},
    {Tool::WithParent, "with-parent"_L1},
    {Tool::Manual, "manual"_L1},
    {Tool::Stay, "stay"_L1},
    {Tool::Undecided, "undecided"_L1},
}};

constexpr std::array<std::pair<DataMethod, QLatin1StringView>, 6> kDataMethods{{
    {DataMethod::None, "none"_L1},
    {DataMethod::BlobCopy, "blob-copy"_L1},
    {DataMethod::VaultCopy, "vault-copy"_L1},
    {DataMethod::SqlCopy, "sql-copy"_L1},
    {DataMethod::CosmosRegion, "cosmos-region"_L1},
    {DataMethod::AzCopy, "azcopy"_L1},
}};

template <typename Value, std::size_t size>
QString nameIn(const std::array<std::pair<Value, QLatin1StringView>, size> &names, Value wanted)
{
    for (const auto &[value, name] : names) {
        if (value == wanted)
            return name;
    }
    return {};
}

template <typename Value, std::size_t size>
std::optional<Value> valueIn(const std::array<std::pair<Value, QLatin1StringView>, size> &names, QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

/// What hangs on a resource group itself and follows the group, unlike a resource in the group that is not planned.
bool belongsToScope(const ResourceId &id)
{
    const QString provider = id.providerNamespace();
    return provider.compare("Microsoft.Authorization"_L1, Qt::CaseInsensitive) == 0
        || provider.compare("Microsoft.Consumption"_L1, Qt::CaseInsensitive) == 0;
}

}

QString toString(Method method)
{
    return nameIn(kMethods, method);
}

std::optional<Method> methodFromString(QStringView text)
{
    return valueIn(kMethods, text);
}

QString toString(Tool tool)
{
    return nameIn(kTools, tool);
}

std::optional<Tool> toolFromString(QStringView text)
{
    return valueIn(kTools, text);
}

QString toString(DataMethod method)
{
    return nameIn(kDataMethods, method);
}

std::optional<DataMethod> dataMethodFromString(QStringView text)
{
    return valueIn(kDataMethods, text);
}

bool copiesBlobs(DataMethod method)
{
    return method == DataMethod::BlobCopy || method == DataMethod::AzCopy;
}

const PlannedResource *Plan::find(const ResourceId &sourceId) const
{
    const auto found = std::find_if(resources.begin(), resources.end(),
                                    [&](const PlannedResource &planned) { return planned.source == sourceId; });
    return found == resources.end() ? nullptr : &*found;
}

ResourceId Plan::targetOf(const ResourceId &sourceId) const
{
    for (ResourceId above = sourceId; !above.isNull() && !above.isSubscription(); above = above.parent()) {
        const QString below = sourceId.toString().mid(above.toString().size());
        if (const PlannedResource *planned = find(above))
            return ResourceId(planned->target.toString() + below);
        if (!above.isResourceGroup())
            continue;
        const QString group = groups.value(above.resourceGroupName().toLower());
        if (!group.isEmpty() && (below.isEmpty() || belongsToScope(sourceId)))
            return sourceId.withResourceGroup(group);
    }
    return sourceId;
}

QList<PlannedResource> Plan::ofType(const QString &type) const
{
    QList<PlannedResource> found;
    std::copy_if(resources.begin(), resources.end(), std::back_inserter(found), [&](const PlannedResource &planned) {
        return planned.tool != Tool::Stay && planned.source.type().compare(type, Qt::CaseInsensitive) == 0;
    });
    return found;
}

QList<PlannedResource> Plan::withTool(Tool tool) const
{
    QList<PlannedResource> found;
    std::copy_if(resources.begin(), resources.end(), std::back_inserter(found),
                 [&](const PlannedResource &planned) { return planned.tool == tool; });
    return found;
}

QString Plan::rewritten(const QString &text) const
{
    return replaceAll(text, replacements());
}

QStringList Plan::sourceTokensIn(const QString &text) const
{
    return replaceableIn(text, replacements());
}

QList<std::pair<QString, QString>> Plan::replacements() const
{
    QList<std::pair<QString, QString>> pairs;
    QHash<QString, bool> known;
    const auto add = [&](const QString &from, const QString &to) {
        if (from.isEmpty() || from.compare(to, Qt::CaseInsensitive) == 0 || known.contains(from.toLower()))
            return;
        known.insert(from.toLower(), true);
        pairs.append({from, to});
    };
    for (const auto &[from, to] : endpointReplacements)
        add(from, to);
    for (const PlannedResource &planned : resources) {
        add(planned.source.toString(), planned.target.toString());
        add(planned.source.name(), planned.target.name());
        const ResourceId group = planned.source.resourceGroupId();
        add(group.toString(), targetOf(group).toString());
        if (isDistinctive(group.name())) // one called "data" would stand for itself in any text
            add(group.name(), targetOf(group).name());
    }
    for (const PlannedHostName &host : hostNames)
        add(host.name, host.newName.isEmpty() ? host.name : host.newName);
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    return pairs;
}

}
