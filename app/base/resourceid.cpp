#include "base/resourceid.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool equals(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether segments[from…] is "Namespace/type/name/type/name…", possibly followed by another "providers" chain.
bool isProviderChain(const QList<QStringView> &segments, qsizetype from)
{
    qsizetype i = from;
    while (i < segments.size()) {
        if (!equals(segments[i], "providers"_L1) || i + 3 >= segments.size())
            return false;
        i += 2;
        while (i < segments.size() && !equals(segments[i], "providers"_L1)) {
            if (i + 1 >= segments.size())
                return false;
            i += 2;
        }
    }
    return true;
}

bool isValid(const QList<QStringView> &segments)
{
    if (segments.isEmpty() || segments.contains(QStringView()))
        return false;
    if (equals(segments[0], "providers"_L1))
        return isProviderChain(segments, 0);
    if (!equals(segments[0], "subscriptions"_L1) || segments.size() < 2)
        return false;
    if (segments.size() == 2)
        return true;
    if (equals(segments[2], "resourceGroups"_L1))
        return segments.size() == 4 || (segments.size() > 4 && isProviderChain(segments, 4));
    return isProviderChain(segments, 2);
}

}

ResourceId::ResourceId(const QString &text)
{
    const auto isAround = [](QChar character) { return character == u'/' || character.isSpace(); };
    QStringView trimmed = text;
    while (!trimmed.isEmpty() && isAround(trimmed.front()))
        trimmed = trimmed.mid(1);
    while (!trimmed.isEmpty() && isAround(trimmed.back()))
        trimmed.chop(1);
    if (isValid(trimmed.split(u'/')))
        m_text = u'/' + trimmed.toString();
}

size_t ResourceId::hash(size_t seed) const noexcept
{
    // No copy in lower case for each look-up among 100,000 ids: FNV-1a over four folded code units at a time.
    constexpr quint64 kPrime = 1099511628211ull;
    constexpr quint64 kNotAscii = 0xFF80FF80FF80FF80ull;
    constexpr quint64 kLower = 0x0020002000200020ull; // folds more than letters, which a hash may
    quint64 hash = 14695981039346656037ull ^ seed;
    for (qsizetype first = 0; first < m_text.size(); first += 4) {
        std::array<char16_t, 4> units{};
        const qsizetype count = std::min<qsizetype>(4, m_text.size() - first);
        std::memcpy(units.data(), m_text.constData() + first, static_cast<size_t>(count) * sizeof(char16_t));
        auto word = std::bit_cast<quint64>(units);
        if ((word & kNotAscii) != 0) {
            for (char16_t &unit : units)
                unit = QChar(unit).toCaseFolded().unicode();
            word = std::bit_cast<quint64>(units);
        }
        hash = (hash ^ (word | kLower)) * kPrime;
    }
    return static_cast<size_t>(hash ^ (hash >> 32));
}

ResourceId ResourceId::subscription(const QString &subscriptionId)
{
    return ResourceId(u"/subscriptions/"_s + subscriptionId);
}

ResourceId ResourceId::resourceGroup(const QString &subscriptionId, const QString &name)
{
    return ResourceId(u"/subscriptions/"_s + subscriptionId + u"/resourceGroups/"_s + name);
}

ResourceId ResourceId::resource(const ResourceId &scope, const QString &type, const QStringList &names)
{
    const QStringList parts = type.split(u'/');
    if (parts.size() != names.size() + 1)
        return {};
    QString text = scope.m_text + u"/providers/"_s + parts.first();
    for (qsizetype i = 0; i < names.size(); ++i)
        text += u'/' + parts[i + 1] + u'/' + names[i];
    return ResourceId(text);
}

QString ResourceId::subscriptionId() const
{
    return m_text.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive) ? m_text.section(u'/', 2, 2) : QString();
}

QString ResourceId::resourceGroupName() const
{
    return equals(QStringView(m_text.section(u'/', 3, 3)), "resourceGroups"_L1) ? m_text.section(u'/', 4, 4)
                                                                                : QString();
}

QString ResourceId::providerNamespace() const
{
    const qsizetype at = m_text.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
    return at < 0 ? QString() : m_text.mid(at + 11).section(u'/', 0, 0);
}

QString ResourceId::type() const
{
    const qsizetype at = m_text.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
    if (at < 0) {
        if (isSubscription())
            return u"Microsoft.Resources/subscriptions"_s;
        return isResourceGroup() ? u"Microsoft.Resources/subscriptions/resourceGroups"_s : QString();
    }
    const QStringList parts = m_text.mid(at + 11).split(u'/');
    QString type = parts.first();
    for (qsizetype i = 1; i < parts.size(); i += 2)
        type += u'/' + parts[i];
    return type;
}

QString ResourceId::name() const
{
    return m_text.mid(m_text.lastIndexOf(u'/') + 1);
}

QStringList ResourceId::names() const
{
    const qsizetype at = m_text.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
    if (at < 0)
        return isNull() ? QStringList() : QStringList{name()};
    const QStringList parts = m_text.mid(at + 11).split(u'/');
    QStringList names;
    for (qsizetype i = 2; i < parts.size(); i += 2)
        names.append(parts[i]);
    return names;
}

bool ResourceId::isResourceGroup() const
{
    return m_text.count(u'/') == 4 && !resourceGroupName().isEmpty();
}

bool ResourceId::isSubscription() const
{
    return m_text.count(u'/') == 2 && !subscriptionId().isEmpty();
}

ResourceId ResourceId::parent() const
{
    if (isNull() || isSubscription())
        return {};
    if (isResourceGroup())
        return subscriptionScope();
    const qsizetype at = m_text.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
    const QString above = names().size() > 1 ? m_text.section(u'/', 0, -3) : m_text.left(at);
    return ResourceId(above);
}

ResourceId ResourceId::resourceGroupId() const
{
    const QString group = resourceGroupName();
    return group.isEmpty() ? ResourceId() : ResourceId(m_text.section(u'/', 0, 4));
}

ResourceId ResourceId::subscriptionScope() const
{
    return subscriptionId().isEmpty() ? ResourceId() : ResourceId(m_text.section(u'/', 0, 2));
}

ResourceId ResourceId::child(const QString &type, const QString &name) const
{
    return ResourceId(m_text + u'/' + type + u'/' + name);
}

ResourceId ResourceId::extension(const QString &type, const QString &name) const
{
    return ResourceId(m_text + u"/providers/"_s + type + u'/' + name);
}

bool ResourceId::isWithin(const ResourceId &scope) const
{
    if (scope.isNull() || !m_text.startsWith(scope.m_text, Qt::CaseInsensitive))
        return false;
    return m_text.size() == scope.m_text.size() || m_text[scope.m_text.size()] == u'/';
}

ResourceId ResourceId::withResourceGroup(const QString &name) const
{
    if (resourceGroupName().isEmpty())
        return *this;
    QStringList segments = m_text.split(u'/');
    segments[4] = name;
    return ResourceId(segments.join(u'/'));
}

ResourceId ResourceId::withName(const QString &name) const
{
    return ResourceId(m_text.section(u'/', 0, -2) + u'/' + name);
}

QList<ResourceId> resourceIdsIn(QStringView text)
{
    static const QRegularExpression pattern(uR"(/subscriptions/[0-9A-Za-z-]{3,}(?:/[^\s"'\\,\]\[}{<>?#;()|]+)*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QList<ResourceId> ids;
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const ResourceId id(matches.next().captured());
        if (!id.isNull() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

}
