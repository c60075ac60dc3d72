#include "areas/catalogue.h"
#include "store/relocationfile.h"

#include "ui/checklist/checklistview.h"
#include "ui/widgets/emptystate.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"tls.validity"_s;

/// A file in which the item needs action.
void writeFile(const QString &path)
{
    RelocationSettings settings;
    settings.title = u"Contoso shop"_s;
    settings.workload = u"contoso-shop"_s;
    const auto file = RelocationFile::create(path, settings, {});
    QVERIFY(file);
    Finding finding;
    finding.pass(u"shop.contoso.com"_s, {"It is valid.", {}});
    finding.fail(u"api.contoso.com"_s, {"It ends on %1.", {u"4 Dec"_s}}, u"2027-01-01"_s, u"2026-12-04"_s);
    Evidence evidence;
    evidence.takenAt = QDateTime::currentDateTimeUtc();
    evidence.probes = {u"handshake api.contoso.com → 2026-12-04"_s};
    QVERIFY((*file)->setChecked(kItem, ItemState::ActionNeeded, finding, evidence));
}

}

/// The view over a real file, as a person uses it without being signed in.
class TestChecklistView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void buttonsFitTheMode_data();
    void buttonsFitTheMode();
    void reviewerAsksAndIsAnswered();
    void attestAndTakeBack();
    void detailFollowsTheItem();
    void keyboard();
    void filterAndPin();

private:
    void open(Document::Mode mode);
    template <typename Widget> Widget *find(const char *name) const
    {
        auto *widget = m_view->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget %s", name);
        return widget;
    }
    /// Types into the dialog that is open, and accepts it.
    void answerDialog(const QString &text);
    QString cell(int column) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RelocationSession> m_session;
    std::unique_ptr<ChecklistView> m_view;
};

void TestChecklistView::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    writeFile(m_dir->filePath(u"shop.relocation"_s));
    m_session = std::make_unique<RelocationSession>();
    m_view = std::make_unique<ChecklistView>(*m_session, QList{findArea(u"domains"_s), findArea(u"tls"_s)},
                                             ChecklistModel::Layout::ByArea, u"test"_s);
    m_view->resize(1000, 700);
    m_view->show();
}

void TestChecklistView::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void TestChecklistView::open(Document::Mode mode)
{
    m_session->open(m_dir->filePath(u"shop.relocation"_s), mode);
    QTRY_VERIFY(m_session->document().isOpen());
    m_session->document().setActor(u"Grace"_s);
    QTRY_VERIFY(m_session->items().state(kItem) == ItemState::ActionNeeded);
    m_view->showItem(kItem);
}

void TestChecklistView::answerDialog(const QString &text)
{
    WordDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_view->window()->findChild<WordDialog *>()) && dialog->isVisible());
    dialog->findChild<QPlainTextEdit *>(u"wordText"_s)->setPlainText(text);
    dialog->findChild<QPushButton *>(u"acceptButton"_s)->click();
    QTRY_VERIFY(!m_view->window()->findChild<WordDialog *>());
}

QString TestChecklistView::cell(int column) const
{
    return find<QTreeView>("checklistTable")->currentIndex().siblingAtColumn(column).data().toString();
}

void TestChecklistView::buttonsFitTheMode_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("editing, not signed in")
        << int(Document::Mode::Edit)
        << QStringList{u"attestButton"_s, u"waiveButton"_s, u"assignButton"_s, u"commentButton"_s};
    QTest::newRow("review") << int(Document::Mode::Review)
                            << QStringList{u"acceptItemButton"_s, u"questionButton"_s, u"commentButton"_s};
    QTest::newRow("only to look at") << int(Document::Mode::Look) << QStringList();
}

void TestChecklistView::buttonsFitTheMode()
{
    QFETCH(int, mode);
    QFETCH(QStringList, shown);
    open(static_cast<Document::Mode>(mode));
    for (const char *name : {"checkItemButton", "fixButton", "attestButton", "waiveButton", "takeBackButton",
                             "answerButton", "assignButton", "commentButton", "acceptItemButton", "questionButton"}) {
        const auto *button = find<QPushButton>(name);
        QVERIFY2(button->isHidden() != shown.contains(QString::fromLatin1(name)), name);
        QVERIFY2(!button->accessibleName().isEmpty(), name);
    }
}

void TestChecklistView::reviewerAsksAndIsAnswered()
{
    open(Document::Mode::Review);
    const int before = m_view->counts().needAction;
    find<QPushButton>("questionButton")->click();
    answerDialog(u"Why so short?"_s);
    QTRY_COMPARE(m_session->items().comments(kItem).size(), 1);
    const Comment question = m_session->items().comments(kItem).first();
    QCOMPARE(question.by, u"Grace"_s);
    QVERIFY(question.kind == Comment::Kind::Questioned);
    QCOMPARE(m_view->counts().needAction, before); // it needed action already

    open(Document::Mode::Edit);
    QTRY_COMPARE(cell(ChecklistModel::ActionColumn), textOf(RowAction::Answer));
    find<QPushButton>("answerButton")->click();
    answerDialog(u"It is renewed on Monday."_s);
    QTRY_COMPARE(m_session->items().comments(kItem).size(), 2);
    QTRY_VERIFY(find<QPushButton>("answerButton")->isHidden());
}

void TestChecklistView::attestAndTakeBack()
{
    open(Document::Mode::Edit);
    const int before = m_view->counts().needAction;
    find<QPushButton>("attestButton")->click();
    answerDialog(u"Seen in the vault."_s);
    QTRY_VERIFY(m_session->items().state(kItem) == ItemState::Attested);
    QTRY_COMPARE(cell(ChecklistModel::ResultColumn), u"Attested by Grace"_s);
    QCOMPARE(m_view->counts().needAction, before - 1);
    QVERIFY(find<QPushButton>("attestButton")->isHidden());
    find<QPushButton>("takeBackButton")->click();
    answerDialog(u"It was the wrong vault."_s);
    QTRY_VERIFY(m_session->items().state(kItem) == ItemState::ActionNeeded);
    QTRY_COMPARE(m_view->counts().needAction, before);
    const auto *history = find<QTreeView>("historyTable");
    QTRY_COMPARE(history->model()->rowCount(), 3); // checked, attested, taken back
}

void TestChecklistView::detailFollowsTheItem()
{
    open(Document::Mode::Edit);
    QCOMPARE(find<QTreeView>("objectTable")->model()->rowCount(), 2);
    QCOMPARE(find<QTreeView>("evidenceTable")->model()->rowCount(), 1);
    QVERIFY(find<QPlainTextEdit>("evidenceText")->toPlainText().contains(u"handshake"_s));
    m_view->showItem(u"tls.bound"_s);
    QCOMPARE(find<QTreeView>("objectTable")->model()->rowCount(), 0);
    QVERIFY(find<QPlainTextEdit>("evidenceText")->toPlainText().isEmpty());
    m_view->showArea(u"domains"_s);
    QCOMPARE(find<QTreeView>("checklistTable")->currentIndex().data(ChecklistModel::AreaIdRole).toString(),
             u"domains"_s);
}

void TestChecklistView::keyboard()
{
    QTest::failOnWarning(QRegularExpression(u"QAbstractItemModel"_s));
    open(Document::Mode::Edit);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    auto *table = find<QTreeView>("checklistTable");
    m_view->takeFocus();
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!table->hasFocus()); // in the details
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("filterText")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"renewal"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(table->hasFocus());
}

void TestChecklistView::filterAndPin()
{
    QTest::failOnWarning(QRegularExpression(u"QAbstractItemModel"_s));
    open(Document::Mode::Edit);
    auto *table = find<QTreeView>("checklistTable");
    find<QLineEdit>("filterText")->setText(u"no such words"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(table->isHidden()); // the empty state stands there
    find<EmptyState>("emptyChecklist")->findChild<QPushButton *>()->click();
    QVERIFY(!table->isHidden());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(find<QLineEdit>("filterText")->text().isEmpty());
}

QTEST_MAIN(TestChecklistView)
#include "tst_checklistview.moc"
