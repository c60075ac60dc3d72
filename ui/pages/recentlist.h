#pragma once

#include "ui/session/recentfiles.h"
#include "ui/session/workers.h"

#include <QScrollArea>
#include <QSet>

class QBoxLayout;

namespace azrelocate {

class ChoiceRow;

/// The relocation files that were open before, a row each: title, path, when, and whether it is a practice or missing.
/// Whether files are there is asked on a worker.
class RecentList : public QScrollArea
{
    Q_OBJECT
public:
    explicit RecentList(RecentFiles &files, QWidget *parent = nullptr);

    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Asks again which files are there.
    void refresh();

Q_SIGNALS:
    void chosen(const azrelocate::RecentFiles::Entry &entry);
    void changed(); ///< after rows came or went

private:
    void rebuild();
    QWidget *rowFor(const RecentFiles::Entry &entry);
    void markMissing(const QSet<QString> &missing);

    RecentFiles &m_files;
    QWidget *m_list;
    QBoxLayout *m_column;
    QHash<QString, ChoiceRow *> m_rows; ///< by path
    Workers m_workers;
};

}
