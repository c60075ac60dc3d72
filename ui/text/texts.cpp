#include "ui/text/texts.h"

#include "report/reporttext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

struct TypeName
{
    const char *type;
    const char *name;
};
constexpr TypeName kTypeNames[] = {
    {"microsoft.alertsmanagement/smartdetectoralertrules", QT_TRANSLATE_NOOP("Texts", "Smart detector rule")},
    {"microsoft.authorization/locks", QT_TRANSLATE_NOOP("Texts", "Lock")},
    {"microsoft.cdn/profiles", QT_TRANSLATE_NOOP("Texts", "Front Door or CDN profile")},
    {"microsoft.compute/availabilitysets", QT_TRANSLATE_NOOP("Texts", "Availability set")},
    {"microsoft.compute/disks", QT_TRANSLATE_NOOP("Texts", "Managed disk")},
    {"microsoft.compute/snapshots", QT_TRANSLATE_NOOP("Texts", "Snapshot")},
    {"microsoft.compute/virtualmachines", QT_TRANSLATE_NOOP("Texts", "Virtual machine")},
    {"microsoft.compute/virtualmachines/extensions", QT_TRANSLATE_NOOP("Texts", "Virtual machine extension")},
    {"microsoft.compute/virtualmachinescalesets", QT_TRANSLATE_NOOP("Texts", "Virtual machine scale set")},
    {"microsoft.containerregistry/registries", QT_TRANSLATE_NOOP("Texts", "Container registry")},
    {"microsoft.containerservice/managedclusters", QT_TRANSLATE_NOOP("Texts", "Kubernetes service")},
    {"microsoft.dbforpostgresql/flexibleservers", QT_TRANSLATE_NOOP("Texts", "PostgreSQL flexible server")},
    {"microsoft.dbformysql/flexibleservers", QT_TRANSLATE_NOOP("Texts", "MySQL flexible server")},
    {"microsoft.documentdb/databaseaccounts", QT_TRANSLATE_NOOP("Texts", "Cosmos DB account")},
    {"microsoft.eventhub/namespaces", QT_TRANSLATE_NOOP("Texts", "Event Hubs namespace")},
    {"microsoft.insights/actiongroups", QT_TRANSLATE_NOOP("Texts", "Action group")},
    {"microsoft.insights/components", QT_TRANSLATE_NOOP("Texts", "Application Insights")},
    {"microsoft.insights/metricalerts", QT_TRANSLATE_NOOP("Texts", "Metric alert")},
    {"microsoft.insights/scheduledqueryrules", QT_TRANSLATE_NOOP("Texts", "Log search alert")},
    {"microsoft.keyvault/vaults", QT_TRANSLATE_NOOP("Texts", "Key vault")},
    {"microsoft.managedidentity/userassignedidentities", QT_TRANSLATE_NOOP("Texts", "User-assigned identity")},
    {"microsoft.network/applicationgateways", QT_TRANSLATE_NOOP("Texts", "Application gateway")},
    {"microsoft.network/dnszones", QT_TRANSLATE_NOOP("Texts", "DNS zone")},
    {"microsoft.network/loadbalancers", QT_TRANSLATE_NOOP("Texts", "Load balancer")},
    {"microsoft.network/natgateways", QT_TRANSLATE_NOOP("Texts", "NAT gateway")},
    {"microsoft.network/networkinterfaces", QT_TRANSLATE_NOOP("Texts", "Network interface")},
    {"microsoft.network/networksecuritygroups", QT_TRANSLATE_NOOP("Texts", "Network security group")},
    {"microsoft.network/privatednszones", QT_TRANSLATE_NOOP("Texts", "Private DNS zone")},
    {"microsoft.network/privatednszones/virtualnetworklinks", QT_TRANSLATE_NOOP("Texts", "Private DNS zone link")},
    {"microsoft.network/privateendpoints", QT_TRANSLATE_NOOP("Texts", "Private endpoint")},
    {"microsoft.network/privateendpoints/privatednszonegroups", QT_TRANSLATE_NOOP("Texts", "Private DNS zone group")},
    {"microsoft.network/publicipaddresses", QT_TRANSLATE_NOOP("Texts", "Public IP address")},
    {"microsoft.network/routetables", QT_TRANSLATE_NOOP("Texts", "Route table")},
    {"microsoft.network/trafficmanagerprofiles", QT_TRANSLATE_NOOP("Texts", "Traffic Manager profile")},
    {"microsoft.network/virtualnetworkgateways", QT_TRANSLATE_NOOP("Texts", "Virtual network gateway")},
    {"microsoft.network/virtualnetworks", QT_TRANSLATE_NOOP("Texts", "Virtual network")},
    {"microsoft.network/virtualnetworks/subnets", QT_TRANSLATE_NOOP("Texts", "Subnet")},
    {"microsoft.operationalinsights/workspaces", QT_TRANSLATE_NOOP("Texts", "Log Analytics workspace")},
    {"microsoft.recoveryservices/vaults", QT_TRANSLATE_NOOP("Texts", "Recovery Services vault")},
    {"microsoft.cache/redis", QT_TRANSLATE_NOOP("Texts", "Redis cache")},
    {"microsoft.servicebus/namespaces", QT_TRANSLATE_NOOP("Texts", "Service Bus namespace")},
    {"microsoft.sql/servers", QT_TRANSLATE_NOOP("Texts", "SQL server")},
    {"microsoft.sql/servers/databases", QT_TRANSLATE_NOOP("Texts", "SQL database")},
    {"microsoft.sql/servers/firewallrules", QT_TRANSLATE_NOOP("Texts", "SQL firewall rule")},
    {"microsoft.storage/storageaccounts", QT_TRANSLATE_NOOP("Texts", "Storage account")},
    {"microsoft.web/certificates", QT_TRANSLATE_NOOP("Texts", "App Service certificate")},
    {"microsoft.web/serverfarms", QT_TRANSLATE_NOOP("Texts", "App Service plan")},
    {"microsoft.web/sites", QT_TRANSLATE_NOOP("Texts", "App Service app")},
    {"microsoft.web/sites/slots", QT_TRANSLATE_NOOP("Texts", "App Service slot")},
};

QString translatedItemText(const char *text)
{
    return QCoreApplication::translate("Item", text);
}

}

QString titleOf(const Item &item)
{
    return translatedItemText(item.title);
}

QString whyOf(const Item &item)
{
    return translatedItemText(item.why);
}

QString titleOf(const Area &area)
{
    return translatedItemText(area.title);
}

QString titleOf(Phase phase)
{
    return Report::word(phase);
}

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    return local.date() == QDate::currentDate() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                : locale.toString(local, QLocale::ShortFormat);
}

QString fullTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return u"%1 %2"_s.arg(QLocale().toString(local, QLocale::ShortFormat), local.timeZoneAbbreviation());
}

QString durationText(std::chrono::seconds duration)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(duration);
    const auto hours = std::chrono::floor<std::chrono::hours>(minutes);
    const auto days = std::chrono::floor<std::chrono::days>(hours);
    if (duration < 1min)
        return Words::tr("%1 s", "seconds").arg(QLocale().toString(static_cast<int>(duration.count())));
    if (hours < 1h)
        return Words::tr("%1 min", "minutes").arg(QLocale().toString(static_cast<int>(minutes.count())));
    if (days < std::chrono::days(2)) {
        return Words::tr("%1 h %2 min", "hours and minutes")
            .arg(QLocale().toString(static_cast<int>(hours.count())),
                 QLocale().toString(static_cast<int>((minutes - hours).count())));
    }
    return Words::tr("%n day(s)", nullptr, static_cast<int>(days.count()));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString typeText(const QString &type)
{
    static const QHash<QString, const char *> names = [] {
        QHash<QString, const char *> all;
        for (const TypeName &known : kTypeNames)
            all.insert(QString::fromLatin1(known.type), known.name);
        return all;
    }();
    const char *name = names.value(type.toLower());
    return name ? Words::tr(name) : type;
}

}
