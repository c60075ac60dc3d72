#pragma once

#include "ui/session/account.h"
#include "ui/session/costboard.h"
#include "ui/session/document.h"
#include "ui/session/estateboard.h"
#include "ui/session/itemboard.h"
#include "ui/session/practiceground.h"
#include "ui/session/recentfiles.h"
#include "ui/session/taskboard.h"

namespace azrelocate {

/// All that a window works with; the pages get a reference to it. UI thread.
class RelocationSession : public QObject
{
    Q_OBJECT
public:
    explicit RelocationSession(QObject *parent = nullptr);
    ~RelocationSession() override;

    Account &account() { return m_account; }
    Document &document() { return m_document; }
    EstateBoard &estate() { return m_estate; }
    CostBoard &costs() { return m_costs; }
    ItemBoard &items() { return m_items; }
    TaskBoard &tasks() { return m_tasks; }
    PracticeGround &practice() { return m_practice; }
    RecentFiles &recentFiles() { return m_recentFiles; }

    /// Whether the person may decide and change things (an open file that is not under review).
    bool mayEdit() const;
    /// Whether fixes and checks can run: editing, and signed in.
    bool mayWork() const;
    /// From when the cutover is safe as far as old TTLs are known; null: no TTL was lowered, or it is safe already.
    QDateTime cutoverSafeFrom() const;

    /// Opens the practice relocation in @p directory (made when missing) and signs in to its simulated Azure.
    void practise(const QString &directory);
    void open(const QString &path, Document::Mode mode);

Q_SIGNALS:
    void accessChanged();                        ///< what mayEdit() and mayWork() say
    void failed(const azrelocate::Error &error); ///< of any part: shown once by the window

private:
    void connectParts();
    void openPractice();
    /// The simulated Azure may answer elsewhere than at the last time; the file follows it.
    void followPractice();

    Account m_account;
    Document m_document;
    EstateBoard m_estate;
    CostBoard m_costs;
    ItemBoard m_items;
    TaskBoard m_tasks;
    PracticeGround m_practice;
    RecentFiles m_recentFiles;
    QString m_practiceDirectory;
};

}
