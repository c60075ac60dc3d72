#include "pagesession.h"
#include "targets.h"

#include "azure/resourcegraph.h"
#include "estate/inventory.h"

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

const char *graphpages(QByteArrayView input)
{
    const PageSession pages(input);
    const AzureReader azure(pages.session(), {});
    GraphQuery query;
    query.kql = u"resources"_s;
    const auto answer = queryGraph(azure, query, {});
    if (!answer)
        return answer.error().message.isEmpty() && answer.error().kind != ErrorKind::Cancelled
            ? "an answer is refused without a word"
            : nullptr;
    for (const QJsonObject &row : answer->rows) {
        const Resource resource = Resource::fromObject(row);
        if (!resource.id.isNull() && Resource::fromObject(resource.object()).id != resource.id)
            return "a resource is another one after it was kept";
    }
    return nullptr;
}

}
