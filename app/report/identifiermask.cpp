#include "report/identifiermask.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

// What may stand in a sentence beside a host name without being one ("sku.name") ends in none of these; every ending of
// two letters, a country's, counts as well.
const QSet<QString> &topLevels()
{
    static const QSet<QString> kEndings{
        u"com"_s,   u"net"_s,  u"org"_s,     u"info"_s,     u"biz"_s,  u"edu"_s,    u"gov"_s,         u"mil"_s,
        u"int"_s,   u"arpa"_s, u"app"_s,     u"dev"_s,      u"shop"_s, u"store"_s,  u"online"_s,      u"site"_s,
        u"cloud"_s, u"tech"_s, u"xyz"_s,     u"corp"_s,     u"home"_s, u"lan"_s,    u"intranet"_s,    u"private"_s,
        u"local"_s, u"test"_s, u"example"_s, u"internal"_s, u"bank"_s, u"health"_s, u"localdomain"_s, u"group"_s,
    };
    return kEndings;
}

// Azure's own: everybody's portal, sign-in and resource manager, in each of its clouds.
constexpr std::array kVendorDomains{
    "microsoft.com",
    "aka.ms",
    "portal.azure.com",
    "management.azure.com",
    "microsoftonline.com",
    "microsoftonline.us",
    "management.core.windows.net",
    "usgovcloudapi.net",
    "chinacloudapi.cn",
    "partner.microsoftonline.cn",
};

// What many names end with is nobody's name by itself.
constexpr std::array kServiceEndings{
    "azure.com",
    "azure.net",
    "azurewebsites.net",
    "windows.net",
    "core.windows.net",
    "database.windows.net",
    "blob.core.windows.net",
    "vault.azure.net",
    "trafficmanager.net",
    "azurefd.net",
    "azureedge.net",
    "azurecr.io",
    "cloudapp.azure.com",
    "azure-dns.com",
    "azure-dns.net",
    "azure-dns.org",
    "azure-dns.info",
    "azure-api.net",
    "queue.core.windows.net",
    "table.core.windows.net",
    "file.core.windows.net",
    "documents.azure.com",
    "servicebus.windows.net",
};

template <typename Names> bool isAmong(const Names &names, const QString &word)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return word == QLatin1String(name); });
}

template <typename Names> bool isBelow(const Names &names, const QString &word)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char *name) { return word.endsWith(u'.' + QString::fromLatin1(name)); });
}

bool isEverybodysAddress(const QString &address)
{
    constexpr QStringView kAzureDns = u"168.63.129.16"; // the same in every virtual network
    return address.startsWith(u"127."_s) || address.startsWith(u"0.0.0.0"_s) || address.startsWith(u"255."_s)
        || address == kAzureDns || address == u"::1"_s || address == u"::"_s;
}

// Behind "%2F" a name starts although a letter stands before it.
const QString kStart = u"(?:(?<=%[0-9A-Fa-f]{2})|(?<![\\w%-]))"_s;

}

IdentifierMask::IdentifierMask()
    : m_patterns(u"(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
                 "|(?<guid>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})"
                 "|(?<ip>"_s
                     + kStart
                     + u"(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w-]|\\.\\d)"
                       "|(?<![\\w:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![\\w:])"
                       "|(?<![\\w:])(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?::"
                       "(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?(?![\\w:]))"
                       "|(?<host>"_s
                     + kStart + u"(?:\\w(?:[\\w-]*\\w)?\\.)+[\\w-]*\\w)"_s,
                 QRegularExpression::UseUnicodePropertiesOption)
{
}

QString IdentifierMask::numbered(const QString &what, const QString &original, const QString &suffix)
{
    const QString key = original.toLower();
    const auto known = m_replacements.constFind(key);
    if (known != m_replacements.cend())
        return *known;
    return *m_replacements.insert(key, what + u'-' + QString::number(++m_counts[what]) + suffix);
}

void IdentifierMask::addSubscription(const QString &id)
{
    if (!id.isEmpty())
        numbered(u"subscription"_s, id);
}

void IdentifierMask::addTenant(const QString &id)
{
    if (!id.isEmpty())
        numbered(u"tenant"_s, id);
}

void IdentifierMask::addPerson(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || m_replacements.contains(trimmed.toLower()) || m_kept.contains(trimmed.toLower()))
        return;
    numbered(u"person"_s, trimmed);
    m_people.append(trimmed);
    std::sort(m_people.begin(), m_people.end(),
              [](const QString &left, const QString &right) { return left.size() > right.size(); });
    QStringList escaped;
    for (const QString &person : m_people)
        escaped.append(QRegularExpression::escape(person));
    m_names =
        QRegularExpression(u"(?<![\\w-])(?:%1)(?![\\w-])"_s.arg(escaped.join(u'|')),
                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    m_seen.clear();
}

void IdentifierMask::keep(const QString &word)
{
    if (!word.isEmpty())
        m_kept.insert(word.toLower());
}

bool IdentifierMask::isHostName(const QString &word) const
{
    const QString name = word.toLower();
    const QString ending = name.section(u'.', -1);
    const bool isCountry = ending.size() == 2 && ending[0].isLetter() && ending[1].isLetter();
    if (!isCountry && !topLevels().contains(ending) && !ending.startsWith(u"xn--"_s))
        return false;
    const bool isNamespace = name.startsWith(u"microsoft."_s) && name.count(u'.') == 1;
    if (isNamespace || isAmong(kVendorDomains, name) || isBelow(kVendorDomains, name) || isAmong(kServiceEndings, name))
        return false;
    // Everybody's zones of private links.
    return !(name.startsWith(u"privatelink."_s) && isAmong(kServiceEndings, name.section(u'.', 1)));
}

QString IdentifierMask::replacementFor(const QString &word, const QRegularExpressionMatch &match)
{
    if (m_kept.contains(word.toLower()))
        return word;
    if (match.capturedLength(u"mail"_s) > 0)
        return numbered(u"person"_s, word);
    if (match.capturedLength(u"guid"_s) > 0)
        return numbered(u"id"_s, word);
    if (match.capturedLength(u"ip"_s) > 0)
        return isEverybodysAddress(word) ? word : numbered(u"ip"_s, word);
    return isHostName(word) ? numbered(u"host"_s, word, u".example"_s) : word;
}

QString IdentifierMask::maskedPatterns(const QString &text)
{
    QString out;
    qsizetype from = 0;
    for (auto matches = m_patterns.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += replacementFor(match.captured(), match);
        from = match.capturedEnd();
    }
    return from == 0 ? text : out.append(QStringView(text).mid(from));
}

QString IdentifierMask::maskedNames(const QString &text)
{
    if (m_people.isEmpty())
        return text;
    QString out;
    qsizetype from = 0;
    for (auto matches = m_names.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += m_replacements.value(match.captured().toLower());
        from = match.capturedEnd();
    }
    return from == 0 ? text : out.append(QStringView(text).mid(from));
}

QString IdentifierMask::masked(const QString &text)
{
    if (text.size() < 3)
        return m_replacements.value(text.trimmed().toLower(), text);
    const auto known = m_seen.constFind(text);
    if (known != m_seen.cend())
        return *known;
    return *m_seen.insert(text, maskedPatterns(maskedNames(text)));
}

QJsonValue IdentifierMask::masked(const QJsonValue &value)
{
    if (value.isString())
        return masked(value.toString());
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &entry : value.toArray())
            out.append(masked(entry));
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            out.insert(masked(member.key()), masked(member.value()));
        return out;
    }
    return value;
}

ResourceId IdentifierMask::masked(const ResourceId &id)
{
    return id.isNull() ? id : ResourceId(masked(id.toString()));
}

}
