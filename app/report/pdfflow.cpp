#include "report/pdfflow.h"

#include "report/pdflines.h"

namespace azrelocate {

namespace {

PdfTextStyle headingStyle(int level)
{
    switch (level) {
    case 1:
        return {17, true};
    case 2:
        return {13, true};
    default:
        return {10, true};
    }
}

/// A heading alone at the foot of a page helps nobody: so much of what follows must fit below it.
constexpr double kKeptWithHeading = 120;

}

PdfFlow::PdfFlow(const PdfFonts &fonts, const PdfGeometry &geometry)
    : m_fonts(fonts)
    , m_geometry(geometry)
    , m_pages{PdfPage(geometry.page)}
    , m_top(geometry.top)
{
}

void PdfFlow::newPage()
{
    m_pages.append(PdfPage(m_geometry.page));
    m_top = m_geometry.top;
}

void PdfFlow::need(double height)
{
    if (height > remaining() && m_top > m_geometry.top)
        newPage();
}

void PdfFlow::space(double height)
{
    if (m_top > m_geometry.top)
        m_top += height;
}

void PdfFlow::heading(int level, const QString &title)
{
    const PdfTextStyle style = headingStyle(level);
    const QStringList lines = brokenIntoLines(title, style, m_fonts, m_geometry.width());
    const double height = static_cast<double>(lines.size()) * style.lineHeight();
    if (level == 1 && (m_top > m_geometry.top || page().sheet() != m_geometry.page))
        newPage();
    need(height + kKeptWithHeading);
    space(level == 2 ? 16 : 10);
    m_headings.append({level, title, m_pages.size() - 1, m_geometry.page.height() - m_top});
    paragraph(title, style);
    if (level < 3) {
        const double y = m_top + 2;
        page().line({m_geometry.side, y, m_geometry.side + m_geometry.width(), y},
            level == 1 ? pdfcolor::kInk : pdfcolor::kHairline, level == 1 ? 1.0 : 0.5);
        m_top += level == 1 ? 12 : 8;
    }
}

void PdfFlow::paragraph(const QString &text, const PdfTextStyle &style, double indent)
{
    const double width = m_geometry.width() - indent;
    PdfTextStyle directed = style;
    directed.rightToLeft = text.isRightToLeft();
    for (const QString &line : brokenIntoLines(text, style, m_fonts, width)) {
        need(style.lineHeight());
        page().text({m_geometry.side + indent, m_top, width, style.lineHeight()}, line, directed);
        m_top += style.lineHeight();
    }
}

}
