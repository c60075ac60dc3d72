#include "probes/hostandport.h"

#include <QHostAddress>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

bool HostAndPort::isAddress() const
{
    return !QHostAddress(host).isNull();
}

QString HostAndPort::toString() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return port == 0 ? shown : shown + u':' + QString::number(port);
}

Result<HostAndPort> HostAndPort::parse(const QString &text)
{
    const auto malformed = [&text] {
        return Error::input(u"\"%1\" is not of the form host:port."_s.arg(text), u"MalformedAddress"_s);
    };
    // QHostAddress reads up to the first NUL, so "10.0.0.4\0anything" would pass as an address.
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isPrint() || c.isSpace(); }))
        return malformed();
    HostAndPort result;
    QString portText;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0 || text.indexOf(u'[', 1) >= 0)
            return malformed();
        result.host = text.mid(1, end - 1);
        const QString rest = text.mid(end + 1);
        if (rest.isEmpty() && !result.host.isEmpty())
            return result;
        if (!rest.startsWith(u':'))
            return malformed();
        portText = rest.mid(1);
    } else if (text.count(u':') == 1) {
        result.host = text.section(u':', 0, 0);
        portText = text.section(u':', 1);
    } else {
        result.host = text;
        if (text.isEmpty() || (text.contains(u':') && !result.isAddress()))
            return malformed();
        return result;
    }
    bool isNumber = false;
    result.port = portText.toUShort(&isNumber);
    if (!isNumber || result.port == 0)
        return malformed();
    return result;
}

}
