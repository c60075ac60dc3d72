#include "azure/apimanagement.h"

#include "azure/listof.h"
#include "base/jsonpath.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kApiManagementVersion = "2024-05-01"_L1;

Result<QList<GatewayTarget>> targetsIn(const AzureReader &azure, const QString &path, const QString &member,
                                       const CallContext &context)
{
    const auto parse = [&member](const QJsonObject &object) {
        return GatewayTarget{ResourceId(object["id"_L1].toString()), object["name"_L1].toString(), member,
                             object["properties"_L1][member].toString()};
    };
    return listOf(azure, path, kApiManagementVersion, parse, context);
}

}

Result<QList<GatewayTarget>> listGatewayTargets(const AzureReader &azure, const ResourceId &service,
                                                const CallContext &context)
{
    auto targets = targetsIn(azure, service.toString() + "/backends"_L1, u"url"_s, context);
    if (!targets)
        return targets.error();
    const auto apis = targetsIn(azure, service.toString() + "/apis"_L1, u"serviceUrl"_s, context);
    if (!apis)
        return apis.error();
    targets->append(*apis);
    targets->removeIf([](const GatewayTarget &target) { return target.url.isEmpty(); });
    return targets;
}

Result<QByteArray> gatewayTargetVersion(const AzureReader &azure, const ResourceId &id, const CallContext &context)
{
    const auto answer = azure.get(id.toString(), kApiManagementVersion, context);
    if (!answer)
        return answer.error();
    return answer->etag;
}

}
