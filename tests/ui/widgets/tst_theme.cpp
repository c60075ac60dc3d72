#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMetaType>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace azrelocate;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance, WCAG 2.1.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

constexpr double kReadable = 4.5; ///< WCAG 2.1, AA, for text

}

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shadesAreReadable_data()
    {
        QTest::addColumn<theme::Appearance>("appearance");
        QTest::addColumn<Shade>("shade");
        const std::pair<Shade, const char *> shades[] = {
            {Shade::Plain, "plain"},       {Shade::Muted, "muted"},       {Shade::Passed, "passed"},
            {Shade::Warning, "warning"},   {Shade::Action, "action"},     {Shade::Unknown, "unknown"},
            {Shade::Checking, "checking"}, {Shade::Attested, "attested"}, {Shade::Waived, "waived"},
            {Shade::Stale, "stale"},       {Shade::Source, "source"},     {Shade::Target, "target"},
            {Shade::Accent, "accent"}};
        for (const auto &[shade, name] : shades) {
            QTest::addRow("%s, light", name) << theme::Appearance::Light << shade;
            QTest::addRow("%s, dark", name) << theme::Appearance::Dark << shade;
        }
    }

    void shadesAreReadable()
    {
        QFETCH(theme::Appearance, appearance);
        QFETCH(Shade, shade);
        theme::apply(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        QCOMPARE(theme::isDark(palette), appearance == theme::Appearance::Dark);
        const QColor color = theme::color(shade, palette);
        for (const QColor &ground :
             {palette.color(QPalette::Window), palette.color(QPalette::Base), theme::tint(shade, palette)}) {
            const double ratio = contrast(color, ground);
            QVERIFY2(ratio >= kReadable,
                     qPrintable(QString::fromLatin1("%1 on %2: %3").arg(color.name(), ground.name()).arg(ratio)));
        }
    }

    void palettesAreReadable_data()
    {
        QTest::addColumn<theme::Appearance>("appearance");
        QTest::newRow("light") << theme::Appearance::Light;
        QTest::newRow("dark") << theme::Appearance::Dark;
    }

    void palettesAreReadable()
    {
        QFETCH(theme::Appearance, appearance);
        theme::apply(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::PlaceholderText, QPalette::Window},    {QPalette::Link, QPalette::Base},
            {QPalette::ToolTipText, QPalette::ToolTipBase}};
        for (const auto &[text, ground] : pairs) {
            const double ratio = contrast(palette.color(text), palette.color(ground));
            QVERIFY2(ratio >= kReadable,
                     qPrintable(QString::fromLatin1("role %1 on %2: %3").arg(text).arg(ground).arg(ratio)));
        }
    }

    void everyGlyphIsDrawn()
    {
        theme::apply(*qApp, theme::Appearance::Light);
        for (int glyph = 0; glyph <= static_cast<int>(Glyph::Menu); ++glyph) {
            const QImage picture = icon(static_cast<Glyph>(glyph)).pixmap(20, 20).toImage();
            int drawn = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    drawn += qAlpha(picture.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(drawn > 5, qPrintable(QString::fromLatin1("glyph %1 is empty").arg(glyph)));
        }
    }

    void iconsFollowThePalette()
    {
        theme::apply(*qApp, theme::Appearance::Light);
        const QIcon passed = icon(Glyph::Passed);
        const QImage light = passed.pixmap(20, 20).toImage();
        theme::apply(*qApp, theme::Appearance::Dark);
        QVERIFY(passed.pixmap(20, 20).toImage() != light);
    }

    void spacesGrowWithTheFont()
    {
        const QFont before = QApplication::font();
        const int small = theme::space(4);
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        const int big = theme::space(4);
        QApplication::setFont(before);
        QVERIFY(big >= small * 3 / 2);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
