#include "areas/tls/issue.h"

#include "azure/vaultobjects.h"
#include "checklist/deferred.h"

#include <QJsonArray>

namespace azrelocate::tls {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMark = "azrelocate"_L1;

}

Change issueCertificate(const QString &itemId, Message title, const Vault &vault, const QString &name,
                        QJsonObject policy, const QString &mark)
{
    policy.remove(u"id"_s);
    policy.remove(u"attributes"_s);
    const QString url = vaultObjectUrl(vault.uri, u"certificates"_s, name);
    Change change;
    change.itemId = itemId;
    change.title = std::move(title);
    change.resource = vault.id;
    change.request.method = "POST";
    change.request.pathOrUrl = url + u"/create"_s;
    change.request.apiVersion = QString::fromLatin1(kVaultDataVersion);
    change.request.body = QJsonObject{{u"policy"_s, policy}, {u"tags"_s, QJsonObject{{kMark, mark}}}};
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = url;
    change.request.probe.apiVersion = change.request.apiVersion;
    change.request.probe.pointer = u"/tags/"_s + kMark;
    change.request.probe.values = {mark};
    change.before = QJsonValue::Null;
    change.after = QJsonObject{{u"certificate"_s, name}, {u"policy"_s, policy}};
    change.permissions = {u"Microsoft.KeyVault/vaults/certificates/create/action"_s};
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The older version stays in the vault and can be named by its version.")};
    change.estimate = std::chrono::minutes(2);
    change.seal();
    return change;
}

Change copyIssuer(const QString &itemId, const QString &name, const Vault &source, const Vault &target)
{
    const QString version = QString::fromLatin1(kVaultDataVersion);
    const QString from = vaultObjectUrl(source.uri, u"certificates/issuers"_s, name);
    Change change;
    change.itemId = itemId;
    change.title = {QT_TRANSLATE_NOOP("Message", "Make the certificate issuer %1 known to %2, as it is in %3"),
                    {name, target.name, source.name}};
    change.resource = target.id;
    change.request.method = "PUT";
    change.request.pathOrUrl = vaultObjectUrl(target.uri, u"certificates/issuers"_s, name);
    change.request.apiVersion = version;
    change.request.body = deferred::merged(deferred::read("GET", from, version, {}),
                                           {{u"id"_s, QJsonValue()}, {u"attributes"_s, QJsonValue()}});
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.path = change.request.pathOrUrl;
    change.request.probe.apiVersion = version;
    change.request.probe.pointer = u"/id"_s;
    change.request.probe.values = {change.request.pathOrUrl};
    change.before = QJsonValue::Null;
    change.after = QJsonObject{{u"issuer"_s, name}};
    change.permissions = {u"Microsoft.KeyVault/vaults/certificates/setissuers/action"_s};
    change.undo = Change::Undo::NotNeeded;
    change.undoNote = {QT_TRANSLATE_NOOP(
        "Message", "The password of the account cannot be read at the source: enter it in the target vault.")};
    change.seal();
    return change;
}

QJsonObject selfSignedPolicy(const QString &hostName)
{
    return {
        {u"issuer"_s, QJsonObject{{u"name"_s, u"Self"_s}}},
        {u"key_props"_s,
         QJsonObject{{u"exportable"_s, true}, {u"kty"_s, u"RSA"_s}, {u"key_size"_s, 2048}, {u"reuse_key"_s, false}}},
        {u"secret_props"_s, QJsonObject{{u"contentType"_s, u"application/x-pkcs12"_s}}},
        {u"x509_props"_s,
         QJsonObject{{u"subject"_s, u"CN="_s + hostName},
                     {u"sans"_s, QJsonObject{{u"dns_names"_s, QJsonArray{hostName}}}},
                     {u"ekus"_s, QJsonArray{u"1.3.6.1.5.5.7.3.1"_s}},
                     {u"validity_months"_s, 12}}},
        {u"lifetime_actions"_s,
         QJsonArray{QJsonObject{{u"trigger"_s, QJsonObject{{u"days_before_expiry"_s, 30}}},
                                {u"action"_s, QJsonObject{{u"action_type"_s, u"AutoRenew"_s}}}}}},
    };
}

}
