#include "report/htmlreport.h"

#include "report/comparisontable.h"
#include "report/htmlbuilder.h"
#include "report/reportfile.h"
#include "report/reporttable.h"
#include "report/reporttext.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QString styleSheet()
{
    QFile file(u":/report/report.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString indented(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    if (value.isNull() || value.isUndefined())
        return Report::tr("nothing");
    return value.toVariant().toString();
}

/// One page in the making. Sections are written in the order of their contents entries.
class Page
{
public:
    Page(const ReportModel &model, const ReportProgress &progress)
        : m_model(model)
        , m_progress(progress)
        , m_items(model.itemCount())
    {
        nameAnchors();
    }

    QByteArray write()
    {
        m_html.open(u"html"_s,
            {{u"lang"_s, m_model.language},
                {u"dir"_s, QLocale(m_model.language).textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s}});
        writeHead();
        m_html.open(u"body"_s);
        m_html.element(u"a"_s, Report::tr("Skip to the report"), {{u"class"_s, u"skip"_s}, {u"href"_s, u"#content"_s}});
        writeTop();
        writeContents();
        m_html.open(u"main"_s, {{u"id"_s, u"content"_s}});
        writeSummary();
        if (m_model.comparison)
            writeComparison(*m_model.comparison);
        for (qsizetype i = 0; i < m_model.phases.size(); ++i)
            writePhase(i);
        tableSection(u"resources"_s, Report::tr("Resources"), resourcesTable(m_model),
            Report::tr("The plan names no resource."));
        tableSection(u"timeline"_s, Report::tr("Timeline"), tasksTable(m_model), Report::tr("No task was run."));
        tableSection(u"decisions"_s, Report::tr("Decisions"), decisionsTable(m_model),
            Report::tr("Nothing was decided or waived."));
        tableSection(u"audit"_s, Report::tr("Audit chain and sign-offs"), signOffsTable(m_model),
            Report::tr("Nobody has signed yet."), Report::chainHead(m_model.chainHead));
        m_html.close();
        m_html.open(u"footer"_s);
        m_html.element(u"p"_s,
            Report::tr("Generated on %1 by %2 with azrelocate %3.")
                .arg(Report::time(m_model.generatedAt), m_model.generatedBy, m_model.version));
        m_html.close();
        m_html.close();
        m_html.close();
        return m_html.page();
    }

private:
    void nameAnchors()
    {
        for (const QString &name :
            {u"content"_s, u"summary"_s, u"since"_s, u"resources"_s, u"timeline"_s, u"decisions"_s, u"audit"_s})
            m_html.anchor({}, name);
        for (const ReportPhase &phase : m_model.phases) {
            m_phaseAnchors.append(m_html.anchor(u"phase-"_s, toString(phase.phase)));
            for (const ReportArea &area : phase.areas) {
                m_areaAnchors.insert(&area, m_html.anchor(u"area-"_s, area.id));
                for (const ReportItem &item : area.items)
                    m_itemAnchors.insert(&item, m_html.anchor(u"item-"_s, item.id));
            }
        }
    }

    void writeHead()
    {
        m_html.open(u"head"_s);
        m_html.voidElement(u"meta"_s, {{u"charset"_s, u"utf-8"_s}});
        m_html.voidElement(u"meta"_s,
            {{u"http-equiv"_s, u"Content-Security-Policy"_s},
                {u"content"_s, u"default-src 'none'; style-src 'unsafe-inline'"_s}});
        m_html.voidElement(
            u"meta"_s, {{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width, initial-scale=1"_s}});
        m_html.voidElement(
            u"meta"_s, {{u"name"_s, u"generator"_s}, {u"content"_s, u"azrelocate "_s + m_model.version}});
        m_html.element(u"title"_s, Report::title() + u" – "_s + m_model.workload);
        m_html.style(styleSheet());
        m_html.close();
    }

    void writeTop()
    {
        m_html.open(u"header"_s);
        m_html.element(u"h1"_s, Report::title());
        m_html.open(u"p"_s, {{u"class"_s, u"subject"_s}});
        m_html.element(u"bdi"_s, m_model.workload);
        m_html.text(u": "_s);
        m_html.element(u"span"_s, m_model.sourceName(), {{u"class"_s, u"source"_s}});
        m_html.text(u" → "_s);
        m_html.element(u"span"_s, m_model.targetName(), {{u"class"_s, u"target"_s}});
        m_html.close();
        if (m_model.practice)
            m_html.element(u"p"_s, Report::practiceNote(), {{u"class"_s, u"note"_s}});
        m_html.close();
    }

    void contentsEntry(const QString &anchor, const QString &title)
    {
        m_html.element(u"a"_s, title, {{u"href"_s, u'#' + anchor}});
    }

    void writeContents()
    {
        m_html.open(u"nav"_s, {{u"aria-labelledby"_s, u"contents"_s}});
        m_html.element(u"h2"_s, Report::tr("Contents"), {{u"id"_s, u"contents"_s}});
        m_html.open(u"ol"_s);
        const auto entry = [this](const QString &anchor, const QString &title) {
            m_html.open(u"li"_s);
            contentsEntry(anchor, title);
            m_html.close();
        };
        entry(u"summary"_s, Report::tr("Summary"));
        if (m_model.comparison)
            entry(u"since"_s, comparisonTitle(*m_model.comparison));
        for (qsizetype i = 0; i < m_model.phases.size(); ++i) {
            m_html.open(u"li"_s);
            contentsEntry(m_phaseAnchors[i], Report::word(m_model.phases[i].phase));
            if (!m_model.phases[i].areas.isEmpty()) {
                m_html.open(u"ol"_s);
                for (const ReportArea &area : m_model.phases[i].areas)
                    entry(m_areaAnchors.value(&area), area.title);
                m_html.close();
            }
            m_html.close();
        }
        entry(u"resources"_s, Report::tr("Resources"));
        entry(u"timeline"_s, Report::tr("Timeline"));
        entry(u"decisions"_s, Report::tr("Decisions"));
        entry(u"audit"_s, Report::tr("Audit chain and sign-offs"));
        m_html.close();
        m_html.close();
    }

    void writeSummary()
    {
        const ReportVerdict verdict = m_model.verdict();
        m_html.open(u"section"_s, {{u"id"_s, u"summary"_s}});
        m_html.element(u"h2"_s, Report::tr("Summary"));
        m_html.element(u"p"_s, Report::symbol(verdict) + u' ' + Report::word(verdict),
            {{u"class"_s, u"verdict "_s + HtmlBuilder::toneClass(Report::tone(verdict))}});
        m_html.element(u"p"_s, Report::sentence(verdict));
        m_html.table(factsTable(m_model));
        m_html.table(countsTable(m_model.counts()));
        m_html.table(areasTable(m_model));
        const ReportTable open = itemsTable(Report::tr("Required items that do not hold"), m_model.openRequired());
        if (open.isEmpty() && m_model.counts().expected > 0)
            m_html.element(u"p"_s, Report::tr("No required item is open."));
        m_html.table(open);
        const ReportTable notBuilt = itemsTable(Report::tr("Items that are not built yet"), m_model.notBuilt());
        if (!notBuilt.isEmpty())
            m_html.element(u"p"_s, Report::notBuiltNote());
        m_html.table(notBuilt);
        m_html.close();
    }

    void writeComparison(const ReportComparison &comparison)
    {
        m_html.open(u"section"_s, {{u"id"_s, u"since"_s}});
        m_html.element(u"h2"_s, comparisonTitle(comparison));
        for (const QString &note : comparisonNotes(comparison))
            paragraph(note);
        for (const ReportTable &table : comparisonTables(comparison))
            m_html.table(table);
        m_html.close();
    }

    void writePhase(qsizetype index)
    {
        const ReportPhase &phase = m_model.phases[index];
        m_html.open(u"section"_s, {{u"id"_s, m_phaseAnchors[index]}});
        m_html.element(u"h2"_s, Report::word(phase.phase));
        m_html.element(u"p"_s, Report::symbol(phase.verdict()) + u' ' + Report::sentence(phase.verdict()),
            {{u"class"_s, HtmlBuilder::toneClass(Report::tone(phase.verdict()))}});
        for (const ReportArea &area : phase.areas) {
            m_html.open(u"section"_s, {{u"id"_s, m_areaAnchors.value(&area)}});
            m_html.element(u"h3"_s, area.title);
            for (const ReportItem &item : area.items) {
                if (m_progress.isStopped())
                    break;
                writeItem(item);
                m_progress.at(++m_done, m_items);
            }
            m_html.close();
        }
        m_html.close();
    }

    void writeItem(const ReportItem &item)
    {
        m_html.open(u"article"_s, {{u"id"_s, m_itemAnchors.value(&item)}});
        m_html.open(u"h4"_s);
        m_html.element(u"code"_s, item.id);
        m_html.text(u' ' + item.title);
        m_html.close();
        m_html.open(u"p"_s);
        m_html.element(u"strong"_s, Report::symbol(item.state) + u' ' + Report::word(item.state),
            {{u"class"_s, u"state "_s + HtmlBuilder::toneClass(Report::tone(item.state))}});
        m_html.text(u" · "_s + Report::requiredOrNot(item) + u" · "_s
            + Report::tr("checked: %1").arg(Report::time(item.checkedAt)));
        m_html.close();
        paragraph(Report::summary(item));
        paragraph(item.why, u"why"_s);
        if (item.declaration)
            paragraph(Report::declaration(*item.declaration), u"decided"_s);
        m_html.table(objectsTable(item));
        writeEvidence(item);
        m_html.table(changesTable(item));
        for (const ReportChange &change : item.changes)
            writeBeforeAndAfter(change);
        m_html.table(commentsTable(item));
        // Only https: a link of another kind in a file made by somebody else must not become clickable.
        if (item.source.startsWith(u"https://"_s)) {
            m_html.open(u"p"_s, {{u"class"_s, u"why"_s}});
            m_html.text(Report::tr("Source:") + u' ');
            m_html.element(u"a"_s, item.source, {{u"href"_s, item.source}, {u"rel"_s, u"noreferrer"_s}});
            m_html.close();
        }
        m_html.close();
    }

    void writeEvidence(const ReportItem &item)
    {
        if (item.evidence.isEmpty())
            return;
        m_html.open(u"details"_s);
        m_html.element(u"summary"_s,
            Report::tr("Evidence: taken on %1 as %2; requests: %3; lookups and probes: %4")
                .arg(Report::time(item.evidence.takenAt), item.evidence.identity,
                    QString::number(item.evidence.requests.size()), QString::number(item.evidence.probes.size())));
        m_html.table(requestsTable(item));
        m_html.table(probesTable(item));
        m_html.close();
    }

    void writeBeforeAndAfter(const ReportChange &change)
    {
        m_html.open(u"details"_s);
        m_html.element(u"summary"_s, Report::tr("Before and after: %1").arg(change.title));
        m_html.element(u"p"_s, Report::tr("Before"));
        m_html.element(u"pre"_s, indented(change.before));
        m_html.element(u"p"_s, Report::tr("After"));
        m_html.element(u"pre"_s, indented(change.after));
        m_html.close();
    }

    void paragraph(const QString &text, const QString &className = {})
    {
        if (!text.isEmpty())
            m_html.element(u"p"_s, text, {{u"class"_s, className}});
    }

    void tableSection(const QString &anchor, const QString &title, const ReportTable &table, const QString &whenEmpty,
        const QString &before = {})
    {
        m_html.open(u"section"_s, {{u"id"_s, anchor}});
        m_html.element(u"h2"_s, title);
        paragraph(before, u"chain"_s);
        if (table.isEmpty())
            paragraph(whenEmpty);
        m_html.table(table);
        m_html.close();
    }

    const ReportModel &m_model;
    const ReportProgress &m_progress;
    qsizetype m_items;
    qsizetype m_done = 0;
    HtmlBuilder m_html;
    QStringList m_phaseAnchors;
    QHash<const ReportArea *, QString> m_areaAnchors;
    QHash<const ReportItem *, QString> m_itemAnchors;
};

}

QByteArray htmlReport(const ReportModel &model, const ReportProgress &progress)
{
    const QByteArray page = Page(model, progress).write();
    return progress.isStopped() ? QByteArray() : page;
}

Result<void> writeHtmlReport(const ReportModel &model, const QString &path, const ReportProgress &progress)
{
    const QByteArray bytes = htmlReport(model, progress);
    return progress.isStopped() ? Result<void>(Error::cancelled(u"report"_s)) : writeReportFile(bytes, path);
}

}
