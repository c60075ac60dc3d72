#include "sandbox/regions.h"

#include <algorithm>

namespace azrelocate::sandbox {

namespace {

constexpr SimulatedRegion kRegions[] = {
    {u"eastus", u"East US", u"United States", u"US", u"Virginia", u"westus", true, true},
    {u"eastus2", u"East US 2", u"United States", u"US", u"Virginia", u"centralus", true, true},
    {u"southcentralus", u"South Central US", u"United States", u"US", u"Texas", u"northcentralus", true, true},
    {u"westus2", u"West US 2", u"United States", u"US", u"Washington", u"westcentralus", true, true},
    {u"westus3", u"West US 3", u"United States", u"US", u"Phoenix", u"eastus", true, true},
    {u"australiaeast", u"Australia East", u"Australia", u"Asia Pacific", u"New South Wales", u"australiasoutheast",
     true, true},
    {u"southeastasia", u"Southeast Asia", u"Asia Pacific", u"Asia Pacific", u"Singapore", u"eastasia", true, true},
    {u"northeurope", u"North Europe", u"Europe", u"Europe", u"Ireland", u"westeurope", true, true},
    {u"swedencentral", u"Sweden Central", u"Sweden", u"Europe", u"Gävle", u"swedensouth", true, true},
    {u"uksouth", u"UK South", u"United Kingdom", u"Europe", u"London", u"ukwest", true, true},
    {u"westeurope", u"West Europe", u"Europe", u"Europe", u"Netherlands", u"northeurope", true, true},
    {u"centralus", u"Central US", u"United States", u"US", u"Iowa", u"eastus2", true, true},
    {u"southafricanorth", u"South Africa North", u"South Africa", u"Africa", u"Johannesburg", u"southafricawest", true,
     true},
    {u"centralindia", u"Central India", u"India", u"Asia Pacific", u"Pune", u"southindia", true, true},
    {u"eastasia", u"East Asia", u"Asia Pacific", u"Asia Pacific", u"Hong Kong", u"southeastasia", true, true},
    {u"japaneast", u"Japan East", u"Japan", u"Asia Pacific", u"Tokyo, Saitama", u"japanwest", true, true},
    {u"koreacentral", u"Korea Central", u"Korea", u"Asia Pacific", u"Seoul", u"koreasouth", true, true},
    {u"canadacentral", u"Canada Central", u"Canada", u"Canada", u"Toronto", u"canadaeast", true, true},
    {u"francecentral", u"France Central", u"France", u"Europe", u"Paris", u"francesouth", true, true},
    {u"germanywestcentral", u"Germany West Central", u"Germany", u"Europe", u"Frankfurt", u"germanynorth", true, true},
    {u"italynorth", u"Italy North", u"Italy", u"Europe", u"Milan", u"", true, true},
    {u"norwayeast", u"Norway East", u"Norway", u"Europe", u"Norway", u"norwaywest", true, true},
    {u"polandcentral", u"Poland Central", u"Poland", u"Europe", u"Warsaw", u"", true, true},
    {u"spaincentral", u"Spain Central", u"Spain", u"Europe", u"Madrid", u"", true, true},
    {u"switzerlandnorth", u"Switzerland North", u"Switzerland", u"Europe", u"Zurich", u"switzerlandwest", true, true},
    {u"uaenorth", u"UAE North", u"UAE", u"Middle East", u"Dubai", u"uaecentral", true, true},
    {u"brazilsouth", u"Brazil South", u"Brazil", u"South America", u"Sao Paulo State", u"southcentralus", true, true},
    {u"israelcentral", u"Israel Central", u"Israel", u"Middle East", u"Israel", u"", true, true},
    {u"qatarcentral", u"Qatar Central", u"Qatar", u"Middle East", u"Doha", u"", true, true},
    {u"mexicocentral", u"Mexico Central", u"Mexico", u"Mexico", u"Querétaro State", u"", true, true},
    {u"newzealandnorth", u"New Zealand North", u"New Zealand", u"Asia Pacific", u"Auckland", u"", true, true},
    {u"austriaeast", u"Austria East", u"Austria", u"Europe", u"Vienna", u"", true, true},
    {u"northcentralus", u"North Central US", u"United States", u"US", u"Illinois", u"southcentralus", false, false},
    {u"westus", u"West US", u"United States", u"US", u"California", u"eastus", false, false},
    {u"westcentralus", u"West Central US", u"United States", u"US", u"Wyoming", u"westus2", false, false},
    {u"japanwest", u"Japan West", u"Japan", u"Asia Pacific", u"Osaka", u"japaneast", false, true},
    {u"southindia", u"South India", u"India", u"Asia Pacific", u"Chennai", u"centralindia", false, false},
    {u"westindia", u"West India", u"India", u"Asia Pacific", u"Mumbai", u"southindia", false, false},
    {u"australiacentral", u"Australia Central", u"Australia", u"Asia Pacific", u"Canberra", u"australiacentral2", false,
     false},
    {u"australiasoutheast", u"Australia Southeast", u"Australia", u"Asia Pacific", u"Victoria", u"australiaeast", false,
     false},
    {u"koreasouth", u"Korea South", u"Korea", u"Asia Pacific", u"Busan", u"koreacentral", false, false},
    {u"canadaeast", u"Canada East", u"Canada", u"Canada", u"Quebec", u"canadacentral", false, false},
    {u"francesouth", u"France South", u"France", u"Europe", u"Marseille", u"francecentral", false, false},
    {u"germanynorth", u"Germany North", u"Germany", u"Europe", u"Berlin", u"germanywestcentral", false, false},
    {u"norwaywest", u"Norway West", u"Norway", u"Europe", u"Norway", u"norwayeast", false, false},
    {u"swedensouth", u"Sweden South", u"Sweden", u"Europe", u"Malmö", u"swedencentral", false, false},
    {u"switzerlandwest", u"Switzerland West", u"Switzerland", u"Europe", u"Geneva", u"switzerlandnorth", false, false},
    {u"ukwest", u"UK West", u"United Kingdom", u"Europe", u"Cardiff", u"uksouth", false, false},
    {u"uaecentral", u"UAE Central", u"UAE", u"Middle East", u"Abu Dhabi", u"uaenorth", false, false},
    {u"southafricawest", u"South Africa West", u"South Africa", u"Africa", u"Cape Town", u"southafricanorth", false,
     false},
};

}

std::span<const SimulatedRegion> simulatedRegions()
{
    return kRegions;
}

const SimulatedRegion *findRegion(const QString &name)
{
    const QString wanted = regionName(name);
    const auto found = std::find_if(std::begin(kRegions), std::end(kRegions),
                                    [&](const SimulatedRegion &region) { return wanted == QStringView(region.name); });
    return found == std::end(kRegions) ? nullptr : found;
}

QString regionName(const QString &text)
{
    QString name = text.toLower();
    name.remove(u' ');
    return name;
}

}
