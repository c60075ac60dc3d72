#pragma once

#include "ui/session/relocationsession.h"
#include "ui/widgets/menubutton.h"

namespace azrelocate {

/// The local folders (repositories) that the checks of connection strings search too; its menu adds one, or drops one.
class FoldersButton : public MenuButton
{
    Q_OBJECT
public:
    explicit FoldersButton(RelocationSession &session, QWidget *parent = nullptr);

private:
    void choose();
    void refresh();
    void setFolders(const QStringList &folders);

    RelocationSession &m_session;
};

}
