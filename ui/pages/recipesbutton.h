#pragma once

#include "ui/session/relocationsession.h"
#include "ui/widgets/menubutton.h"

namespace azrelocate {

/// Names the recipe catalogue that the plan was computed by; its menu loads a newer one from a file, or returns to the
/// program's own.
class RecipesButton : public MenuButton
{
    Q_OBJECT
public:
    explicit RecipesButton(RelocationSession &session, QWidget *parent = nullptr);

private:
    void choose();
    void refresh();

    RelocationSession &m_session;
};

}
