#pragma once

#include "report/reportmodel.h"
#include "report/reporttext.h"

#include <QList>
#include <QString>

namespace azrelocate {

/// One cell: words, and how they are to be shown where the format can.
struct ReportCell
{
    QString text;
    Tone tone = Tone::Neutral;
    bool code = false; ///< an id, a URL, a hash: monospaced, may be broken at any character
};

struct ReportColumn
{
    QString title;
    int share = 1; ///< of the width, relative to the other columns
    bool number = false; ///< set to the right
};

/// A table that every format lays out in its own way. Each row has as many cells as there are columns.
struct ReportTable
{
    QString caption;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows;

    bool isEmpty() const { return rows.isEmpty(); }
};

/// What the report says on its first page about itself: workload, regions, method, cloud, who and when.
ReportTable factsTable(const ReportModel &model);
/// One row for each state, with its number of items.
ReportTable countsTable(const ReportCounts &counts);
/// One row for each area, with its counts.
ReportTable areasTable(const ReportModel &model);
ReportTable itemsTable(const QString &caption, const QList<const ReportItem *> &items);

/// An object's sentence; where it could not be checked, also what the service said.
QString sentenceOf(const ObjectResult &result);

ReportTable objectsTable(const ReportItem &item);
ReportTable requestsTable(const ReportItem &item);
ReportTable probesTable(const ReportItem &item);
ReportTable changesTable(const ReportItem &item);
ReportTable commentsTable(const ReportItem &item);

ReportTable resourcesTable(const ReportModel &model);
ReportTable tasksTable(const ReportModel &model);
ReportTable decisionsTable(const ReportModel &model);
ReportTable signOffsTable(const ReportModel &model);

}
