// Key Vault: management and data plane. Certificates are checked with Qt's TLS classes, not with the code that made
// them.

#include "sandbox/keyvault/keyvaultx509.h"
#include "tests/sandbox/webworld.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QSslCertificate certificateOf(const QJsonObject &bundle)
{
    return QSslCertificate(QByteArray::fromBase64(bundle.value(u"cer").toString().toLatin1()), QSsl::Der);
}

/// By its names; QSslCertificate::isSelfSigned() wants the right to sign certificates as well, which a server's has
/// not.
bool isSignedByItself(const QSslCertificate &certificate)
{
    return certificate.issuerInfo(QSslCertificate::CommonName) == certificate.subjectInfo(QSslCertificate::CommonName);
}

QJsonObject policyFor(const QString &issuer)
{
    return {{u"policy"_s,
             QJsonObject{{u"issuer"_s, QJsonObject{{u"name"_s, issuer}}},
                         {u"x509_props"_s,
                          QJsonObject{{u"subject"_s, u"CN=new.contoso.com, O=\"Contoso, Ltd\""_s},
                                      {u"sans"_s, QJsonObject{{u"dns_names"_s, QJsonArray{u"new.contoso.com"_s}}}},
                                      {u"validity_months"_s, 6}}}}}};
}

}

class TestSandboxKeyVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void challengeAndRefusals();
    void roleModelAsksTheRoles();
    void firewallRefusesUnlessListed();
    void listsNeverShowValues();
    void listsPage();
    void setMakesVersions();
    void softDeletedNameIsHeld();
    void estateCertificatesHaveTheirDates();
    void certificateSecretIsItsPfx();
    void createdCertificates_data();
    void createdCertificates();
    void unknownIssuerWaitsForMerge();
    void importReadsPfxAndPem();
    void backupStaysInGeography();
    void keysShowThePublicPart();
    void vaultNames_data();
    void vaultNames();
    void deletedVaultKeepsItsContent();
    void accessPoliciesAddAndRemove();
    void permissionModelDependsOnTheVersion_data();
    void permissionModelDependsOnTheVersion();

private:
    QString management(const QString &name, const QString &version) const
    {
        return m_world->web(u"Microsoft.KeyVault/vaults/%1?api-version=%2"_s.arg(name, version));
    }
    QJsonObject newVault(const QJsonObject &more = {}) const;
    void patchVault(const QJsonObject &properties);
    std::unique_ptr<WebWorld> m_world;
};

void TestSandboxKeyVault::init()
{
    m_world = std::make_unique<WebWorld>();
    QVERIFY2(m_world->loaded, m_world->loaded ? "" : qPrintable(m_world->loaded.error().message));
}

QJsonObject TestSandboxKeyVault::newVault(const QJsonObject &more) const
{
    QJsonObject properties{{u"tenantId"_s, m_world->simulation.tenantId()},
                           {u"sku"_s, QJsonObject{{u"family"_s, u"A"_s}, {u"name"_s, u"standard"_s}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        properties.insert(it.key(), it.value());
    return {{u"location"_s, u"swedencentral"_s}, {u"properties"_s, properties}};
}

void TestSandboxKeyVault::patchVault(const QJsonObject &properties)
{
    QCOMPARE(m_world->send("PATCH", management(u"kv-shop"_s, u"2023-07-01"_s), {{u"properties"_s, properties}}).status,
             200);
}

void TestSandboxKeyVault::challengeAndRefusals()
{
    const Reply challenge = m_world->vault("GET", u"/secrets"_s, {}, "");
    QCOMPARE(challenge.status, 401);
    const QByteArray header = challenge.header("WWW-Authenticate");
    QVERIFY(header.contains("authorization=\"https://login.microsoftonline.com/"
                            + m_world->simulation.tenantId().toUtf8()));
    QVERIFY(header.contains("resource=\"https://vault.azure.net\""));
    const QByteArray management = m_world->token(u"https://management.azure.com/.default"_s);
    QCOMPARE(m_world->vault("GET", u"/secrets"_s, {}, management).status, 401);

    patchVault({{u"accessPolicies"_s, QJsonArray()}});
    const Reply refused = m_world->vault("GET", u"/secrets/payment"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json.value(u"error")[u"innererror"][u"code"].toString(), u"ForbiddenByPolicy"_s);
}

void TestSandboxKeyVault::roleModelAsksTheRoles()
{
    struct OnlyMetadata : Permissions
    {
        bool allowed(const Principal &, const QString &action, const QString &, ActionKind kind) const override
        {
            return kind == ActionKind::Management || action.endsWith(u"secrets/readMetadata/action");
        }
    };
    patchVault({{u"enableRbacAuthorization"_s, true}});
    m_world->simulation.setPermissions(std::make_unique<OnlyMetadata>());
    QCOMPARE(m_world->vault("GET", u"/secrets"_s).status, 200);
    const Reply refused = m_world->vault("GET", u"/secrets/payment"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json.value(u"error")[u"innererror"][u"code"].toString(), u"ForbiddenByRbac"_s);
}

void TestSandboxKeyVault::firewallRefusesUnlessListed()
{
    const auto rules = [](const QJsonArray &listed) {
        return QJsonObject{{u"networkAcls"_s, QJsonObject{{u"defaultAction"_s, u"Deny"_s}, {u"ipRules"_s, listed}}}};
    };
    patchVault(rules({}));
    const Reply refused = m_world->vault("GET", u"/secrets"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json.value(u"error")[u"innererror"][u"code"].toString(), u"ForbiddenByFirewall"_s);
    patchVault(rules({QJsonObject{{u"value"_s, u"127.0.0.0/8"_s}}}));
    QCOMPARE(m_world->vault("GET", u"/secrets"_s).status, 200);
    patchVault({{u"publicNetworkAccess"_s, u"Disabled"_s}});
    QCOMPARE(m_world->vault("GET", u"/secrets"_s).status, 403);
}

void TestSandboxKeyVault::listsNeverShowValues()
{
    const QStringList paths{u"/secrets"_s,
                            u"/secrets/payment/versions"_s,
                            u"/certificates"_s,
                            u"/certificates/shop-cert"_s,
                            u"/keys"_s,
                            u"/keys/orders"_s,
                            u"/certificates/issuers"_s,
                            u"/deletedsecrets"_s};
    for (const QString &path : paths) {
        const Reply reply = m_world->vault("GET", path);
        QCOMPARE(reply.status, 200);
        const QByteArray text = QJsonDocument(reply.json).toJson();
        QVERIFY2(!text.contains("SECRET-MARKER") && !text.contains("pkcs8"), qPrintable(path));
    }
    const QJsonObject vault = m_world->get(management(u"kv-shop"_s, u"2023-07-01"_s)).json;
    QVERIFY(!QJsonDocument(vault).toJson().contains("SECRET-MARKER"));
    QCOMPARE(m_world->vault("GET", u"/secrets/payment"_s).json.value(u"value").toString(), u"SECRET-MARKER-payment"_s);
    QCOMPARE(m_world->vault("GET", u"/secrets/off"_s).status, 403);
}

void TestSandboxKeyVault::listsPage()
{
    for (int i = 0; i < 30; ++i)
        QCOMPARE(m_world->vault("PUT", u"/secrets/s-%1"_s.arg(i), {{u"value"_s, u"v"_s}}).status, 200);
    QSet<QString> seen;
    QString path = u"/secrets?maxresults=10"_s;
    int pages = 0;
    while (!path.isEmpty()) {
        const Reply page = m_world->vault("GET", path);
        const QJsonArray values = page.json.value(u"value").toArray();
        QVERIFY(values.size() <= 10);
        for (const QJsonValue value : values)
            seen.insert(value[u"id"].toString());
        const QUrl next(page.json.value(u"nextLink").toString());
        path = next.isEmpty() ? QString() : next.path() + u'?' + next.query();
        path.remove(u"api-version=7.6&"_s);
        ++pages;
    }
    QCOMPARE(seen.size(), 34); // two secrets and two certificates of the estate
    QCOMPARE(pages, 4);
    QCOMPARE(m_world->vault("GET", u"/secrets?maxresults=26"_s).status, 400);
}

void TestSandboxKeyVault::setMakesVersions()
{
    const QJsonObject first = m_world->vault("PUT", u"/secrets/pair"_s, {{u"value"_s, u"one"_s}}).json;
    const QJsonObject second =
        m_world->vault("PUT", u"/secrets/Pair"_s, {{u"value"_s, u"two"_s}, {u"contentType"_s, u"text/plain"_s}}).json;
    QVERIFY(first.value(u"id") != second.value(u"id"));
    QCOMPARE(m_world->vault("GET", u"/secrets/pair"_s).json.value(u"value").toString(), u"two"_s);
    const QString old = QUrl(first.value(u"id").toString()).path();
    QCOMPARE(m_world->vault("GET", old).json.value(u"value").toString(), u"one"_s);
    QCOMPARE(m_world->vault("GET", u"/secrets/pair/versions"_s).json.value(u"value").toArray().size(), 2);
    const QJsonObject off{{u"attributes"_s, QJsonObject{{u"enabled"_s, false}}}};
    QCOMPARE(m_world->vault("PATCH", old, off).status, 200);
    QCOMPARE(m_world->vault("GET", old).status, 403);
    QCOMPARE(m_world->vault("PUT", u"/secrets/bad_name"_s, {{u"value"_s, u"x"_s}}).status, 400);
}

void TestSandboxKeyVault::softDeletedNameIsHeld()
{
    const Reply gone = m_world->vault("DELETE", u"/secrets/payment"_s);
    QCOMPARE(gone.status, 200);
    QVERIFY(gone.json.value(u"recoveryId").toString().endsWith(u"/deletedsecrets/payment"));
    QVERIFY(!gone.json.contains(u"value"));
    QCOMPARE(m_world->vault("GET", u"/secrets/payment"_s).status, 404);
    const Reply held = m_world->vault("PUT", u"/secrets/payment"_s, {{u"value"_s, u"x"_s}});
    QCOMPARE(held.status, 409);
    QCOMPARE(held.json.value(u"error")[u"innererror"][u"code"].toString(), u"ObjectIsDeletedButRecoverable"_s);
    QCOMPARE(m_world->vault("POST", u"/deletedsecrets/payment/recover"_s).status, 200);
    QCOMPARE(m_world->vault("GET", u"/secrets/payment"_s).status, 200);
    QCOMPARE(m_world->vault("DELETE", u"/secrets/payment"_s).status, 200);
    QCOMPARE(m_world->vault("DELETE", u"/deletedsecrets/payment"_s).status, 204);
    QCOMPARE(m_world->vault("PUT", u"/secrets/payment"_s, {{u"value"_s, u"x"_s}}).status, 200);
}

void TestSandboxKeyVault::estateCertificatesHaveTheirDates()
{
    const QDateTime now = m_world->simulation.now();
    const QJsonObject bundle = m_world->vault("GET", u"/certificates/ends-soon"_s).json;
    const QSslCertificate certificate = certificateOf(bundle);
    QCOMPARE(now.daysTo(certificate.expiryDate()), 12);
    QCOMPARE(bundle.value(u"attributes")[u"exp"].toInteger(), certificate.expiryDate().toSecsSinceEpoch());
    QVERIFY(isSignedByItself(certificate));
    QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry), QStringList{u"www.contoso.com"_s});
    const QByteArray thumbprint = certificate.digest(QCryptographicHash::Sha1);
    QCOMPARE(QByteArray::fromBase64(bundle.value(u"x5t").toString().toLatin1(), QByteArray::Base64UrlEncoding),
             thumbprint);
    QCOMPARE(bundle.value(u"x5t").toString().size(), 27);
}

void TestSandboxKeyVault::certificateSecretIsItsPfx()
{
    const QJsonObject bundle = m_world->vault("GET", u"/certificates/shop-cert"_s).json;
    const QJsonObject secret = m_world->vault("GET", QUrl(bundle.value(u"sid").toString()).path()).json;
    QCOMPARE(secret.value(u"contentType").toString(), u"application/x-pkcs12"_s);
    QVERIFY(secret.value(u"managed").toBool());
    const auto content = fromPfx(QByteArray::fromBase64(secret.value(u"value").toString().toLatin1()), {});
    QVERIFY(content);
    QCOMPARE(QSslCertificate(content->chain.first(), QSsl::Der), certificateOf(bundle));
    QCOMPARE(content->chain.size(), 2); // the leaf and the sandbox's authority
    QCOMPARE(m_world->vault("GET", QUrl(bundle.value(u"kid").toString()).path()).status, 200);
    QCOMPARE(m_world->vault("DELETE", u"/secrets/shop-cert"_s).status, 403);

    const QJsonObject closed = m_world->vault("GET", u"/secrets/ends-soon"_s).json; // not exportable
    QVERIFY(!fromPfx(QByteArray::fromBase64(closed.value(u"value").toString().toLatin1()), {}));
}

void TestSandboxKeyVault::createdCertificates_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("selfSigned");
    QTest::newRow("signed by itself") << u"Self"_s << 3 << true;
    QTest::newRow("by an authority that the vault knows") << u"Contoso-CA"_s << 21 << false;
}

void TestSandboxKeyVault::createdCertificates()
{
    QFETCH(QString, issuer);
    QFETCH(int, seconds);
    QFETCH(bool, selfSigned);
    const Reply accepted = m_world->vault("POST", u"/certificates/new/create"_s, policyFor(issuer));
    QCOMPARE(accepted.status, 202);
    QVERIFY(accepted.header("Location").contains("/certificates/new/pending"));
    QCOMPARE(m_world->vault("GET", u"/certificates/new/pending"_s).json.value(u"status").toString(), u"inProgress"_s);
    QCOMPARE(m_world->vault("GET", u"/certificates/new"_s).status, 404);
    QCOMPARE(m_world->vault("POST", u"/certificates/new/create"_s, policyFor(issuer)).status, 409);
    m_world->pass(std::chrono::seconds(seconds));
    QCOMPARE(m_world->vault("GET", u"/certificates/new/pending"_s).json.value(u"status").toString(), u"completed"_s);
    const QSslCertificate certificate = certificateOf(m_world->vault("GET", u"/certificates/new"_s).json);
    QCOMPARE(isSignedByItself(certificate), selfSigned);
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"new.contoso.com"_s});
    QVERIFY(certificate.expiryDate() > m_world->simulation.now().addMonths(5));
    QVERIFY(certificate.expiryDate() < m_world->simulation.now().addMonths(7));
    QCOMPARE(m_world->vault("POST", u"/certificates/other/create"_s, policyFor(u"No-Such-CA"_s)).status, 400);
}

void TestSandboxKeyVault::unknownIssuerWaitsForMerge()
{
    const Reply accepted = m_world->vault("POST", u"/certificates/outside/create"_s, policyFor(u"Unknown"_s));
    QCOMPARE(accepted.status, 202);
    QVERIFY(QByteArray::fromBase64(accepted.json.value(u"csr").toString().toLatin1()).startsWith('\x30'));
    m_world->pass(std::chrono::hours(24));
    QCOMPARE(m_world->vault("GET", u"/certificates/outside/pending"_s).json.value(u"status").toString(),
             u"inProgress"_s);
    const QJsonObject foreign = m_world->vault("GET", u"/certificates/shop-cert"_s).json;
    const Reply refused = m_world->vault("POST", u"/certificates/outside/pending/merge"_s,
                                         {{u"x5c"_s, QJsonArray{foreign.value(u"cer")}}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(m_world->vault("DELETE", u"/certificates/outside/pending"_s).status, 200);
    QCOMPARE(m_world->vault("GET", u"/certificates/outside/pending"_s).status, 404);
}

void TestSandboxKeyVault::importReadsPfxAndPem()
{
    const auto key = PrivateKey::generateEc(u"P-256"_s);
    QVERIFY(key);
    CertificateSubject subject;
    subject.subject = u"CN=in.contoso.com"_s;
    subject.dnsNames = {u"in.contoso.com"_s};
    const QDateTime now = m_world->simulation.now();
    const auto der = selfSign(*key, subject, now, now.addDays(30));
    QVERIFY(der);
    const auto pfx = toPfx({*key, {*der}}, u"open"_s);
    QVERIFY(pfx);
    QJsonObject body{{u"value"_s, QString::fromLatin1(pfx->toBase64())}, {u"pwd"_s, u"wrong"_s}};
    QCOMPARE(m_world->vault("POST", u"/certificates/in/import"_s, body).status, 400);
    body.insert(u"pwd"_s, u"open"_s);
    const Reply imported = m_world->vault("POST", u"/certificates/in/import"_s, body);
    QCOMPARE(imported.status, 200);
    QCOMPARE(certificateOf(imported.json).toDer(), *der);
    QCOMPARE(imported.json.value(u"policy")[u"issuer"][u"name"].toString(), u"Unknown"_s);
    QCOMPARE(imported.json.value(u"policy")[u"key_props"][u"kty"].toString(), u"EC"_s);

    QJsonObject pem{{u"value"_s, QString::fromLatin1(toPem({*key, {*der}}))}};
    QCOMPARE(m_world->vault("POST", u"/certificates/pem/import"_s, pem).status, 400); // the policy must say PEM
    pem.insert(u"policy"_s,
               QJsonObject{{u"secret_props"_s, QJsonObject{{u"contentType"_s, u"application/x-pem-file"_s}}}});
    QCOMPARE(m_world->vault("POST", u"/certificates/pem/import"_s, pem).status, 200);
    QVERIFY(m_world->vault("GET", u"/secrets/pem"_s).json.value(u"value").toString().contains(u"BEGIN PRIVATE KEY"));
}

void TestSandboxKeyVault::backupStaysInGeography()
{
    const QJsonObject blob = m_world->vault("POST", u"/secrets/payment/backup"_s).json;
    QVERIFY(!QByteArray::fromBase64(blob.value(u"value").toString().toLatin1(), QByteArray::Base64UrlEncoding)
                 .contains("SECRET-MARKER"));
    QCOMPARE(m_world->vault("POST", u"/secrets/restore"_s, blob).status, 409); // the name exists
    QCOMPARE(m_world->vault("DELETE", u"/secrets/payment"_s).status, 200);
    QCOMPARE(m_world->vault("POST", u"/secrets/restore"_s, blob).status, 409); // deleted counts as existing
    QCOMPARE(m_world->vault("DELETE", u"/deletedsecrets/payment"_s).status, 204);
    QCOMPARE(m_world->vault("POST", u"/secrets/restore"_s, blob).status, 200);
    QCOMPARE(m_world->vault("GET", u"/secrets/payment"_s).json.value(u"value").toString(), u"SECRET-MARKER-payment"_s);
    QCOMPARE(m_world->vault("DELETE", u"/secrets/payment"_s).status, 200);
    QCOMPARE(m_world->vault("DELETE", u"/deletedsecrets/payment"_s).status, 204);
    Resource *vault = m_world->simulation.store().find(m_world->web(u"Microsoft.KeyVault/vaults/kv-shop"_s));
    vault->body.insert(u"location"_s, u"swedencentral"_s); // as if it were a vault there
    QCOMPARE(m_world->vault("POST", u"/secrets/restore"_s, blob).status, 400);
}

void TestSandboxKeyVault::keysShowThePublicPart()
{
    const QJsonObject made =
        m_world->vault("POST", u"/keys/made/create"_s, {{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-384"_s}}).json;
    const QJsonObject key = made.value(u"key").toObject();
    QCOMPARE(key.value(u"crv"_s).toString(), u"P-384"_s);
    QVERIFY(key.contains(u"x"_s) && key.contains(u"y"_s) && !key.contains(u"d"_s));
    const QJsonObject orders = m_world->vault("GET", u"/keys/orders"_s).json.value(u"key").toObject();
    QCOMPARE(orders.value(u"kty"_s).toString(), u"RSA"_s);
    QCOMPARE(QByteArray::fromBase64(orders.value(u"n"_s).toString().toLatin1(), QByteArray::Base64UrlEncoding).size(),
             256);
    QCOMPARE(m_world->vault("POST", u"/keys/hsm/create"_s, {{u"kty"_s, u"RSA-HSM"_s}}).status, 400); // standard SKU
}

void TestSandboxKeyVault::vaultNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("available");
    QTest::newRow("free") << u"kv-new"_s << 201 << true;
    QTest::newRow("in use") << u"kv-shop"_s << 409 << false;
    QTest::newRow("held by a soft-deleted vault") << u"kv-held"_s << 409 << false;
    QTest::newRow("too short") << u"kv"_s << 400 << false;
    QTest::newRow("two hyphens") << u"kv--new"_s << 400 << false;
    QTest::newRow("ends with a hyphen") << u"kv-new-"_s << 400 << false;
}

void TestSandboxKeyVault::vaultNames()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    QFETCH(bool, available);
    const QString check =
        m_world->subscription + u"/providers/Microsoft.KeyVault/checkNameAvailability?api-version=2023-07-01"_s;
    QCOMPARE(m_world->post(check, {{u"name"_s, name}, {u"type"_s, u"Microsoft.KeyVault/vaults"_s}})
                 .json.value(u"nameAvailable")
                 .toBool(),
             available);
    QCOMPARE(
        m_world
            ->put(m_world->group(u"rg-other"_s) + u"?api-version=2025-04-01"_s, {{u"location"_s, u"swedencentral"_s}})
            .status,
        201);
    const QString path =
        m_world->group(u"rg-other"_s) + u"/providers/Microsoft.KeyVault/vaults/%1?api-version=2023-07-01"_s.arg(name);
    QCOMPARE(m_world->put(path, newVault()).status, status);
}

void TestSandboxKeyVault::deletedVaultKeepsItsContent()
{
    const QString path = management(u"kv-shop"_s, u"2023-07-01"_s);
    QCOMPARE(m_world->send("DELETE", path).status, 200);
    const QString location =
        m_world->subscription + u"/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/kv-shop"_s;
    const Reply deleted = m_world->get(location + u"?api-version=2023-07-01"_s);
    QCOMPARE(deleted.status, 200);
    QVERIFY(!QJsonDocument(deleted.json).toJson().contains("SECRET-MARKER"));
    QCOMPARE(m_world->put(path, newVault()).status, 409);
    const QJsonObject recover{{u"location"_s, u"westeurope"_s},
                              {u"properties"_s, QJsonObject{{u"createMode"_s, u"recover"_s}}}};
    QCOMPARE(m_world->put(path, recover).status, 201);
    QCOMPARE(m_world->vault("GET", u"/secrets/payment"_s).json.value(u"value").toString(), u"SECRET-MARKER-payment"_s);

    QCOMPARE(m_world->send("DELETE", path).status, 200);
    QCOMPARE(m_world->post(location + u"/purge?api-version=2023-07-01"_s).status, 202);
    m_world->pass(std::chrono::minutes(1));
    QCOMPARE(m_world->get(location + u"?api-version=2023-07-01"_s).status, 404);
}

void TestSandboxKeyVault::accessPoliciesAddAndRemove()
{
    const QString base = m_world->web(u"Microsoft.KeyVault/vaults/kv-shop/accessPolicies/"_s);
    const QJsonObject policy{{u"objectId"_s, u"someone"_s},
                             {u"permissions"_s, QJsonObject{{u"secrets"_s, QJsonArray{u"get"_s}}}}};
    const QJsonObject body{{u"properties"_s, QJsonObject{{u"accessPolicies"_s, QJsonArray{policy}}}}};
    const auto count = [&] {
        return m_world->get(management(u"kv-shop"_s, u"2023-07-01"_s))
            .json.value(u"properties")[u"accessPolicies"]
            .toArray()
            .size();
    };
    QCOMPARE(m_world->put(base + u"add?api-version=2023-07-01"_s, body).status, 200);
    QCOMPARE(count(), 3);
    QCOMPARE(m_world->put(base + u"remove?api-version=2023-07-01"_s, body).status, 200);
    QCOMPARE(count(), 2);
    QCOMPARE(m_world->put(base + u"replace?api-version=2023-07-01"_s, body).status, 200);
    QCOMPARE(count(), 1);
    QCOMPARE(m_world->put(base + u"forget?api-version=2023-07-01"_s, body).status, 400);
}

void TestSandboxKeyVault::permissionModelDependsOnTheVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("roles");
    QTest::newRow("older versions: access policies") << u"2023-07-01"_s << false;
    QTest::newRow("2026-02-01: roles") << u"2026-02-01"_s << true;
}

void TestSandboxKeyVault::permissionModelDependsOnTheVersion()
{
    QFETCH(QString, version);
    QFETCH(bool, roles);
    const Reply made = m_world->put(management(u"kv-model"_s, version), newVault());
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json.value(u"properties")[u"enableRbacAuthorization"].toBool(!roles), roles);
    QCOMPARE(made.json.value(u"properties")[u"vaultUri"].toString(), u"https://kv-model.vault.azure.net/"_s);
}

}

QTEST_GUILESS_MAIN(azrelocate::sandbox::TestSandboxKeyVault)
#include "tst_sandboxkeyvault.moc"
