#include "checklist/directory.h"

#include "azure/cloud.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The answer decides on the wording of a row only; a proxy that swallows the request must not hold up the check.
constexpr std::chrono::seconds kPatience{10};

/// A cloud that says where every name connects answers for the directory only if it names it; asking anyway would lead
/// out of that cloud.
bool hasDirectory(const Cloud &cloud)
{
    return !cloud.graph.isEmpty()
        && (!cloud.connectTo.contains(u"*"_s) || cloud.connectTo.contains(cloud.graph.host()));
}

}

Existence Directory::of(const QString &principalId)
{
    if (const auto known = m_known.constFind(principalId); known != m_known.constEnd())
        return *known;
    const Cloud &cloud = m_input.azure.cloud();
    if (!m_answers || !hasDirectory(cloud))
        return Existence::Unknown;
    QUrl url = cloud.graph;
    url.setPath(u"/v1.0/directoryObjects/"_s + principalId);
    url.setQuery(u"$select=id"_s);
    const auto answer = m_input.azure.get(url.toString(QUrl::FullyEncoded), {}, m_input.context.within(kPatience));
    Existence existence = Existence::Unknown;
    if (answer)
        existence = Existence::Exists;
    else if (answer.error().httpStatus == 404 && answer.error().code == "Request_ResourceNotFound"_L1)
        existence = Existence::Deleted; // Graph's own code: another 404 may come from anywhere on the way
    else
        m_answers = false;
    m_known.insert(principalId, existence);
    return existence;
}

}
