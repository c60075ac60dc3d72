#include "sandbox/arm/armpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString joined(const QStringList &segments, qsizetype count)
{
    QString text;
    for (qsizetype i = 0; i < count; ++i)
        text += u'/' + segments[i];
    return text;
}

QString chain(const ArmPath &path, qsizetype pairs)
{
    if (pairs == 0)
        return path.scope;
    QString text = path.scope + u"/providers/"_s + path.providerNamespace;
    for (qsizetype i = 0; i < pairs; ++i)
        text += u'/' + path.types[i] + u'/' + path.names[i];
    return text;
}

}

bool sameText(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

ArmPath ArmPath::parse(const QString &decodedPath)
{
    const QStringList segments = decodedPath.split(u'/', Qt::SkipEmptyParts);
    const qsizetype count = segments.size();
    ArmPath path;
    path.text = joined(segments, count);
    path.scope = path.text;

    qsizetype at = 0;
    if (count >= 2 && sameText(segments[0], u"subscriptions")) {
        path.subscriptionId = segments[1];
        at = 2;
        if (count >= 4 && sameText(segments[2], u"resourceGroups")) {
            path.resourceGroup = segments[3];
            at = 4;
        }
    }
    while (at + 1 < count && sameText(segments[at], u"providers")) {
        path.scope = joined(segments, at);
        path.providerNamespace = segments[at + 1];
        path.types.clear();
        path.names.clear();
        for (at += 2; at < count; ++at) {
            const bool typeComes = path.types.size() == path.names.size();
            if (typeComes && !path.types.isEmpty() && sameText(segments[at], u"providers"))
                break;
            (typeComes ? path.types : path.names).append(segments[at]);
        }
    }
    return path;
}

QString ArmPath::type() const
{
    if (!types.isEmpty())
        return providerNamespace + u'/' + types.join(u'/');
    if (!providerNamespace.isEmpty())
        return providerNamespace;
    if (!resourceGroup.isEmpty())
        return u"Microsoft.Resources/resourceGroups"_s;
    return subscriptionId.isEmpty() ? QString() : u"Microsoft.Resources/subscriptions"_s;
}

QString ArmPath::parentId() const
{
    return names.isEmpty() ? scope : chain(*this, names.size() - 1);
}

QString ArmPath::ownerId() const
{
    return chain(*this, names.size());
}

QString ArmPath::ownerType() const
{
    if (names.isEmpty())
        return ArmPath::parse(scope).type();
    return providerNamespace + u'/' + types.first(names.size()).join(u'/');
}

}
