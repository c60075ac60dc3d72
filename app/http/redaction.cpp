#include "http/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kMask = "***"_L1;

/// Query parameters whose values are needed to understand a request and name no person and no secret.
constexpr std::array kOpenParameters{"api-version"_L1, "$filter"_L1,  "$top"_L1,       "$expand"_L1,
                                     "comp"_L1,        "restype"_L1,  "maxresults"_L1, "include"_L1,
                                     "metricnames"_L1, "timespan"_L1, "interval"_L1,   "aggregation"_L1};

constexpr std::array kOpenHeaders{"accept"_L1,
                                  "content-type"_L1,
                                  "content-length"_L1,
                                  "date"_L1,
                                  "etag"_L1,
                                  "if-match"_L1,
                                  "if-none-match"_L1,
                                  "last-modified"_L1,
                                  "retry-after"_L1,
                                  "server"_L1,
                                  "user-agent"_L1,
                                  "x-ms-client-request-id"_L1,
                                  "x-ms-correlation-request-id"_L1,
                                  "x-ms-request-id"_L1,
                                  "x-ms-routing-request-id"_L1,
                                  "x-ms-version"_L1,
                                  "x-ms-error-code"_L1,
                                  "x-ms-user-quota-remaining"_L1,
                                  "x-ms-user-quota-resets-after"_L1,
                                  "x-ms-retry-after-ms"_L1};
constexpr auto kRemainingPrefix = "x-ms-ratelimit-remaining-"_L1;

/// Parts of JSON keys, lower-case. "key" alone is not one of them: tags, KQL columns and DNS use it for names.
constexpr std::array kSecretParts{"password"_L1,
                                  "pwd"_L1,
                                  "secretvalue"_L1,
                                  "clientsecret"_L1,
                                  "connectionstring"_L1,
                                  "accesskey"_L1,
                                  "primarykey"_L1,
                                  "secondarykey"_L1,
                                  "sharedkey"_L1,
                                  "accountkey"_L1,
                                  "masterkey"_L1,
                                  "instrumentationkey"_L1,
                                  "authorizationkey"_L1,
                                  "privatekey"_L1,
                                  "accesstoken"_L1,
                                  "access_token"_L1,
                                  "refreshtoken"_L1,
                                  "refresh_token"_L1,
                                  "id_token"_L1,
                                  "sastoken"_L1,
                                  "accountsastoken"_L1,
                                  "client_assertion"_L1,
                                  "pfxblob"_L1,
                                  "device_code"_L1,
                                  "publishingpassword"_L1,
                                  "customdata"_L1,
                                  "appsettings"_L1};

const QRegularExpression &secretsInText()
{
    // Account keys of connection strings, passwords of database strings, signatures of URLs, JWTs.
    static const QRegularExpression expression(
        uR"(((?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd|PrimaryKey)\s*=\s*)[^;"']+|([?&]sig=)[^&"'\s]+|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*|(://[^/\s:@]+:)[^@/\s]+(?=@))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

QString redactedText(QString text)
{
    return text.replace(secretsInText(), u"\\1\\2\\3***"_s);
}

}

QString redactedUrl(const QUrl &url)
{
    QUrl shown = url;
    shown.setUserInfo({});
    QStringList parts;
    for (const auto &item : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const bool open = std::any_of(kOpenParameters.begin(), kOpenParameters.end(), [&](QLatin1StringView parameter) {
            return item.first.compare(parameter, Qt::CaseInsensitive) == 0;
        });
        parts += item.first + u'=' + (open ? item.second : QString(kMask));
    }
    shown.setQuery(QString());
    const QString base = shown.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    return parts.isEmpty() ? base : base + u'?' + parts.join(u'&');
}

HttpHeaders loggableHeaders(const HttpHeaders &headers)
{
    HttpHeaders loggable;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(loggable), [](const auto &header) {
        const QString name = QString::fromLatin1(header.first).toLower();
        return name.startsWith(kRemainingPrefix)
            || std::find(kOpenHeaders.begin(), kOpenHeaders.end(), name) != kOpenHeaders.end();
    });
    return loggable;
}

bool isSecretKey(QStringView key)
{
    const QString lower = key.toString().toLower();
    if (lower == "sig"_L1 || lower == "pwd"_L1 || lower == "secret"_L1)
        return true;
    return std::any_of(kSecretParts.begin(), kSecretParts.end(),
                       [&](QLatin1StringView part) { return lower.contains(part); });
}

QJsonValue redactedJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return redactedText(value.toString());
    case QJsonValue::Array: {
        QJsonArray masked;
        for (const QJsonValue &element : value.toArray())
            masked.append(redactedJson(element));
        return masked;
    }
    case QJsonValue::Object: {
        QJsonObject masked;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool secret = isSecretKey(member.key()) && !member.value().isNull() && !member.value().isBool();
            masked.insert(member.key(), secret ? QJsonValue(kMask) : redactedJson(member.value()));
        }
        return masked;
    }
    default:
        return value;
    }
}

QString redactedExcerpt(const QByteArray &body, const QByteArray &contentType, qsizetype limit)
{
    if (body.isEmpty())
        return {};
    QByteArray shown;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        shown = QJsonDocument(redactedJson(document.object()).toObject()).toJson(QJsonDocument::Compact);
    else if (document.isArray())
        shown = QJsonDocument(redactedJson(document.array()).toArray()).toJson(QJsonDocument::Compact);
    else if (contentType.contains("xml") || contentType.startsWith("text/"))
        shown = redactedText(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4 * limit)))).toUtf8();
    else
        return {};
    if (shown.size() > limit) {
        qsizetype end = limit;
        while (end > 0 && (static_cast<unsigned char>(shown.at(end)) & 0xC0u) == 0x80u) // not inside of a character
            --end;
        shown.truncate(end);
    }
    return QString::fromUtf8(shown);
}

}
