#include "plan/naming.h"

#include <QRegularExpression>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

/// @p name with the first match of group 1 replaced, in capitals where the match was; the same where nothing matches.
QString replaceFirst(const QString &name, const QRegularExpression &what, const QString &with)
{
    const QRegularExpressionMatch match = what.match(name);
    if (!match.hasMatch())
        return name;
    const QString found = match.captured(1);
    QString result = name;
    return result.replace(match.capturedStart(1), found.size(), found == found.toUpper() ? with.toUpper() : with);
}

QString keepAllowed(const QString &name, const QString &characters)
{
    QString kept = characters.startsWith("lower-"_L1) ? name.toLower() : name;
    const bool hyphens = characters.endsWith("hyphens"_L1);
    kept.remove(QRegularExpression(hyphens ? u"[^A-Za-z0-9-]"_s : u"[^A-Za-z0-9]"_s));
    kept.replace(QRegularExpression(u"-{2,}"_s), u"-"_s); // vault names allow no two in a row, and nobody misses them
    while (kept.endsWith(u'-'))
        kept.chop(1);
    return kept;
}

}

Naming::Naming(const RegionCodes &codes, const Region &source, const Region &target)
    : m_source(source)
    , m_target(target)
    , m_sourceCodes(codes.of(source))
    , m_targetCode(codes.of(target).first())
{
}

QString Naming::replaceTokens(const QString &name) const
{
    const auto asToken = [](const QString &text) {
        return pattern(
            u"(?<![A-Za-z0-9])("_s + QRegularExpression::escape(text) + u")(?![A-Za-z])(?=[0-9]*(?:[^A-Za-z0-9]|$))"_s);
    };
    // "eastus" must not match in "eastus2": a region's name is followed by no digit.
    const QRegularExpression whole = pattern(u"(?<![A-Za-z0-9])("_s + m_source.name() + u")(?![A-Za-z0-9])"_s);
    QString replaced = replaceFirst(name, whole, m_target.name());
    for (const QString &code : m_sourceCodes) {
        if (replaced != name)
            break;
        replaced = replaceFirst(name, asToken(code), m_targetCode);
    }
    return replaced;
}

QString Naming::replaceJoined(const QString &name) const
{
    QString replaced = replaceFirst(name, pattern(u"("_s + m_source.name() + u")(?![0-9])"_s), m_target.name());
    for (const QString &code : m_sourceCodes) {
        // Two letters at the end of a word are too often part of it.
        if (replaced != name || code.size() < 3)
            break;
        replaced = replaceFirst(name, pattern(u"("_s + code + u")[0-9]*$"_s), m_targetCode);
    }
    return replaced;
}

QString Naming::localName(const QString &name) const
{
    return replaceTokens(name);
}

QString Naming::groupName(const QString &name, int maximum) const
{
    const QString replaced = replaceTokens(name);
    if (replaced != name && replaced.size() <= maximum)
        return replaced;
    const QString suffix = u'-' + m_targetCode;
    return name.left(maximum - suffix.size()) + suffix;
}

QString Naming::globalName(const QString &name, const GlobalNameRule &rule) const
{
    QString replaced = replaceTokens(name);
    const bool hasSeparator = name.contains(QRegularExpression(u"[-_.]"_s));
    if (replaced == name && !hasSeparator)
        replaced = replaceJoined(name);
    replaced = keepAllowed(replaced, rule.characters);
    if (replaced.compare(name, Qt::CaseInsensitive) != 0 && replaced.size() <= rule.maximum)
        return replaced;
    // Nothing to replace, or the target's name is too long: the beginning, and the target's code at the end.
    const QString separator = rule.characters.endsWith("hyphens"_L1) ? u"-"_s : QString();
    const QString suffix = separator + m_targetCode;
    const QString base = keepAllowed(name, rule.characters).left(rule.maximum - suffix.size());
    return keepAllowed(base + suffix, rule.characters);
}

QString Naming::numbered(const QString &name, int number, int maximum)
{
    const QString suffix = QString::number(number);
    return (maximum > 0 ? name.left(maximum - suffix.size()) : name) + suffix;
}

}
