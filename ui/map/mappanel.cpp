#include "ui/map/mappanel.h"

#include "ui/map/maplegend.h"
#include "ui/text/errortext.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

MapPanel::MapPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(std::make_shared<ResourceTable>())
    , m_view(new MapView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_find(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_grain(new QLabel(this))
    , m_workers(1)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(toolRow());
    column->addWidget(m_stack, 1);
    column->addWidget(new MapLegend(this));
    connect(m_view, &MapView::nodeChosen, this, &MapPanel::resourcesChosen);
}

QWidget *MapPanel::toolRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(1));
    m_find->setObjectName(u"mapFind"_s);
    m_find->setPlaceholderText(tr("Find in the map"));
    m_find->setAccessibleName(tr("Find in the map"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(Glyph::Search, Shade::Muted), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(theme::space(70));
    connect(m_find, &QLineEdit::textChanged, this, &MapPanel::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_view->findNext(1); });
    m_found->setObjectName(u"mapFound"_s);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    m_grain->setObjectName(u"mapGrain"_s);
    m_grain->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_find, 1);
    row->addWidget(m_found);
    row->addStretch(1);
    row->addWidget(m_grain);
    const auto addTool = [&](Glyph glyph, const QString &name, const QString &text, void (MapView::*slot)()) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(icon(glyph));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setProperty("role", u"flat"_s);
        connect(button, &QToolButton::clicked, m_view, slot);
        row->addWidget(button);
    };
    addTool(Glyph::ZoomOut, u"zoomOutButton"_s, tr("Zoom out (−)"), &MapView::zoomOut);
    addTool(Glyph::ZoomIn, u"zoomInButton"_s, tr("Zoom in (+)"), &MapView::zoomIn);
    addTool(Glyph::ZoomFit, u"zoomFitButton"_s, tr("Show everything (0)"), &MapView::fit);
    return widget;
}

void MapPanel::setTable(std::shared_ptr<const ResourceTable> table)
{
    m_table = std::move(table);
    m_isStale = true;
    if (isVisible())
        arrange();
}

void MapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void MapPanel::arrange()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    const int generation = ++m_generation;
    const auto table = m_table;
    const auto graph = table->source().graph;
    const bool hasMap = m_stack->currentWidget() == m_view;
    if (!graph || graph->size() != table->size()) {
        m_empty->setContent(Glyph::Network, tr("No relations are known yet"),
                            tr("They are read from the resources once these are discovered."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (!hasMap) {
        m_empty->setContent(Glyph::Running, tr("Arranging %n resource(s)…", nullptr, int(table->size())),
                            tr("Large workloads take some seconds."));
    }
    const QSizeF box(fontMetrics().averageCharWidth() * 26 + theme::iconSize() + 3 * theme::space(2),
                     QFontMetricsF(theme::bodyFont()).height() + QFontMetricsF(theme::captionFont()).height()
                         + theme::space(2));
    m_workers.run(
        this,
        [table, graph, box](const CallContext &) { return MapLayout::compute(MapGraph::build(*table, *graph), box); },
        [this, table, generation](const Result<MapLayout> &layout) {
            if (generation != m_generation)
                return;
            take(layout);
        });
}

void MapPanel::take(const Result<MapLayout> &layout)
{
    if (!layout) {
        const ErrorText text = textOf(layout.error());
        m_empty->setContent(Glyph::Failed, tr("The map could not be arranged"), text.details);
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_view->setMap(*layout, m_table);
    m_grain->setText(layout->graph.grain == MapGrain::Resource ? QString()
                         : layout->graph.grain == MapGrain::TypeInGroup
                         ? tr("Resources of one type and group are one node")
                         : layout->graph.grain == MapGrain::Group
                         ? tr("Resources of one group are one node")
                         : tr("Resources of one type are one node"));
    m_stack->setCurrentWidget(m_view);
    find(m_find->text());
    setCurrentResource(m_current);
}

void MapPanel::setCurrentResource(qsizetype row)
{
    m_current = row;
    m_view->setCurrentNode(m_view->map().graph.nodeOf(row));
}

void MapPanel::find(const QString &text)
{
    const int count = m_view->find(text);
    m_found->setText(text.isEmpty() ? QString() : tr("%n found", nullptr, count));
}

}
