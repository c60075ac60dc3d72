#include "probes/probes.h"

#include <QHostAddress>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// A-label form, lower-case, without the root's dot. Qt's IDNA code refuses some plain names ("_dmarc.…"), so that
/// only names which need the conversion go through it. A leading "*." is kept.
QString comparable(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    const bool isAscii = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return name.toLower();
    const bool hasWildcard = name.startsWith("*."_L1);
    const QString ace = QString::fromLatin1(QUrl::toAce(hasWildcard ? name.mid(2) : name));
    return hasWildcard && !ace.isEmpty() ? u"*."_s + ace : ace;
}

}

bool certificateNameCovers(const QString &pattern, const QString &host)
{
    const QString wanted = comparable(host);
    const QString offered = comparable(pattern);
    if (wanted.isEmpty() || offered.isEmpty() || !QHostAddress(wanted).isNull())
        return false; // an address is matched against iPAddress names only, never against a DNS name
    if (!offered.contains(u'*'))
        return offered == wanted;

    const QString parent = offered.mid(2);
    const bool wholeLeftLabel = offered.startsWith("*."_L1) && !parent.contains(u'*');
    const bool hasTwoLabels = parent.contains(u'.') && !parent.startsWith(u'.'); // "*.com" would cover a whole registry
    const qsizetype dot = wanted.indexOf(u'.');
    return wholeLeftLabel && hasTwoLabels && dot > 0 && wanted.mid(dot + 1) == parent;
}

}
