// Opens a large relocation file in the window and scrolls through it, beside a peer that only reads every row of the
// same file with SQLite. Prints a table; a figure is judged by its ratio to the peer's of the same run.
#include "bigfile.h"
#include "hand.h"
#include "heartbeat.h"
#include "practicewindow.h"

#include "ui/pages/resourceboard.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/pagetable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kScrolls = 200;  ///< pages
constexpr int kUntilOpen = 60; ///< seconds

/// Every column of every row, and nothing else: what nobody can be faster than.
qint64 readEveryRow(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"peer"_s);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!database.open())
            return -1;
        const QStringList tables = database.tables();
        for (const QString &table : tables) {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.exec(u"SELECT * FROM \"%1\""_s.arg(table));
            const int columns = query.record().count();
            while (query.next()) {
                for (int column = 0; column < columns; ++column)
                    static_cast<void>(query.value(column));
            }
        }
    }
    QSqlDatabase::removeDatabase(u"peer"_s);
    return timer.elapsed();
}

struct Opening
{
    qint64 documentOpen = -1; ///< ms until the page of the file is there
    qint64 allShown = -1;     ///< ms until every row is in its model
    std::chrono::milliseconds longestWork{0};
};

Opening openInWindow(PracticeWindow &practice, Heartbeat &heartbeat, const QString &path, int resources)
{
    Opening result;
    RelocationSession &session = practice.session();
    heartbeat.reset();
    QElapsedTimer timer;
    timer.start();
    session.open(path, Document::Mode::Review);
    const bool open = PracticeWindow::waitFor([&] { return session.document().isOpen(); }, kUntilOpen);
    result.documentOpen = open ? timer.elapsed() : -1;
    const bool shown = PracticeWindow::waitFor(
        [&] {
            const ResourceBoard *board = ResourceBoard::of(session);
            return board->table()->size() == resources && !board->isBuilding() && !session.tasks().tasks().isEmpty()
                && session.items().stored(u"dom.ttl"_s).checkedAt.isValid();
        },
        kUntilOpen);
    result.allShown = shown ? timer.elapsed() : -1;
    result.longestWork = heartbeat.longestWork();
    return result;
}

/// The longest from a key until what it changes is drawn, while somebody types into the filter of the resources and
/// takes it back again.
std::chrono::milliseconds type(PracticeWindow &practice, const QString &text)
{
    practice.wizard().goTo(DiscoveryPageId);
    PracticeWindow::waitFor([] { return false; }, 1);
    auto *field = Hand(practice.window()).see<QLineEdit>(u"resourceFilter"_s);
    if (!field)
        return std::chrono::milliseconds(-1);
    field->setFocus();
    qint64 longest = 0;
    const auto press = [&](auto key) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(field, key);
        QCoreApplication::processEvents(); // what was posted, painting included
        longest = std::max(longest, timer.elapsed());
    };
    for (const QChar letter : text)
        press(letter.toLatin1());
    for (qsizetype i = 0; i < text.size(); ++i)
        press(Qt::Key_Backspace);
    return std::chrono::milliseconds(longest);
}

/// The same for clicks on every column's header.
std::chrono::milliseconds sort(PracticeWindow &practice)
{
    auto *table = Hand(practice.window()).see<Table>(u"resourceTable"_s);
    if (!table)
        return std::chrono::milliseconds(-1);
    qint64 longest = 0;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        QElapsedTimer timer;
        timer.start();
        table->sortByColumn(column, Qt::DescendingOrder);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    return std::chrono::milliseconds(longest);
}

/// The longest that the UI thread worked on one page of scrolling, painting included.
std::chrono::milliseconds scroll(PracticeWindow &practice, Heartbeat &heartbeat, PageId page)
{
    practice.wizard().goTo(page);
    PracticeWindow::waitFor([] { return false; }, 1);
    Table *table = nullptr;
    const QList<Table *> tables = practice.window().findChildren<Table *>();
    for (Table *candidate : tables) {
        if (candidate->isVisible() && (!table || candidate->model()->rowCount() > table->model()->rowCount()))
            table = candidate;
    }
    heartbeat.reset();
    for (int i = 0; table && i < kScrolls; ++i) {
        QTest::keyClick(table, Qt::Key_PageDown);
        QTest::qWait(1);
    }
    return heartbeat.longestWork();
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setOrganizationName(u"azrelocate"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Opens a large relocation file in the window and scrolls through it."_s);
    parser.addHelpOption();
    parser.addOptions({{u"resources"_s, u"How many resources."_s, u"COUNT"_s, u"20000"_s},
                       {u"objects"_s, u"How many results of checks."_s, u"COUNT"_s, u"5000"_s},
                       {u"tasks"_s, u"How many tasks."_s, u"COUNT"_s, u"2000"_s},
                       {u"runs"_s, u"How often; the median counts."_s, u"COUNT"_s, u"5"_s}});
    parser.process(application);
    const BigFileSize size{parser.value(u"resources"_s).toInt(), parser.value(u"objects"_s).toInt(),
                           parser.value(u"tasks"_s).toInt()};

    QTextStream out(stdout);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"large.relocation"_s);
    if (const auto written = writeBigFile(path, size); !written) {
        out << written.error().toLine() << Qt::endl;
        return 1;
    }

    theme::apply(application, theme::Appearance::Light);
    QList<qint64> peer;
    QList<qint64> open;
    QList<qint64> shown;
    qint64 work = 0;
    qint64 discovery = 0;
    qint64 checklist = 0;
    qint64 typing = 0;
    qint64 sorting = 0;
    const int runs = std::max(1, parser.value(u"runs"_s).toInt());
    for (int run = 0; run < runs; ++run) {
        peer.append(readEveryRow(path));
        PracticeWindow practice;
        PracticeWindow::waitFor([] { return false; }, 1); // the first picture of the window is not part of the opening
        Heartbeat heartbeat;
        const Opening opening = openInWindow(practice, heartbeat, path, size.resources);
        if (opening.allShown < 0) {
            out << "The file did not open." << Qt::endl;
            return 1;
        }
        open.append(opening.documentOpen);
        shown.append(opening.allShown);
        work = std::max<qint64>(work, opening.longestWork.count());
        discovery = std::max<qint64>(discovery, scroll(practice, heartbeat, DiscoveryPageId).count());
        typing = std::max<qint64>(typing, type(practice, u"r7 disk"_s).count());
        sorting = std::max<qint64>(sorting, sort(practice).count());
        checklist = std::max<qint64>(checklist, scroll(practice, heartbeat, PreparePageId).count());
    }
    const auto median = [](QList<qint64> values) {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    };
    const auto row = [&](const QString &what, qint64 ms, bool ratio) {
        out << what.leftJustified(58) << QString::number(ms).rightJustified(7) << " ms";
        if (ratio)
            out << QString::number(double(ms) / double(std::max<qint64>(1, median(peer))), 'f', 2).rightJustified(9);
        out << Qt::endl;
    };
    out << u"%1 resources, %2 results, %3 tasks; %4 runs"_s.arg(size.resources)
               .arg(size.objects)
               .arg(size.tasks)
               .arg(runs)
        << Qt::endl;
    row(u"every row read by SQLite alone (the peer)"_s, median(peer), true);
    row(u"the file is open"_s, median(open), true);
    row(u"every row is in its model"_s, median(shown), true);
    row(u"longest work of the UI thread in one go, opening"_s, work, false);
    row(u"the same, scrolling the resources"_s, discovery, false);
    row(u"longest from a key in the filter to the rows that fit"_s, typing, false);
    row(u"longest from a column to the rows in its order"_s, sorting, false);
    row(u"longest work of the UI thread, scrolling a checklist"_s, checklist, false);
    return 0;
}
