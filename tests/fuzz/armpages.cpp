#include "pagesession.h"
#include "targets.h"

#include "azure/azurereader.h"

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

const char *armpages(QByteArrayView input)
{
    const PageSession pages(input);
    const AzureReader azure(pages.session(), {});
    const auto members = azure.list(u"/subscriptions/s/resources"_s, u"2021-04-01"_s, {});
    if (pages.wentAbroad())
        return "a next link took the token to another host";
    if (!members && members.error().message.isEmpty() && members.error().kind != ErrorKind::Cancelled)
        return "a list is refused without a word";
    return nullptr;
}

}
