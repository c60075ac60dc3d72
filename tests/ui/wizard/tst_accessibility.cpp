// Every control of every page has a name, a role and, where it can be chosen, a state that a screen reader can say.
#include "practicewindow.h"

#include "ui/widgets/theme.h"
#include "ui/wizard/pagetable.h"
#include "ui/wizard/taskdrawer.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_"_L1))
        return false; // parts of Qt's own controls: spin buttons, scroll areas, header corners
    if (widget->inherits("QHeaderView") || widget->inherits("QLineEditIconButton"))
        return false; // read with the table; the picture in a search field
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTextEdit *>(widget);
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                : at->objectName());
    return path.join(u'/');
}

}

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Appearance::Light);
        m_practice = std::make_unique<PracticeWindow>();
        QVERIFY(m_practice->open());
        QVERIFY(m_practice->discoverAndPlan());
    }

    void cleanupTestCase() { m_practice.reset(); }

    void controlsAreNamed_data()
    {
        QTest::addColumn<int>("page");
        for (const PageEntry &entry : pageTable())
            QTest::newRow(qPrintable(entry.title())) << static_cast<int>(entry.id);
    }

    void controlsAreNamed()
    {
        QFETCH(int, page);
        m_practice->wizard().goTo(static_cast<PageId>(page));
        m_practice->window().drawer().setExpanded(true);
        QVERIFY(m_practice->waitUntilIdle());
        QStringList nameless;
        const QList<QWidget *> widgets = m_practice->window().findChildren<QWidget *>();
        int controls = 0;
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || !isControl(widget))
                continue;
            ++controls;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible, qPrintable(describe(widget)));
            if (accessible->text(QAccessible::Name).isEmpty() || accessible->role() == QAccessible::NoRole)
                nameless.append(describe(widget));
        }
        QVERIFY(controls > 4);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void controlsCanBeReachedByTab_data() { controlsAreNamed_data(); }

    void controlsCanBeReachedByTab()
    {
        QFETCH(int, page);
        m_practice->wizard().goTo(static_cast<PageId>(page));
        QVERIFY(m_practice->waitUntilIdle());
        m_practice->window().activateWindow();
        QSet<QWidget *> reached;
        QWidget *focus = QApplication::focusWidget();
        for (int step = 0; step < 400; ++step) {
            QTest::keyClick(focus ? focus : &m_practice->window(), Qt::Key_Tab);
            QWidget *next = QApplication::focusWidget();
            if (!next || (reached.contains(next) && step > 50 && next == focus))
                break;
            focus = next;
            reached.insert(focus);
        }
        QStringList unreached;
        const QList<QWidget *> widgets = m_practice->wizard().currentPage()->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool wanted = widget->isVisible() && widget->isEnabled() && isControl(widget)
                && (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QScrollBar *>(widget);
            const bool inside = std::any_of(reached.begin(), reached.end(), [widget](const QWidget *known) {
                return known == widget || widget->isAncestorOf(known) || known->focusProxy() == widget;
            });
            if (wanted && !inside)
                unreached.append(describe(widget));
        }
        QVERIFY2(
            unreached.isEmpty(),
            qPrintable(unreached.join(u'\n') + u"\nthe last one reached: "_s + (focus ? describe(focus) : QString())));
    }

    void fitsTheSmallestWindow_data() { controlsAreNamed_data(); }

    void fitsTheSmallestWindow()
    {
        QFETCH(int, page);
        m_practice->window().drawer().setExpanded(false);
        m_practice->wizard().goTo(static_cast<PageId>(page));
        m_practice->window().resize(1024, 640);
        QVERIFY(m_practice->waitUntilIdle());
        QCOMPARE(m_practice->window().size(), QSize(1024, 640));
        QStringList cut;
        const QList<QLabel *> labels = m_practice->wizard().currentPage()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible() || label->text().isEmpty() || label->wordWrap() || label->visibleRegion().isEmpty())
                continue;
            if (label->sizeHint().width() > label->width() + 1)
                cut.append(describe(label) + u": "_s + label->text());
        }
        const QList<QAbstractButton *> buttons = m_practice->window().findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible() && !button->text().isEmpty()
                && button->fontMetrics().horizontalAdvance(button->text()) > button->width()) {
                cut.append(describe(button) + u": "_s + button->text());
            }
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

private:
    std::unique_ptr<PracticeWindow> m_practice;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
