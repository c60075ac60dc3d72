#include "azure/azurereader.h"

#include "azure/azuresession.h"
#include "azure/observedsend.h"
#include "azure/requestrules.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr int kMostPages = 10'000;

/// The members of a list that others change while its pages are read: what moved from a page to a later one comes
/// twice, and the later reading is the fresher one.
class PagedMembers
{
public:
    void addPage(const QJsonArray &page)
    {
        const QHash<QString, qsizetype> before = m_places;
        for (const QJsonValue &member : page) {
            const QString id = member["id"_L1].toString().toLower();
            if (const auto known = before.constFind(id); !id.isEmpty() && known != before.constEnd()) {
                m_members[*known] = member;
                continue;
            }
            m_places.insert(id, m_members.size());
            m_members.append(member);
        }
    }
    const QJsonArray &members() const { return m_members; }

private:
    QJsonArray m_members;
    QHash<QString, qsizetype> m_places; ///< by id in lower case
};

ThrottleFamily familyOf(const Cloud &cloud, const QUrl &url)
{
    const QString scope = cloud.scopeFor(url);
    if (scope == cloud.resourceManagerScope())
        return url.path().endsWith("/Microsoft.ResourceGraph/resources"_L1, Qt::CaseInsensitive)
            ? ThrottleFamily::ResourceGraph
            : ThrottleFamily::ResourceManager;
    if (scope == cloud.keyVaultScope())
        return ThrottleFamily::KeyVault;
    return scope == cloud.storageScope() ? ThrottleFamily::Storage : ThrottleFamily::None;
}

HttpRequest jsonRequest(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest postRequest(const QUrl &url, const QJsonValue &body)
{
    HttpRequest request = jsonRequest("POST", url);
    setHeader(request.headers, "Content-Type", "application/json");
    if (body.isObject())
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    else if (body.isArray())
        request.body = QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    return request;
}

Result<JsonAnswer> jsonAnswer(Result<HttpResponse> response, const QString &operation)
{
    if (!response)
        return response.error();
    auto body = jsonBody(*response, operation);
    if (!body)
        return body.error();
    JsonAnswer answer;
    answer.body = *body;
    answer.status = response->status;
    answer.etag = response->header("ETag");
    answer.http = std::move(*response);
    answer.http.body.clear();
    return answer;
}

}

AzureReader::AzureReader(std::shared_ptr<AzureSession> session, RequestObserver observer)
    : m_session(std::move(session))
    , m_observer(std::move(observer))
{
}

AzureReader AzureReader::observedBy(RequestObserver observer) const
{
    if (!m_observer)
        return AzureReader(m_session, std::move(observer));
    return AzureReader(m_session, [first = m_observer, second = std::move(observer)](const RequestRecord &record) {
        first(record);
        second(record);
    });
}

const Cloud &AzureReader::cloud() const
{
    return m_session->cloud();
}

SignedInPrincipal AzureReader::principal() const
{
    return m_session->principal();
}

QString AzureReader::identity() const
{
    return m_session->identity();
}

const std::shared_ptr<AzureSession> &AzureReader::session() const
{
    return m_session;
}

Result<HttpResponse> AzureReader::send(HttpRequest request, const CallContext &context) const
{
    request.operation = operationOf(request);
    if (!isReadOnly(request.method, request.url))
        return Error::refused(request.operation, u"NotARead"_s,
                              u"This request would change something; a reader does not send it."_s);
    request.secretAnswer = request.secretAnswer || answersWithSecrets(request.method, request.url);
    request.repeatable = true; // reads are
    if (request.tokenScope.isEmpty())
        request.tokenScope = cloud().scopeFor(request.url);
    if (request.family == ThrottleFamily::ResourceManager)
        request.family = familyOf(cloud(), request.url);
    return sendObserved(*m_session, m_observer, std::move(request), context);
}

Result<JsonAnswer> AzureReader::get(const QString &pathOrUrl, const QString &apiVersion,
                                    const CallContext &context) const
{
    const HttpRequest request = jsonRequest("GET", m_session->url(pathOrUrl, apiVersion));
    return jsonAnswer(send(request, context), operationOf(request));
}

Result<JsonAnswer> AzureReader::post(const QString &pathOrUrl, const QString &apiVersion, const QJsonValue &body,
                                     const CallContext &context, bool secretAnswer) const
{
    HttpRequest request = postRequest(m_session->url(pathOrUrl, apiVersion), body);
    request.secretAnswer = secretAnswer;
    return jsonAnswer(send(request, context), operationOf(request));
}

Result<HttpResponse> AzureReader::postForBytes(const QString &pathOrUrl, const QString &apiVersion,
                                               const QJsonValue &body, const CallContext &context) const
{
    return send(postRequest(m_session->url(pathOrUrl, apiVersion), body), context);
}

Result<QJsonArray> AzureReader::list(const QString &pathOrUrl, const QString &apiVersion,
                                     const CallContext &context) const
{
    PagedMembers members;
    const QString operation = operationOf(jsonRequest("GET", m_session->url(pathOrUrl, apiVersion)));
    const auto read = forEachPage(
        pathOrUrl, apiVersion,
        [&](Result<HttpResponse> page) -> Result<QString> {
            const auto answer = jsonAnswer(std::move(page), operation);
            if (!answer)
                return answer.error();
            const QJsonValue value = answer->body["value"_L1];
            if (!value.isArray() && !(value.isUndefined() && answer->body.isNull()))
                return Error::protocol(operation, u"The answer is not a list: it has no \"value\"."_s);
            members.addPage(value.toArray());
            const QString link = answer->body["nextLink"_L1].toString();
            return link.isEmpty() ? answer->body["@odata.nextLink"_L1].toString() : link;
        },
        context);
    return read ? Result<QJsonArray>(members.members()) : Result<QJsonArray>(read.error());
}

Result<void> AzureReader::listPages(const QString &pathOrUrl, const QString &apiVersion,
                                    const std::function<Result<QString>(const QByteArray &)> &sink,
                                    const CallContext &context) const
{
    return forEachPage(
        pathOrUrl, apiVersion,
        [&sink](const Result<HttpResponse> &page) -> Result<QString> { return page ? sink(page->body) : page.error(); },
        context);
}

Result<void> AzureReader::forEachPage(const QString &pathOrUrl, const QString &apiVersion,
                                      const std::function<Result<QString>(Result<HttpResponse>)> &sink,
                                      const CallContext &context) const
{
    QUrl next = m_session->url(pathOrUrl, apiVersion);
    const QString operation = operationOf(jsonRequest("GET", next));
    QSet<QUrl> seen;
    for (int page = 0; page < kMostPages; ++page) {
        if (seen.contains(next))
            return Error::protocol(operation, u"The pages of the list lead back to one that was read."_s);
        seen.insert(next);
        // A next link is taken as it is, nothing added; the host check of the pipeline keeps it inside the cloud.
        const Result<QString> link = sink(send(jsonRequest("GET", next), context));
        if (!link)
            return link.error();
        if (link->isEmpty())
            return {};
        next = next.resolved(QUrl(*link, QUrl::TolerantMode));
    }
    return Error::protocol(operation, u"The list has more than %1 pages."_s.arg(kMostPages));
}

Result<bool> AzureReader::exists(const QString &pathOrUrl, const QString &apiVersion, const CallContext &context) const
{
    const QUrl url = m_session->url(pathOrUrl, apiVersion);
    auto response = send(jsonRequest("HEAD", url), context);
    if (!response && response.error().httpStatus == 405) // types without HEAD
        response = send(jsonRequest("GET", url), context);
    if (response)
        return true;
    if (response.error().httpStatus == 404)
        return false;
    return response.error();
}

}
