#include "estate/secretproperties.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Ends of property names, lower-case.
constexpr std::array kSecretEndings{
    "password"_L1,
    "secret"_L1,
    "connectionstring"_L1,
    "instrumentationkey"_L1,
    "accountkey"_L1,
    "primarykey"_L1,
    "secondarykey"_L1,
    "sharedkey"_L1,
    "sharedaccesskey"_L1,
    "masterkey"_L1,
    "accesstoken"_L1,
    "sastoken"_L1,
    "customdata"_L1,
    "userdata"_L1,
    "protectedsettings"_L1,
    "registrationtoken"_L1,
    "pfxblob"_L1,
};

bool isSecret(const QString &key)
{
    const QString lower = key.toLower();
    return std::any_of(kSecretEndings.begin(), kSecretEndings.end(),
        [&lower](QLatin1StringView ending) { return lower.endsWith(ending); });
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
        if (isSecret(it.key()) && !it.value().isBool() && !it.value().isNull())
            continue;
        kept.insert(it.key(),
            it.key() == "secrets"_L1 && it.value().isArray() ? namesOnly(it.value()) : withoutSecrets(it.value()));
    }
    return kept;
}

}
