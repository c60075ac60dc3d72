#pragma once

#include "ui/session/workers.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace azrelocate {

class ElidedLabel;

/// Title of a new relocation and the file that it will be in: proposed from the title with a name that is free, or
/// chosen. Whether a name is free is asked on a worker.
class NewFileBar : public QWidget
{
    Q_OBJECT
public:
    explicit NewFileBar(const QString &directory, QWidget *parent = nullptr);

    QString title() const;
    QString path() const { return m_path; } ///< empty: not known yet
    void setTitle(const QString &title);

Q_SIGNALS:
    void changed();

private:
    void propose();
    void choose();
    void setPath(const QString &path);

    const QString m_directory;
    QLineEdit *m_title;
    ElidedLabel *m_shownPath;
    QString m_path;
    bool m_isChosen = false; ///< by the person: a new title does not change it any more
    QTimer m_typing;
    Workers m_workers;
};

}
