#include "sandbox/arm/regions.h"

#include <algorithm>

namespace azrelocate::sandbox {

namespace {

constexpr SimulatedRegion kRegions[] = {
    {u"eastus", u"East US", u"United States", u"US", u"Virginia", u"westus", true, true, u"37.3719", u"-79.8164"},
    {u"eastus2", u"East US 2", u"United States", u"US", u"Virginia", u"centralus", true, true, u"36.6681", u"-78.3889"},
    {u"southcentralus", u"South Central US", u"United States", u"US", u"Texas", u"northcentralus", true, true,
     u"29.4167", u"-98.5"},
    {u"westus2", u"West US 2", u"United States", u"US", u"Washington", u"westcentralus", true, true, u"47.233",
     u"-119.852"},
    {u"westus3", u"West US 3", u"United States", u"US", u"Phoenix", u"eastus", true, true, u"33.448376",
     u"-112.074036"},
    {u"australiaeast", u"Australia East", u"Australia", u"Asia Pacific", u"New South Wales", u"australiasoutheast",
     true, true, u"-33.86", u"151.2094"},
    {u"southeastasia", u"Southeast Asia", u"Asia Pacific", u"Asia Pacific", u"Singapore", u"eastasia", true, true,
     u"1.283", u"103.833"},
    {u"northeurope", u"North Europe", u"Europe", u"Europe", u"Ireland", u"westeurope", true, true, u"53.3478",
     u"-6.2597"},
    {u"swedencentral", u"Sweden Central", u"Sweden", u"Europe", u"Gävle", u"swedensouth", true, true, u"60.67488",
     u"17.14127"},
    {u"uksouth", u"UK South", u"United Kingdom", u"Europe", u"London", u"ukwest", true, true, u"50.941", u"-0.799"},
    {u"westeurope", u"West Europe", u"Europe", u"Europe", u"Netherlands", u"northeurope", true, true, u"52.3667",
     u"4.9"},
    {u"centralus", u"Central US", u"United States", u"US", u"Iowa", u"eastus2", true, true, u"41.5908", u"-93.6208"},
    {u"southafricanorth", u"South Africa North", u"South Africa", u"Africa", u"Johannesburg", u"southafricawest", true,
     true, u"-25.73134", u"28.21837"},
    {u"centralindia", u"Central India", u"India", u"Asia Pacific", u"Pune", u"southindia", true, true, u"18.5822",
     u"73.9197"},
    {u"eastasia", u"East Asia", u"Asia Pacific", u"Asia Pacific", u"Hong Kong", u"southeastasia", true, true, u"22.267",
     u"114.188"},
    {u"japaneast", u"Japan East", u"Japan", u"Asia Pacific", u"Tokyo, Saitama", u"japanwest", true, true, u"35.68",
     u"139.77"},
    {u"koreacentral", u"Korea Central", u"Korea", u"Asia Pacific", u"Seoul", u"koreasouth", true, true, u"37.5665",
     u"126.978"},
    {u"canadacentral", u"Canada Central", u"Canada", u"Canada", u"Toronto", u"canadaeast", true, true, u"43.653",
     u"-79.383"},
    {u"francecentral", u"France Central", u"France", u"Europe", u"Paris", u"francesouth", true, true, u"46.3772",
     u"2.373"},
    {u"germanywestcentral", u"Germany West Central", u"Germany", u"Europe", u"Frankfurt", u"germanynorth", true, true,
     u"50.110924", u"8.682127"},
    {u"italynorth", u"Italy North", u"Italy", u"Europe", u"Milan", u"", true, true, u"45.46888", u"9.18109"},
    {u"norwayeast", u"Norway East", u"Norway", u"Europe", u"Norway", u"norwaywest", true, true, u"59.913868",
     u"10.752245"},
    {u"polandcentral", u"Poland Central", u"Poland", u"Europe", u"Warsaw", u"", true, true, u"52.23334", u"21.01666"},
    {u"spaincentral", u"Spain Central", u"Spain", u"Europe", u"Madrid", u"", true, true, u"40.4259", u"3.4209"},
    {u"switzerlandnorth", u"Switzerland North", u"Switzerland", u"Europe", u"Zurich", u"switzerlandwest", true, true,
     u"47.451542", u"8.564572"},
    {u"uaenorth", u"UAE North", u"UAE", u"Middle East", u"Dubai", u"uaecentral", true, true, u"25.266666",
     u"55.316666"},
    {u"brazilsouth", u"Brazil South", u"Brazil", u"South America", u"Sao Paulo State", u"southcentralus", true, true,
     u"-23.55", u"-46.633"},
    {u"israelcentral", u"Israel Central", u"Israel", u"Middle East", u"Israel", u"", true, true, u"31.2655698",
     u"33.4506633"},
    {u"qatarcentral", u"Qatar Central", u"Qatar", u"Middle East", u"Doha", u"", true, true, u"25.551462", u"51.439327"},
    {u"mexicocentral", u"Mexico Central", u"Mexico", u"Mexico", u"Querétaro State", u"", true, true, u"20.588818",
     u"-100.389888"},
    {u"newzealandnorth", u"New Zealand North", u"New Zealand", u"Asia Pacific", u"Auckland", u"", true, true,
     u"-36.84853", u"174.76349"},
    {u"austriaeast", u"Austria East", u"Austria", u"Europe", u"Vienna", u"", true, true, u"48.2201", u"16.3791"},
    {u"northcentralus", u"North Central US", u"United States", u"US", u"Illinois", u"southcentralus", false, false,
     u"41.8819", u"-87.6278"},
    {u"westus", u"West US", u"United States", u"US", u"California", u"eastus", false, false, u"37.783", u"-122.417"},
    {u"westcentralus", u"West Central US", u"United States", u"US", u"Wyoming", u"westus2", false, false, u"40.89",
     u"-110.234"},
    {u"japanwest", u"Japan West", u"Japan", u"Asia Pacific", u"Osaka", u"japaneast", false, true, u"34.6939",
     u"135.5022"},
    {u"southindia", u"South India", u"India", u"Asia Pacific", u"Chennai", u"centralindia", false, false, u"12.9822",
     u"80.1636"},
    {u"westindia", u"West India", u"India", u"Asia Pacific", u"Mumbai", u"southindia", false, false, u"19.088",
     u"72.868"},
    {u"australiacentral", u"Australia Central", u"Australia", u"Asia Pacific", u"Canberra", u"australiacentral2", false,
     false, u"-35.3075", u"149.1244"},
    {u"australiasoutheast", u"Australia Southeast", u"Australia", u"Asia Pacific", u"Victoria", u"australiaeast", false,
     false, u"-37.8136", u"144.9631"},
    {u"koreasouth", u"Korea South", u"Korea", u"Asia Pacific", u"Busan", u"koreacentral", false, false, u"35.1796",
     u"129.0756"},
    {u"canadaeast", u"Canada East", u"Canada", u"Canada", u"Quebec", u"canadacentral", false, false, u"46.817",
     u"-71.217"},
    {u"francesouth", u"France South", u"France", u"Europe", u"Marseille", u"francecentral", false, false, u"43.8345",
     u"2.1972"},
    {u"germanynorth", u"Germany North", u"Germany", u"Europe", u"Berlin", u"germanywestcentral", false, false,
     u"53.073635", u"8.806422"},
    {u"norwaywest", u"Norway West", u"Norway", u"Europe", u"Norway", u"norwayeast", false, false, u"58.969975",
     u"5.733107"},
    {u"swedensouth", u"Sweden South", u"Sweden", u"Europe", u"Malmö", u"swedencentral", false, false, u"55.6059",
     u"13.0007"},
    {u"switzerlandwest", u"Switzerland West", u"Switzerland", u"Europe", u"Geneva", u"switzerlandnorth", false, false,
     u"46.204391", u"6.143158"},
    {u"ukwest", u"UK West", u"United Kingdom", u"Europe", u"Cardiff", u"uksouth", false, false, u"53.427", u"-3.084"},
    {u"uaecentral", u"UAE Central", u"UAE", u"Middle East", u"Abu Dhabi", u"uaenorth", false, false, u"24.466667",
     u"54.366669"},
    {u"southafricawest", u"South Africa West", u"South Africa", u"Africa", u"Cape Town", u"southafricanorth", false,
     false, u"-34.075691", u"18.843266"},
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
