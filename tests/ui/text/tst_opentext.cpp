// A relocation file that does not open leaves a person with clear choices.
#include "ui/text/opentext.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(azrelocate::OpenChoice)

class OpenTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemHasItsChoices_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<OpenChoice>("first");
        QTest::addColumn<OpenChoice>("also");
        QTest::newRow("open elsewhere") << u"FileLocked"_s << OpenChoice::TryAgain << OpenChoice::OpenForReading;
        QTest::newRow("newer version") << u"FileNewer"_s << OpenChoice::ChooseAnother << OpenChoice::CopyDetails;
        QTest::newRow("damaged") << u"FileDamaged"_s << OpenChoice::OpenFolder << OpenChoice::CopyVerifyCommand;
        QTest::newRow("no relocation") << u"NotARelocation"_s << OpenChoice::ChooseAnother << OpenChoice::OpenFolder;
        QTest::newRow("gone") << u"FileMissing"_s << OpenChoice::ChooseAnother << OpenChoice::Forget;
        QTest::newRow("not writable") << u"ReadOnly"_s << OpenChoice::OpenForReading << OpenChoice::TryAgain;
        QTest::newRow("anything else") << u"StorageFailed"_s << OpenChoice::TryAgain << OpenChoice::CopyDetails;
    }

    void problemHasItsChoices()
    {
        QFETCH(QString, code);
        QFETCH(OpenChoice, first);
        QFETCH(OpenChoice, also);
        const OpenProblem problem =
            openProblem(u"/a/shop.relocation"_s, Error::storage(u"Words of the store."_s, code));
        QVERIFY(!problem.what.isEmpty());
        QVERIFY(!problem.choices.isEmpty());
        QVERIFY(problem.choices.first() == first);
        QVERIFY(problem.choices.contains(also));
        for (const OpenChoice choice : problem.choices)
            QVERIFY(!textOf(choice).isEmpty());
    }

    void holderOfALockIsNamed()
    {
        const Error locked =
            Error::storage(u"The file is open in azrelocate, process 7 of user ada on desk."_s, u"FileLocked"_s);
        QVERIFY(openProblem(u"/a/shop.relocation"_s, locked).next.contains("ada"_L1));
    }
};

QTEST_APPLESS_MAIN(OpenTextTest)
#include "tst_opentext.moc"
