#include "azure/blobreader.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

BlobReader::BlobReader(AzureReader azure, const QUrl &endpoint, const QString &container, CallContext context)
    : m_azure(std::move(azure))
    , m_url(containerUrl(endpoint, container))
    , m_context(std::move(context))
{
}

Result<std::optional<Blob>> BlobReader::next()
{
    while (m_page.empty()) { // a page may be empty although others follow
        if (m_hasEnded)
            return std::optional<Blob>();
        const auto answer = m_azure.send(listingRequest(m_url, u"restype=container&comp=list"_s, m_marker), m_context);
        if (!answer)
            return answer.error();
        auto page = parseBlobPage(answer->body);
        if (!page)
            return page.error();
        if (!page->nextMarker.isEmpty() && page->nextMarker == m_marker)
            return Error::protocol(u"GET "_s + m_url.path(), u"The pages of the listing do not end."_s);
        m_marker = page->nextMarker;
        m_hasEnded = m_marker.isEmpty();
        m_page.insert(m_page.end(), page->items.begin(), page->items.end());
    }
    Blob blob = std::move(m_page.front());
    m_page.pop_front();
    return std::optional(std::move(blob));
}

}
