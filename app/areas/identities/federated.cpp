#include "areas/identities/identities.h"

#include "areas/identities/federation.h"
#include "areas/identities/workload.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"

#include <algorithm>

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"idn.federated"_s;

bool sameIssuer(QString a, QString b)
{
    for (QString *issuer : {&a, &b}) {
        while (issuer->endsWith(u'/'))
            issuer->chop(1);
    }
    return a == b;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// The credentials of one identity on both sides.
struct Federation
{
    UserIdentity identity;
    QList<FederatedCredential> wanted;               ///< of the source, with the issuers of the target
    std::optional<QList<FederatedCredential>> there; ///< nullopt: the identity does not exist yet
};

/// A cluster has its own issuer, and its successor another one, which is known only once that exists. Issuers of others
/// stay.
Result<QString> issuerAtTarget(const CheckInput &input, const QString &issuer)
{
    for (const Resource *cluster : input.inventory.ofType(u"Microsoft.ContainerService/managedClusters")) {
        const ResourceId target = input.plan.targetOf(cluster->id);
        const QString own = jsonAt(cluster->properties(), u"oidcIssuerProfile.issuerURL").toString();
        if (target == cluster->id || own.isEmpty() || !sameIssuer(own, issuer))
            continue;
        const auto successor = getResource(input.azure, target, input.context);
        if (!successor)
            return successor.error();
        return jsonAt(*successor, u"properties.oidcIssuerProfile.issuerURL").toString();
    }
    return issuer;
}

Result<Federation> readFederation(const CheckInput &input, const UserIdentity &identity)
{
    Federation federation{identity, {}, std::nullopt};
    const auto here = listFederatedCredentials(input.azure, identity.source, input.context);
    if (!here)
        return here.error();
    for (FederatedCredential credential : *here) {
        const auto issuer = issuerAtTarget(input, credential.issuer);
        if (!issuer)
            return issuer.error();
        credential.issuer = *issuer;
        federation.wanted.append(credential);
    }
    if (federation.wanted.isEmpty())
        return federation;
    const auto exists = resourceExists(input.azure, identity.target, input.context);
    if (!exists)
        return exists.error();
    if (!*exists)
        return federation;
    const auto there = listFederatedCredentials(input.azure, identity.target, input.context);
    if (!there)
        return there.error();
    federation.there = *there;
    return federation;
}

const FederatedCredential *named(const QList<FederatedCredential> &credentials, const QString &name)
{
    const auto found = std::find_if(credentials.begin(), credentials.end(), [&](const FederatedCredential &credential) {
        return credential.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == credentials.end() ? nullptr : &*found;
}

}

Trust trustOf(const FederatedCredential &wanted, const QList<FederatedCredential> &there)
{
    const bool same = std::any_of(there.begin(), there.end(), [&](const FederatedCredential &other) {
        return sameIssuer(other.issuer, wanted.issuer) && other.subject == wanted.subject
            && sorted(other.audiences) == sorted(wanted.audiences);
    });
    if (same)
        return Trust::Same;
    return named(there, wanted.name) ? Trust::Differs : Trust::Missing;
}

QString trustText(const FederatedCredential &credential)
{
    return u"%1 by %2"_s.arg(credential.subject, credential.issuer);
}

Finding federatedCredentialsExist(const CheckInput &input)
{
    Finding finding;
    for (const UserIdentity &identity : userIdentitiesOf(input)) {
        if (!identity.moves())
            continue;
        const auto federation = readFederation(input, identity);
        if (!federation) {
            finding.couldNotCheck(identity.target.name(), federation.error(), identity.target);
            continue;
        }
        for (const FederatedCredential &credential : federation->wanted) {
            const QString object = u"%1/%2"_s.arg(identity.target.name(), credential.name);
            if (!federation->there) {
                finding.fail(object,
                             {QT_TRANSLATE_NOOP(
                                  "Message", "The identity %1 does not exist yet; it is made when the services move."),
                              {identity.target.name()}},
                             trustText(credential), {}, identity.target);
                continue;
            }
            switch (trustOf(credential, *federation->there)) {
            case Trust::Same:
                finding.pass(object, QT_TRANSLATE_NOOP("Message", "The target's identity trusts the same sign-ins."),
                             trustText(credential), identity.target);
                break;
            case Trust::Differs:
                finding.fail(object, QT_TRANSLATE_NOOP("Message", "A credential of this name trusts somebody else."),
                             trustText(credential), trustText(*named(*federation->there, credential.name)),
                             identity.target);
                break;
            case Trust::Missing:
                finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target's identity does not trust this sign-in."),
                             trustText(credential), {}, identity.target);
                break;
            }
        }
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No identity that moves has federated credentials."));
    return finding;
}

Result<QList<Change>> proposeFederatedCredentials(const CheckInput &input)
{
    QList<Change> changes;
    for (const UserIdentity &identity : userIdentitiesOf(input)) {
        if (!identity.moves())
            continue;
        const auto federation = readFederation(input, identity);
        if (!federation)
            return federation.error();
        if (!federation->there)
            continue;
        QString previous; // one after the other: the service refuses two at once on one identity
        for (const FederatedCredential &credential : federation->wanted) {
            const Trust trust = trustOf(credential, *federation->there);
            if (trust == Trust::Same)
                continue;
            const ResourceId id = identity.target.child(u"federatedIdentityCredentials"_s, credential.name);
            const QStringList names{credential.subject, identity.target.name()};
            Change change = trust == Trust::Missing
                ? createResource(kItem, {QT_TRANSLATE_NOOP("Message", "Let %1 sign in as %2"), names}, id,
                                 federatedCredentialBody(credential))
                : updateResource(kItem, {QT_TRANSLATE_NOOP("Message", "Let %1 sign in as %2"), names}, id, "PUT",
                                 federatedCredentialBody(*named(*federation->there, credential.name)),
                                 federatedCredentialBody(credential));
            if (!previous.isEmpty())
                change.dependsOn = {previous};
            change.seal();
            previous = change.id;
            changes.append(change);
        }
    }
    return changes;
}

}
