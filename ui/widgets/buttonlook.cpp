#include "ui/widgets/buttonlook.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQtIconGap = 4; ///< between icon and text, as QPushButton and QToolButton measure themselves

QString roleOf(const QWidget *widget)
{
    return widget ? widget->property("role").toString() : QString();
}

/// Icon and text in @p rect from @p x on, mirrored from right to left.
void drawIconAndText(const QStyleOption *option, QPainter *painter, const QIcon &icon, const QSize &iconSize,
                     const QString &text, const QRect &rect, int x)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    if (!icon.isNull()) {
        QRect place(QPoint(x, rect.center().y() - (iconSize.height() - 1) / 2), iconSize);
        icon.paint(painter, QStyle::visualRect(option->direction, rect, place), Qt::AlignCenter,
                   enabled ? QIcon::Normal : QIcon::Disabled,
                   option->state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += iconSize.width() + kQtIconGap + extraIconGap();
    }
    const QRect place(x, rect.y(), rect.right() + 1 - x, rect.height());
    const int mnemonic = QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut, option) ? Qt::TextShowMnemonic
                                                                                                : Qt::TextHideMnemonic;
    QApplication::style()->drawItemText(
        painter, QStyle::visualRect(option->direction, rect, place),
        static_cast<int>(QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)) | mnemonic
            | Qt::TextSingleLine,
        option->palette, enabled, text, QPalette::ButtonText);
}

}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool focus = option->state & QStyle::State_HasFocus;
    const QString role = roleOf(widget);
    const QColor text = palette.color(QPalette::ButtonText);
    QColor fill = palette.color(QPalette::Button);
    QColor border = theme::hairline(palette);
    if (role == "main"_L1 && enabled) {
        fill = palette.color(QPalette::Highlight);
        if (hover)
            fill = fill.lighter(112);
        if (down)
            fill = fill.darker(115);
        border = fill;
    } else if (role == "flat"_L1 && !hover && !down) {
        fill = QColor();
        border = QColor();
    } else {
        if (role == "danger"_L1 && enabled)
            border = theme::color(Shade::Action, palette);
        if (hover)
            fill = over(text, fill, 0.06);
        if (down)
            fill = over(text, fill, 0.12);
        if (!enabled)
            fill = over(palette.color(QPalette::Window), fill, 0.6);
    }
    drawRounded(painter, option->rect, fill, border);
    if (focus) {
        const QColor ring =
            role == "main"_L1 ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Highlight);
        drawRounded(painter, option->rect.adjusted(2, 2, -2, -2), QColor(), ring, kCornerRadius - 2);
    }
}

void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    QStyleOptionButton label = *option;
    const bool enabled = option->state & QStyle::State_Enabled;
    if (roleOf(widget) == "main"_L1 && enabled)
        label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
    else if (roleOf(widget) == "danger"_L1 && enabled)
        label.palette.setColor(QPalette::ButtonText, theme::color(Shade::Action, option->palette));
    int wanted = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    if (!option->icon.isNull())
        wanted += option->iconSize.width() + (option->text.isEmpty() ? 0 : kQtIconGap + extraIconGap());
    const int x = option->rect.x() + std::max(0, (option->rect.width() - wanted) / 2);
    drawIconAndText(&label, painter, option->icon, option->iconSize, option->text, option->rect, x);
}

void drawToolButtonLabel(const QStyleOptionToolButton *option, QPainter *painter)
{
    drawIconAndText(option, painter, option->icon, option->iconSize, option->text, option->rect,
                    option->rect.x() + theme::space(1));
}

int extraIconGap()
{
    return theme::space(1) / 2;
}

}
