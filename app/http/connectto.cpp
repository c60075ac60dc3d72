#include "http/connectto.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace azrelocate {

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

ConnectTo::ConnectTo(const QHash<QString, QString> &table)
{
    for (auto entry = table.begin(); entry != table.end(); ++entry)
        m_table.insert(entry.key().toLower(), entry.value());
}

std::optional<ConnectTo::Target> ConnectTo::targetOf(const QUrl &url) const
{
    if (m_table.isEmpty())
        return std::nullopt;
    const QString host = url.host().toLower();
    QString value = m_table.value(host);
    for (qsizetype dot = host.indexOf(u'.'); value.isEmpty() && dot >= 0; dot = host.indexOf(u'.', dot + 1))
        value = m_table.value(u"*"_s + host.sliced(dot));
    if (value.isEmpty() && !isLoopbackHost(host) && QHostAddress(host).isNull())
        value = m_table.value(u"*"_s);
    const qsizetype colon = value.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    Target target{value.first(colon), QStringView(value).sliced(colon + 1).toInt()};
    if (target.host.isEmpty())
        target.host = host;
    if (target.host.startsWith(u'[') && target.host.endsWith(u']'))
        target.host = target.host.sliced(1, target.host.size() - 2);
    if (target.port <= 0)
        target.port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
    return target;
}

}
