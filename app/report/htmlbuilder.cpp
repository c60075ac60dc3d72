#include "report/htmlbuilder.h"

#include "report/reporttext.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// Line feeds after these keep the file readable; inside of others they would become blanks in the text.
bool isBlock(const QString &tag)
{
    static const QSet<QString> kBlocks{u"html"_s, u"head"_s, u"body"_s, u"header"_s, u"main"_s, u"nav"_s, u"section"_s,
        u"article"_s, u"footer"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"ol"_s, u"li"_s, u"p"_s, u"h1"_s,
        u"h2"_s, u"h3"_s, u"h4"_s, u"details"_s, u"summary"_s, u"div"_s, u"title"_s, u"a"_s, u"svg"_s, u"rect"_s,
        u"pre"_s, u"caption"_s, u"th"_s, u"td"_s};
    return kBlocks.contains(tag);
}

}

QString HtmlBuilder::escaped(const QString &text)
{
    return Report::printable(text).toHtmlEscaped();
}

void HtmlBuilder::startTag(const QString &tag, Attributes attributes)
{
    m_html += u'<' + tag;
    for (const auto &[name, value] : attributes) {
        if (!value.isNull())
            m_html += u' ' + name + u"=\""_s + escaped(value) + u'"';
    }
    m_html += u'>';
}

void HtmlBuilder::open(const QString &tag, Attributes attributes)
{
    startTag(tag, attributes);
    m_open.append(tag);
}

void HtmlBuilder::close()
{
    const QString tag = m_open.takeLast();
    m_html += u"</"_s + tag + u'>';
    if (isBlock(tag))
        m_html += u'\n';
}

void HtmlBuilder::text(const QString &text)
{
    m_html += escaped(text);
}

void HtmlBuilder::element(const QString &tag, const QString &text, Attributes attributes)
{
    open(tag, attributes);
    this->text(text);
    close();
}

void HtmlBuilder::voidElement(const QString &tag, Attributes attributes)
{
    startTag(tag, attributes);
    m_html += u'\n';
}

void HtmlBuilder::style(const QString &css)
{
    m_html += u"<style>\n"_s + css + u"</style>\n"_s;
}

void HtmlBuilder::table(const ReportTable &table)
{
    if (table.isEmpty())
        return;
    open(u"div"_s, {{u"class"_s, u"scroll"_s}});
    open(u"table"_s);
    element(u"caption"_s, table.caption);
    open(u"thead"_s);
    open(u"tr"_s);
    for (const ReportColumn &column : table.columns)
        element(u"th"_s, column.title, {{u"scope"_s, u"col"_s}, {u"class"_s, column.number ? u"number"_s : QString()}});
    close();
    close();
    open(u"tbody"_s);
    for (const QList<ReportCell> &row : table.rows) {
        open(u"tr"_s);
        for (qsizetype i = 0; i < row.size(); ++i) {
            const ReportCell &cell = row[i];
            QStringList classes;
            if (cell.tone != Tone::Neutral)
                classes.append(toneClass(cell.tone));
            if (table.columns[i].number)
                classes.append(u"number"_s);
            const QString classNames = classes.isEmpty() ? QString() : classes.join(u' ');
            if (i == 0)
                open(u"th"_s, {{u"scope"_s, u"row"_s}, {u"class"_s, classNames}});
            else
                open(u"td"_s, {{u"class"_s, classNames}});
            // <bdi> keeps a name written from right to left from turning around its neighbours.
            if (!cell.text.isEmpty())
                element(cell.code ? u"code"_s : u"bdi"_s, cell.text);
            close();
        }
        close();
    }
    close();
    close();
    close();
}

QString HtmlBuilder::anchor(const QString &prefix, const QString &name)
{
    QString slug = prefix;
    for (const QChar character : name) {
        const bool kept = character.unicode() < 128 && character.isLetterOrNumber();
        if (kept)
            slug += character.toLower();
        else if (!slug.endsWith(u'-'))
            slug += u'-';
    }
    QString unique = slug;
    for (int n = 2; m_anchors.contains(unique); ++n)
        unique = slug + u'-' + QString::number(n);
    m_anchors.insert(unique);
    return unique;
}

QString HtmlBuilder::toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"neutral"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Unknown:
        return u"unknown"_s;
    case Tone::Decided:
        return u"decided"_s;
    case Tone::Muted:
        return u"muted"_s;
    case Tone::Source:
        return u"source"_s;
    case Tone::Target:
        return u"target"_s;
    }
    return {};
}

}
