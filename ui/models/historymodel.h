#pragma once

#include "checklist/checkinput.h"
#include "store/event.h"

#include "ui/models/rowsmodel.h"
#include "ui/widgets/icons.h"

namespace azrelocate {

/// One thing that happened to an item: a check, a person's word, a change.
struct HistoryRow
{
    QDateTime at; ///< UTC
    Glyph glyph = Glyph::Info;
    Shade shade = Shade::Muted;
    QString what;     ///< "Checked: passed"
    QString note;     ///< a reason, a note; may be empty
    QString by;       ///< may be empty
    QString changeId; ///< of a change that can be undone now; empty: nothing to undo

    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

/// What the event log and the applied changes say of one item, newest first.
QList<HistoryRow> historyOf(const QString &itemId, const QList<Event> &events, const QList<AppliedChange> &applied);

/// The history of one item.
class HistoryModel : public RowsModel<HistoryRow>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhatColumn, ByColumn, NoteColumn, UndoColumn, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);

    void setHistory(const QList<HistoryRow> &history);
    void setUndoAllowed(bool allowed);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textAt(const HistoryRow &row, int column) const;

    bool m_undoAllowed = false;
};

}
