#pragma once

#include <QString>
#include <QStringList>

namespace azrelocate::sandbox {

/// Host suffixes and audiences of the simulated cloud: those of the public one, so that an estate looks as it does at
/// home. No name of them is looked up in the real DNS; the cloud file says where each connects.
struct CloudNames
{
    QString keyVaultSuffix = QStringLiteral(".vault.azure.net");
    QString storageSuffix = QStringLiteral("core.windows.net"); ///< "{account}.blob." + this
    QString appConfigurationSuffix = QStringLiteral(".azconfig.io");
    QString sqlSuffix = QStringLiteral(".database.windows.net");
    QString webSuffix = QStringLiteral(".azurewebsites.net");
    QString trafficManagerSuffix = QStringLiteral(".trafficmanager.net");
    QString publicIpSuffix = QStringLiteral(".cloudapp.azure.com"); ///< "{label}.{region}" + this
    QString cosmosSuffix = QStringLiteral(".documents.azure.com");
    QString serviceBusSuffix = QStringLiteral(".servicebus.windows.net");
    QString logAnalyticsHost = QStringLiteral("api.loganalytics.io");
    QString graphHost = QStringLiteral("graph.microsoft.com");
    QString retailPricesHost = QStringLiteral("prices.azure.com");
    QStringList managementAudiences = {
        QStringLiteral("https://management.azure.com"), QStringLiteral("https://management.core.windows.net")};
    QStringList keyVaultAudiences = {QStringLiteral("https://vault.azure.net")};
    QStringList storageAudiences = {QStringLiteral("https://storage.azure.com")};
    QStringList appConfigurationAudiences = {QStringLiteral("https://azconfig.io")};
    QStringList logAnalyticsAudiences = {QStringLiteral("https://api.loganalytics.io")};
    QStringList graphAudiences = {QStringLiteral("https://graph.microsoft.com")};
};

}
