#include "areas/tls/tls.h"

#include "areas/tls/targetcertificates.h"

#include <QJsonArray>

namespace azrelocate::tls {

using namespace Qt::StringLiterals;

namespace {

QJsonArray lifetimeOf(const VaultCertificate &certificate)
{
    return certificate.policy.value("lifetime_actions"_L1).toArray();
}

/// "AutoRenew 30 days before expiry", for a person.
QString lifetimeText(const QJsonArray &actions)
{
    QStringList texts;
    for (const QJsonValue &value : actions) {
        const QJsonObject trigger = value.toObject().value("trigger"_L1).toObject();
        const QString action = value.toObject().value("action"_L1).toObject().value("action_type"_L1).toString();
        if (trigger.contains("days_before_expiry"_L1))
            texts.append(u"%1, %2 days before"_s.arg(action).arg(trigger.value("days_before_expiry"_L1).toInt()));
        else
            texts.append(u"%1 at %2 %"_s.arg(action).arg(trigger.value("lifetime_percentage"_L1).toInt()));
    }
    return texts.isEmpty() ? u"(none)"_s : texts.join(u"; "_s);
}

const FoundCertificate *sameName(const QList<FoundCertificate> &certificates, const FoundCertificate &source,
                                 const Plan &plan)
{
    for (const FoundCertificate &found : certificates) {
        if (found.certificate.name.compare(source.certificate.name, Qt::CaseInsensitive) == 0
            && found.vault.id == plan.targetOf(source.vault.id)) {
            return &found;
        }
    }
    return nullptr;
}

}

Finding renewalIsEqual(const CheckInput &input)
{
    Finding finding;
    const auto source = sourceCertificates(input);
    if (!source) {
        finding.couldNotCheck(u"certificates"_s, source.error());
        return finding;
    }
    const auto target = targetCertificates(input);
    if (!target) {
        finding.couldNotCheck(u"certificates"_s, target.error());
        return finding;
    }
    for (const FoundCertificate &one : *source) {
        const FoundCertificate *other = sameName(*target, one, input.plan);
        const QString expected = lifetimeText(lifetimeOf(one.certificate));
        if (!other)
            finding.fail(one.certificate.name, QT_TRANSLATE_NOOP("Message", "It is not in the target vault yet."),
                         expected, {}, one.vault.id);
        else if (lifetimeOf(other->certificate) == lifetimeOf(one.certificate))
            finding.pass(one.certificate.name, QT_TRANSLATE_NOOP("Message", "It is renewed as at the source."),
                         expected, other->vault.id);
        else
            finding.fail(one.certificate.name, QT_TRANSLATE_NOOP("Message", "It is not renewed as at the source."),
                         expected, lifetimeText(lifetimeOf(other->certificate)), other->vault.id);
    }
    if (source->isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The source's vaults hold no certificate."));
    return finding;
}

Result<QList<Change>> proposeRenewalPolicies(const CheckInput &input)
{
    const auto source = sourceCertificates(input);
    if (!source)
        return source.error();
    const auto target = targetCertificates(input);
    if (!target)
        return target.error();
    QList<Change> changes;
    for (const FoundCertificate &one : *source) {
        const FoundCertificate *other = sameName(*target, one, input.plan);
        if (!other || lifetimeOf(other->certificate) == lifetimeOf(one.certificate))
            continue;
        const auto body = [](const QJsonArray &actions) {
            return QJsonObject{{u"lifetime_actions"_s, actions}};
        };
        Change change;
        change.itemId = u"tls.autorenew"_s;
        change.title = {QT_TRANSLATE_NOOP("Message", "Renew %1 in %2 as at the source"),
                        {one.certificate.name, other->vault.name}};
        change.resource = other->vault.id;
        change.request.method = "PATCH";
        change.request.pathOrUrl =
            vaultObjectUrl(other->vault.uri, u"certificates"_s, one.certificate.name) + u"/policy"_s;
        change.request.apiVersion = QString::fromLatin1(kVaultDataVersion);
        change.request.body = body(lifetimeOf(one.certificate));
        change.before = body(lifetimeOf(other->certificate));
        change.after = change.request.body;
        change.permissions = {u"Microsoft.KeyVault/vaults/certificates/update/action"_s};
        change.undo = Change::Undo::Possible;
        ChangeRequest back = change.request;
        back.body = change.before;
        change.undoRequests = {back};
        change.seal();
        changes.append(change);
    }
    return changes;
}

}
