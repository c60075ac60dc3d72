#pragma once

#include "report/pdfpage.h"
#include "report/reporttable.h"

namespace azrelocate {

/// A heading and where it landed; for the contents and the bookmarks.
struct PdfHeading
{
    int level = 1; ///< 1 chapter, 2 area, 3 item
    QString title;
    qsizetype page = 0; ///< index into the flow's pages
    double fromBottom = 0; ///< points from the lower edge of the sheet to the heading's upper edge, as PDF counts
};

/// Fills pages from top to bottom. What does not fit goes to a new page, broken between lines, never through one.
class PdfFlow
{
public:
    PdfFlow(const PdfFonts &fonts, const PdfGeometry &geometry);

    const PdfFonts &fonts() const { return m_fonts; }
    const PdfGeometry &geometry() const { return m_geometry; }
    const QList<PdfPage> &pages() const { return m_pages; }
    const QList<PdfHeading> &headings() const { return m_headings; }

    PdfPage &page() { return m_pages.last(); }
    double top() const { return m_top; } ///< where the next thing goes
    double remaining() const { return m_geometry.bodyEnd() - m_top; }

    void newPage();
    /// The pages from the next one on are of this form; a chapter of wide tables lies on its side.
    void setGeometry(const PdfGeometry &geometry) { m_geometry = geometry; }
    /// A new page unless @p height points are left on this one.
    void need(double height);
    void space(double height);
    void moveTo(double top) { m_top = top; }

    /// Starts a chapter on a new page (level 1), an area or an item (3), together with some of what follows it.
    void heading(int level, const QString &title);
    void paragraph(const QString &text, const PdfTextStyle &style = {}, double indent = 0);

private:
    const PdfFonts &m_fonts;
    PdfGeometry m_geometry;
    QList<PdfPage> m_pages;
    QList<PdfHeading> m_headings;
    double m_top;
};

}
