#pragma once

#include "ui/session/relocationsession.h"
#include "ui/wizard/mainwindow.h"
#include "ui/wizard/relocationwizard.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace azrelocate {

/// A window on a practice relocation in a directory of its own, with settings that are nobody's.
class PracticeWindow
{
public:
    PracticeWindow();
    /// Everything in @p root, which outlives it: what an earlier process left there is found again.
    explicit PracticeWindow(const QString &root);
    ~PracticeWindow();

    RelocationSession &session() { return *m_session; }
    MainWindow &window() { return *m_window; }
    RelocationWizard &wizard() { return m_window->wizard(); }
    QString directory() const;
    QString file() const;

    /// A new window on the same session: another language, another palette.
    void reopenWindow();
    /// Ends the whole session, as the end of the program would, and begins another one on the same directory.
    void restart();

    /// Opens the practice relocation and waits until it is open and signed in.
    bool open();
    bool discoverAndPlan();
    /// Gives what cannot have its name in the target region another one, through the plan.
    bool chooseFreeNames();
    /// Checks every item of the phase, and applies what is proposed, until nothing more is.
    bool workThrough(Phase phase);
    /// Checks every item of the phase; what would mend those that need it, one item after the other, is handed to
    /// @p apply. False when something took too long.
    bool proposeAll(Phase phase, const std::function<bool(const QList<Change> &)> &apply);
    bool waitUntilIdle();

    /// Runs the event loop until @p condition holds; false when it did not in @p seconds.
    static bool waitFor(const std::function<bool()> &condition, int seconds = 60);

private:
    std::optional<QTemporaryDir> m_ownRoot;
    const QString m_root;
    std::unique_ptr<RelocationSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

}
