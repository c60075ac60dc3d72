#include "ui/wizard/phaserail.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// A row of the rail: icon, title, and a pill with "8/14" at the far side.
class RailDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return QSize(theme::space(40), index.parent().isValid() ? theme::space(7) : theme::space(8));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        row.icon = QIcon();
        row.state &= ~QStyle::State_HasFocus;
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

        const bool isArea = index.parent().isValid();
        const bool enabled = option.state & QStyle::State_Enabled;
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const int margin = theme::space(isArea ? 2 : 2);
        QRect rest = option.rect.adjusted(margin, 0, -theme::space(2), 0);
        if (rightToLeft)
            rest = option.rect.adjusted(theme::space(2), 0, -margin, 0);
        const auto takeLeading = [&rest, rightToLeft](int width) {
            QRect taken = rest;
            taken.setWidth(width);
            if (rightToLeft) {
                taken.moveRight(rest.right());
                rest.setRight(taken.left() - 1);
            } else {
                rest.setLeft(taken.right() + 1);
            }
            return taken;
        };

        painter->save();
        const int size = theme::iconSize();
        const QRect iconRect = takeLeading(size);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(size, size), iconRect),
                   Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        const auto *rail = qobject_cast<const PhaseRail *>(option.widget);
        if (rail && rail->isCompact()) {
            painter->restore();
            return;
        }
        takeLeading(theme::space(2));

        if (const int count = index.data(RailModel::CountRole).toInt(); count > 0) {
            const QString text = u"%1/%2"_s.arg(option.locale.toString(index.data(RailModel::HoldRole).toInt()),
                                                option.locale.toString(count));
            painter->setFont(theme::captionFont());
            const int width = painter->fontMetrics().horizontalAdvance(text) + theme::space(3);
            QRect pill = rest;
            pill.setWidth(width);
            if (rightToLeft)
                rest.setLeft(pill.right() + theme::space(1));
            else {
                pill.moveRight(rest.right());
                rest.setRight(pill.left() - theme::space(1));
            }
            const auto shade = static_cast<Shade>(index.data(RailModel::ShadeRole).toInt());
            const int height = painter->fontMetrics().height() + 2;
            const QRect shape = QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(width, height), pill);
            if (!isArea) {
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(theme::tint(shade, option.palette));
                painter->drawRoundedRect(shape, height / 2.0, height / 2.0);
            }
            painter->setPen(theme::color(shade, option.palette));
            painter->drawText(shape, Qt::AlignCenter, text);
        }

        QFont font = theme::bodyFont();
        if (!isArea && (option.state & QStyle::State_Selected))
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(option.palette.color(enabled ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->drawText(
            rest, static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)), text);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(option.palette.color(QPalette::Highlight));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

}

PhaseRail::PhaseRail(RelocationSession &session, QWidget *parent)
    : QTreeView(parent)
    , m_model(session)
{
    setObjectName(u"phaseRail"_s);
    setAccessibleName(tr("Phases"));
    setModel(&m_model);
    setItemDelegate(new RailDelegate(this));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setIndentation(theme::space(5));
    setItemsExpandable(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    expandAll();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_following)
            choose(current);
    });
    connect(this, &QTreeView::clicked, this, &PhaseRail::choose);
}

void PhaseRail::choose(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const auto page = static_cast<PageId>(index.data(RailModel::PageRole).toInt());
    const QString area = index.data(RailModel::AreaRole).toString();
    if (area.isEmpty())
        Q_EMIT pageChosen(page);
    else
        Q_EMIT areaChosen(page, area);
}

void PhaseRail::setCurrentPage(PageId id)
{
    const QModelIndex page = m_model.indexOfPage(id);
    if (currentIndex() == page || currentIndex().parent() == page)
        return;
    m_following = true;
    setCurrentIndex(page);
    m_following = false;
}

void PhaseRail::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setIndentation(compact ? 0 : theme::space(5));
    updateGeometry();
    viewport()->update();
}

QSize PhaseRail::sizeHint() const
{
    if (m_compact)
        return QSize(theme::iconSize() + theme::space(5) + verticalScrollBar()->sizeHint().width(), theme::space(100));
    int widest = theme::space(44);
    // The icon, "8/14", and the scroll bar of a window that is not high enough.
    const int beside = theme::iconSize() + theme::space(16) + verticalScrollBar()->sizeHint().width();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex page = m_model.index(row, 0);
        widest = std::max(widest, fontMetrics().horizontalAdvance(page.data().toString()) + beside);
        for (int child = 0; child < m_model.rowCount(page); ++child) {
            const QString title = m_model.index(child, 0, page).data().toString();
            widest = std::max(widest, fontMetrics().horizontalAdvance(title) + beside + indentation());
        }
    }
    return QSize(std::min(widest, theme::space(70)), theme::space(100));
}

}
