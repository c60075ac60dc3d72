#pragma once

#include "tests/sandbox/estateworld.h"

namespace azrelocate::sandbox {

/// How much of the estate a test needs; making the certificates of the vault takes a moment.
enum class WebContent { Everything, NamesOnly };

/// A small estate of one zone, one Traffic Manager profile, two apps in two regions and one vault, for the tests of
/// DNS, Key Vault and App Service. All secret values contain "SECRET-MARKER".
inline QJsonObject webEstate(WebContent wanted)
{
    QJsonObject estate = emptyEstate();
    const QString subscription =
        QStringLiteral("/subscriptions/") + estate.value(u"subscriptions")[0][u"subscriptionId"].toString();
    const QString owner = estate.value(u"principals")[0][u"objectId"].toString();
    QFile file(QStringLiteral(AZRELOCATE_TEST_DATA "/sandbox/web-estate.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("{S}", subscription.toUtf8()).replace("{OWNER}", owner.toUtf8());
    const QJsonObject content = QJsonDocument::fromJson(text).object();
    QJsonArray resources = estate.value(u"resources").toArray();
    for (const QJsonValue resource : content.value(u"resources").toArray())
        resources.append(resource);
    for (auto it = content.begin(); it != content.end(); ++it) {
        if (wanted == WebContent::Everything || it.key() == QStringLiteral("resourceGroups"))
            estate.insert(it.key(), it.value());
    }
    estate.insert(QStringLiteral("resources"), resources);
    return estate;
}

class WebWorld : public EstateWorld
{
public:
    explicit WebWorld(WebContent wanted = WebContent::Everything)
        : EstateWorld(webEstate(wanted))
    {
    }

    QString web(const QString &path) const
    {
        return group(QStringLiteral("rg-web")) + QStringLiteral("/providers/") + path;
    }

    /// A request to the vault's own host, with a token for vaults unless @p authorization says otherwise.
    Reply vault(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body = {},
                std::optional<QByteArray> authorization = std::nullopt)
    {
        simulation.runDueEvents();
        const QChar separator = pathAndQuery.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?');
        ArmRequest ask = request(method, pathAndQuery + separator + QStringLiteral("api-version=7.6"), body);
        ask.host = QStringLiteral("kv-shop.vault.azure.net");
        ask.authority = "kv-shop.vault.azure.net";
        ask.principalId.clear();
        if (!authorization)
            authorization = token(QStringLiteral("https://vault.azure.net/.default"));
        if (!authorization->isEmpty())
            ask.headers.append({"Authorization", *authorization});
        return simulation.dataPlaneFor(ask.host)->handle(Call{simulation, ask});
    }
};

}
