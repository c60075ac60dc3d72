#include "estate/secretproperties.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

/// Ends of property names, lower-case.
constexpr std::array kSecretEndings{
    "password"sv,     "secret"sv,    "connectionstring"sv,  "instrumentationkey"sv, "accountkey"sv,  "primarykey"sv,
    "secondarykey"sv, "sharedkey"sv, "sharedaccesskey"sv,   "masterkey"sv,          "accesstoken"sv, "sastoken"sv,
    "customdata"sv,   "userdata"sv,  "protectedsettings"sv, "registrationtoken"sv,  "pfxblob"sv,
};

bool endsWithoutCase(std::string_view name, std::string_view ending)
{
    if (name.size() < ending.size())
        return false;
    name.remove_prefix(name.size() - ending.size());
    return std::equal(name.begin(), name.end(), ending.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

/// Container Apps keep a list of name and value under "secrets".
QJsonValue namesOnly(const QJsonValue &secrets)
{
    QJsonArray names;
    const QJsonArray array = secrets.toArray();
    for (const QJsonValue &secret : array) {
        QJsonObject object = secret.toObject();
        object.remove("value"_L1);
        names.append(object);
    }
    return names;
}

}

bool isSecretProperty(std::string_view name)
{
    return std::any_of(kSecretEndings.begin(), kSecretEndings.end(),
                       [name](std::string_view ending) { return endsWithoutCase(name, ending); });
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef item : array)
            item = withoutSecrets(item);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isSecretProperty(it.key().toStdString()) && !it.value().isBool() && !it.value().isNull())
            continue;
        kept.insert(it.key(),
                    it.key() == "secrets"_L1 && it.value().isArray() ? namesOnly(it.value())
                                                                     : withoutSecrets(it.value()));
    }
    return kept;
}

}
