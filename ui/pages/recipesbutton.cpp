#include "ui/pages/recipesbutton.h"

#include "ui/widgets/icons.h"

#include <QFileDialog>
#include <QMenu>

namespace azrelocate {

using namespace Qt::StringLiterals;

RecipesButton::RecipesButton(RelocationSession &session, QWidget *parent)
    : MenuButton(Glyph::Settings, parent)
    , m_session(session)
{
    setObjectName(u"recipesButton"_s);
    setToolTip(tr("The catalogue that says how each type of resource gets to another region"));
    QAction *load =
        menu()->addAction(azrelocate::icon(Glyph::Open), tr("Load a newer catalogue…"), this, &RecipesButton::choose);
    load->setObjectName(u"loadRecipesAction"_s);
    QAction *own = menu()->addAction(azrelocate::icon(Glyph::Undo), tr("Use the program's own"), this,
                                     [this] { m_session.estate().useRecipes({}); });
    own->setObjectName(u"ownRecipesAction"_s);
    connect(&session.estate(), &EstateBoard::planChanged, this, &RecipesButton::refresh);
    connect(&session.estate(), &EstateBoard::progressChanged, this, &RecipesButton::refresh);
    connect(&session, &RelocationSession::accessChanged, this, &RecipesButton::refresh);
    refresh();
}

void RecipesButton::refresh()
{
    const QString version = m_session.estate().plan()->recipesVersion;
    setVisible(!version.isEmpty());
    setText(tr("Recipes of %1").arg(version));
    setAccessibleName(text());
    setEnabled(m_session.mayWork() && !m_session.estate().isPlanning());
}

void RecipesButton::choose()
{
    auto *dialog = new QFileDialog(this, tr("Recipe catalogue"));
    dialog->setObjectName(u"recipesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Recipe catalogues (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_session.estate().useRecipes(path); });
    dialog->open();
}

}
