#include "practicewindow.h"

#include "areas/catalogue.h"
#include "plan/naming.h"

#include <QDir>
#include <QSettings>
#include <QTest>

namespace azrelocate {

using namespace Qt::StringLiterals;

PracticeWindow::PracticeWindow()
    : PracticeWindow(QString())
{
}

PracticeWindow::PracticeWindow(const QString &root)
    : m_ownRoot(root.isEmpty() ? std::optional<QTemporaryDir>(std::in_place) : std::nullopt)
    , m_root(root.isEmpty() ? m_ownRoot->path() : root)
{
    // Where the XDG directories are asked for, the practice and the settings land in a place of their own.
    qputenv("XDG_DATA_HOME", QFile::encodeName(QDir(m_root).filePath(u"data"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(QDir(m_root).filePath(u"config"_s)));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QDir(m_root).filePath(u"settings"_s));
    m_session = std::make_unique<RelocationSession>();
    reopenWindow();
}

PracticeWindow::~PracticeWindow()
{
    m_window.reset();
    m_session.reset();
}

QString PracticeWindow::directory() const
{
    return QDir(m_root).filePath(u"practice"_s);
}

QString PracticeWindow::file() const
{
    return QDir(directory()).filePath(u"contoso-shop.relocation"_s);
}

void PracticeWindow::reopenWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->show();
}

void PracticeWindow::restart()
{
    m_window.reset();
    m_session = std::make_unique<RelocationSession>();
    reopenWindow();
}

bool PracticeWindow::waitFor(const std::function<bool()> &condition, int seconds)
{
    return QTest::qWaitFor(condition, seconds * 1000);
}

bool PracticeWindow::open()
{
    m_session->practise(directory());
    return waitFor([this] { return m_session->mayWork(); });
}

bool PracticeWindow::discoverAndPlan()
{
    EstateBoard &estate = m_session->estate();
    estate.discover();
    if (!waitFor([&] { return !estate.isDiscovering() && !estate.inventory()->isEmpty(); }))
        return false;
    estate.computePlan({});
    if (!waitFor([&] { return !estate.isPlanning() && !estate.plan()->isEmpty(); }))
        return false;
    m_session->items().check({u"lz.names"_s});
    return waitUntilIdle() && chooseFreeNames();
}

bool PracticeWindow::chooseFreeNames()
{
    PlanChoices choices;
    const auto plan = m_session->estate().plan();
    for (const ObjectResult &object : m_session->items().stored(u"lz.names"_s).finding.objects()) {
        for (const PlannedResource &planned : plan->resources) {
            if (object.verdict == Verdict::Fails && planned.target == object.resource)
                choices.names.insert(planned.source, Naming::numbered(object.object, 2, 24));
        }
    }
    if (choices.names.isEmpty())
        return false;
    m_session->estate().computePlan(choices);
    return waitFor([this] { return !m_session->estate().isPlanning(); }) && !m_session->estate().error();
}

bool PracticeWindow::waitUntilIdle()
{
    return waitFor(
        [this] {
            for (const Area &area : catalogue()) {
                for (const Item &item : area.items) {
                    if (m_session->items().isChecking(QString::fromLatin1(item.id)))
                        return false;
                }
            }
            return !m_session->tasks().isRunning() && !m_session->items().isProposing();
        },
        240);
}

bool PracticeWindow::proposeAll(Phase phase, const std::function<bool(const QList<Change> &)> &apply)
{
    QStringList ids;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.phase == phase)
                ids.append(QString::fromLatin1(item.id));
        }
    }
    ItemBoard &items = m_session->items();
    items.check(ids);
    if (!waitUntilIdle())
        return false;
    QStringList open;
    for (const QString &id : std::as_const(ids)) {
        const Item *item = findItem(id);
        const ItemState state = items.state(id);
        if (item->propose && (state == ItemState::ActionNeeded || state == ItemState::Stale))
            open.append(id);
    }
    for (const QString &id : std::as_const(open)) {
        QList<Change> changes;
        const auto connection =
            QObject::connect(&items, &ItemBoard::proposed, &items,
                             [&](const QStringList &, const QList<Change> &proposed) { changes = proposed; });
        items.propose({id});
        const bool idle = waitUntilIdle();
        QObject::disconnect(connection);
        if (!idle || (!changes.isEmpty() && !apply(changes)))
            return false;
    }
    return true;
}

bool PracticeWindow::workThrough(Phase phase)
{
    constexpr int kRounds = 24;
    for (int round = 0; round < kRounds; ++round) {
        int applied = 0;
        const bool proposed = proposeAll(phase, [&](const QList<Change> &changes) {
            ++applied;
            m_session->tasks().apply(changes);
            return waitUntilIdle();
        });
        if (!proposed)
            return false;
        if (applied == 0)
            return true;
    }
    return true;
}

}
