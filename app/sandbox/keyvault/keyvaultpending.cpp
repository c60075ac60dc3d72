#include "sandbox/keyvault/keyvaultpending.h"

#include "base/jsonpath.h"
#include "sandbox/keyvault/keyvaultissue.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kSelfSigningTime{2};
constexpr std::chrono::seconds kAuthorityTime{20}; ///< simulated; a real one takes minutes

QJsonObject shownOperation(const Resource &vault, const QString &name, const QJsonObject &pending)
{
    QJsonObject shown{{u"id"_s, objectId(vault, VaultKind::Certificates, name, u"pending"_s)},
                      {u"issuer"_s, QJsonObject{{u"name"_s, pending.value(u"issuer"_s)}}},
                      {u"csr"_s, pending.value(u"csr"_s)},
                      {u"cancellation_requested"_s, pending.value(u"cancellation_requested"_s).toBool()},
                      {u"status"_s, pending.value(u"status"_s)},
                      {u"status_details"_s, pending.value(u"status_details"_s)},
                      {u"request_id"_s, pending.value(u"request_id"_s)}};
    if (pending.value(u"status"_s) == u"completed"_s)
        shown.insert(u"target"_s, objectId(vault, VaultKind::Certificates, name, {}));
    if (pending.contains(u"error"_s))
        shown.insert(u"error"_s, pending.value(u"error"_s));
    return shown;
}

void setPending(Resource &vault, const QString &name, const QJsonObject &pending)
{
    VaultCollection certificates(vault, VaultKind::Certificates);
    QJsonObject item = certificates.item(name);
    if (pending.isEmpty())
        item.remove(u"pending"_s);
    else
        item.insert(u"pending"_s, pending);
    certificates.put(name, item);
}

QJsonObject pendingOf(Resource &vault, const QString &name)
{
    return VaultCollection(vault, VaultKind::Certificates).item(name).value(u"pending"_s).toObject();
}

Result<PrivateKey> pendingKey(const QJsonObject &pending)
{
    return PrivateKey::fromPkcs8(QByteArray::fromBase64(pending.value(u"pkcs8"_s).toString().toLatin1()));
}

NewCertificate finished(const QString &name, const QJsonObject &pending, KeyWithChain content)
{
    NewCertificate certificate;
    certificate.name = name;
    certificate.content = std::move(content);
    certificate.policy = pending.value(u"policy"_s).toObject();
    certificate.enabled = pending.value(u"enabled"_s).toBool(true);
    certificate.tags = pending.value(u"tags"_s).toObject();
    return certificate;
}

Result<void> issuePending(Simulation &simulation, Resource &vault, const QString &name, const QJsonObject &pending)
{
    const QJsonObject policy = pending.value(u"policy"_s).toObject();
    const Result<PrivateKey> key = pendingKey(pending);
    if (!key)
        return key.error();
    const int months = policy.value(u"x509_props"_s).toObject().value(u"validity_months"_s).toInt(12);
    const QDateTime from = simulation.now().addSecs(-600); // clocks of clients may be behind
    const Result<KeyWithChain> content = issueByPolicy(simulation, policy, *key, from, from.addMonths(months));
    if (!content)
        return content.error();
    return addCertificate(simulation, vault, finished(name, pending, *content));
}

/// The end of an operation, when nobody cancelled or replaced it meanwhile.
void complete(Simulation &simulation, const QString &vaultId, const QString &name, const QString &requestId)
{
    Resource *vault = simulation.store().find(vaultId);
    if (!vault)
        return;
    QJsonObject pending = pendingOf(*vault, name);
    if (pending.value(u"request_id"_s).toString() != requestId || pending.value(u"status"_s) != u"inProgress"_s)
        return;
    if (pending.value(u"cancellation_requested"_s).toBool()) {
        pending.insert(u"status"_s, u"cancelled"_s);
    } else if (const Result<void> issued = issuePending(simulation, *vault, name, pending); issued) {
        pending.insert(u"status"_s, u"completed"_s);
        pending.insert(u"status_details"_s, QJsonValue::Null);
        pending.remove(u"pkcs8"_s);
    } else {
        pending.insert(u"status"_s, u"failed"_s);
        pending.insert(u"error"_s, QJsonObject{{u"code"_s, u"IssuerError"_s}, {u"message"_s, issued.error().message}});
    }
    setPending(*vault, name, pending);
}

Reply merge(const VaultCall &request)
{
    const VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString name = certificates.spelling(request.name());
    QJsonObject pending = pendingOf(request.vault, name);
    if (pending.value(u"status"_s) != u"inProgress"_s)
        return vaultError(404, u"PendingCertificateNotFound"_s, u"Pending certificate not found: "_s + request.name());
    const Result<PrivateKey> key = pendingKey(pending);
    KeyWithChain content;
    if (key)
        content.key = *key;
    for (const QJsonValue part : request.call.request.body.value(u"x5c").toArray())
        content.chain.append(QByteArray::fromBase64(part.toString().toLatin1()));
    if (content.chain.isEmpty() || !sameKey(content.key, content.chain.first())) {
        return vaultError(
            400, u"BadParameter"_s,
            u"Public key of the X.509 certificate does not match the public key of the pending request."_s);
    }
    if (Result<void> added = addCertificate(request.call.simulation, request.vault, finished(name, pending, content));
        !added)
        return vaultError(400, u"BadParameter"_s, added.error().message);
    setPending(request.vault, name, {});
    return Reply::of(certificateBundle(request.vault, name, certificates.version(name)), 201);
}

}

Reply createCertificate(const VaultCall &request)
{
    if (Verdict refused = request.refuse(VaultKind::Certificates, u"create"_s, u"create/action"_s))
        return *refused;
    if (Verdict refused = badObjectName(request.name()))
        return *refused;
    if (Verdict refused = nameIsDeleted(request, VaultKind::Certificates, request.name()))
        return *refused;
    VaultCollection certificates(request.vault, VaultKind::Certificates);
    const QString known = certificates.spelling(request.name());
    const QString name = known.isEmpty() ? request.name() : known;
    if (pendingOf(request.vault, name).value(u"status"_s) == u"inProgress"_s)
        return vaultError(409, u"Conflict"_s, u"A certificate operation is in progress for "_s + name);
    const QJsonObject &body = request.call.request.body;
    const QJsonObject policy =
        completePolicy(body.contains(u"policy") ? body.value(u"policy").toObject()
                                                : certificates.item(name).value(u"policy"_s).toObject());
    const QString issuer = issuerOf(policy);
    const bool external = issuer == u"Unknown";
    if (issuer != u"Self" && !external && !request.vault.hidden.value(u"issuers"_s).toObject().contains(issuer))
        return vaultError(400, u"BadParameter"_s,
                          u"The certificate issuer '%1' was not found in the vault."_s.arg(issuer));
    if (subjectOf(policy).subject.isEmpty())
        return vaultError(400, u"BadParameter"_s, u"The policy names no subject and no DNS name."_s);
    const Result<PrivateKey> key = keyForPolicy(request.call.simulation, policy);
    if (!key)
        return vaultError(400, u"BadParameter"_s, key.error().message);
    const Result<QByteArray> csr =
        request.call.simulation.chance().once([&] { return signingRequest(*key, subjectOf(policy)); });
    if (!csr)
        return vaultError(400, u"BadParameter"_s, csr.error().message);

    const QString requestId = newVersionId(request.call.simulation);
    const QJsonObject pending{
        {u"request_id"_s, requestId},
        {u"status"_s, u"inProgress"_s},
        {u"status_details"_s,
         external ? u"Please Perform Merge to complete the request."_s
                  : u"Pending certificate created. Certificate request is in progress. This may take some time."_s},
        {u"issuer"_s, issuer},
        {u"csr"_s, QString::fromLatin1(csr->toBase64())},
        {u"pkcs8"_s, QString::fromLatin1(key->pkcs8().toBase64())},
        {u"policy"_s, policy},
        {u"enabled"_s, body.value(u"attributes").toObject().value(u"enabled"_s).toBool(true)},
        {u"tags"_s, body.value(u"tags").toObject()}};
    setPending(request.vault, name, pending);
    if (!external) {
        Simulation &simulation = request.call.simulation;
        simulation.schedule(issuer == u"Self" ? kSelfSigningTime : kAuthorityTime,
                            [&simulation, vaultId = request.vault.id, name, requestId] {
                                complete(simulation, vaultId, name, requestId);
                            });
    }
    Reply reply = Reply::of(shownOperation(request.vault, name, pending), 202);
    reply.with("Location",
               (objectId(request.vault, VaultKind::Certificates, name, u"pending"_s) + u"?api-version="_s
                + request.call.request.apiVersion + u"&request_id="_s + requestId)
                   .toUtf8());
    reply.with("Retry-After", "5");
    return reply;
}

Reply answerPending(const VaultCall &request)
{
    const QByteArray method = request.method();
    const bool merges = method == "POST" && request.segments.value(3) == u"merge";
    const bool reads = method == "GET";
    if (Verdict refused = reads ? request.refuse(VaultKind::Certificates, u"get"_s, u"read"_s)
                                : request.refuse(VaultKind::Certificates, merges ? u"create"_s : u"update"_s,
                                                 merges ? u"create/action"_s : u"update/action"_s))
        return *refused;
    if (merges)
        return merge(request);
    const QString name = VaultCollection(request.vault, VaultKind::Certificates).spelling(request.name());
    QJsonObject pending = pendingOf(request.vault, name);
    if (pending.isEmpty())
        return vaultError(404, u"PendingCertificateNotFound"_s, u"Pending certificate not found: "_s + request.name());
    if (method == "PATCH") {
        pending.insert(u"cancellation_requested"_s, request.call.request.body.value(u"cancellation_requested"));
        setPending(request.vault, name, pending);
    } else if (method == "DELETE") {
        setPending(request.vault, name, {});
    } else if (!reads) {
        return notSimulated(QString::fromLatin1(method) + u' ' + request.call.request.path.text);
    }
    return Reply::of(shownOperation(request.vault, name, pending));
}

void changePolicy(Resource &vault, const QString &name, const QJsonObject &change)
{
    VaultCollection certificates(vault, VaultKind::Certificates);
    QJsonObject item = certificates.item(name);
    item.insert(u"policy"_s, mergePatch(item.value(u"policy"_s), change));
    certificates.put(name, item);
}

}
