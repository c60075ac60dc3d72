#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// File names in the order of Glyph.
constexpr const char *kNames[] = {
    "passed",        "warning", "action",   "unknown",  "checking",  "attested", "waived",  "stale",    "unchecked",
    "notapplicable", "running", "waiting",  "failed",   "cancelled", "pending",  "add",     "open",     "practise",
    "review",        "recent",  "save",     "close",    "back",      "next",     "search",  "filter",   "columns",
    "copy",          "export",  "refresh",  "retry",    "cancel",    "undo",     "fix",     "comment",  "accept",
    "question",      "sign",    "external", "folder",   "file",      "info",     "lock",    "person",   "signout",
    "cloud",         "region",  "network",  "machine",  "web",       "database", "storage", "vault",    "certificate",
    "key",           "domain",  "log",      "identity", "other",     "chevron",  "expand",  "collapse", "zoomin",
    "zoomout",       "zoomfit", "clock",    "rollback", "settings",  "menu",
};
static_assert(std::size(kNames) == static_cast<size_t>(Glyph::Menu) + 1);

QByteArray sourceOf(Glyph glyph)
{
    QFile file(u":/icons/%1.svg"_s.arg(QLatin1StringView(kNames[static_cast<int>(glyph)])));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws a glyph in the palette's colour of the moment; pictures are kept, because tables paint thousands of them.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Shade shade)
        : m_glyph(glyph)
        , m_shade(shade)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = colorFor(mode);
        const QString key = u"glyph %1 %2 %3x%4"_s.arg(static_cast<int>(m_glyph))
                                .arg(color.rgba())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            QByteArray source = sourceOf(m_glyph);
            source.replace("currentColor", color.name().toLatin1());
            picture = QPixmap(size);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            QSvgRenderer(source).render(&painter, QRectF(QPointF(), size));
            painter.end();
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_shade); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return theme::color(m_shade, palette);
    }

    const Glyph m_glyph;
    const Shade m_shade;
};

}

QIcon icon(Glyph glyph, Shade shade)
{
    return QIcon(new GlyphEngine(glyph, shade));
}

}
