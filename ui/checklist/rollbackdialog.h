#pragma once

#include "checklist/checkinput.h"

#include <QDialog>

namespace azrelocate {

/// Lists what a roll back will undo, newest first, and what it cannot; asks before it is done.
class RollbackDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p changes: newest first.
    explicit RollbackDialog(const QList<AppliedChange> &changes, QWidget *parent = nullptr);

Q_SIGNALS:
    void agreed(const QStringList &changeIds);
};

}
