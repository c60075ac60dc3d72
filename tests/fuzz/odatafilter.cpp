#include "targets.h"

#include "sandbox/arm/odatafilter.h"

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

const char *odatafilter(QByteArrayView input)
{
    const auto filter = sandbox::ODataFilter::parse(QString::fromUtf8(input));
    if (!filter)
        return filter.error().message.isEmpty() ? "a filter is refused without a word" : nullptr;
    sandbox::Resource resource;
    resource.id = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/dnsZones/contoso.com"_s;
    filter->matches(resource);
    return nullptr;
}

}
