#include "sandbox/resourcemover/resourcemoverstates.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

std::optional<MovePhase> movePhase(const QString &verb)
{
    static const QStringList prepared = {u"MovePending"_s,         u"MoveInProgress"_s,       u"MoveFailed"_s,
                                         u"CommitPending"_s,       u"CommitFailed"_s,         u"Committed"_s,
                                         u"DeleteSourcePending"_s, u"ResourceMoveCompleted"_s};
    static const QStringList moved = {u"CommitPending"_s, u"CommitFailed"_s, u"Committed"_s, u"DeleteSourcePending"_s,
                                      u"ResourceMoveCompleted"_s};
    static const QStringList committed = {u"Committed"_s, u"DeleteSourcePending"_s, u"ResourceMoveCompleted"_s};
    static const QList<MovePhase> phases = {
        {u"prepare"_s,
         {u"PreparePending"_s, u"PrepareFailed"_s},
         u"PrepareInProgress"_s,
         u"MovePending"_s,
         u"PrepareFailed"_s,
         prepared,
         u"MoveCollectionPrepareOperationFailed"_s},
        {u"initiateMove"_s,
         {u"MovePending"_s, u"MoveFailed"_s},
         u"MoveInProgress"_s,
         u"CommitPending"_s,
         u"MoveFailed"_s,
         moved,
         u"MoveCollectionInitiateMoveOperationFailed"_s},
        {u"commit"_s,
         {u"CommitPending"_s, u"CommitFailed"_s},
         u"CommitInProgress"_s,
         u"DeleteSourcePending"_s,
         u"CommitFailed"_s,
         committed,
         u"MoveCollectionCommitOperationFailed"_s},
        {u"discard"_s,
         {u"CommitPending"_s, u"DiscardFailed"_s},
         u"DiscardInProgress"_s,
         u"MovePending"_s,
         u"DiscardFailed"_s,
         {},
         u"MoveCollectionDiscardOperationFailed"_s},
    };
    for (const MovePhase &phase : phases) {
        if (phase.verb.compare(verb, Qt::CaseInsensitive) == 0)
            return phase;
    }
    return {};
}

bool isMovable(const QString &type)
{
    static const QStringList types = {u"resourceGroups"_s,
                                      u"Microsoft.Compute/virtualMachines"_s,
                                      u"Microsoft.Compute/availabilitySets"_s,
                                      u"Microsoft.Network/virtualNetworks"_s,
                                      u"Microsoft.Network/networkInterfaces"_s,
                                      u"Microsoft.Network/networkSecurityGroups"_s,
                                      u"Microsoft.Network/loadBalancers"_s,
                                      u"Microsoft.Network/publicIPAddresses"_s,
                                      u"Microsoft.Sql/servers/databases"_s,
                                      u"Microsoft.Sql/servers/elasticPools"_s};
    return types.contains(type, Qt::CaseInsensitive) || isReferenceOnly(type);
}

bool isReferenceOnly(const QString &type)
{
    static const QStringList types = {u"Microsoft.Compute/diskEncryptionSets"_s, u"Microsoft.KeyVault/vaults"_s,
                                      u"Microsoft.Sql/servers"_s};
    return types.contains(type, Qt::CaseInsensitive);
}

bool isMoveRunning(const QString &state)
{
    return state.endsWith(u"InProgress");
}

}
