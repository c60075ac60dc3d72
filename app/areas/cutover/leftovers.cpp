#include "areas/cutover/leftovers.h"

#include "azure/keyvault.h"
#include "azure/vaultobjects.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

bool isType(const ResourceId &id, QLatin1StringView type)
{
    return id.type().compare(type, Qt::CaseInsensitive) == 0;
}

/// The first key of the source vault that the target vault has no counterpart of; empty: none.
Result<QString> missingKey(const CheckInput &input, const PlannedResource &planned)
{
    const auto source = getVault(input.azure, planned.source, input.context);
    if (!source)
        return source.error();
    const auto target = getVault(input.azure, planned.target, input.context);
    if (!target)
        return target.error();
    const auto here = listVaultKeys(input.azure, source->uri, input.context);
    if (!here)
        return here.error();
    const auto there = listVaultKeys(input.azure, target->uri, input.context);
    if (!there)
        return there.error();
    for (const VaultKey &key : *here) {
        const bool copied = std::any_of(there->begin(), there->end(), [&](const VaultKey &other) {
            return other.name.compare(key.name, Qt::CaseInsensitive) == 0;
        });
        if (!key.managed && !copied)
            return key.name;
    }
    return QString();
}

Result<Leftover> judge(const CheckInput &input, const PlannedResource &planned, const QList<Lock> &locks)
{
    Leftover leftover{planned, KeptBecause::Nothing, {}};
    for (const Lock &lock : locks) {
        const bool covers = planned.source.isWithin(lock.scope()) || lock.scope().isWithin(planned.source);
        if (!covers || lock.name == holdLockName())
            continue;
        leftover.kept = KeptBecause::Lock;
        leftover.detail = lock.name;
        return leftover;
    }
    // Azure removes these with their owner, and refuses to remove them alone: a private endpoint's interface, a
    // server's database master.
    if (planned.tool == Tool::WithParent
        && (isType(planned.source, "Microsoft.Network/networkInterfaces"_L1)
            || isType(planned.source, "Microsoft.Sql/servers/databases"_L1))) {
        leftover.kept = KeptBecause::WithOther;
        return leftover;
    }
    // An imported certificate has another name at the target, and the vault that it came from keeps it.
    if (isType(planned.source, "Microsoft.Web/certificates"_L1))
        return leftover;
    const auto successor = resourceExists(input.azure, planned.target, input.context);
    if (!successor)
        return successor.error();
    if (!*successor) {
        leftover.kept = KeptBecause::NoSuccessor;
        leftover.detail = planned.target.name();
        return leftover;
    }
    if (isType(planned.source, "Microsoft.KeyVault/vaults"_L1)) {
        const auto key = missingKey(input, planned);
        if (!key)
            return key.error();
        if (!key->isEmpty()) {
            leftover.kept = KeptBecause::Keys;
            leftover.detail = *key;
        }
    }
    return leftover;
}

}

QString holdLockName()
{
    return u"hold-source-after-cutover"_s;
}

Result<QList<Leftover>> leftoversIn(const CheckInput &input, const ResourceId &group)
{
    const auto locks = listLocks(input.azure, group, input.context);
    if (!locks)
        return locks.error();
    QList<Leftover> leftovers;
    for (const PlannedResource &planned : input.plan.resources) {
        const bool moves = planned.tool != Tool::Stay && planned.tool != Tool::Native && planned.tool != Tool::Undecided
            && !(planned.source == planned.target);
        if (!moves || !(planned.source.resourceGroupId() == group))
            continue;
        const auto exists = resourceExists(input.azure, planned.source, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            continue;
        const auto leftover = judge(input, planned, *locks);
        if (!leftover)
            return leftover.error();
        leftovers.append(*leftover);
    }
    return leftovers;
}

Result<QList<Lock>> holdLocksOf(const CheckInput &input, const ResourceId &group)
{
    return listLocks(input.azure, group, input.context).transform([&](const QList<Lock> &locks) {
        QList<Lock> ours;
        std::copy_if(locks.begin(), locks.end(), std::back_inserter(ours),
                     [&](const Lock &lock) { return lock.name == holdLockName() && lock.scope() == group; });
        return ours;
    });
}

}
