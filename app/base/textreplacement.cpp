#include "base/textreplacement.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// @p word where it stands for itself: "shop" is no part of "workshop" or of "shop-api", whose names are their own.
QString standingAlone(const QString &word)
{
    const auto isOfAName = [](QChar character) {
        return character.isLetterOrNumber();
    };
    return (isOfAName(word.front()) ? u"(?<![\\w-])"_s : QString()) + QRegularExpression::escape(word)
        + (isOfAName(word.back()) ? u"(?![\\w-])"_s : QString());
}

/// Both sides of the pairs as one alternation, longest first: the left side is replaced, the right side is stepped
/// over.
QRegularExpression patternOf(const Replacements &pairs)
{
    QStringList words;
    for (const auto &[from, to] : pairs) {
        if (!from.isEmpty() && from.compare(to, Qt::CaseInsensitive) != 0)
            words << from << to;
    }
    words.removeAll(QString());
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (QString &word : words)
        word = standingAlone(word);
    return QRegularExpression(
        words.join(u'|'), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

}

TextReplacer::TextReplacer(Replacements pairs)
    : m_pairs(std::move(pairs))
    , m_pattern(patternOf(m_pairs))
{
}

void TextReplacer::forEachMatch(
    const QString &text,
    const std::function<void(qsizetype at, const QString &found, const QString *replacement)> &visit) const
{
    if (m_pattern.pattern().isEmpty())
        return;
    auto matches = m_pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString found = match.captured();
        const auto pair = std::find_if(m_pairs.begin(), m_pairs.end(), [&](const auto &candidate) {
            return candidate.first.compare(found, Qt::CaseInsensitive) == 0
                && candidate.second.compare(found, Qt::CaseInsensitive) != 0;
        });
        visit(match.capturedStart(), found, pair == m_pairs.end() ? nullptr : &pair->second);
    }
}

QString TextReplacer::replaced(const QString &text) const
{
    QString result;
    qsizetype copied = 0;
    forEachMatch(text, [&](qsizetype at, const QString &found, const QString *replacement) {
        result += QStringView(text).mid(copied, at - copied);
        result += replacement ? *replacement : found;
        copied = at + found.size();
    });
    result += QStringView(text).mid(copied);
    return result;
}

QStringList TextReplacer::replaceableIn(const QString &text) const
{
    QStringList tokens;
    forEachMatch(text, [&](qsizetype, const QString &found, const QString *replacement) {
        if (replacement && !tokens.contains(found, Qt::CaseInsensitive))
            tokens.append(found);
    });
    return tokens;
}

QString replaceAll(const QString &text, const Replacements &pairs)
{
    return TextReplacer(pairs).replaced(text);
}

QStringList replaceableIn(const QString &text, const Replacements &pairs)
{
    return TextReplacer(pairs).replaceableIn(text);
}

}
