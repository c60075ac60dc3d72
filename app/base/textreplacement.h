#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <utility>

namespace azrelocate {

/// What is replaced by what.
using Replacements = QList<std::pair<QString, QString>>;

/// The same replacements for many texts: the search is prepared once, which costs more than a search. Thread-safe.
class TextReplacer
{
public:
    explicit TextReplacer(Replacements pairs);

    /// @p text with every first member of the pairs replaced by its second, without case, in one pass from left to
    /// right, the longest match first, where it stands for itself and is no part of a longer name ("shop" in
    /// "workshop", "shop-api"). What is a replacement already stays, so that the result of one call is not changed by
    /// another ("shop" → "shop-sdc" leaves "shop-sdc" alone).
    QString replaced(const QString &text) const;
    /// The first members that replaced() would replace, in the order of the text, without duplicates.
    QStringList replaceableIn(const QString &text) const;

private:
    void forEachMatch(
        const QString &text,
        const std::function<void(qsizetype at, const QString &found, const QString *replacement)> &visit) const;

    Replacements m_pairs;
    QRegularExpression m_pattern;
};

/// TextReplacer for a single text.
QString replaceAll(const QString &text, const Replacements &pairs);
QStringList replaceableIn(const QString &text, const Replacements &pairs);

}
