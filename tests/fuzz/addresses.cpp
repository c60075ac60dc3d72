#include "targets.h"

#include "base/resourceid.h"
#include "checklist/addressrange.h"
#include "estate/endpoints.h"
#include "probes/hostandport.h"

namespace azrelocate::fuzz {

namespace {

const char *idsIn(const QString &text)
{
    QList<ResourceId> ids = resourceIdsIn(text);
    ids.append(ResourceId(text));
    for (const ResourceId &id : ids) {
        if (ResourceId(id.toString()) != id)
            return "an id is another one when it is read again";
        int levels = 0;
        for (ResourceId above = id; !above.isNull(); above = above.parent()) {
            if (++levels > text.size() + 1)
                return "an id has no top";
        }
        if (!id.isNull() && !id.isWithin(id))
            return "an id does not lie within itself";
        id.type();
        id.names();
        id.withResourceGroup(QStringLiteral("other"));
        id.withName(QStringLiteral("other"));
    }
    return nullptr;
}

const char *rangeIn(const QString &text)
{
    const auto range = AddressRange::parse(text);
    if (!range)
        return nullptr;
    if (AddressRange::parse(range->toString()) != range)
        return "a range is another one when it is read again";
    const auto next = range->next();
    if (next && next->overlaps(*range))
        return "a range overlaps the one behind it";
    const auto free = freeRange(*range, {*range});
    return free && free->overlaps(*range) ? "a range that is taken counts as free" : nullptr;
}

}

const char *addresses(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    if (const char *wrong = idsIn(text))
        return wrong;
    if (const char *wrong = rangeIn(text))
        return wrong;
    hostNamesIn(text);
    const auto place = HostAndPort::parse(text);
    if (!place)
        return place.error().message.isEmpty() ? "a place is refused without a word" : nullptr;
    const auto again = HostAndPort::parse(place->toString());
    return again && again->host == place->host && again->port == place->port ? nullptr
                                                                             : "a place is another one when read again";
}

}
