#include "ui/widgets/appstyle.h"

#include "ui/widgets/buttonlook.h"
#include "ui/widgets/checkmark.h"
#include "ui/widgets/scrollbarlook.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Flat, with a line in the accent under the chosen one.
void drawTab(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool chosen = option->state & QStyle::State_Selected;
    if (!chosen && (option->state & QStyle::State_MouseOver))
        drawRounded(painter, option->rect.adjusted(0, 2, 0, -4),
                    over(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.06), QColor());
    if (chosen) {
        const int thickness = theme::space(1) / 2;
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom() + 1 - thickness, option->rect.width(), thickness),
            theme::color(Shade::Accent, palette));
    }
    if (option->state & QStyle::State_HasFocus)
        drawRounded(painter, option->rect.adjusted(0, 2, 0, -4), QColor(), palette.color(QPalette::Highlight),
                    kCornerRadius - 2);
}

void drawRow(const QStyleOptionViewItem *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    if (option->state & QStyle::State_Selected) {
        const bool active = option->state & QStyle::State_Active;
        painter->fillRect(option->rect,
                          over(palette.color(QPalette::Highlight), palette.color(QPalette::Base), active ? 0.17 : 0.1));
    } else if (option->state & QStyle::State_MouseOver) {
        painter->fillRect(option->rect, over(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.08));
    } else if (option->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, option->backgroundBrush);
    }
}

}

AppStyle::AppStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        drawButton(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            painter->save();
            painter->setPen(option->palette.color(QPalette::Highlight));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget))
            return; // drawn with the button
        break;
    case PE_PanelLineEdit:
        if (widget && widget->parentWidget() && qobject_cast<const QComboBox *>(widget->parentWidget()))
            return;
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.color(QPalette::Base));
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            proxy()->drawPrimitive(PE_FrameLineEdit, option, painter, widget);
        return;
    case PE_FrameLineEdit: {
        const bool focus = option->state & State_HasFocus;
        drawRounded(painter, option->rect, option->palette.color(QPalette::Base),
                    focus ? option->palette.color(QPalette::Highlight) : theme::hairline(option->palette));
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(option, painter);
        return;
    case PE_PanelScrollAreaCorner: // between two scroll bars: the ground of the page
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          theme::hairline(option->palette));
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        painter->save();
        painter->setPen(theme::hairline(option->palette));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelItemViewRow:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (row->features & QStyleOptionViewItem::Alternate)
                painter->fillRect(option->rect, option->palette.color(QPalette::AlternateBase));
            return;
        }
        break;
    case PE_PanelItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            drawRow(row, painter);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->save();
        painter->setPen(theme::hairline(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->restore();
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            const QColor muted = theme::color(Shade::Muted, option->palette);
            quiet.palette.setColor(QPalette::ButtonText, muted);
            quiet.palette.setColor(QPalette::WindowText, muted);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && !box->editable) {
            QStyleOptionComboBox label = *box;
            const int icon = box->currentIcon.isNull() ? 0 : box->iconSize.width() + theme::space(1);
            const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - icon - 2;
            label.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !(button->features & QStyleOptionButton::HasMenu)) {
            drawButtonLabel(button, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            drawToolButtonLabel(button, painter);
            return;
        }
        break;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label = *tab;
            if (!(option->state & State_Selected))
                label.palette.setColor(QPalette::WindowText, theme::color(Shade::Muted, option->palette));
            label.state &= ~State_HasFocus; // drawn with the shape
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // Selection is a tint, so its text keeps the colour that it has.
            QStyleOptionViewItem item = *row;
            item.palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &item, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        drawRounded(painter, option->rect,
                    over(option->palette.color(QPalette::WindowText), option->palette.color(QPalette::Base), 0.1),
                    QColor(), option->rect.height() / 2.0);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const int range = bar->maximum - bar->minimum;
            if (range <= 0)
                break;
            QRect filled = option->rect;
            filled.setWidth(
                static_cast<int>(static_cast<double>(option->rect.width()) * (bar->progress - bar->minimum) / range));
            if (bar->direction == Qt::RightToLeft)
                filled.moveRight(option->rect.right());
            if (filled.width() > 0)
                drawRounded(painter, filled, option->palette.color(QPalette::Highlight), QColor(),
                            option->rect.height() / 2.0);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable && combo->frame) {
            drawButton(option, painter, widget);
            const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme::color(Shade::Muted, option->palette), 1.5));
            const QPointF middle = QRectF(arrow).center();
            const double half = theme::space(1);
            painter->drawPolyline(QPolygonF{middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2),
                                            middle + QPointF(half, -half / 2)});
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) // as far from the border as the text of a choice
        rect.adjust(theme::space(1), 0, -theme::space(1), 0);
    return rect;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return theme::space(3);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return theme::iconSize();
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return theme::space(2);
    case PM_FocusFrameHMargin: // of the text in a cell, so that it stands under its header
        if (qobject_cast<const QAbstractItemView *>(widget))
            return theme::space(2) - 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_TabBarTabHSpace:
        return theme::space(6);
    case PM_TabBarTabVSpace:
        return theme::space(4);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::space(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return theme::space(3);
    case PM_TreeViewIndentation:
        return theme::space(5);
    case PM_ScrollBarExtent:
        return theme::space(3);
    case PM_SplitterWidth:
        return theme::space(2);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme::space(4);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut: // with Alt pressed it is drawn all the same
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Header_ArrowAlignment:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = theme::space(8);
    switch (type) {
    case CT_PushButton:
        wanted.setWidth(size.width() + 2 * theme::space(3));
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !button->icon.isNull())
            wanted.rwidth() += extraIconGap();
        wanted.setHeight(std::max({wanted.height(), size.height() + theme::space(2), least}));
        break;
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
        wanted.setHeight(std::max(wanted.height(), least));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            wanted.rwidth() += theme::space(1) + extraIconGap();
        wanted = wanted.expandedTo(QSize(least, least));
        break;
    case CT_ItemViewItem:
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), theme::rowHeight()));
        break;
    case CT_MenuItem:
        wanted.setHeight(std::max(wanted.height(), theme::rowHeight()));
        break;
    default:
        break;
    }
    return wanted;
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what is behind its handle shows
    }
}

}
