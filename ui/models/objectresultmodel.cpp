#include "ui/models/objectresultmodel.h"

#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPalette>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString messageOf(const ObjectResult &result)
{
    if (!result.error)
        return result.message.toString();
    const ErrorText text = textOf(*result.error);
    QStringList sentences{result.message.isEmpty() ? text.what : result.message.toString()};
    for (const QString &more : {text.why, text.next}) {
        if (!more.isEmpty())
            sentences.append(more);
    }
    return sentences.join(u' ');
}

}

void ObjectResultModel::setResults(const QList<ObjectResult> &results)
{
    setRows(results, [](const ObjectResult &a, const ObjectResult &b) { return a.toJson() == b.toJson(); });
}

int ObjectResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ObjectResultModel::textAt(const ObjectResult &result, int column)
{
    switch (column) {
    case ResultColumn: {
        QString word = lookOf(result.verdict).word;
        if (!word.isEmpty())
            word[0] = word[0].toUpper();
        return word;
    }
    case ObjectColumn:
        return result.object;
    case ExpectedColumn:
        return result.expected.toString();
    case ActualColumn:
        return result.actual.toString();
    case MessageColumn:
        return messageOf(result);
    }
    return {};
}

QVariant ObjectResultModel::data(const QModelIndex &index, int role) const
{
    const ObjectResult *result = at(index);
    if (!result)
        return {};
    const StateLook look = lookOf(result->verdict);
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*result, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ObjectColumn && !result->resource.isNull())
            return result->resource.toString();
        if (index.column() == MessageColumn && result->error)
            return QString(messageOf(*result) + u'\n' + textOf(*result->error).details);
        return textAt(*result, index.column());
    case Qt::DecorationRole:
        return index.column() == ResultColumn ? QVariant(icon(look.glyph, look.shade)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == ResultColumn ? QVariant(theme::color(look.shade, QApplication::palette()))
                                              : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == ResultColumn || index.column() == ObjectColumn)
            return QString(result->object + u", "_s + look.word + u", "_s + messageOf(*result));
        return textAt(*result, index.column());
    }
    return {};
}

QVariant ObjectResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResultColumn:
        return tr("Result");
    case ObjectColumn:
        return tr("Object");
    case ExpectedColumn:
        return tr("Expected");
    case ActualColumn:
        return tr("Found");
    case MessageColumn:
        return tr("Why");
    }
    return {};
}

}
