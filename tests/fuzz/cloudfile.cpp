#include "targets.h"

#include "azure/cloud.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

namespace {

/// Nothing of ours may ever go there, whatever a real cloud's answer says.
const char *hostsOf(const QByteArray &text)
{
    const Cloud cloud = Cloud::load(u"AzureCloud"_s).value_or(Cloud());
    const QUrl url(QString::fromUtf8(text), QUrl::TolerantMode);
    if (!cloud.checkHost(url, false))
        return nullptr;
    const QString host = url.host().toLower();
    for (const auto suffix : {"management.azure.com"_L1, ".vault.azure.net"_L1, ".core.windows.net"_L1,
                              "api.loganalytics.io"_L1, "graph.microsoft.com"_L1}) {
        if (host.endsWith(suffix) && url.scheme() == "https"_L1 && url.userInfo().isEmpty())
            return nullptr;
    }
    return "a host outside of the cloud is let through";
}

}

const char *cloudfile(QByteArrayView input)
{
    const QByteArray text = input.toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return hostsOf(text);
    const auto cloud = Cloud::fromJson(document.object());
    if (!cloud)
        return cloud.error().message.isEmpty() ? "a cloud is refused without a word" : nullptr;
    if (cloud->checkHost(QUrl(u"http://attacker.example/"_s), true))
        return "plain http to another host is let through";
    cloud->scopeFor(cloud->resourceManager);
    const auto again = Cloud::fromJson(cloud->toJson());
    if (!again)
        return "a cloud cannot be read from the relocation file that carries it";
    return again->toJson() == cloud->toJson() ? nullptr : "a cloud is another one after it was kept";
}

}
