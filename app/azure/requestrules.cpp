#include "azure/requestrules.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// The end of the path of a POST that reads, lower-case; "*" is one segment.
constexpr std::array kReadingPosts{
    // secrets and keys; Azure guards them as actions, but they alter nothing
    "listkeys"_L1,
    "listaccountsas"_L1,
    "listservicesas"_L1,
    "listconnectionstrings"_L1,
    "readonlykeys"_L1,
    "sharedkeys"_L1,
    "config/*/list"_L1,
    "listadminkey"_L1,
    "listadminkeys"_L1,
    "listcredentials"_L1,
    "listsecrets"_L1,
    // previews
    "validate"_L1,
    "whatif"_L1,
    "exporttemplate"_L1,
    "validatemoveresources"_L1,
    "providers/microsoft.policyinsights/checkpolicyrestrictions"_L1,
    // name checks
    "checknameavailability"_L1,
    "checktrafficmanagernameavailabilityv2"_L1,
    "checkendpointnameavailability"_L1,
    "checkzonepeers"_L1,
    // queries
    "providers/microsoft.resourcegraph/resources"_L1,
    "providers/microsoft.costmanagement/query"_L1,
    "policystates/latest/queryresults"_L1,
    "policystates/latest/summarize"_L1,
    "getdnsresourcereference"_L1,
    "providers/microsoft.management/getentities"_L1,
    "backendhealth"_L1,
    "v1/workspaces/*/query"_L1,
};

/// The end of the path of an answer with secrets.
constexpr std::array kSecretPosts{
    "listkeys"_L1,   "listaccountsas"_L1, "listservicesas"_L1, "listconnectionstrings"_L1, "readonlykeys"_L1,
    "sharedkeys"_L1, "config/*/list"_L1,  "listadminkey"_L1,   "listadminkeys"_L1,         "listcredentials"_L1,
    "listsecrets"_L1,
};

QStringList segmentsOf(const QUrl &url)
{
    return url.path().toLower().split(u'/', Qt::SkipEmptyParts);
}

bool endsWith(const QStringList &segments, QLatin1StringView pattern)
{
    const QStringList wanted = QString(pattern).split(u'/');
    if (wanted.size() > segments.size())
        return false;
    return std::equal(wanted.begin(), wanted.end(), segments.end() - wanted.size(),
                      [](const QString &part, const QString &segment) { return part == "*"_L1 || part == segment; });
}

template <std::size_t N> bool endsWithAny(const QStringList &segments, const std::array<QLatin1StringView, N> &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](QLatin1StringView pattern) { return endsWith(segments, pattern); });
}

}

bool isReadOnly(const QByteArray &method, const QUrl &url)
{
    if (method == "GET" || method == "HEAD")
        return true;
    return method == "POST" && endsWithAny(segmentsOf(url), kReadingPosts);
}

bool answersWithSecrets(const QByteArray &method, const QUrl &url)
{
    const QStringList segments = segmentsOf(url);
    if (method == "POST")
        return endsWithAny(segments, kSecretPosts);
    // Data plane of Key Vault: /secrets/{name}[/{version}]; the lists /secrets and /secrets/{name}/versions have no
    // values.
    if (!segments.isEmpty() && (segments[0] == "secrets"_L1 || segments[0] == "deletedsecrets"_L1))
        return segments.size() > 1 && segments.last() != "versions"_L1;
    if (!segments.isEmpty() && segments[0] == "kv"_L1) // App Configuration
        return true;
    // Shared keys of VPN connections are read by GET.
    return endsWith(segments, "sharedkey"_L1);
}

}
