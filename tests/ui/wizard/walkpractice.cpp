// Not a test: a window on the practice relocation that is made to be killed. It takes the relocation to a place, says
// on one line of standard output what it shows there, and works on until it is killed.
#include "practicewindow.h"

#include "areas/catalogue.h"

#include "ui/widgets/theme.h"
#include "ui/wizard/pagetable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kUntilRead = 3; ///< seconds, in which everything that the file holds arrives in the window

/// What nothing may take away: where one was, what is known, what people said, what was done.
QJsonObject shown(PracticeWindow &practice)
{
    RelocationSession &session = practice.session();
    QJsonObject items;
    qsizetype words = session.items().comments({}).size();
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            const StoredItem &stored = session.items().stored(QString::fromLatin1(item.id));
            words += session.items().comments(stored.id).size();
            items.insert(stored.id, stored.checkedAt.toString(Qt::ISODateWithMs) + u' ' + toString(stored.state));
        }
    }
    QJsonArray done;
    QJsonArray underway;
    for (const TaskSnapshot &task : session.tasks().tasks())
        (isFinal(task.state) ? done : underway).append(task.id);
    return {{u"page"_s, practice.wizard().currentId()},
            {u"resources"_s, session.estate().inventory()->size()},
            {u"planned"_s, session.estate().plan()->resources.size()},
            {u"items"_s, items},
            {u"words"_s, words},
            {u"done"_s, done},
            {u"underway"_s, underway},
            {u"failed"_s, session.tasks().counts().failed}};
}

void say(const QJsonObject &object)
{
    QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// The moment in which the process is killed: tasks of the phase run, one was already finished in the meantime.
bool startTasksOf(PracticeWindow &practice, Phase phase)
{
    TaskBoard &tasks = practice.session().tasks();
    bool underway = false;
    practice.proposeAll(phase, [&](const QList<Change> &changes) {
        tasks.apply(changes);
        underway = PracticeWindow::waitFor([&] { return tasks.counts().running + tasks.counts().waiting > 0; }, 20);
        return !underway; // the first that takes its time is the right one
    });
    return underway;
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZRELOCATE_VERSION));
    QCoreApplication::setOrganizationName(u"azrelocate"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"A window on the practice relocation that is made to be killed."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"directory"_s, u"Where the practice is kept."_s);
    parser.addPositionalArgument(u"moment"_s, u"plan, prepare, migrate, cutover, or end: open, say, close."_s);
    parser.addOption({u"amid"_s, u"Stop while tasks of the phase run, not when they ended."_s});
    parser.process(application);
    const QString moment = parser.positionalArguments().value(1);

    theme::apply(application, theme::Appearance::Light);
    PracticeWindow practice(parser.positionalArguments().value(0));
    if (!practice.open())
        return 1;
    PracticeWindow::waitFor([] { return false; }, kUntilRead);
    // What an earlier process left behind goes on, as the button of the task drawer makes it.
    const bool leftBehind = practice.session().tasks().leftBehind() > 0;
    if (moment == "end"_L1)
        say(shown(practice));
    if (leftBehind) {
        practice.session().tasks().resume();
        if (!practice.waitUntilIdle())
            return 1;
    }
    if (moment == "end"_L1) {
        say(shown(practice));
        return 0;
    }
    if (moment == "plan"_L1) {
        if (!practice.discoverAndPlan())
            return 1;
        practice.wizard().goTo(StrategyPageId);
    }
    for (const auto &[name, phase, page] : {std::tuple("prepare"_L1, Phase::Prepare, PreparePageId),
                                            std::tuple("migrate"_L1, Phase::Migrate, MigratePageId),
                                            std::tuple("cutover"_L1, Phase::Cutover, CutoverPageId)}) {
        if (moment != name)
            continue;
        practice.wizard().goTo(page);
        const bool reached = parser.isSet(u"amid"_s) ? startTasksOf(practice, phase) : practice.workThrough(phase);
        if (!reached)
            return 1;
    }
    say(shown(practice));
    return application.exec();
}
