#pragma once

#include "ui/pages/page.h"

#include <functional>

class QMimeData;

namespace azrelocate {

class Banner;
class ChoiceRow;
class EmptyState;
class RecentList;

/// Where a relocation begins: a new one, one that exists, a practice, a review. A relocation file can be dropped on it;
/// one that does not open gets its choices here.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    /// @p practiceRoot: the folder that practice relocations are kept in.
    WelcomePage(RelocationSession &session, const QString &practiceRoot, QWidget *parent = nullptr);

    QString nextText() const override;
    void shown() override;

    /// Opens @p path; asks before when tasks of another file run. The window calls it for what is dropped elsewhere.
    void openFile(const QString &path, Document::Mode mode);
    /// The first relocation file of a drag; empty: there is none.
    static QString fileIn(const QMimeData *data);
    /// Goes on with the practice that is there, or begins one; @p anew: begins one in any case.
    void practise(bool anew);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void startNew();
    void chooseFile(Document::Mode mode);
    void openRecent(const RecentFiles::Entry &entry);
    /// Calls @p go, after asking when tasks of the open file still run.
    void leaveOpenFile(std::function<void()> go);
    void showProgress();
    void showProblem(const QString &path, const Error &error);
    void goOn();
    void lookForPractice();

    const QString m_practiceRoot;
    Banner *m_banner;
    ChoiceRow *m_practise;
    QWidget *m_practiseAnew;
    RecentList *m_recent;
    EmptyState *m_noRecent;
    QString m_asked; ///< path of the file or folder that this page opens; empty: none
    Document::Mode m_askedMode = Document::Mode::Edit;
    Workers m_workers;
};

}
