#include "ui/pages/resourcedetail.h"

#include "ui/text/plantext.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRowScheme = "row"_L1; ///< "row:17" leads to another resource
constexpr int kMaximumRelations = 60; ///< more links than this nobody reads; the map and the filter show them

/// Writes the pane's text; everything that comes from outside is escaped here.
class Sheet
{
public:
    explicit Sheet(const QPalette &palette)
        : m_palette(palette)
    {
    }

    void heading(const QString &text)
    {
        m_html += u"<p style=\"margin-top:%1px;margin-bottom:2px;font-weight:600\">%2</p>"_s.arg(
            QString::number(theme::space(3)), text.toHtmlEscaped());
    }
    void line(const QString &text, Shade shade = Shade::Plain)
    {
        m_html += u"<p style=\"margin-top:0;margin-bottom:2px;color:%1\">%2</p>"_s.arg(
            theme::color(shade, m_palette).name(), text.toHtmlEscaped());
    }
    void code(const QString &text)
    {
        m_html += u"<p style=\"margin-top:0;margin-bottom:2px\"><code>%1</code></p>"_s.arg(text.toHtmlEscaped());
    }
    void bullets(const QList<Message> &sentences)
    {
        for (const Message &sentence : sentences)
            line(u"• "_s + sentence.toString());
    }
    /// @p before is the relation's word, @p after a note in the warning's shade.
    void link(const QString &target, const QString &text, const QString &before, const QString &after)
    {
        QString html = u"<span style=\"color:%1\">%2</span> <a href=\"%3\" style=\"color:%4\">%5</a>"_s.arg(
            theme::color(Shade::Muted, m_palette).name(), before.toHtmlEscaped(), target.toHtmlEscaped(),
            m_palette.color(QPalette::Link).name(), text.toHtmlEscaped());
        if (!after.isEmpty())
            html += u" <span style=\"color:%1\">%2</span>"_s.arg(theme::color(Shade::Warning, m_palette).name(),
                                                                 after.toHtmlEscaped());
        m_html += u"<p style=\"margin-top:0;margin-bottom:2px\">%1</p>"_s.arg(html);
    }
    QString html() const { return m_html; }

private:
    const QPalette &m_palette;
    QString m_html;
};

void addRelations(Sheet &sheet, const ResourceTable &table, const QList<ResourceFacts::Relation> &relations, bool needs)
{
    qsizetype written = 0;
    for (const ResourceFacts::Relation &relation : relations) {
        if (++written > kMaximumRelations) {
            sheet.line(ResourceDetail::tr("and %n more", nullptr, int(relations.size() - kMaximumRelations)),
                       Shade::Muted);
            return;
        }
        const ResourceTable::Row &other = table.row(relation.row);
        const QString note = relation.isCut ? ResourceDetail::tr("across the cut") : QString();
        sheet.link(QString(kRowScheme) + u':' + QString::number(relation.row), other.name,
                   needs ? dependencyText(relation.kind) : table.typeOf(other).text, note);
    }
}

void addMove(Sheet &sheet, const ResourceTable::Row &row)
{
    sheet.heading(ResourceDetail::tr("How it moves"));
    if (!row.tool) {
        sheet.line(ResourceDetail::tr("Nothing is planned yet."), Shade::Muted);
        return;
    }
    const bool isOpen = *row.tool == Tool::Undecided;
    sheet.line(isOpen ? ResourceDetail::tr("Undecided: no recipe knows this type. Decide on the page Strategy.")
                      : toolText(*row.tool),
               isOpen ? Shade::Action : Shade::Plain);
    if (!row.reason.isEmpty())
        sheet.line(row.reason, Shade::Muted);
    if (row.byUser)
        sheet.line(ResourceDetail::tr("A person decided so."), Shade::Attested);
    if (!row.targetName.isEmpty()) {
        //: target name, target resource group, number of the wave
        sheet.line(ResourceDetail::tr("Becomes %1 in %2, in wave %3.")
                       .arg(row.targetName, row.targetGroup, QLocale().toString(row.wave)));
    }
}

void addRecipe(Sheet &sheet, const Recipe &recipe)
{
    if (!recipe.downtime.isEmpty()) {
        sheet.heading(ResourceDetail::tr("Downtime"));
        sheet.line(recipe.downtime.toString());
    }
    if (!recipe.limits.isEmpty()) {
        sheet.heading(ResourceDetail::tr("What is lost or impossible"));
        sheet.bullets(recipe.limits);
    }
    if (!recipe.dataMethods.isEmpty()) {
        sheet.heading(ResourceDetail::tr("Ways for its data"));
        sheet.bullets(recipe.dataMethods);
    }
}

void addSource(Sheet &sheet, const Recipe &recipe)
{
    sheet.heading(ResourceDetail::tr("Where this is from"));
    const QDate date = QDate::fromString(recipe.date, Qt::ISODate);
    sheet.link(recipe.source, ResourceDetail::tr("The vendor's page"), {},
               recipe.confidence == "high"_L1 ? QString() : ResourceDetail::tr("not fully confirmed"));
    sheet.line(ResourceDetail::tr("Recipe of %1").arg(QLocale().toString(date, QLocale::ShortFormat)), Shade::Muted);
    sheet.bullets(recipe.conflicts);
}

}

ResourceDetail::ResourceDetail(QWidget *parent)
    : QWidget(parent)
    , m_table(std::make_shared<ResourceTable>())
    , m_icon(new QLabel(this))
    , m_name(new ElidedLabel(this, Qt::ElideMiddle))
    , m_copy(new QToolButton(this))
    , m_text(new QTextBrowser(this))
{
    m_name->setObjectName(u"resourceName"_s);
    m_name->setFont(theme::sectionFont());
    m_copy->setObjectName(u"copyIdButton"_s);
    m_copy->setToolTip(tr("Copy the resource's id"));
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setProperty("role", u"flat"_s);
    m_copy->setAccessibleName(tr("Copy the resource's id"));
    m_text->setObjectName(u"resourceFacts"_s);
    m_text->setAccessibleName(tr("What is known of the resource"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_table->row(m_row).id.toString()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == kRowScheme)
            Q_EMIT resourceWanted(url.path().toLongLong());
        else
            QDesktopServices::openUrl(url);
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(2));
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_name, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(3), 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addLayout(head);
    column->addWidget(m_text, 1);
    setMinimumWidth(theme::space(44));
    clear();
}

void ResourceDetail::clear()
{
    m_row = -1;
    m_facts.reset();
    render();
}

void ResourceDetail::setResource(std::shared_ptr<const ResourceTable> table, qsizetype row)
{
    const bool isSame = row == m_row && table == m_table;
    m_table = std::move(table);
    m_row = row < m_table->size() ? row : -1;
    if (!isSame)
        m_facts.reset();
    render();
}

void ResourceDetail::setFacts(const ResourceFacts &facts)
{
    if (facts.row != m_row)
        return;
    m_facts = facts;
    render();
}

void ResourceDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text != nullptr)
        render();
}

void ResourceDetail::render()
{
    m_copy->setVisible(m_row >= 0);
    m_icon->setVisible(m_row >= 0);
    m_name->setVisible(m_row >= 0);
    Sheet sheet(palette());
    if (m_row < 0) {
        m_name->setText({});
        sheet.line(tr("Select a resource to see how it moves, what it needs and what needs it."), Shade::Muted);
        m_text->setHtml(sheet.html());
        return;
    }
    const ResourceTable::Row &row = m_table->row(m_row);
    const ResourceTable::Value &type = m_table->typeOf(row);
    const int size = theme::iconSize();
    m_icon->setPixmap(icon(glyphOfType(type.original), Shade::Muted).pixmap(QSize(size, size), devicePixelRatioF()));
    m_name->setText(row.name);
    sheet.line(type.text);
    QStringList where{m_table->groupOf(row).text, m_table->regionOf(row).text, stateText(row.state)};
    where.removeDuplicates(); // a global type in the region "Global"
    where.removeAll(QString());
    sheet.line(where.join(u" · "_s), Shade::Muted);
    addMove(sheet, row);
    if (m_facts && m_facts->recipe)
        addRecipe(sheet, *m_facts->recipe);
    if (m_facts) {
        if (!m_facts->hostNames.isEmpty()) {
            sheet.heading(tr("Host names"));
            for (const QString &host : m_facts->hostNames)
                sheet.code(host);
        }
        if (!m_facts->needs.isEmpty()) {
            sheet.heading(tr("Needs %n resource(s)", nullptr, int(m_facts->needs.size())));
            addRelations(sheet, *m_table, m_facts->needs, true);
        }
        if (!m_facts->neededBy.isEmpty()) {
            sheet.heading(tr("Needed by %n resource(s)", nullptr, int(m_facts->neededBy.size())));
            addRelations(sheet, *m_table, m_facts->neededBy, false);
        }
        if (!m_facts->outside.isEmpty()) {
            sheet.heading(tr("Names outside of the workload"));
            for (const ResourceId &id : m_facts->outside)
                sheet.code(id.toString());
        }
        if (m_facts->recipe)
            addSource(sheet, *m_facts->recipe);
    }
    sheet.heading(tr("Id"));
    sheet.code(row.id.toString());
    const int place = m_text->verticalScrollBar()->value();
    m_text->document()->setDefaultFont(theme::bodyFont());
    m_text->document()->setDefaultStyleSheet(u"code { font-family: \"%1\"; }"_s.arg(theme::codeFont().family()));
    m_text->setHtml(sheet.html());
    if (m_facts)
        m_text->verticalScrollBar()->setValue(place);
}

}
