// Smoke tests are written, and told what is wrong with them, by the keyboard.
#include "ui/pages/smoketestsdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

class SmokeTestsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsSaidAndCannotBeSaved()
    {
        SmokeTestsDialog dialog({u"GET https://www.contoso.com/"_s}, {u"shop.contoso.com"_s});
        dialog.show();
        auto *text = dialog.findChild<QPlainTextEdit *>(u"smokeTestsText"_s);
        auto *trouble = dialog.findChild<QLabel *>(u"smokeTestsTrouble"_s);
        auto *save = dialog.findChild<QPushButton *>(u"saveSmokeTestsButton"_s);
        QVERIFY(text && trouble && save);
        QVERIFY(dialog.findChild<QLabel *>(u"smokeTestsExample"_s)->text().contains("shop.contoso.com"_L1));
        QVERIFY(save->isEnabled());

        text->moveCursor(QTextCursor::End);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, u"https://api.contoso.com status=abc"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY2(trouble->text().contains(u'2') && trouble->text().contains("status=abc"_L1),
                 qPrintable(trouble->text()));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(text, Qt::Key_Backspace);
        QTest::keyClicks(text, u"204"_s);
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.tests(),
                 (QStringList{u"GET https://www.contoso.com/"_s, u"GET https://api.contoso.com status=204"_s}));
    }

    void emptyLinesAreNoTests()
    {
        SmokeTestsDialog dialog({}, {});
        auto *text = dialog.findChild<QPlainTextEdit *>(u"smokeTestsText"_s);
        QVERIFY(dialog.tests().isEmpty());
        text->setPlainText(u"\n   \n"_s);
        QVERIFY(dialog.findChild<QPushButton *>(u"saveSmokeTestsButton"_s)->isEnabled());
        QVERIFY(dialog.tests().isEmpty());
    }
};

QTEST_MAIN(SmokeTestsDialogTest)
#include "tst_smoketestsdialog.moc"
