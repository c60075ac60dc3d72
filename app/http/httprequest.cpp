#include "http/httprequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto &header) {
        return name.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append({name, value});
}

QString operationOf(const HttpRequest &request)
{
    if (!request.operation.isEmpty())
        return request.operation;
    return QString::fromLatin1(request.method) + u' ' + request.url.path();
}

}
