#include "sandbox/arm/routematch.h"

#include "sandbox/arm/armpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

std::optional<QStringList> matchRoute(const QString &pattern, const QString &path)
{
    QList<QStringView> wanted = QStringView(pattern).split(u'/', Qt::SkipEmptyParts);
    QList<QStringView> given = QStringView(path).split(u'/', Qt::SkipEmptyParts);
    QStringList captures;
    if (!wanted.isEmpty() && wanted.first() == u"{scope*}") {
        wanted.removeFirst();
        const qsizetype extra = given.size() - wanted.size();
        if (extra < 0)
            return std::nullopt;
        QString scope;
        for (qsizetype i = 0; i < extra; ++i)
            scope += u'/' + given.takeFirst().toString();
        captures.append(scope);
    }
    if (wanted.size() != given.size())
        return std::nullopt;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(u'{'))
            captures.append(given[i].toString());
        else if (!sameText(wanted[i], given[i]))
            return std::nullopt;
    }
    return captures;
}

}
