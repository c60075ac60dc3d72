#pragma once

#include "ui/session/relocationsession.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

namespace azrelocate {

class Banner;
class HeaderLine;
class RelocationWizard;
class TaskDrawer;

/// The window: header line, wizard, task drawer; says what failed and asks before it closes on running tasks.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(RelocationSession &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    RelocationWizard &wizard() { return *m_wizard; }
    TaskDrawer &drawer() { return *m_drawer; }
    /// Goes on with the practice relocation of the user, or begins one.
    void practise();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QMenu *makeMenu();
    void addShortcuts();
    void showError(const Error &error);
    void showAccount();
    void showAskedAgain();
    void askBeforeClosing(const std::function<void()> &then);
    void notifyEnded();
    void setAppearance(theme::Appearance appearance);

    RelocationSession &m_session;
    HeaderLine *m_header;
    Banner *m_error;
    Banner *m_account;
    RelocationWizard *m_wizard;
    TaskDrawer *m_drawer;
    QDateTime m_batchStarted;
    bool m_closing = false; ///< the question was answered
};

}
