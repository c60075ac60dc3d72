// The report: verdict, event log, signature, preview, export. No Azure is needed for any of it.
#include "tests/ui/pages/pageworld.h"
#include "ui/pages/reportpage.h"
#include "ui/pages/reportpreview.h"
#include "ui/pages/signdialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

RelocationSettings settingsOf(const QString &title)
{
    RelocationSettings settings;
    settings.title = settings.workload = title;
    settings.subscriptions = {u"8f0c2d64-51f7-4b6e-9a35-c0d7b1e4a901"_s};
    settings.source = Region(u"westeurope"_s);
    settings.target = Region(u"swedencentral"_s);
    settings.cloud = Cloud::load(u"AzureCloud"_s)->toJson();
    return settings;
}

}

class ReportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<test::PageWorld>();
        m_file = m_world->path(u"shop.relocation"_s);
    }

    void cleanup() { m_world.reset(); }

    void everyControlHasAName()
    {
        open(Document::Mode::Edit);
        if (!QTest::currentTestFailed())
            QCOMPARE(test::namelessControls(m_page).join(u'|'), QString());
    }

    void verdictLogAndPreview()
    {
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!label("reportVerdict")->text().isEmpty());
        QVERIFY(label("reportOpen")->isVisible()); // nothing was checked: everything required is open
        QVERIFY(label("chainState")->text().contains("verified"_L1));
        QVERIFY(label("signOffs")->text().contains("Nobody"_L1));
        auto *preview = m_page->findChild<ReportPreview *>();
        QTRY_VERIFY_WITH_TIMEOUT(preview->pageCount() > 3, 30000);
    }

    void signatureIsCountedFrom()
    {
        open(Document::Mode::Review);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY(button("signButton")->isEnabled());
        QTest::mouseClick(button("signButton"), Qt::LeftButton);
        auto *dialog = m_page->findChild<SignDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"signName"_s);
        auto *confirm = dialog->findChild<QPushButton *>(u"confirmSignButton"_s);
        name->clear();
        QVERIFY(!confirm->isEnabled()); // nobody signs without a name
        QTest::keyClicks(name, u"Ada Lovelace"_s);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"signNote"_s), u"Seen."_s);
        QVERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(label("signOffs")->text().contains("Ada Lovelace"_L1), 30000);
        QVERIFY(label("signOffs")->text().contains("Seen."_L1));
        QVERIFY(label("signOffs")->text().contains("nothing happened since"_L1));
    }

    void readerCannotSign()
    {
        open(Document::Mode::Look);
        if (!QTest::currentTestFailed())
            QVERIFY(!button("signButton")->isVisible());
    }

    void changedFileIsFoundOutAndNotSigned()
    {
        QVERIFY(Relocation::create(m_file, settingsOf(u"Shop"_s), {}));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tampering"_s);
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"UPDATE events SET actor = 'somebody else' WHERE seq = 1"_s));
        }
        QSqlDatabase::removeDatabase(u"tampering"_s);
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(label("chainState")->text().contains("does not verify"_L1), qPrintable(label("chainState")->text()));
        QVERIFY(label("chainProblems")->isVisible());
        QVERIFY(!label("chainProblems")->text().isEmpty());
        QVERIFY(!button("signButton")->isEnabled());
    }

    void exportTellsOfEachFile()
    {
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY(button("exportButton")->isEnabled());
        for (const char *format : {"html", "xlsx", "csv", "json", "markdown"}) {
            auto *box = m_page->findChild<QCheckBox *>(QLatin1StringView(format) + u"Box"_s);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
            QVERIFY(box->isChecked());
        }
        QTest::mouseClick(button("exportButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<QWidget *>(u"exportLine"_s).size(), 6, 60000);
        QVERIFY(m_page->findChildren<QLabel *>(u"exportProblem"_s).isEmpty());
        for (const QString &suffix : {u"pdf"_s, u"html"_s, u"xlsx"_s, u"csv"_s, u"json"_s, u"md"_s})
            QVERIFY2(QFile::exists(m_world->path(u"Shop."_s + suffix)), qPrintable(suffix));
    }

    void exportMasksForReadersOutside()
    {
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        for (const char *name : {"pdfBox", "jsonBox", "maskBox"}) {
            auto *box = m_page->findChild<QCheckBox *>(QLatin1StringView(name));
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        QTRY_VERIFY(button("exportButton")->isEnabled());
        QTest::mouseClick(button("exportButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<QWidget *>(u"exportLine"_s).size(), 1, 60000);
        QFile file(m_world->path(u"Shop.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(json.contains("subscription-1"));
        QVERIFY(!json.contains("8f0c2d64-51f7-4b6e-9a35-c0d7b1e4a901"));
        QVERIFY(json.contains("\"language\": \"en\""));
        QVERIFY(button("stopExportButton")->isHidden());
    }

    void exportComparesWithADayOrAFile()
    {
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        for (const char *name : {"pdfBox", "jsonBox"}) {
            auto *box = m_page->findChild<QCheckBox *>(QLatin1StringView(name));
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        auto *base = m_page->findChild<QComboBox *>(u"reportBase"_s);
        auto *day = m_page->findChild<QDateEdit *>(u"reportBaseDay"_s);
        QVERIFY(day->isHidden());
        base->setFocus();
        QTest::keyClick(base, Qt::Key_Down);
        QVERIFY(day->isVisible());
        day->setDate(QDate::currentDate().addDays(1)); // at its beginning all is as it is now
        exportAgain();
        QVERIFY(m_page->findChildren<QLabel *>(u"exportProblem"_s).size() == 1); // of a time to come nothing is known

        day->setDate(QDate(2020, 1, 1));
        exportAgain();
        QVERIFY(m_page->findChild<QLabel *>(u"exportProblem"_s)->text().contains("event log"_L1));

        // Another file: a copy that somebody kept before the last comment.
        const QString copy = m_world->path(u"earlier.relocation"_s);
        QVERIFY(QFile::copy(m_file, copy));
        QVERIFY(m_world->session().document().relocation()->file().setChecked(
            u"lz.names"_s, ItemState::Passed, Finding(), Evidence()));
        QTest::keyClick(base, Qt::Key_Down);
        auto *dialog = m_page->findChild<QFileDialog *>(u"reportBaseDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setFocus();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, copy);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(base->currentText(), u"earlier.relocation"_s);
        QVERIFY(day->isHidden());
        exportAgain();
        QVERIFY(m_page->findChildren<QLabel *>(u"exportProblem"_s).isEmpty());
        QFile file(m_world->path(u"Shop.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report["comparison"_L1]["base"_L1].toString(), u"earlier.relocation"_s);
        QCOMPARE(report["comparison"_L1]["items"_L1].toArray().size(), 1);
    }

    void exportSaysWhyNot()
    {
        open(Document::Mode::Edit);
        if (QTest::currentTestFailed())
            return;
        m_page->findChild<QLineEdit *>(u"exportDirectory"_s)->setText(m_world->path(u"no/such/folder"_s));
        QTRY_VERIFY(button("exportButton")->isEnabled());
        QTest::mouseClick(button("exportButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<QLabel *>(u"exportProblem"_s).size(), 1, 30000);
        QVERIFY(m_page->findChild<QLabel *>(u"exportProblem"_s)->text().contains("Shop.pdf"_L1));
    }

private:
    void open(Document::Mode mode)
    {
        if (!QFile::exists(m_file))
            QVERIFY(Relocation::create(m_file, settingsOf(u"Shop"_s), {}));
        m_page = new ReportPage(m_world->session(), m_world->path({}));
        m_world->show(m_page);
        QSignalSpy opened(&m_world->session().document(), &Document::opened);
        m_world->session().open(m_file, mode);
        QTRY_COMPARE(opened.count(), 1);
        m_page->shown();
        QTRY_VERIFY_WITH_TIMEOUT(label("reportVerdict")->text() != u"The report is being made…"_s, 30000);
    }

    /// By the button; returns when the lines of the files are there.
    void exportAgain()
    {
        QTRY_VERIFY(button("exportButton")->isEnabled());
        QTest::mouseClick(button("exportButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button("exportButton")->isEnabled(), 60000);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QLabel *label(const char *name) const { return m_page->findChild<QLabel *>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_page->findChild<QPushButton *>(QLatin1StringView(name)); }

    std::unique_ptr<test::PageWorld> m_world;
    QString m_file;
    ReportPage *m_page = nullptr;
};

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
