#pragma once

#include "plan/plan.h"

#include <QJsonObject>

namespace azrelocate::keyvault {

/// Who reaches a vault over the network. A vault without rules is one that lets everybody in, and equal to one that
/// says so (Microsoft.KeyVault/vaults, api-version 2026-02-01, properties.networkAcls).
struct VaultNetwork
{
    QString publicAccess = QStringLiteral("Enabled");
    QString defaultAction = QStringLiteral("Allow");
    QString bypass = QStringLiteral("AzureServices");
    QStringList addresses;     ///< sorted: "203.0.113.0/24"
    QList<ResourceId> subnets; ///< sorted

    friend bool operator==(const VaultNetwork &, const VaultNetwork &) = default;
};

/// From the vault as Azure shows it. A single address and its range of one are the same.
VaultNetwork networkOf(const QJsonObject &vault);

/// What the rules become at the target: subnets that move are named by their counterparts.
VaultNetwork relocated(VaultNetwork network, const Plan &plan);

/// The members of "properties" that make a vault's network like @p network.
QJsonObject networkProperties(const VaultNetwork &network);

/// "Deny, 2 addresses, snet-app, AzureServices pass"
QString toText(const VaultNetwork &network);

}
