#include "ui/pages/regionpanel.h"

#include "ui/models/regionmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

RegionPanel::RegionPanel(ScopeBoard &board, QWidget *parent)
    : Panel(tr("From where to where"), parent)
    , m_board(board)
    , m_source(new QComboBox(this))
    , m_reason(new QLabel(this))
    , m_model(new RegionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new Table(u"regions"_s, this))
    , m_empty(new EmptyState(this))
{
    m_source->setObjectName(u"sourceRegionBox"_s);
    m_source->setAccessibleName(tr("Source region"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(18);
    m_reason->setObjectName(u"sourceReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    auto *label = new QLabel(tr("Source region"), this);
    label->setBuddy(m_source);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RegionModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setObjectName(u"targetRegionTable"_s);
    m_table->setAccessibleName(tr("Target region"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_sorted);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setColumnCharacters({22, 6, 18, 6, 11, 5, 14});
    m_table->sortByColumn(RegionModel::DistanceColumn, Qt::AscendingOrder);
    m_empty->setObjectName(u"regionEmpty"_s);
    m_empty->setContent(Glyph::Region, tr("Regions are shown when something is in scope"),
                        tr("Choose what moves at the left; where most of it is becomes the source."));

    auto *sourceRow = new QHBoxLayout;
    sourceRow->setSpacing(theme::space(2));
    sourceRow->addWidget(label);
    sourceRow->addWidget(m_source);
    sourceRow->addWidget(m_reason, 1);
    content()->addLayout(sourceRow);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_empty, 1);

    connect(m_source, &QComboBox::activated, this, [this] {
        m_chosenSource = Region(m_source->currentData().toString());
        showReason();
        showTargets();
        Q_EMIT changed();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegionPanel::takeTarget);
    connect(&m_board, &ScopeBoard::locationsChanged, this, [this] {
        showSources();
        showTargets();
    });
    connect(&m_board, &ScopeBoard::offersChanged, this, &RegionPanel::showTargets);
    showSources();
    showTargets();
}

Region RegionPanel::source() const
{
    return Region(m_source->currentData().toString());
}

QString RegionPanel::nameOf(const Region &region) const
{
    for (const Location &location : m_board.locations()) {
        if (location.region == region)
            return location.displayName;
    }
    return region.name();
}

void RegionPanel::setSum(const ScopeSum &sum)
{
    m_sum = sum;
    showSources();
    showTargets();
    QStringList types = sum.types.keys();
    types.sort();
    if (!types.isEmpty())
        m_board.askOffers(types);
}

void RegionPanel::showSources()
{
    QList<std::pair<int, Region>> regions;
    for (auto it = m_sum.regions.cbegin(); it != m_sum.regions.cend(); ++it) {
        if (!it.key().isGlobal())
            regions.append({it.value(), it.key()});
    }
    std::sort(regions.begin(), regions.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second.name() < b.second.name();
    });
    m_source->clear();
    for (const auto &[count, region] : regions)
        m_source->addItem(nameOf(region), region.name());
    const int chosen = m_source->findData(m_chosenSource.name());
    m_source->setCurrentIndex(chosen >= 0 ? chosen : m_source->count() > 0 ? 0 : -1);
    m_source->setEnabled(m_source->count() > 0);
    showReason();
}

void RegionPanel::showReason()
{
    const auto proposal = proposedSource(m_sum);
    if (!proposal) {
        m_reason->setText(m_sum.resources > 0 ? tr("Nothing in scope has a region.") : QString());
        return;
    }
    const QString here = QLocale().toString(m_sum.regions.value(source()));
    const QString all = QLocale().toString(proposal->regional);
    m_reason->setText(source() == proposal->region
                          ? tr("Proposed: %1 of %2 resources with a region are there.").arg(here, all)
                          : tr("%1 of %2 resources with a region are there; most are in %3.")
                                .arg(here, all, nameOf(proposal->region)));
}

void RegionPanel::showTargets()
{
    m_updating = true;
    const bool isKnown = !m_board.offers().isEmpty();
    m_model->setTargets(source().isNull() ? QList<TargetRegion>()
                                          : targetRegions(m_board.locations(), source(), m_board.offers()),
                        isKnown);
    const int row = m_model->rowOf(m_target);
    if (row >= 0) {
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        m_table->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_updating = false;
    if (row < 0 && !m_target.isNull()) { // it became the source
        m_target = {};
        Q_EMIT changed();
    }
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

void RegionPanel::takeTarget()
{
    if (m_updating)
        return;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_target = rows.isEmpty() ? Region() : m_model->target(m_sorted->mapToSource(rows.first()).row()).location.region;
    Q_EMIT changed();
}

}
