#include "sandbox/keyvault/keyvaultissue.h"

#include "sandbox/keyvault/keyvaultdataplane.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kPfx = u"application/x-pkcs12"_s;

/// @p object with the members of @p defaults that it lacks.
QJsonObject withDefaults(QJsonObject object, const QJsonObject &defaults)
{
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!object.contains(it.key()))
            object.insert(it.key(), it.value());
    }
    return object;
}

QStringList texts(const QJsonValue &array)
{
    QStringList found;
    for (const QJsonValue value : array.toArray())
        found.append(value.toString());
    return found;
}

QString commonNameOf(const QString &subject)
{
    for (const QString &part : subject.split(u',')) {
        if (part.trimmed().startsWith(u"CN="_s, Qt::CaseInsensitive))
            return part.trimmed().mid(3);
    }
    return {};
}

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// What the secret of a certificate holds.
Result<QString> secretValue(Simulation &simulation, const KeyWithChain &content, const QJsonObject &policy)
{
    const bool exportable = policy.value(u"key_props"_s).toObject().value(u"exportable"_s).toBool();
    KeyWithChain shown = content;
    if (!exportable)
        shown.key = PrivateKey();
    const QString type = policy.value(u"secret_props"_s).toObject().value(u"contentType"_s).toString();
    if (type != kPfx)
        return QString::fromLatin1(toPem(shown));
    const Result<QByteArray> pfx = simulation.chance().once([&] { return toPfx(shown); }); // it has a random salt
    return pfx.transform([](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); });
}

}

QJsonObject completePolicy(const QJsonObject &sent)
{
    QJsonObject policy = sent;
    const bool isEc = policy.value(u"key_props"_s).toObject().value(u"kty"_s).toString().startsWith(u"EC"_s);
    const QJsonObject keyDefaults = isEc
        ? QJsonObject{{u"exportable"_s, true}, {u"crv"_s, u"P-256"_s}, {u"reuse_key"_s, false}}
        : QJsonObject{{u"exportable"_s, true}, {u"kty"_s, u"RSA"_s}, {u"key_size"_s, 2048}, {u"reuse_key"_s, false}};
    policy.insert(u"key_props"_s, withDefaults(policy.value(u"key_props"_s).toObject(), keyDefaults));
    policy.insert(u"secret_props"_s,
                  withDefaults(policy.value(u"secret_props"_s).toObject(), {{u"contentType"_s, kPfx}}));
    policy.insert(u"x509_props"_s,
                  withDefaults(policy.value(u"x509_props"_s).toObject(),
                               {{u"validity_months"_s, 12},
                                {u"ekus"_s, QJsonArray{u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s}},
                                {u"key_usage"_s, QJsonArray{u"digitalSignature"_s, u"keyEncipherment"_s}}}));
    policy.insert(u"issuer"_s, withDefaults(policy.value(u"issuer"_s).toObject(), {{u"name"_s, u"Self"_s}}));
    return policy;
}

QString issuerOf(const QJsonObject &policy)
{
    return policy.value(u"issuer"_s).toObject().value(u"name"_s).toString();
}

CertificateSubject subjectOf(const QJsonObject &policy)
{
    const QJsonObject x509 = policy.value(u"x509_props"_s).toObject();
    CertificateSubject subject;
    subject.subject = x509.value(u"subject"_s).toString();
    subject.dnsNames = texts(x509.value(u"sans"_s).toObject().value(u"dns_names"_s));
    subject.extendedKeyUsages = texts(x509.value(u"ekus"_s));
    subject.keyUsages = texts(x509.value(u"key_usage"_s));
    if (subject.subject.isEmpty() && !subject.dnsNames.isEmpty())
        subject.subject = u"CN="_s + subject.dnsNames.first();
    return subject;
}

Result<PrivateKey> newKey(Simulation &simulation, const QString &kty, const QString &curve, int bits)
{
    const Result<QByteArray> der = simulation.chance().once([&]() -> Result<QByteArray> {
        const Result<PrivateKey> made =
            kty.startsWith(u"EC"_s) ? PrivateKey::generateEc(curve) : PrivateKey::generateRsa(bits);
        return made.transform([](const PrivateKey &key) { return key.pkcs8(); });
    });
    return der.and_then(PrivateKey::fromPkcs8);
}

Result<PrivateKey> keyForPolicy(Simulation &simulation, const QJsonObject &policy)
{
    const QJsonObject wanted = policy.value(u"key_props"_s).toObject();
    return newKey(simulation, wanted.value(u"kty"_s).toString(), wanted.value(u"crv"_s).toString(u"P-256"_s),
                  wanted.value(u"key_size"_s).toInt(2048));
}

Result<KeyWithChain> issueByPolicy(Simulation &simulation, const QJsonObject &policy, const PrivateKey &key,
                                   const QDateTime &notBefore, const QDateTime &notAfter)
{
    const CertificateSubject subject = subjectOf(policy);
    if (subject.subject.isEmpty())
        return Error::input(u"The policy names no subject and no DNS name."_s, u"BadParameter"_s);
    if (issuerOf(policy) == u"Self") {
        const Result<QByteArray> der =
            simulation.chance().once([&] { return selfSign(key, subject, notBefore, notAfter); });
        if (!der)
            return der.error();
        return KeyWithChain{key, {*der}};
    }
    CertificateRequest request;
    request.commonName = commonNameOf(subject.subject);
    request.names = subject.dnsNames;
    if (request.names.isEmpty())
        request.names.append(request.commonName);
    request.notBefore = notBefore;
    request.notAfter = notAfter;
    request.privateKeyPem = key.pem();
    const Result<QByteArray> chain = simulation.chance().once([&] {
        return simulation.certificateAuthority()->issue(request).transform(
            [](const IssuedCertificate &issued) { return issued.chainPem; });
    });
    if (!chain)
        return chain.error();
    KeyWithChain content{key, {}};
    for (const QSslCertificate &certificate : QSslCertificate::fromData(*chain, QSsl::Pem))
        content.chain.append(certificate.toDer());
    return content;
}

Result<void> addCertificate(Simulation &simulation, Resource &vault, const NewCertificate &certificate)
{
    const Result<QString> value = secretValue(simulation, certificate.content, certificate.policy);
    if (!value)
        return value.error();
    const QByteArray der = certificate.content.chain.value(0);
    const QSslCertificate leaf(der, QSsl::Der);
    const QDateTime created = certificate.created.isValid() ? certificate.created : simulation.now();
    const QJsonObject attributes = newAttributes({{u"enabled"_s, certificate.enabled},
                                                  {u"nbf"_s, leaf.effectiveDate().toSecsSinceEpoch()},
                                                  {u"exp"_s, leaf.expiryDate().toSecsSinceEpoch()}},
                                                 created);
    const QString id = newVersionId(simulation);

    VaultCollection certificates(vault, VaultKind::Certificates);
    certificates.addVersion(certificate.name,
                            {{u"version"_s, id},
                             {u"cer"_s, QString::fromLatin1(der.toBase64())},
                             {u"x5t"_s, base64Url(QCryptographicHash::hash(der, QCryptographicHash::Sha1))},
                             {u"subject"_s, certificate.policy.value(u"x509_props"_s).toObject().value(u"subject"_s)},
                             {u"attributes"_s, attributes},
                             {u"tags"_s, certificate.tags}});
    QJsonObject item = certificates.item(certificate.name);
    item.insert(u"policy"_s, certificate.policy);
    certificates.put(certificate.name, item);

    const QString name = certificates.spelling(certificate.name);
    const QJsonObject keyProperties = certificate.policy.value(u"key_props"_s).toObject();
    QJsonObject key = newKeyVersion(id, certificate.content.key, keyProperties.value(u"kty"_s).toString(), {}, created);
    key.insert(u"attributes"_s, attributes);
    key.insert(u"managed"_s, true);
    VaultCollection(vault, VaultKind::Keys).addVersion(name, key);

    VaultCollection(vault, VaultKind::Secrets)
        .addVersion(name,
                    {{u"version"_s, id},
                     {u"value"_s, *value},
                     {u"contentType"_s, certificate.policy.value(u"secret_props"_s).toObject().value(u"contentType"_s)},
                     {u"kid"_s, objectId(vault, VaultKind::Keys, name, id)},
                     {u"attributes"_s, attributes},
                     {u"managed"_s, true},
                     {u"tags"_s, certificate.tags}});
    return {};
}

QJsonObject policyOfImport(const KeyWithChain &content, const QJsonObject &sent)
{
    const QSslCertificate leaf(content.chain.value(0), QSsl::Der);
    const QJsonObject jwk = content.key.publicJwk();
    QJsonObject policy = sent;
    QJsonObject keyProperties = policy.value(u"key_props"_s).toObject();
    keyProperties.insert(u"kty"_s, jwk.value(u"kty"_s));
    if (jwk.contains(u"crv"_s))
        keyProperties.insert(u"crv"_s, jwk.value(u"crv"_s));
    else
        keyProperties.insert(u"key_size"_s, leaf.publicKey().length());
    policy.insert(u"key_props"_s, keyProperties);
    QJsonObject x509 = policy.value(u"x509_props"_s).toObject();
    if (!x509.contains(u"subject"_s))
        x509.insert(u"subject"_s, u"CN="_s + leaf.subjectInfo(QSslCertificate::CommonName).join(u' '));
    if (!x509.contains(u"sans"_s)) {
        const QStringList names = leaf.subjectAlternativeNames().values(QSsl::DnsEntry);
        x509.insert(u"sans"_s, QJsonObject{{u"dns_names"_s, QJsonArray::fromStringList(names)}});
    }
    policy.insert(u"x509_props"_s, x509);
    // An import that names no issuer is renewed by nobody.
    policy.insert(u"issuer"_s, withDefaults(policy.value(u"issuer"_s).toObject(), {{u"name"_s, u"Unknown"_s}}));
    return completePolicy(policy);
}

}
