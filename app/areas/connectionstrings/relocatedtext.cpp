#include "areas/connectionstrings/relocatedtext.h"

#include "checklist/deferred.h"

#include <QUrl>

#include <algorithm>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &key)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(key));
}

bool holds(const QString &text, const AccessKey &key)
{
    return text.contains(key.value, Qt::CaseInsensitive) || text.contains(encoded(key.value), Qt::CaseInsensitive);
}

}

RelocatedText::RelocatedText(const Plan &plan, QList<AccessKey> keys)
    : m_pairs(plan.replacements())
    , m_names(m_pairs)
    , m_keys(std::move(keys))
{
    // The connection string of Application Insights holds its instrumentation key: the longer one is meant.
    std::stable_sort(m_keys.begin(), m_keys.end(),
                     [](const AccessKey &a, const AccessKey &b) { return a.value.size() > b.value.size(); });
}

QList<const AccessKey *> RelocatedText::keysIn(const QString &text) const
{
    QList<const AccessKey *> found;
    QString rest = text;
    for (const AccessKey &key : m_keys) {
        if (!holds(rest, key))
            continue;
        found.append(&key);
        rest.remove(key.value, Qt::CaseInsensitive).remove(encoded(key.value), Qt::CaseInsensitive);
    }
    return found;
}

QJsonObject RelocatedText::relocated(const QJsonObject &deferredRead, const QStringList &texts) const
{
    QList<std::pair<QJsonObject, QJsonObject>> pairs;
    for (const QString &text : texts) {
        for (const AccessKey *key : keysIn(text)) {
            const std::pair pair{key->sourceRead, key->targetRead};
            if (!pairs.contains(pair))
                pairs.append(pair);
        }
    }
    const QJsonObject renamed = deferred::replaced(deferredRead, m_pairs);
    return pairs.isEmpty() ? renamed : deferred::replacedByRead(renamed, pairs);
}

bool RelocatedText::isRelocated(const QString &text, const QString &copy) const
{
    // What stands between the keys has to be the same, in the same order.
    QStringList parts{text};
    for (const AccessKey *key : keysIn(text)) {
        QStringList smaller;
        for (const QString &part : std::as_const(parts)) {
            for (const QString &piece : part.split(key->value, Qt::KeepEmptyParts, Qt::CaseInsensitive))
                smaller += piece.split(encoded(key->value), Qt::KeepEmptyParts, Qt::CaseInsensitive);
        }
        parts = smaller;
    }
    if (parts.size() == 1)
        return copy == renamed(text);
    if (!keysIn(copy).isEmpty())
        return false;
    if (!copy.startsWith(renamed(parts.first())) || !copy.endsWith(renamed(parts.last())))
        return false;
    qsizetype at = 0;
    for (const QString &part : std::as_const(parts)) {
        const QString wanted = renamed(part);
        const qsizetype found = copy.indexOf(wanted, at);
        if (found < 0)
            return false;
        at = found + wanted.size();
    }
    return true;
}

}
