#include "sandbox/cloudfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QJsonObject cloudFile(const QString &endpoint, const CloudNames &names, const NetworkPlan &plan)
{
    QJsonObject connectTo;
    for (auto entry = plan.connectTo.cbegin(); entry != plan.connectTo.cend(); ++entry)
        connectTo.insert(entry.key(), entry.value());
    QJsonObject extension{{u"resolvers"_s, QJsonArray::fromStringList(plan.resolvers)}, {u"connectTo"_s, connectTo},
                          {u"retailPrices"_s, u"https://"_s + names.retailPricesHost}};
    if (plan.clockStart.isValid()) {
        extension.insert(u"clock"_s, QJsonObject{{u"start"_s, plan.clockStart.toUTC().toString(Qt::ISODateWithMs)},
                                                 {u"speed"_s, plan.clockSpeed}});
    }
    const QString graph = u"https://"_s + names.graphHost + u'/';
    return {{u"name"_s, u"AzureSandbox"_s},
            {u"isActive"_s, false},
            {u"profile"_s, u"latest"_s},
            {u"endpoints"_s,
             QJsonObject{{u"activeDirectory"_s, endpoint},
                         {u"activeDirectoryResourceId"_s, u"https://management.core.windows.net/"_s},
                         {u"activeDirectoryGraphResourceId"_s, graph},
                         {u"logAnalyticsResourceId"_s, u"https://"_s + names.logAnalyticsHost},
                         {u"management"_s, endpoint},
                         {u"microsoftGraphResourceId"_s, graph},
                         {u"resourceManager"_s, endpoint}}},
            {u"suffixes"_s,
             QJsonObject{{u"appConfigurationDns"_s, names.appConfigurationSuffix},
                         {u"keyvaultDns"_s, names.keyVaultSuffix},
                         {u"sqlServerHostname"_s, names.sqlSuffix},
                         {u"storageEndpoint"_s, names.storageSuffix}}},
            {u"azrelocate"_s, extension}};
}

}
