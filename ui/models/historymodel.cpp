#include "ui/models/historymodel.h"

#include "ui/text/statetext.h"
#include "ui/text/texts.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryModel)
};

QString withUntil(const QJsonObject &payload)
{
    const QDateTime until = timeFromText(payload.value("until"_L1).toString());
    return until.isValid() ? Words::tr("Waived until %1").arg(fullTimeText(until)) : Words::tr("Waived");
}

/// Nothing for an event that another row tells better (comments have their own list).
std::optional<HistoryRow> rowOf(const Event &event)
{
    HistoryRow row;
    row.at = event.time;
    row.by = event.payload.contains("by"_L1) ? event.payload.value("by"_L1).toString() : event.actor;
    row.note = event.payload.value("note"_L1).toString();
    if (event.kind == "item.checked"_L1) {
        const StateLook look = lookOf(itemStateFromString(event.payload.value("state"_L1).toString()));
        row.glyph = look.glyph;
        row.shade = look.shade;
        row.what = Words::tr("Checked: %1").arg(look.word);
    } else if (event.kind == "item.stale"_L1) {
        row.glyph = Glyph::Stale;
        row.shade = Shade::Stale;
        row.what = Words::tr("The evidence no longer counts");
        row.note = event.payload.value("why"_L1).toString();
    } else if (event.kind == "item.attested"_L1) {
        row.glyph = Glyph::Attested;
        row.shade = Shade::Attested;
        row.what = Words::tr("Attested");
    } else if (event.kind == "item.waived"_L1) {
        row.glyph = Glyph::Waived;
        row.shade = Shade::Waived;
        row.what = withUntil(event.payload);
    } else if (event.kind == "item.word-withdrawn"_L1) {
        row.glyph = Glyph::Undo;
        row.what = Words::tr("Attestation or waiver taken back");
        row.note = event.payload.value("why"_L1).toString();
    } else if (event.kind == "item.accepted"_L1) {
        row.glyph = Glyph::Accept;
        row.shade = Shade::Passed;
        row.what = Words::tr("Accepted in review");
    } else if (event.kind == "item.questioned"_L1) {
        row.glyph = Glyph::Question;
        row.shade = Shade::Warning;
        row.what = Words::tr("Questioned in review");
    } else if (event.kind == "item.answered"_L1) {
        row.glyph = Glyph::Comment;
        row.what = Words::tr("Question answered");
    } else if (event.kind == "comment.added"_L1) {
        row.glyph = Glyph::Comment;
        row.what = Words::tr("Commented");
    } else {
        return {};
    }
    return row;
}

HistoryRow rowOf(const AppliedChange &applied)
{
    HistoryRow row;
    row.at = applied.endedAt.isValid() ? applied.endedAt : applied.acceptedAt;
    row.glyph = applied.undone ? Glyph::Undo : Glyph::Fix;
    row.shade = Shade::Checking;
    row.what = applied.undone ? Words::tr("Changed and undone: %1").arg(applied.change.title.toString())
                              : Words::tr("Changed: %1").arg(applied.change.title.toString());
    if (!applied.undone && applied.change.undo == Change::Undo::Possible)
        row.changeId = applied.change.id;
    return row;
}

}

QList<HistoryRow> historyOf(const QString &itemId, const QList<Event> &events, const QList<AppliedChange> &applied)
{
    QList<HistoryRow> rows;
    for (const Event &event : events) {
        if (event.subject != itemId)
            continue;
        if (const auto row = rowOf(event))
            rows.append(*row);
    }
    for (const AppliedChange &change : applied) {
        if (change.change.itemId == itemId)
            rows.append(rowOf(change));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.at > b.at; });
    return rows;
}

HistoryModel::HistoryModel(QObject *parent)
    : RowsModel(parent)
{
}

void HistoryModel::setHistory(const QList<HistoryRow> &history)
{
    setRows(history, [](const HistoryRow &a, const HistoryRow &b) { return a == b; });
}

void HistoryModel::setUndoAllowed(bool allowed)
{
    if (m_undoAllowed == allowed)
        return;
    m_undoAllowed = allowed;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, UndoColumn), index(rowCount() - 1, UndoColumn));
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::textAt(const HistoryRow &row, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(row.at);
    case WhatColumn:
        return row.what;
    case ByColumn:
        return row.by;
    case NoteColumn:
        return row.note;
    case UndoColumn:
        return m_undoAllowed && !row.changeId.isEmpty() ? tr("Undo…") : QString();
    }
    return {};
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryRow *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*row, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? fullTimeText(row->at) : textAt(*row, index.column());
    case Qt::DecorationRole:
        return index.column() == WhatColumn ? QVariant(icon(row->glyph, row->shade)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == WhatColumn ? QVariant()
                                            : QVariant(theme::color(Shade::Muted, QApplication::palette()));
    case Qt::AccessibleTextRole:
        if (index.column() == TimeColumn || index.column() == WhatColumn)
            return QString(row->what + u", "_s + textAt(*row, TimeColumn) + u' ' + row->note);
        return textAt(*row, index.column());
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("What happened");
    case ByColumn:
        return tr("By");
    case NoteColumn:
        return tr("Note");
    case UndoColumn:
        return tr("Action");
    }
    return {};
}

}
