#include "areas/keyvault/keyvault.h"

#include "azure/keyvault.h"
#include "azure/resourcegraph.h"
#include "azure/webapps.h"

#include <QRegularExpression>
#include <QSet>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

const QString kVaults = u"Microsoft.KeyVault/vaults"_s;

/// Something that needs a vault, and where it runs.
struct Reference
{
    QString from;   ///< "shop-web-weu/appsettings/PAYMENT_API_KEY"
    QString secret; ///< name of the object in the vault, where the reference tells it
    ResourceId resource;
    Region region;
};

/// Whether @p text names the vault, by its host name or in the short form of an application setting's reference.
bool names(const Vault &vault, const QString &text)
{
    return text.contains(vault.uri.host(), Qt::CaseInsensitive)
        || text.contains(u"VaultName=%1;"_s.arg(vault.name), Qt::CaseInsensitive)
        || text.contains(u"VaultName=%1)"_s.arg(vault.name), Qt::CaseInsensitive);
}

QString secretIn(const QString &text)
{
    static const QRegularExpression pattern(u"(?:/secrets/|SecretName=)([0-9A-Za-z-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).captured(1);
}

/// Every site of the subscription, those outside of the workload too: they are the ones that nobody thinks of. The
/// values of settings are looked through in memory and kept nowhere.
void referencesOfSites(Finding &finding, const CheckInput &input, const ResourceId &subscription,
                       const QList<Vault> &vaults, QHash<ResourceId, QList<Reference>> &found)
{
    const auto sites = listWebSites(input.azure, subscription, input.context);
    if (!sites) {
        finding.couldNotCheck(subscription.name(), sites.error(), subscription);
        return;
    }
    for (const WebSite &site : *sites) {
        for (const auto &[list, read] : {std::pair{u"appsettings"_s, &listAppSettings},
                                         std::pair{u"connectionstrings"_s, &listConnectionStrings}}) {
            const auto settings = read(input.azure, site.id, input.context);
            if (!settings) {
                finding.couldNotCheck(u"%1/%2"_s.arg(site.name, list), settings.error(), site.id);
                continue;
            }
            for (const AppSetting &setting : *settings) {
                for (const Vault &vault : vaults) {
                    if (names(vault, setting.value))
                        found[vault.id].append({u"%1/%2/%3"_s.arg(site.name, list, setting.name),
                                                secretIn(setting.value), site.id, site.location});
                }
            }
        }
    }
}

/// Resources whose description names the vault: certificates, disk encryption sets, gateways, private endpoints.
Result<void> referencesOfResources(const CheckInput &input, const Vault &vault,
                                   QHash<ResourceId, QList<Reference>> &found)
{
    GraphQuery query;
    query.subscriptions = {vault.id.subscriptionId()};
    query.kql = u"resources | where type !~ 'microsoft.keyvault/vaults' and (tostring(properties) contains %1 or "
                "tostring(properties) contains %2) | project id, name, type, location | order by id asc"_s.arg(
                    kqlLiteral(vault.uri.host()), kqlLiteral(vault.id.toString()));
    const auto answer = queryGraph(input.azure, query, input.context);
    if (!answer)
        return answer.error();
    for (const QJsonObject &row : answer->rows) {
        const ResourceId id(row.value("id"_L1).toString());
        found[vault.id].append({id.name(), {}, id, Region(row.value("location"_L1).toString())});
    }
    return {};
}

Result<QList<Vault>> vaultsOf(const CheckInput &input)
{
    QList<Vault> vaults;
    for (const PlannedResource &planned : input.plan.ofType(kVaults)) {
        const auto source = getVault(input.azure, planned.source, input.context);
        if (!source)
            return source.error();
        vaults.append(*source);
        const auto target = getVault(input.azure, planned.target, input.context);
        if (target)
            vaults.append(*target);
        else if (target.error().kind != ErrorKind::NotFound)
            return target.error();
    }
    return vaults;
}

void judge(Finding &finding, const Vault &vault, const QList<Reference> &references)
{
    QSet<QString> secrets;
    int foreign = 0;
    for (const Reference &reference : references) {
        if (!reference.secret.isEmpty())
            secrets.insert(reference.secret.toLower());
        if (reference.region.isNull() || reference.region.isGlobal() || reference.region == vault.location)
            continue;
        ++foreign;
        const QString what = reference.secret.isEmpty() ? vault.name : vault.name + u'/' + reference.secret;
        finding.fail(reference.from,
                     {QT_TRANSLATE_NOOP("Message", "It runs in %1 and uses %2 in %3: give it a vault of its region."),
                      {reference.region.name(), what, vault.location.name()}},
                     reference.region.name(), vault.location.name(), reference.resource);
    }
    if (foreign == 0)
        finding.pass(vault.name,
                     {QT_TRANSLATE_NOOP("Message", "%1 references to %2 of its secrets, all from %3."),
                      {QString::number(references.size()), QString::number(secrets.size()), vault.location.name()}},
                     QString::number(references.size()), vault.id);
}

}

Finding vaultsServeOneRegion(const CheckInput &input)
{
    Finding finding;
    if (input.plan.ofType(kVaults).isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no vault."));
        return finding;
    }
    const auto vaults = vaultsOf(input);
    if (!vaults) {
        finding.couldNotCheck(u"Key Vault"_s, vaults.error());
        return finding;
    }
    QHash<ResourceId, QList<Reference>> found;
    QSet<QString> subscriptions;
    for (const Vault &vault : *vaults) {
        subscriptions.insert(vault.id.subscriptionId());
        if (const auto read = referencesOfResources(input, vault, found); !read)
            finding.couldNotCheck(vault.name, read.error(), vault.id);
    }
    for (const QString &subscription : std::as_const(subscriptions))
        referencesOfSites(finding, input, ResourceId::subscription(subscription), *vaults, found);
    for (const Vault &vault : *vaults)
        judge(finding, vault, found.value(vault.id));
    return finding;
}

}
