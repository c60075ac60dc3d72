#include "ui/checklist/jsondifference.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <span>
#include <vector>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

using Kind = DifferenceLine::Kind;
using Ids = std::span<const int>;

constexpr size_t kMostPairs = 16'000'000;

QStringList linesOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed().split(u'\n');
    }
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return {QString::fromUtf8(inArray.mid(1, inArray.size() - 2))};
}

QStringView withoutComma(QStringView line)
{
    return line.endsWith(u',') ? line.chopped(1) : line;
}

/// Lengths of longest common subsequences of @p a with every beginning of @p b.
std::vector<int> lengths(Ids a, Ids b, bool backwards)
{
    std::vector<int> row(b.size() + 1, 0);
    for (size_t i = 0; i < a.size(); ++i) {
        const int id = backwards ? a[a.size() - 1 - i] : a[i];
        int diagonal = 0;
        for (size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            const bool same = id == (backwards ? b[b.size() - j] : b[j - 1]);
            row[j] = same ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row;
}

/// Marks one longest common subsequence of @p a and @p b (D. S. Hirschberg, 1975: memory grows with one of them only).
/// @p keptA and @p keptB begin where the spans do.
void markCommon(Ids a, Ids b, std::vector<bool>::iterator keptA, std::vector<bool>::iterator keptB)
{
    if (a.empty() || b.empty())
        return;
    if (a.size() == 1) {
        const auto found = std::find(b.begin(), b.end(), a[0]);
        if (found != b.end()) {
            *keptA = true;
            *(keptB + (found - b.begin())) = true;
        }
        return;
    }
    const size_t half = a.size() / 2;
    const std::vector<int> front = lengths(a.first(half), b, false);
    const std::vector<int> back = lengths(a.subspan(half), b, true);
    size_t best = 0;
    for (size_t j = 1; j <= b.size(); ++j) {
        if (front[j] + back[b.size() - j] > front[best] + back[b.size() - best])
            best = j;
    }
    markCommon(a.first(half), b.first(best), keptA, keptB);
    markCommon(a.subspan(half), b.subspan(best), keptA + static_cast<std::ptrdiff_t>(half),
               keptB + static_cast<std::ptrdiff_t>(best));
}

std::vector<int> numbered(const QStringList &lines, QHash<QStringView, int> &numbers)
{
    std::vector<int> ids;
    for (const QString &line : lines) {
        const QStringView text = withoutComma(line);
        const auto known = numbers.constFind(text);
        const int id = known == numbers.constEnd() ? static_cast<int>(numbers.size()) : *known;
        numbers.insert(text, id);
        ids.push_back(id);
    }
    return ids;
}

}

QList<DifferenceLine> lineDifference(const QStringList &before, const QStringList &after)
{
    QHash<QStringView, int> numbers;
    const std::vector<int> a = numbered(before, numbers);
    const std::vector<int> b = numbered(after, numbers);
    std::vector<bool> keptA(a.size(), false);
    std::vector<bool> keptB(b.size(), false);

    const size_t shorter = std::min(a.size(), b.size());
    size_t head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    std::fill_n(keptA.begin(), head, true);
    std::fill_n(keptB.begin(), head, true);
    std::fill_n(keptA.rbegin(), tail, true);
    std::fill_n(keptB.rbegin(), tail, true);
    const Ids middleA = Ids(a).subspan(head, a.size() - head - tail);
    const Ids middleB = Ids(b).subspan(head, b.size() - head - tail);
    if (middleA.size() * middleB.size() <= kMostPairs) {
        const auto offset = static_cast<std::ptrdiff_t>(head);
        markCommon(middleA, middleB, keptA.begin() + offset, keptB.begin() + offset);
    }

    QList<DifferenceLine> lines;
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && !keptA[i])
            lines.append({Kind::Removed, before[static_cast<qsizetype>(i++)], 0});
        else if (j < b.size() && !keptB[j])
            lines.append({Kind::Added, after[static_cast<qsizetype>(j++)], 0});
        else {
            lines.append({Kind::Same, after[static_cast<qsizetype>(j++)], 0});
            ++i;
        }
    }
    return lines;
}

QList<DifferenceLine> jsonDifference(const QJsonValue &before, const QJsonValue &after)
{
    return lineDifference(linesOf(before), linesOf(after));
}

QList<DifferenceLine> shortened(const QList<DifferenceLine> &lines, int context)
{
    std::vector<bool> shown(static_cast<size_t>(lines.size()), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same)
            continue;
        const qsizetype last = std::min(lines.size() - 1, i + context);
        for (qsizetype near = std::max<qsizetype>(0, i - context); near <= last; ++near)
            shown[static_cast<size_t>(near)] = true;
    }
    QList<DifferenceLine> kept;
    for (qsizetype i = 0; i < lines.size();) {
        if (shown[static_cast<size_t>(i)]) {
            kept.append(lines[i++]);
            continue;
        }
        const qsizetype first = i;
        while (i < lines.size() && !shown[static_cast<size_t>(i)])
            ++i;
        if (i - first == 1) // the note would be no shorter
            kept.append(lines[first]);
        else
            kept.append({Kind::Skipped, {}, static_cast<int>(i - first)});
    }
    return kept;
}

}
