#include "ui/models/checklistfilter.h"
#include "ui/models/checklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

Finding someCheck(const CheckInput &)
{
    return {};
}

Result<QList<Change>> someFix(const CheckInput &)
{
    return QList<Change>();
}

constexpr std::array kDomains{
    Item{"dom.ttl", "domains", Phase::Prepare, true, "Old answers run out quickly.", "w", "https://x", someCheck,
         someFix},
    Item{"dom.caa", "domains", Phase::Prepare, false, "The authority may issue.", "w", "https://x", someCheck, nullptr},
};
constexpr std::array kTls{
    Item{"tls.bound", "tls", Phase::Prepare, true, "The application serves the certificate.", "w", "https://x",
         someCheck, someFix},
    Item{"tls.seen", "tls", Phase::Prepare, false, "Somebody looked at it.", "w", "https://x", nullptr, nullptr, true},
    Item{"tls.later", "tls", Phase::Prepare, false, "Not built.", "w", "https://x", nullptr, nullptr},
};
const Area kDomainArea{"domains", "Domains", Phase::Prepare, kDomains};
const Area kTlsArea{"tls", "TLS certificates", Phase::Prepare, kTls};

ChecklistEntry entryOf(ItemState state, int questions = 0)
{
    ChecklistEntry entry;
    entry.state = state;
    entry.openQuestions = questions;
    if (state != ItemState::Unchecked && state != ItemState::Checking)
        entry.stored.checkedAt = QDateTime(QDate(2026, 9, 1), QTime(12, 40), Qt::UTC);
    return entry;
}

ChecklistEntry passedOf(const QString &id)
{
    ChecklistEntry entry = entryOf(ItemState::Passed);
    entry.stored.id = id;
    entry.stored.finding.pass(u"shop.contoso.com"_s, {"It is %1 s.", {u"300"_s}});
    return entry;
}

}

/// The checklist's rows: what they say, what they offer, and that only those that changed are told.
class TestChecklistModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void structure_data();
    void structure();
    void onlyTheChangedRowIsTold();
    void aRunningCheckKeepsItsPlace();
    void results_data();
    void results();
    void actions_data();
    void actions();
    void filters_data();
    void filters();
    void theRowOneWorksOnStays();
    void sortingKeepsTheAreas();
    void spokenRow();
};

void TestChecklistModel::structure_data()
{
    QTest::addColumn<bool>("byArea");
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("below");
    QTest::newRow("by area") << true << 2 << 2;
    QTest::newRow("flat") << false << 5 << 0;
}

void TestChecklistModel::structure()
{
    QFETCH(bool, byArea);
    QFETCH(int, top);
    QFETCH(int, below);
    ChecklistModel model({&kDomainArea, &kTlsArea},
                         byArea ? ChecklistModel::Layout::ByArea : ChecklistModel::Layout::Flat);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), top);
    QCOMPARE(model.rowCount(model.index(0, 0)), below);
    QCOMPARE(model.itemIds().size(), 5);
    for (const QString &id : model.itemIds()) {
        const QModelIndex index = model.indexOf(id);
        QCOMPARE(index.data(ChecklistModel::ItemIdRole).toString(), id);
        QCOMPARE(model.index(index.row(), 0, index.parent()), index);
        QCOMPARE(QString::fromLatin1(model.itemAt(index)->id), id);
    }
    QCOMPARE(model.indexOfArea(u"tls"_s).isValid(), byArea);
    QVERIFY(!model.indexOf(u"unknown"_s).isValid());
    model.setEntry(u"unknown"_s, entryOf(ItemState::Passed)); // of a newer version: left out
    model.setEntry(u"tls.bound"_s, entryOf(ItemState::Passed));
    model.setAccess(Access::Work);
}

void TestChecklistModel::onlyTheChangedRowIsTold()
{
    ChecklistModel model({&kDomainArea, &kTlsArea}, ChecklistModel::Layout::ByArea);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    model.setEntry(u"dom.caa"_s, entryOf(ItemState::Passed));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), model.indexOf(u"dom.caa"_s));
    QCOMPARE(changed[0][1].toModelIndex(), model.indexOf(u"dom.caa"_s, ChecklistModel::ColumnCount - 1));
    QCOMPARE(changed[1][0].toModelIndex(), model.indexOfArea(u"domains"_s));
    model.setEntry(u"dom.caa"_s, entryOf(ItemState::Passed)); // nothing new
    QCOMPARE(changed.size(), 2);
    QCOMPARE(reset.size() + layout.size(), 0);
}

void TestChecklistModel::aRunningCheckKeepsItsPlace()
{
    ChecklistModel model({&kDomainArea}, ChecklistModel::Layout::Flat);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::Passed));
    QVERIFY(!model.indexOf(u"dom.ttl"_s).data(ChecklistModel::NeedsActionRole).toBool());
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::Checking));
    QVERIFY(!model.indexOf(u"dom.ttl"_s).data(ChecklistModel::NeedsActionRole).toBool());
    QCOMPARE(model.counts().needAction, 1); // the other one
}

void TestChecklistModel::results_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ChecklistEntry>("entry");
    QTest::addColumn<QString>("text");

    const Message expires("%1 expires on %2.", {u"shop"_s, u"4 Dec"_s});
    QTest::newRow("never checked") << u"dom.ttl"_s << entryOf(ItemState::Unchecked) << QString();
    QTest::newRow("all hold") << u"dom.ttl"_s << passedOf(u"dom.ttl"_s) << u"1 of 1"_s;
    ChecklistEntry entry = passedOf(u"dom.ttl"_s);
    entry.stored.finding.fail(u"api"_s, expires, u"2027"_s, u"2026"_s);
    QTest::newRow("one fails: its sentence") << u"dom.ttl"_s << entry << u"1 of 2 · shop expires on 4 Dec."_s;
    entry.stored.finding.fail(u"www"_s, expires, u"2027"_s, u"2026"_s);
    entry.stored.finding.couldNotCheck(u"ftp"_s, Error::protocol(u"GET"_s, u"what?"_s));
    QTest::newRow("several: how many of which kind")
        << u"dom.ttl"_s << entry << u"1 of 4 · 2 need(s) action, 1 could not be checked"_s;
    entry = passedOf(u"dom.ttl"_s);
    entry.stored.finding.notApplicable(u"old"_s, {"It stays.", {}});
    QTest::newRow("what does not apply is not counted") << u"dom.ttl"_s << entry << u"1 of 1"_s;
    entry = passedOf(u"dom.ttl"_s);
    entry.stored.finding.setExpected(3);
    QTest::newRow("fewer than expected") << u"dom.ttl"_s << entry << u"1 of 3"_s;
    entry = entryOf(ItemState::NotApplicable);
    entry.stored.finding.nothingToCheck({"There are no custom domains.", {}});
    QTest::newRow("nothing to check") << u"dom.ttl"_s << entry << u"There are no custom domains."_s;
    entry = entryOf(ItemState::Attested);
    entry.stored.personsWord = Override{Override::Kind::Attested, u"Ada"_s, u"seen"_s, {}, {}};
    QTest::newRow("attested") << u"dom.ttl"_s << entry << u"Attested by Ada"_s;
    entry.state = ItemState::Waived;
    entry.stored.personsWord->kind = Override::Kind::Waived;
    QTest::newRow("waived without end") << u"dom.ttl"_s << entry << u"Waived by Ada"_s;
    QTest::newRow("for a person") << u"tls.seen"_s << entryOf(ItemState::Unchecked) << u"A person has to look"_s;
    QTest::newRow("not built") << u"tls.later"_s << entryOf(ItemState::Unchecked)
                               << u"This version has no check for it"_s;
}

void TestChecklistModel::results()
{
    QFETCH(QString, id);
    QFETCH(ChecklistEntry, entry);
    QFETCH(QString, text);
    ChecklistModel model({&kDomainArea, &kTlsArea}, ChecklistModel::Layout::Flat);
    model.setEntry(id, entry);
    QCOMPARE(model.indexOf(id, ChecklistModel::ResultColumn).data().toString(), text);
}

void TestChecklistModel::actions_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ChecklistEntry>("entry");
    QTest::addColumn<int>("access");
    QTest::addColumn<int>("action");
    const auto row = [](const char *name, const char *id, const ChecklistEntry &entry, Access access,
                        RowAction action) {
        QTest::newRow(name) << QString::fromLatin1(id) << entry << static_cast<int>(access) << static_cast<int>(action);
    };
    row("can be mended", "dom.ttl", entryOf(ItemState::ActionNeeded), Access::Work, RowAction::Fix);
    row("can be mended, nobody signed in", "dom.ttl", entryOf(ItemState::ActionNeeded), Access::Edit, RowAction::None);
    row("cannot be mended by us", "dom.caa", entryOf(ItemState::ActionNeeded), Access::Work, RowAction::Attest);
    row("never checked", "dom.ttl", entryOf(ItemState::Unchecked), Access::Work, RowAction::Check);
    row("could not check", "dom.ttl", entryOf(ItemState::CouldNotCheck), Access::Work, RowAction::CheckAgain);
    row("stale", "dom.ttl", entryOf(ItemState::Stale), Access::Work, RowAction::CheckAgain);
    row("passed", "dom.ttl", entryOf(ItemState::Passed), Access::Work, RowAction::None);
    row("being checked", "dom.ttl", entryOf(ItemState::Checking), Access::Work, RowAction::None);
    row("by hand", "tls.seen", entryOf(ItemState::Unchecked), Access::Edit, RowAction::Attest);
    row("not built", "tls.later", entryOf(ItemState::Unchecked), Access::Edit, RowAction::Attest);
    row("attested by hand", "tls.seen", entryOf(ItemState::Attested), Access::Edit, RowAction::None);
    row("a question is open", "dom.ttl", entryOf(ItemState::Passed, 1), Access::Edit, RowAction::Answer);
    row("under review", "dom.ttl", entryOf(ItemState::ActionNeeded), Access::Review, RowAction::Review);
    row("only to look at", "dom.ttl", entryOf(ItemState::ActionNeeded), Access::Look, RowAction::None);
}

void TestChecklistModel::actions()
{
    QFETCH(QString, id);
    QFETCH(ChecklistEntry, entry);
    QFETCH(int, access);
    QFETCH(int, action);
    ChecklistModel model({&kDomainArea, &kTlsArea}, ChecklistModel::Layout::ByArea);
    model.setAccess(static_cast<Access>(access));
    model.setEntry(id, entry);
    const QModelIndex index = model.indexOf(id, ChecklistModel::ActionColumn);
    QCOMPARE(static_cast<int>(model.actionAt(index)), action);
    QCOMPARE(index.data().toString(), textOf(static_cast<RowAction>(action)));
    QVERIFY(model.actionAt(model.indexOfArea(u"tls"_s)) == RowAction::None);
}

void TestChecklistModel::filters_data()
{
    QTest::addColumn<int>("show");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    using Show = ChecklistFilter::Show;
    const QStringList all{u"dom.ttl"_s, u"dom.caa"_s, u"tls.bound"_s, u"tls.seen"_s, u"tls.later"_s};
    QTest::newRow("all") << int(Show::All) << QString() << all;
    QTest::newRow("needs action, or a question is open")
        << int(Show::NeedsAction) << QString()
        << QStringList{u"dom.caa"_s, u"tls.bound"_s, u"tls.seen"_s, u"tls.later"_s};
    QTest::newRow("required") << int(Show::Required) << QString() << QStringList{u"dom.ttl"_s, u"tls.bound"_s};
    QTest::newRow("assigned to me") << int(Show::Mine) << QString() << QStringList{u"dom.caa"_s};
    QTest::newRow("a word of a title") << int(Show::All) << u"ANSWERS"_s << QStringList{u"dom.ttl"_s};
    QTest::newRow("an id") << int(Show::All) << u"dom.caa"_s << QStringList{u"dom.caa"_s};
    QTest::newRow("words in any order") << int(Show::All) << u"quickly old"_s << QStringList{u"dom.ttl"_s};
    QTest::newRow("the area's title") << int(Show::All) << u"domains"_s << QStringList{u"dom.ttl"_s, u"dom.caa"_s};
    QTest::newRow("area and title") << int(Show::All) << u"tls serves"_s << QStringList{u"tls.bound"_s};
    QTest::newRow("both filters") << int(Show::Required) << u"domains"_s << QStringList{u"dom.ttl"_s};
    QTest::newRow("nothing") << int(Show::All) << u"xyzzy"_s << QStringList();
}

static QStringList shownIds(const ChecklistFilter &filter)
{
    QStringList ids;
    for (int area = 0; area < filter.rowCount(); ++area) {
        const QModelIndex parent = filter.index(area, 0);
        for (int row = 0; row < filter.rowCount(parent); ++row)
            ids.append(filter.index(row, 0, parent).data(ChecklistModel::ItemIdRole).toString());
    }
    return ids;
}

void TestChecklistModel::filters()
{
    QFETCH(int, show);
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    ChecklistModel model({&kDomainArea, &kTlsArea}, ChecklistModel::Layout::ByArea);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::Passed));
    ChecklistEntry mine = entryOf(ItemState::Passed, 1);
    mine.mine = true;
    model.setEntry(u"dom.caa"_s, mine);
    model.setEntry(u"tls.bound"_s, entryOf(ItemState::ActionNeeded));
    QCOMPARE(model.counts().mine, 1);
    ChecklistFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setShow(static_cast<ChecklistFilter::Show>(show));
    filter.setText(text);
    QCOMPARE(shownIds(filter), ids);
    if (ids.isEmpty())
        QCOMPARE(filter.rowCount(), 0); // no area without an item
}

void TestChecklistModel::theRowOneWorksOnStays()
{
    ChecklistModel model({&kDomainArea}, ChecklistModel::Layout::ByArea);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::ActionNeeded));
    ChecklistFilter filter;
    filter.setSourceModel(&model);
    filter.setShow(ChecklistFilter::Show::NeedsAction);
    filter.setPinned(u"dom.ttl"_s);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::Passed));
    QVERIFY(shownIds(filter).contains(u"dom.ttl"_s));
    filter.setPinned(u"dom.caa"_s);
    QVERIFY(!shownIds(filter).contains(u"dom.ttl"_s));
}

void TestChecklistModel::sortingKeepsTheAreas()
{
    ChecklistModel model({&kDomainArea, &kTlsArea}, ChecklistModel::Layout::ByArea);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::Passed));
    model.setEntry(u"dom.caa"_s, entryOf(ItemState::ActionNeeded));
    ChecklistFilter filter;
    filter.setSourceModel(&model);
    filter.sort(ChecklistModel::StateColumn);
    QCOMPARE(filter.index(0, 0).data(ChecklistModel::AreaIdRole).toString(), u"domains"_s);
    QCOMPARE(shownIds(filter).first(), u"dom.caa"_s); // what needs a person comes first
    filter.sort(-1);
    QCOMPARE(shownIds(filter).first(), u"dom.ttl"_s);
}

void TestChecklistModel::spokenRow()
{
    ChecklistModel model({&kDomainArea}, ChecklistModel::Layout::ByArea);
    model.setAccess(Access::Work);
    model.setEntry(u"dom.ttl"_s, entryOf(ItemState::ActionNeeded));
    const QString spoken = model.indexOf(u"dom.ttl"_s).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Old answers run out quickly."_s, u"Action needed"_s, u"Fix…"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

QTEST_MAIN(TestChecklistModel)
#include "tst_checklistmodel.moc"
