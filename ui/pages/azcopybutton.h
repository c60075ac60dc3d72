#pragma once

#include "ui/session/relocationsession.h"
#include "ui/widgets/menubutton.h"

namespace azrelocate {

/// Which AzCopy copies blobs: the one of this machine, or one that a person chooses. Shown while a store needs it.
class AzCopyButton : public MenuButton
{
    Q_OBJECT
public:
    explicit AzCopyButton(RelocationSession &session, QWidget *parent = nullptr);

private:
    void choose();
    void refresh();
    void setProgram(const QString &path);

    RelocationSession &m_session;
    QAction *m_found = nullptr;
};

}
