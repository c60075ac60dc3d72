#pragma once

#include "base/resourceid.h"

#include <QHash>
#include <QJsonValue>
#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace azrelocate {

/// Replaces what names an organisation: subscription and tenant ids, other ids, host names, IP addresses and people.
/// The same identifier has the same replacement everywhere, however it is spelt: "subscription-1", "host-1.example".
/// Kept are the names that everybody has: hosts of Azure itself, loopback, provider namespaces; and names of resources,
/// without which a report says nothing. Not thread-safe.
class IdentifierMask
{
public:
    IdentifierMask();

    void addSubscription(const QString &id);
    void addTenant(const QString &id);
    /// A name, an address or an object id; as a whole it is replaced wherever it stands.
    void addPerson(const QString &name);
    /// An id that proves something and names nobody (a request's), or a word that only looks like a host name.
    void keep(const QString &word);

    QString masked(const QString &text);
    /// Texts and keys at any depth: Azure uses ids of resources as keys.
    QJsonValue masked(const QJsonValue &value);
    ResourceId masked(const ResourceId &id);

private:
    QString numbered(const QString &what, const QString &original, const QString &suffix = {});
    QString replacementFor(const QString &word, const QRegularExpressionMatch &match);
    bool isHostName(const QString &word) const;
    QString maskedPatterns(const QString &text);
    QString maskedNames(const QString &text);

    QRegularExpression m_patterns;
    QRegularExpression m_names; ///< of people, longest first; empty: none
    QStringList m_people;
    QHash<QString, QString> m_replacements; ///< by the lower-case original
    QHash<QString, int> m_counts;           ///< by what is counted: "host"
    QSet<QString> m_kept;                   ///< lower case
    QHash<QString, QString> m_seen;         ///< whole texts: identities and addresses repeat thousands of times
};

}
