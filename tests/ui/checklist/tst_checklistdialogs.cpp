#include "ui/checklist/previewdialog.h"
#include "ui/checklist/worddialog.h"
#include "ui/models/changemodel.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

Change change(const QString &name, bool deletes = false)
{
    Change change;
    change.title = {"Change %1", {name}};
    change.resource = ResourceId(
        u"/subscriptions/s/resourceGroups/rg-dns/providers/Microsoft.Network/dnsZones/contoso.com/CNAME/"_s + name);
    change.request.method = deletes ? "DELETE" : "PUT";
    change.request.pathOrUrl = change.resource.toString();
    change.before = QJsonObject{{u"TTL"_s, 3600}};
    change.after = deletes ? QJsonValue() : QJsonValue(QJsonObject{{u"TTL"_s, 300}});
    change.deletes = deletes;
    change.seal();
    return change;
}

template <typename Widget> Widget *find(const QWidget &parent, const QString &name)
{
    auto *widget = parent.findChild<Widget *>(name);
    if (!widget)
        qFatal("no widget %s", qPrintable(name));
    return widget;
}

}

/// The dialogs before something is decided or done.
class TestChecklistDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cancelIsTheDefault();
    void buttonFollowsTheTicks();
    void deletingAsksForTheName();
    void undoingShowsTheOtherWay();
    void wordNeedsAText_data();
    void wordNeedsAText();
    void waiverEndsWithTheDay();
    void fileIsReadAndNamed_data();
    void fileIsReadAndNamed();
    void everyControlHasAName_data();
    void everyControlHasAName();
};

void TestChecklistDialogs::cancelIsTheDefault()
{
    PreviewDialog dialog({change(u"www"_s)}, PreviewDialog::Purpose::Apply, u"TTL"_s, u"contoso-shop"_s);
    dialog.show();
    QVERIFY(find<QPushButton>(dialog, u"cancelButton"_s)->isDefault());
    QVERIFY(!find<QPushButton>(dialog, u"acceptButton"_s)->isDefault());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QVERIFY(!dialog.isVisible());
}

void TestChecklistDialogs::buttonFollowsTheTicks()
{
    PreviewDialog dialog({change(u"www"_s), change(u"api"_s)}, PreviewDialog::Purpose::Apply, u"TTL"_s, u"shop"_s);
    auto *accept = find<QPushButton>(dialog, u"acceptButton"_s);
    auto *model = dialog.findChild<ChangeModel *>();
    QCOMPARE(accept->text(), u"Lower 2 TTL(s)"_s);
    model->setTicked(0, false);
    QCOMPARE(accept->text(), u"Lower 1 TTL(s)"_s);
    QCOMPARE(dialog.selected().size(), 1);
    model->setTicked(1, false);
    QVERIFY(!accept->isEnabled());
}

void TestChecklistDialogs::deletingAsksForTheName()
{
    PreviewDialog dialog({change(u"www"_s), change(u"old"_s, true)}, PreviewDialog::Purpose::Apply, u"x"_s,
                         u"contoso-shop"_s);
    auto *accept = find<QPushButton>(dialog, u"acceptButton"_s);
    auto *name = find<QLineEdit>(dialog, u"confirmEdit"_s);
    QVERIFY(!name->isHidden());
    QVERIFY(!accept->isEnabled());
    name->setText(u"contoso"_s);
    QVERIFY(!accept->isEnabled());
    name->setText(u"contoso-shop"_s);
    QVERIFY(accept->isEnabled());
    name->clear();
    dialog.findChild<ChangeModel *>()->setTicked(1, false); // nothing is deleted any more
    QVERIFY(name->isHidden());
    QVERIFY(accept->isEnabled());
}

void TestChecklistDialogs::undoingShowsTheOtherWay()
{
    Change created = change(u"www"_s);
    created.before = QJsonValue::Null;
    PreviewDialog dialog({created}, PreviewDialog::Purpose::Undo, u"x"_s, u"contoso-shop"_s);
    QCOMPARE(find<QPushButton>(dialog, u"acceptButton"_s)->text(), u"Undo 1 change(s)"_s);
    QVERIFY(find<QPlainTextEdit>(dialog, u"differenceView"_s)->toPlainText().contains(u"−"_s));
    QVERIFY(!find<QLineEdit>(dialog, u"confirmEdit"_s)->isHidden()); // what was created is deleted
}

void TestChecklistDialogs::wordNeedsAText_data()
{
    QTest::addColumn<int>("word");
    QTest::addColumn<bool>("needed");
    QTest::newRow("attest") << int(WordDialog::Word::Attest) << true;
    QTest::newRow("waive") << int(WordDialog::Word::Waive) << true;
    QTest::newRow("take back") << int(WordDialog::Word::TakeBack) << true;
    QTest::newRow("comment") << int(WordDialog::Word::Comment) << true;
    QTest::newRow("question") << int(WordDialog::Word::Question) << true;
    QTest::newRow("answer") << int(WordDialog::Word::Answer) << true;
    QTest::newRow("accept, silently if one likes") << int(WordDialog::Word::Accept) << false;
}

void TestChecklistDialogs::wordNeedsAText()
{
    QFETCH(int, word);
    QFETCH(bool, needed);
    WordDialog dialog(static_cast<WordDialog::Word>(word), u"Item"_s, QDateTime::currentDateTimeUtc());
    auto *accept = find<QPushButton>(dialog, u"acceptButton"_s);
    QCOMPARE(accept->isEnabled(), !needed);
    find<QPlainTextEdit>(dialog, u"wordText"_s)->setPlainText(u"  \n"_s);
    QCOMPARE(accept->isEnabled(), !needed);
    find<QPlainTextEdit>(dialog, u"wordText"_s)->setPlainText(u" Seen in the portal. "_s);
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.text(), u"Seen in the portal."_s);
}

void TestChecklistDialogs::waiverEndsWithTheDay()
{
    const QDateTime today(QDate(2026, 9, 1), QTime(8, 0), Qt::LocalTime);
    WordDialog dialog(WordDialog::Word::Waive, u"Item"_s, today.toUTC());
    QVERIFY(dialog.until() > today);
    find<QDateEdit>(dialog, u"untilEdit"_s)->setDate(QDate(2026, 9, 1));
    QCOMPARE(dialog.until().toLocalTime(), QDateTime(QDate(2026, 9, 1), QTime(23, 59, 59)));
    find<QCheckBox>(dialog, u"withoutEndBox"_s)->setChecked(true);
    QVERIFY(dialog.until().isNull());
}

void TestChecklistDialogs::fileIsReadAndNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a letter") << QByteArray("We agree.");
    QTest::newRow("nothing in it") << QByteArray();
    QTest::newRow("more than one piece") << QByteArray(3'000'000, 'x');
}

void TestChecklistDialogs::fileIsReadAndNamed()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"letter.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto digest = digestOf(file.fileName(), {});
    QVERIFY(digest);
    QCOMPARE(digest->name, u"letter.pdf"_s);
    QCOMPARE(digest->size, content.size());
    QCOMPARE(digest->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QVERIFY(!digestOf(dir.filePath(u"missing"_s), {}));
    std::stop_source stop;
    stop.request_stop();
    CallContext stopped;
    stopped.stop = stop.get_token();
    const auto cancelled = digestOf(file.fileName(), stopped);
    QCOMPARE(cancelled.has_value(), content.isEmpty());
}

void TestChecklistDialogs::everyControlHasAName_data()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("preview") << true;
    QTest::newRow("word") << false;
}

void TestChecklistDialogs::everyControlHasAName()
{
    QFETCH(bool, preview);
    PreviewDialog changes({change(u"www"_s, true)}, PreviewDialog::Purpose::Apply, u"x"_s, u"shop"_s);
    WordDialog waiver(WordDialog::Word::Waive, u"Item"_s, QDateTime::currentDateTimeUtc());
    const QDialog &dialog = preview ? static_cast<QDialog &>(changes) : waiver;
    int controls = 0;
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const Table *>(widget)
            || qobject_cast<const QDateEdit *>(widget);
        if (!control)
            continue;
        ++controls;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty() || !qobject_cast<const QAbstractButton *>(widget)
                     || !qobject_cast<const QAbstractButton *>(widget)->text().isEmpty(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(controls >= 4);
}

QTEST_MAIN(TestChecklistDialogs)
#include "tst_checklistdialogs.moc"
