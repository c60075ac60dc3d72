#include "report/csvreport.h"

#include "report/csvrow.h"
#include "report/reportfile.h"
#include "report/reporttext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QString requestIds(const Evidence &evidence)
{
    QStringList ids;
    for (const RequestRecord &request : evidence.requests) {
        if (!request.requestId.isEmpty())
            ids.append(request.requestId);
    }
    return ids.join(u' ');
}

QStringList objectCells(const ObjectResult &result)
{
    return {result.object,
            result.resource.toString(),
            toString(result.verdict),
            result.expected.toString(),
            result.actual.toString(),
            result.message.toString(),
            result.error ? result.error->toLine() : QString()};
}

/// Two more columns where the report is compared with another one.
class Trends
{
public:
    explicit Trends(const ReportModel &model)
        : m_isCompared(model.comparison.has_value())
    {
        if (!m_isCompared)
            return;
        for (const ReportItemTrend &item : model.comparison->items)
            m_cells.insert(item.id, {toString(item.then), toString(item.trend)});
    }

    QStringList titles() const { return m_isCompared ? QStringList{u"stateThen"_s, u"trend"_s} : QStringList(); }
    QStringList cellsOf(const ReportItem &item) const
    {
        return m_isCompared ? m_cells.value(item.id, {toString(item.state), u"same"_s}) : QStringList();
    }

private:
    QHash<QString, QStringList> m_cells;
    bool m_isCompared;
};

void appendItem(QString &csv, const QString &phase, const QString &area, const ReportItem &item,
                const QStringList &trend)
{
    const QStringList before{phase,
                             area,
                             item.id,
                             item.title,
                             item.required ? u"yes"_s : u"no"_s,
                             toString(item.state),
                             Report::isoTime(item.checkedAt),
                             Report::summary(item)};
    QStringList after{item.declaration ? item.declaration->by : QString(),
                      item.declaration ? item.declaration->reason : QString(), item.evidence.identity};
    // The ids of an item's requests stand once, in its first row: repeated in each of a thousand rows they would only
    // make the file too large to open.
    after.append(requestIds(item.evidence));
    if (item.objects.isEmpty()) {
        csv += csvRow(before + QStringList(7) + after + trend);
        return;
    }
    for (const ObjectResult &result : item.objects) {
        csv += csvRow(before + objectCells(result) + after + trend);
        after.last().clear();
    }
}

}

QByteArray csvReport(const ReportModel &model, const ReportProgress &progress)
{
    QString csv(QChar::ByteOrderMark);
    const Trends trends(model);
    csv += csvRow(QStringList{u"phase"_s, u"area"_s, u"item"_s, u"title"_s, u"required"_s, u"state"_s, u"checkedAt"_s,
                              u"summary"_s, u"object"_s, u"resource"_s, u"verdict"_s, u"expected"_s, u"actual"_s,
                              u"message"_s, u"error"_s, u"declaredBy"_s, u"reason"_s, u"identity"_s, u"requestIds"_s}
                  + trends.titles());
    const qsizetype items = model.itemCount();
    qsizetype done = 0;
    for (const ReportPhase &phase : model.phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items) {
                if (progress.isStopped())
                    return {};
                appendItem(csv, toString(phase.phase), area.id, item, trends.cellsOf(item));
                progress.at(++done, items);
            }
        }
    }
    return csv.toUtf8();
}

Result<void> writeCsvReport(const ReportModel &model, const QString &path, const ReportProgress &progress)
{
    const QByteArray bytes = csvReport(model, progress);
    return progress.isStopped() ? Result<void>(Error::cancelled(u"report"_s)) : writeReportFile(bytes, path);
}

}
