#include "targets.h"

#include "estate/resourcepage.h"
#include "estate/secretproperties.h"

#include <QJsonDocument>

namespace azrelocate::fuzz {

const char *resourcepage(QByteArrayView input)
{
    const QByteArray page = input.toByteArray();
    ResourcePageReader reader;
    Inventory inventory;
    const bool taken = bool(reader.addTo(inventory, page));
    if (!taken && !inventory.isEmpty())
        return "half of a page was taken";
    for (const Resource &resource : inventory.resources()) {
        const QJsonDocument document = QJsonDocument::fromJson(resource.json);
        if (!document.isObject())
            return "what is kept of a resource is not JSON";
        if (withoutSecrets(document.object()) != document.object())
            return "a secret is kept";
    }
    if (taken && (!reader.head(page) || !reader.listed(page, true)))
        return "a page is taken once and refused once";
    return nullptr;
}

}
