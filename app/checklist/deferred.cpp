#include "checklist/deferred.h"

#include "azure/azuresession.h"
#include "base/jsonpath.h"
#include "base/textreplacement.h"

#include <QHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

namespace azrelocate::deferred {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kMark("$azrelocate");

QJsonObject withMember(const QJsonObject &deferredRead, const QString &key, const QJsonValue &value)
{
    QJsonObject inner = deferredRead.value(kMark).toObject();
    inner.insert(key, value);
    return {{kMark, inner}};
}

/// Four classes of characters, as the strictest of the services asks for; the rest is random.
QString randomPassword()
{
    static constexpr auto kLower = "abcdefghijkmnpqrstuvwxyz"_L1;
    static constexpr auto kUpper = "ABCDEFGHJKLMNPQRSTUVWXYZ"_L1;
    static constexpr auto kDigits = "23456789"_L1;
    static constexpr auto kSigns = "!#%*+-_.~"_L1;
    constexpr qsizetype kLength = 32;
    const QString all = QString(kLower) + kUpper + kDigits + kSigns;
    QRandomGenerator *random = QRandomGenerator::system();
    const auto pick = [random](const QString &from) {
        return from[random->bounded(from.size())];
    };
    QString password;
    for (const QLatin1StringView group : {kLower, kUpper, kDigits, kSigns})
        password += pick(QString(group));
    while (password.size() < kLength)
        password += pick(all);
    for (qsizetype i = password.size() - 1; i > 0; --i)
        std::swap(password[i], password[random->bounded(i + 1)]);
    return password;
}

/// Resolves one body; remembers answers, as one listing often feeds many values.
class Resolver
{
public:
    Resolver(const AzureReader &azure, const CallContext &context)
        : m_azure(azure)
        , m_context(context)
    {
    }

    Result<QJsonValue> resolve(const QJsonValue &value)
    {
        if (isDeferred(value))
            return fetch(value.toObject().value(kMark).toObject());
        if (value.isArray()) {
            QJsonArray array;
            const QJsonArray old = value.toArray();
            for (const QJsonValue &item : old) {
                Result<QJsonValue> resolved = resolve(item);
                if (!resolved)
                    return resolved;
                array.append(*std::move(resolved));
            }
            return QJsonValue(array);
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                Result<QJsonValue> resolved = resolve(it.value());
                if (!resolved)
                    return resolved;
                it.value() = *std::move(resolved);
            }
            return QJsonValue(object);
        }
        return value;
    }

private:
    Result<QJsonValue> fetch(const QJsonObject &recipe)
    {
        if (recipe.value("generate"_L1).toString() == "password"_L1)
            return QJsonValue(randomPassword());
        const QJsonObject source = recipe.value("read"_L1).toObject();
        const Result<QJsonValue> answer = ask(source);
        if (!answer)
            return answer.error();
        const QString pointer = source.value("pointer"_L1).toString();
        QJsonValue found = jsonPointer(*answer, pointer);
        if (found.isUndefined()) {
            return Error::protocol(
                u"GET "_s + source.value("url"_L1).toString(), u"The answer has no value at %1."_s.arg(pointer));
        }
        const Result<Replacements> replacements = replacementsOf(recipe);
        if (!replacements)
            return replacements.error();
        if (!replacements->isEmpty()) {
            const TextReplacer replacer(*replacements);
            found = mapStrings(found, [&replacer](const QString &text) { return replacer.replaced(text); });
        }
        if (!recipe.contains("merge"_L1))
            return found;
        const Result<QJsonValue> members = resolve(recipe.value("merge"_L1));
        return members ? Result<QJsonValue>(mergePatch(found, *members)) : members;
    }

    Result<Replacements> replacementsOf(const QJsonObject &recipe)
    {
        Replacements pairs;
        const QJsonArray written = recipe.value("replace"_L1).toArray();
        for (const QJsonValue &pair : written)
            pairs.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
        const QJsonArray read = recipe.value("replaceRead"_L1).toArray();
        for (const QJsonValue &pair : read) {
            const Result<QJsonValue> both = resolve(pair);
            if (!both)
                return both.error();
            const QString from = both->toArray().at(0).toString();
            const QString to = both->toArray().at(1).toString();
            if (from.isEmpty() || to.isEmpty())
                continue;
            pairs.append({from, to});
            const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(from));
            if (encoded != from)
                pairs.append({encoded, QString::fromLatin1(QUrl::toPercentEncoding(to))});
        }
        return pairs;
    }

    Result<QJsonValue> ask(const QJsonObject &source)
    {
        const QByteArray method = source.value("method"_L1).toString().toLatin1();
        const QString address = source.value("url"_L1).toString();
        const QString apiVersion = source.value("apiVersion"_L1).toString();
        const QString key = QString::fromLatin1(method) + u' ' + address + u' ' + apiVersion;
        if (const auto known = m_answers.constFind(key); known != m_answers.constEnd())
            return *known;
        const Result<QJsonValue> answer = method == "POST" ? post(address, apiVersion) : get(address, apiVersion);
        if (answer)
            m_answers.insert(key, *answer);
        return answer;
    }

    Result<QJsonValue> post(const QString &address, const QString &apiVersion)
    {
        const auto answer = m_azure.post(address, apiVersion, QJsonValue(QJsonValue::Undefined), m_context, true);
        return answer.transform([](const JsonAnswer &json) { return json.body; });
    }

    /// Not AzureReader::get(), because what is read here is kept nowhere, not even as an excerpt in evidence.
    Result<QJsonValue> get(const QString &address, const QString &apiVersion)
    {
        HttpRequest request;
        request.method = "GET";
        request.url = m_azure.session()->url(address, apiVersion);
        request.headers = {{"Accept", "application/json"}};
        request.secretAnswer = true;
        const QString operation = u"GET "_s + request.url.host() + request.url.path();
        const Result<HttpResponse> response = m_azure.send(request, m_context);
        if (!response)
            return response.error();
        QJsonParseError failure;
        const QJsonDocument document = QJsonDocument::fromJson(response->body, &failure);
        if (failure.error != QJsonParseError::NoError)
            return Error::protocol(operation, failure.errorString());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }

    const AzureReader &m_azure;
    const CallContext &m_context;
    QHash<QString, QJsonValue> m_answers;
};

}

QJsonObject read(const QByteArray &method, const QString &pathOrUrl, const QString &apiVersion, const QString &pointer)
{
    const QJsonObject source{{u"method"_s, QString::fromLatin1(method)}, {u"url"_s, pathOrUrl},
        {u"apiVersion"_s, apiVersion}, {u"pointer"_s, pointer}};
    return {{kMark, QJsonObject{{u"read"_s, source}}}};
}

QJsonObject replaced(QJsonObject deferredRead, const QList<std::pair<QString, QString>> &replacements)
{
    QJsonArray pairs;
    for (const auto &[from, to] : replacements)
        pairs.append(QJsonArray{from, to});
    return withMember(deferredRead, u"replace"_s, pairs);
}

QJsonObject replacedByRead(QJsonObject deferredRead, const QList<std::pair<QJsonObject, QJsonObject>> &replacements)
{
    QJsonArray pairs;
    for (const auto &[from, to] : replacements)
        pairs.append(QJsonArray{from, to});
    return withMember(deferredRead, u"replaceRead"_s, pairs);
}

QJsonObject generatedPassword()
{
    return {{kMark, QJsonObject{{u"generate"_s, u"password"_s}}}};
}

QJsonObject merged(QJsonObject deferredRead, const QJsonObject &members)
{
    return withMember(deferredRead, u"merge"_s, members);
}

bool isDeferred(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.size() == 1 && object.contains(kMark);
}

bool containsDeferred(const QJsonValue &value)
{
    if (isDeferred(value))
        return true;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &item) { return containsDeferred(item); });
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(), [](const QJsonValue &member) { return containsDeferred(member); });
}

Result<QJsonValue> resolve(const QJsonValue &body, const AzureReader &azure, const CallContext &context)
{
    return Resolver(azure, context).resolve(body);
}

}
