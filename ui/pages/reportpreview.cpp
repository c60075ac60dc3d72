#include "ui/pages/reportpreview.h"

#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;

}

ReportPreview::ReportPreview(QWidget *parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_page(new QLabel(this))
    , m_empty(new EmptyState(this))
    , m_paper(new QWidget(this))
{
    m_view->setObjectName(u"reportView"_s);
    m_view->setAccessibleName(tr("Preview of the report"));
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setFrameShape(QFrame::NoFrame);
    m_page->setObjectName(u"reportPage"_s);
    m_page->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(u"reportEmpty"_s);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::space(1));
    bar->addWidget(m_page, 1);
    const auto addTool = [&](const QString &name, Glyph glyph, const QString &text, auto action) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setProperty("role", u"flat"_s);
        button->setIcon(icon(glyph));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, action);
        bar->addWidget(button);
        m_tools.append(button);
    };
    addTool(u"zoomOutButton"_s, Glyph::ZoomOut, tr("Zoom out"), [this] { zoom(1 / kZoomStep); });
    addTool(u"zoomInButton"_s, Glyph::ZoomIn, tr("Zoom in"), [this] { zoom(kZoomStep); });
    addTool(u"zoomFitButton"_s, Glyph::ZoomFit, tr("Fit the width"), [this] { fit(); });

    auto *paper = new QVBoxLayout(m_paper);
    paper->setContentsMargins({});
    paper->setSpacing(theme::space(1));
    paper->addLayout(bar);
    paper->addWidget(m_view, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_paper, 1);
    column->addWidget(m_empty, 1);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &ReportPreview::showPage);
    setPdf({});
}

ReportPreview::~ReportPreview()
{
    delete m_view; // waits for the thread that paints its pages, which reads from the bytes
    m_document->close();
}

void ReportPreview::setPdf(const QByteArray &pdf)
{
    m_document->close();
    m_bytes.close();
    m_bytes.setData(pdf);
    if (!pdf.isEmpty() && m_bytes.open(QIODevice::ReadOnly))
        m_document->load(&m_bytes);
    const bool isReady = m_document->status() == QPdfDocument::Status::Ready;
    m_paper->setVisible(isReady);
    m_empty->setVisible(!isReady);
    fit();
    showPage();
}

void ReportPreview::setPlaceholder(const QString &title, const QString &hint)
{
    m_empty->setContent(Glyph::File, title, hint);
}

int ReportPreview::pageCount() const
{
    return m_document->pageCount();
}

void ReportPreview::showPage()
{
    m_page->setText(tr("Page %1 of %2")
                        .arg(QLocale().toString(m_view->pageNavigator()->currentPage() + 1),
                             QLocale().toString(m_document->pageCount())));
}

void ReportPreview::zoom(double factor)
{
    double now = m_view->zoomFactor();
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth && m_document->pageCount() > 0) {
        const double points = m_document->pagePointSize(0).width() * logicalDpiX() / 72;
        now = points > 0 ? m_view->viewport()->width() / points : 1;
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(now * factor, kLeastZoom, kMostZoom));
}

void ReportPreview::fit()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

}
