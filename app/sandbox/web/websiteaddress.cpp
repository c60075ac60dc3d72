#include "sandbox/web/websiteaddress.h"

#include <QHostAddress>
#include <QSet>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kFirstAddress = (127U << 24) | (20U << 16); // 127.20.0.0, counted from 1

}

QString freeWebAddress(const ResourceStore &store)
{
    QSet<QString> taken;
    for (const Resource *site : store.ofType(u"Microsoft.Web/sites"_s))
        taken.insert(site->property(u"inboundIpAddress"_s).toString());
    quint32 address = kFirstAddress + 1;
    while (taken.contains(QHostAddress(address).toString()))
        ++address;
    return QHostAddress(address).toString();
}

QString webUnitHost(const Resource &site, const QString &webZone)
{
    const quint32 number =
        QHostAddress(site.property(u"inboundIpAddress"_s).toString()).toIPv4Address() - kFirstAddress;
    QString region = site.location().toLower();
    region.remove(u' ');
    return u"waws-prod-%1.%2.%3"_s.arg(number, 3, 10, QChar(u'0')).arg(region, webZone);
}

}
