#include "report/xlsxreport.h"

#include "report/comparisontable.h"
#include "report/reportfile.h"
#include "report/reporttable.h"
#include "report/xlsxworkbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString utcTitle(const QString &title)
{
    return Report::tr("%1 (UTC)").arg(title);
}

QString jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

XlsxCell stateWord(ItemState state)
{
    return {Report::symbol(state) + u' ' + Report::word(state), Report::tone(state)};
}

XlsxCell verdictWord(Verdict verdict)
{
    return {Report::symbol(verdict) + u' ' + Report::word(verdict), Report::tone(verdict)};
}

/// The sheets of one report, in the order of the tabs.
class Sheets
{
public:
    Sheets(const ReportModel &model, const ReportProgress &progress)
        : m_model(model)
        , m_progress(progress)
        , m_book(QLocale(model.language).textDirection() == Qt::RightToLeft)
    {
        for (const ReportPhase &phase : model.phases) {
            for (const ReportArea &area : phase.areas) {
                for (const ReportItem &item : area.items)
                    m_items.append({&phase, &area, &item});
            }
        }
    }

    Result<QByteArray> write()
    {
        m_book.setProperties({Report::title(), Report::subject(m_model), m_model.generatedBy,
                              (m_model.practice ? Report::practiceNote() + u' ' : QString())
                                  + Report::tr("azrelocate %1").arg(m_model.version),
                              m_model.generatedAt});
        writeSummary();
        if (m_model.comparison)
            writeComparison(*m_model.comparison);
        writeItems();
        writeEvidence();
        writeChanges();
        writeResources();
        writeTasks();
        writeDecisions();
        writeSignOffs();
        writeEvents();
        if (m_progress.isStopped())
            return Error::cancelled(u"report"_s);
        return m_book.finish();
    }

private:
    struct Place
    {
        const ReportPhase *phase;
        const ReportArea *area;
        const ReportItem *item;
    };

    /// Once for each item and pass over the items, of which there are three, so that the percents are those of the
    /// work.
    bool goesOn()
    {
        m_progress.at(++m_done, m_items.size() * 3);
        return !m_progress.isStopped();
    }

    void writeFacts()
    {
        const ReportTable facts = factsTable(m_model);
        m_book.addHeader({facts.columns[0].title, facts.columns[1].title});
        for (const QList<ReportCell> &row : facts.rows)
            m_book.addRow({row[0].text, {row[1].text, row[1].tone}});
    }

    void writeStates()
    {
        const ReportTable states = countsTable(m_model.counts());
        m_book.addHeader({states.columns[0].title, states.columns[1].title});
        const qint64 first = m_book.nextRow();
        for (const QList<ReportCell> &row : states.rows)
            m_book.addRow({{row[0].text, row[0].tone}, XlsxCell::ofNumber(row[1].text.toDouble())});
        m_book.addBars(states.caption, first, m_book.nextRow() - 1, 3);
    }

    void writeAreas()
    {
        const ReportTable areas = areasTable(m_model);
        QStringList titles;
        for (const ReportColumn &column : areas.columns)
            titles.append(column.title);
        m_book.addHeader(titles);
        for (const QList<ReportCell> &row : areas.rows) {
            QList<XlsxCell> cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const Tone tone = row[i].tone == Tone::Muted ? Tone::Neutral : row[i].tone;
                cells.append(areas.columns[i].number ? XlsxCell::ofNumber(row[i].text.toDouble(), tone)
                                                     : XlsxCell(row[i].text));
            }
            m_book.addRow(cells);
        }
    }

    void writeSummary()
    {
        const ReportVerdict verdict = m_model.verdict();
        m_book.addSheet(Report::tr("Summary"), {26, 52, 12, 12, 12, 12, 12, 12, 12, 12});
        m_book.addTitle(Report::title());
        m_book.addRow({Report::tr("Relocation"), Report::subject(m_model)});
        m_book.addTitle(Report::symbol(verdict) + u' ' + Report::word(verdict), Report::tone(verdict));
        m_book.addRow({Report::tr("Verdict"), Report::sentence(verdict)});
        if (m_model.practice)
            m_book.addRow({Report::tr("Note"), Report::practiceNote()});
        m_book.addRow({});
        writeFacts();
        m_book.addRow({});
        writeStates();
        for (int i = 0; i < 6; ++i) // the bars are taller than their rows
            m_book.addRow({});
        writeAreas();
    }

    void writeComparison(const ReportComparison &comparison)
    {
        m_book.addTable(Report::tr("Since then"),
                        {{Report::tr("Kind"), 14},
                         {Report::tr("Item"), 18},
                         {Report::tr("About"), 56},
                         {Report::tr("Then"), 19},
                         {Report::tr("Now"), 19},
                         {Report::tr("Direction"), 12},
                         {utcTitle(Report::tr("Time")), 19},
                         {Report::tr("By"), 28},
                         {Report::tr("Request id"), 38}});
        for (const ReportItemTrend &item : comparison.items) {
            const ReportCell trend = trendCell(item.trend);
            m_book.addRow({Report::tr("item"), item.id, item.title, stateWord(item.then), stateWord(item.now),
                           {trend.text, trend.tone}});
        }
        const auto verdictOr = [](const std::optional<Verdict> &verdict, const QString &otherwise) {
            return verdict ? verdictWord(*verdict) : XlsxCell(otherwise, Tone::Muted);
        };
        for (const ReportObjectTrend &object : comparison.objects) {
            m_book.addRow({Report::tr("object"), object.itemId, object.object,
                           verdictOr(object.then, Report::tr("not there")), verdictOr(object.now, Report::tr("gone"))});
        }
        const auto placeOr = [](const std::optional<ReportResource::State> &state, const QString &otherwise) {
            return state ? XlsxCell(Report::word(*state), Report::tone(*state)) : XlsxCell(otherwise, Tone::Muted);
        };
        for (const ReportResourceTrend &resource : comparison.resources) {
            m_book.addRow({Report::tr("resource"), {}, resource.type + u' ' + resource.name,
                           placeOr(resource.then, Report::tr("not there")), placeOr(resource.now, Report::tr("gone"))});
        }
        for (const ReportMadeChange &made : comparison.changes) {
            m_book.addRow({Report::tr("change"), made.itemId, made.change.title, {}, {}, {},
                           XlsxCell::ofTime(made.change.at), made.change.by, made.change.requestId});
        }
    }

    void writeItems()
    {
        m_book.addTable(Report::tr("Items"),
                        {{Report::tr("Phase"), 11},
                         {Report::tr("Area"), 20},
                         {Report::tr("Item"), 18},
                         {Report::tr("What must hold"), 56},
                         {Report::tr("Required"), 14},
                         {Report::tr("State"), 19},
                         {utcTitle(Report::tr("Checked")), 19},
                         {Report::tr("Summary"), 44},
                         {Report::tr("Objects"), 10},
                         {Report::tr("Declared by"), 24},
                         {Report::tr("Reason"), 40},
                         {utcTitle(Report::tr("Until")), 19},
                         {Report::tr("Vendor's page"), 44}});
        for (const Place &at : m_items) {
            if (!goesOn())
                return;
            const ReportItem &item = *at.item;
            const ReportDeclaration declared = item.declaration.value_or(ReportDeclaration());
            m_book.addRow({Report::word(at.phase->phase), at.area->title, item.id, item.title,
                           Report::requiredOrNot(item), stateWord(item.state), XlsxCell::ofTime(item.checkedAt),
                           Report::summary(item), XlsxCell::ofNumber(static_cast<double>(item.objects.size())),
                           declared.by, declared.reason, XlsxCell::ofTime(declared.until),
                           XlsxCell::ofLink(item.source)});
        }
    }

    void writeEvidence()
    {
        m_book.addTable(Report::tr("Evidence"),
                        {{Report::tr("Item"), 18},
                         {Report::tr("Kind"), 12},
                         {utcTitle(Report::tr("Time")), 19},
                         {Report::tr("Object"), 36},
                         {Report::tr("Result"), 19},
                         {Report::tr("Expected"), 28},
                         {Report::tr("Found"), 28},
                         {Report::tr("Why"), 48},
                         {Report::tr("Resource or address"), 64},
                         {Report::tr("Status"), 9},
                         {Report::tr("Request id"), 38},
                         {Report::tr("Asked as"), 28}});
        for (const Place &at : m_items) {
            if (!goesOn())
                return;
            writeEvidenceOf(*at.item);
        }
    }

    void writeEvidenceOf(const ReportItem &item)
    {
        const Evidence &evidence = item.evidence;
        for (const ObjectResult &object : item.objects) {
            m_book.addRow({item.id,
                           Report::tr("object"),
                           XlsxCell::ofTime(evidence.takenAt),
                           object.object,
                           verdictWord(object.verdict),
                           object.expected.toString(),
                           object.actual.toString(),
                           sentenceOf(object),
                           object.resource.toString(),
                           {},
                           {},
                           evidence.identity});
        }
        for (const RequestRecord &request : evidence.requests) {
            const bool good = request.status >= 200 && request.status < 400;
            m_book.addRow({item.id,
                           Report::tr("request"),
                           XlsxCell::ofTime(request.time),
                           request.method,
                           {},
                           {},
                           {},
                           request.error,
                           request.url,
                           request.status == 0
                               ? XlsxCell(Report::tr("no answer"), Tone::Unknown)
                               : XlsxCell::ofNumber(request.status, good ? Tone::Neutral : Tone::Unknown),
                           request.requestId,
                           request.identity});
        }
        for (const QString &probe : evidence.probes)
            m_book.addRow({item.id, Report::tr("probe"), XlsxCell::ofTime(evidence.takenAt), probe});
    }

    void writeChanges()
    {
        m_book.addTable(Report::tr("Changes"),
                        {{Report::tr("Item"), 18},
                         {utcTitle(Report::tr("Time")), 19},
                         {Report::tr("Change"), 48},
                         {Report::tr("Resource"), 64},
                         {Report::tr("Request"), 10},
                         {Report::tr("Address"), 64},
                         {Report::tr("Request id"), 38},
                         {Report::tr("By"), 28},
                         {Report::tr("Before"), 44},
                         {Report::tr("After"), 44},
                         {Report::tr("Undo"), 16},
                         {utcTitle(Report::tr("Undone")), 19}});
        for (const Place &at : m_items) {
            if (!goesOn())
                return;
            for (const ReportChange &change : at.item->changes) {
                m_book.addRow({at.item->id, XlsxCell::ofTime(change.at), change.title, change.resource.toString(),
                               change.method.isEmpty() ? Report::tr("by hand") : change.method, change.url,
                               change.requestId, change.by, jsonText(change.before), jsonText(change.after),
                               Report::word(change.undo), XlsxCell::ofTime(change.undoneAt)});
            }
        }
    }

    void writeResources()
    {
        m_book.addTable(Report::tr("Resources"),
                        {{Report::tr("Type"), 40},
                         {Report::tr("Name"), 30},
                         {Report::tr("Source"), 70},
                         {Report::tr("Target"), 70},
                         {Report::tr("Tool"), 18},
                         {Report::tr("Wave"), 8},
                         {Report::tr("State"), 16}});
        for (const ReportResource &resource : m_model.resources) {
            m_book.addRow({resource.type,
                           resource.name,
                           {resource.source.toString(), Tone::Source},
                           resource.target.isNull() ? XlsxCell(Report::tr("not decided"), Tone::Muted)
                                                    : XlsxCell(resource.target.toString(), Tone::Target),
                           Report::word(resource.tool),
                           XlsxCell::ofNumber(resource.wave),
                           {Report::word(resource.state), Report::tone(resource.state)}});
        }
    }

    void writeTasks()
    {
        m_book.addTable(Report::tr("Tasks"),
                        {{utcTitle(Report::tr("Created")), 19},
                         {utcTitle(Report::tr("Started")), 19},
                         {utcTitle(Report::tr("Ended")), 19},
                         {Report::tr("Item"), 18},
                         {Report::tr("Task"), 56},
                         {Report::tr("Resource"), 64},
                         {Report::tr("State"), 14},
                         {Report::tr("Error"), 40},
                         {Report::tr("Request id"), 38},
                         {Report::tr("Undo"), 16}});
        for (const ReportTask &task : m_model.tasks) {
            m_book.addRow({XlsxCell::ofTime(task.createdAt),
                           XlsxCell::ofTime(task.startedAt),
                           XlsxCell::ofTime(task.endedAt),
                           task.itemId,
                           task.title,
                           task.resource.toString(),
                           {Report::word(task.state), Report::tone(task.state)},
                           task.error,
                           task.requestId,
                           Report::word(task.undo)});
        }
    }

    void writeDecisions()
    {
        m_book.addTable(Report::tr("Decisions"),
                        {{utcTitle(Report::tr("Time")), 19},
                         {Report::tr("Kind"), 14},
                         {Report::tr("About"), 48},
                         {Report::tr("Decided"), 48},
                         {Report::tr("Reason"), 48},
                         {Report::tr("By"), 28},
                         {utcTitle(Report::tr("Until")), 19}});
        for (const ReportDecision &decision : m_model.decisions) {
            m_book.addRow({XlsxCell::ofTime(decision.at), Report::word(decision.kind), decision.subject, decision.text,
                           decision.reason, decision.by, XlsxCell::ofTime(decision.until)});
        }
    }

    void writeSignOffs()
    {
        m_book.addTable(Report::tr("Sign-offs"),
                        {{utcTitle(Report::tr("Time")), 19},
                         {Report::tr("By"), 28},
                         {Report::tr("Role"), 20},
                         {Report::tr("Note"), 48},
                         {Report::tr("Signed chain head"), 68},
                         {Report::tr("Events since"), 12}});
        for (const ReportSignOff &sign : m_model.signOffs) {
            m_book.addRow({XlsxCell::ofTime(sign.at), sign.by, sign.role, sign.note, sign.headHash,
                           XlsxCell::ofNumber(static_cast<double>(sign.changesSince),
                                              sign.changesSince > 0 ? Tone::Warning : Tone::Neutral)});
        }
    }

    void writeEvents()
    {
        m_book.addTable(Report::tr("Events"),
                        {{Report::tr("Number"), 9},
                         {utcTitle(Report::tr("Time")), 19},
                         {Report::tr("By"), 28},
                         {Report::tr("Kind"), 26},
                         {Report::tr("About"), 40},
                         {Report::tr("Hash (SHA-256)"), 68}});
        for (const ReportEvent &event : m_model.events) {
            m_book.addRow({XlsxCell::ofNumber(static_cast<double>(event.seq)), XlsxCell::ofTime(event.time),
                           event.actor, event.kind, event.subject, event.hash});
        }
    }

    const ReportModel &m_model;
    const ReportProgress &m_progress;
    XlsxWorkbook m_book;
    QList<Place> m_items;
    qsizetype m_done = 0;
};

}

Result<QByteArray> xlsxReport(const ReportModel &model, const ReportProgress &progress)
{
    return Sheets(model, progress).write();
}

Result<void> writeXlsxReport(const ReportModel &model, const QString &path, const ReportProgress &progress)
{
    const Result<QByteArray> bytes = xlsxReport(model, progress);
    return bytes ? writeReportFile(*bytes, path) : Result<void>(bytes.error());
}

}
