#include "base/textreplacement.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace azrelocate {

namespace {

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
        word = QRegularExpression::escape(word);
    return QRegularExpression(words.join(u'|'), QRegularExpression::CaseInsensitiveOption);
}

void forEachMatch(const QString &text, const Replacements &pairs,
                  const std::function<void(qsizetype at, const QString &found, const QString *replacement)> &visit)
{
    const QRegularExpression pattern = patternOf(pairs);
    if (pattern.pattern().isEmpty())
        return;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString found = match.captured();
        const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const auto &candidate) {
            return candidate.first.compare(found, Qt::CaseInsensitive) == 0
                && candidate.second.compare(found, Qt::CaseInsensitive) != 0;
        });
        visit(match.capturedStart(), found, pair == pairs.end() ? nullptr : &pair->second);
    }
}

}

QString replaceAll(const QString &text, const Replacements &pairs)
{
    QString result;
    qsizetype copied = 0;
    forEachMatch(text, pairs, [&](qsizetype at, const QString &found, const QString *replacement) {
        result += QStringView(text).mid(copied, at - copied);
        result += replacement ? *replacement : found;
        copied = at + found.size();
    });
    result += QStringView(text).mid(copied);
    return result;
}

QStringList replaceableIn(const QString &text, const Replacements &pairs)
{
    QStringList tokens;
    forEachMatch(text, pairs, [&](qsizetype, const QString &found, const QString *replacement) {
        if (replacement && !tokens.contains(found, Qt::CaseInsensitive))
            tokens.append(found);
    });
    return tokens;
}

}
