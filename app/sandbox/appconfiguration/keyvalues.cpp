#include "sandbox/appconfiguration/keyvalues.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kHidden = u"keyValues"_s;
const QString kNoLabel = QString(QChar(u'\0'));

/// Keys and labels are compared with case; the unit separator stands in neither.
QString entryName(const QString &key, const QString &label)
{
    return key + QChar(0x1F) + label;
}

bool matchesFilter(const QString &text, const QString &filter)
{
    if (filter.isEmpty())
        return true;
    if (filter == kNoLabel)
        return text.isEmpty();
    return filter.endsWith(u'*') ? text.startsWith(filter.chopped(1)) : text == filter;
}

}

QJsonArray KeyValues::matching(const QString &key, const QString &label) const
{
    QJsonArray found;
    const QJsonObject all = m_store.hidden.value(kHidden).toObject();
    for (const QJsonValue entry : all) {
        if (matchesFilter(entry[u"key"_s].toString(), key) && matchesFilter(entry[u"label"_s].toString(), label))
            found.append(entry);
    }
    return found;
}

QJsonObject KeyValues::find(const QString &key, const QString &label) const
{
    return m_store.hidden.value(kHidden).toObject().value(entryName(key, label)).toObject();
}

QJsonObject KeyValues::put(Simulation &simulation, const QString &key, const QString &label, const QJsonObject &content)
{
    QJsonObject kept{{u"key"_s, key},
                     {u"label"_s, label.isEmpty() ? QJsonValue() : QJsonValue(label)},
                     {u"value"_s, content.value(u"value"_s).toString()},
                     {u"content_type"_s, content.value(u"content_type"_s)},
                     {u"tags"_s, content.value(u"tags"_s).toObject()},
                     {u"locked"_s, false},
                     {u"etag"_s, simulation.newGuid().remove(u'-')},
                     {u"last_modified"_s, simulation.now().toString(Qt::ISODate)}};
    if (kept.value(u"content_type"_s).isUndefined())
        kept.insert(u"content_type"_s, QJsonValue());
    QJsonObject all = m_store.hidden.value(kHidden).toObject();
    all.insert(entryName(key, label), kept);
    m_store.hidden.insert(kHidden, all);
    return kept;
}

void KeyValues::remove(const QString &key, const QString &label)
{
    QJsonObject all = m_store.hidden.value(kHidden).toObject();
    all.remove(entryName(key, label));
    m_store.hidden.insert(kHidden, all);
}

}
