#include "ui/widgets/linechart.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStroke = 2;
constexpr double kDot = 2.5; ///< of a value without neighbours
constexpr int kLines = 9;    ///< of text, the usual height
constexpr int kSampleWidth = 24;

/// The next of 1, 2, 5, 10, 20, … that is not below @p value.
double roundTop(double value)
{
    double unit = 1;
    while (unit * 10 < value)
        unit *= 10;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (unit * factor >= value)
            return unit * factor;
    }
    return unit * 10;
}

std::optional<double> latest(const LineChart::Line &line)
{
    for (auto it = line.values.crbegin(); it != line.values.crend(); ++it) {
        if (*it)
            return *it;
    }
    return std::nullopt;
}

double highest(const LineChart::Line &line)
{
    double most = 0;
    for (const std::optional<double> &value : line.values)
        most = std::max(most, value.value_or(0));
    return most;
}

QString numberText(double value)
{
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

}

LineChart::LineChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void LineChart::setContent(const Content &content)
{
    m_content = content;
    m_message.clear();
    setAccessibleDescription(description());
    update();
}

void LineChart::setMessage(const QString &message)
{
    m_content = {};
    m_message = message;
    setAccessibleDescription(message);
    update();
}

QSize LineChart::sizeHint() const
{
    return {40 * fontMetrics().averageCharWidth(), kLines * fontMetrics().lineSpacing()};
}

QSize LineChart::minimumSizeHint() const
{
    return {24 * fontMetrics().averageCharWidth(), kLines * fontMetrics().lineSpacing()};
}

QString LineChart::description() const
{
    QStringList parts;
    for (const Line &line : m_content.lines) {
        const std::optional<double> now = latest(line);
        parts.append(
            now ? tr("%1: %2 at the end, %3 at most").arg(line.name, numberText(*now), numberText(highest(line)))
                : tr("%1: no numbers").arg(line.name));
    }
    return parts.join(u"; "_s);
}

LineChart::Layout LineChart::layoutOf(const QRect &area) const
{
    Layout layout;
    double most = 1;
    for (const Line &line : m_content.lines) {
        layout.steps = std::max(layout.steps, line.values.size());
        most = std::max(most, highest(line));
    }
    layout.top = roundTop(most);
    const QFontMetrics metrics(theme::captionFont());
    const int label = std::max(metrics.horizontalAdvance(numberText(layout.top)),
                               metrics.horizontalAdvance(numberText(layout.top / 2)))
        + theme::space(2);
    const int left = layoutDirection() == Qt::RightToLeft ? theme::space(1) : label;
    const int right = layoutDirection() == Qt::RightToLeft ? label : theme::space(1);
    layout.plot =
        QRectF(area).adjusted(left, metrics.height() + theme::space(2), -right, -metrics.height() - theme::space(1));
    return layout;
}

double LineChart::xOf(const Layout &layout, double step) const
{
    const double last = std::max<double>(1, double(layout.steps - 1));
    const double share = std::clamp(step / last, 0.0, 1.0);
    return layoutDirection() == Qt::RightToLeft ? layout.plot.right() - share * layout.plot.width()
                                                : layout.plot.left() + share * layout.plot.width();
}

void LineChart::drawAxes(QPainter &painter, const Layout &layout) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(theme::captionFont());
    const int height = painter.fontMetrics().height();
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = layout.plot.bottom() - share * layout.plot.height();
        painter.setPen(theme::hairline(palette()));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        const QRectF label = mirrored
            ? QRectF(layout.plot.right() + theme::space(1), y - height / 2.0, width() - layout.plot.right(), height)
            : QRectF(0, y - height / 2.0, layout.plot.left() - theme::space(1), height);
        painter.setPen(theme::color(Shade::Muted, palette()));
        painter.drawText(label, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::AlignAbsolute,
                         numberText(share * layout.top));
    }
    const QLocale locale;
    const QDateTime end = m_content.start.addSecs(m_content.step.count() * std::max<qsizetype>(0, layout.steps - 1));
    const QRectF times(layout.plot.left(), layout.plot.bottom() + 1, layout.plot.width(), height + 1);
    painter.drawText(times, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                     locale.toString(m_content.start.toLocalTime().time(), QLocale::ShortFormat));
    painter.drawText(times, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute,
                     locale.toString(end.toLocalTime().time(), QLocale::ShortFormat));
}

void LineChart::drawMark(QPainter &painter, const Layout &layout) const
{
    const double at =
        double(m_content.start.msecsTo(m_content.mark)) / double(std::chrono::milliseconds(m_content.step).count());
    if (!m_content.mark.isValid() || at < 0 || at > double(layout.steps - 1))
        return;
    const double x = xOf(layout, at);
    painter.setPen(QPen(theme::color(Shade::Muted, palette()), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
    painter.setFont(theme::captionFont());
    const int room = painter.fontMetrics().horizontalAdvance(m_content.markText) + theme::space(1);
    const bool before = x + room > layout.plot.right();
    painter.drawText(
        QRectF(before ? x - room : x + theme::space(1), layout.plot.top(), room, painter.fontMetrics().height()),
        Qt::AlignLeft | Qt::AlignAbsolute, m_content.markText);
}

void LineChart::drawLine(QPainter &painter, const Layout &layout, const Line &line) const
{
    const QColor color = theme::color(line.shade, palette());
    const auto point = [&](qsizetype step) {
        return QPointF(xOf(layout, double(step)),
                       layout.plot.bottom() - *line.values[step] / layout.top * layout.plot.height());
    };
    const auto has = [&](qsizetype step) {
        return step >= 0 && step < line.values.size() && line.values[step].has_value();
    };
    QPainterPath path;
    for (qsizetype step = 0; step < line.values.size(); ++step) {
        if (!has(step))
            continue;
        if (has(step - 1))
            path.lineTo(point(step));
        else
            path.moveTo(point(step));
        if (!has(step - 1) && !has(step + 1)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(point(step), kDot, kDot);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, kStroke, line.stroke, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void LineChart::drawLegend(QPainter &painter, const QRect &area) const
{
    painter.setFont(theme::captionFont());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int height = painter.fontMetrics().height();
    int x = 0; // from the side where reading begins
    const auto place = [&](int from, int wide) {
        return mirrored ? QRect(area.right() - from - wide, area.top(), wide, height)
                        : QRect(area.left() + from, area.top(), wide, height);
    };
    for (const Line &line : m_content.lines) {
        const QRect sample = place(x, kSampleWidth);
        painter.setPen(QPen(theme::color(line.shade, palette()), kStroke, line.stroke, Qt::FlatCap));
        painter.drawLine(sample.left(), sample.center().y(), sample.right(), sample.center().y());
        x += kSampleWidth + theme::space(1);
        const std::optional<double> now = latest(line);
        const QString text = now ? tr("%1: %2").arg(line.name, numberText(*now)) : line.name;
        const int wide = painter.fontMetrics().horizontalAdvance(text) + theme::space(1);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place(x, wide), (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute, text);
        x += wide + theme::space(3);
    }
}

void LineChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_message.isEmpty()) {
        painter.setPen(theme::color(Shade::Muted, palette()));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const Layout layout = layoutOf(rect());
    if (layout.steps == 0)
        return;
    drawAxes(painter, layout);
    drawMark(painter, layout);
    for (const Line &line : m_content.lines)
        drawLine(painter, layout, line);
    drawLegend(painter, rect());
}

}
