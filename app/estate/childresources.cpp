#include "estate/childresources.h"

#include "base/sidebyside.h"
#include "estate/secretproperties.h"

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct ChildRow
{
    QLatin1StringView type;
    QLatin1StringView children;
    QLatin1StringView apiVersion;
};

constexpr int kListsAtOnce = 8; ///< what there is to win is the time on the way; Azure's budgets are kept by the pipeline

constexpr std::array kRows{
    ChildRow{"Microsoft.Network/privateEndpoints"_L1, "privateDnsZoneGroups"_L1, "2023-09-01"_L1},
    ChildRow{"Microsoft.Sql/servers"_L1, "firewallRules"_L1, "2021-11-01"_L1},
};

}

Result<void> addChildResources(const AzureReader &azure, Inventory &inventory, const CallContext &context)
{
    for (const ChildRow &row : kRows) {
        QList<Resource> parents; // copies: the inventory grows below
        for (const Resource *parent : inventory.ofType(QString(row.type)))
            parents.append(*parent);
        const auto pathOf = [&row](const Resource &parent) {
            return parent.id.toString() + u'/' + row.children;
        };
        const auto lists = sideBySide(parents, kListsAtOnce, context, [&](const Resource &parent) {
            return azure.list(pathOf(parent), row.apiVersion, context);
        });
        if (context.stopped())
            return Error::cancelled(u"discover"_s);
        for (qsizetype i = 0; i < parents.size(); ++i) {
            const Resource &parent = parents[i];
            const Result<QJsonArray> &children = *lists[size_t(i)];
            if (!children) {
                if (children.error().kind != ErrorKind::NotFound)
                    inventory.skipped.append({pathOf(parent), children.error().toLine()});
                continue;
            }
            for (const QJsonValue &child : *children) {
                Resource resource = Resource::fromObject(withoutSecrets(child).toObject());
                if (resource.id.isNull() || inventory.find(resource.id) != nullptr)
                    continue;
                if (resource.location.isNull())
                    resource.location = parent.location;
                inventory.append(std::move(resource));
                ++inventory.expected;
            }
        }
    }
    return {};
}

}
