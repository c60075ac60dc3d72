#include "ui/pages/foldersbutton.h"

#include "ui/widgets/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace azrelocate {

using namespace Qt::StringLiterals;

FoldersButton::FoldersButton(RelocationSession &session, QWidget *parent)
    : MenuButton(Glyph::Folder, parent)
    , m_session(session)
{
    setObjectName(u"foldersButton"_s);
    setToolTip(tr("Folders on this machine, such as repositories, that are searched for what names the source region"));
    connect(&session.document(), &Document::settingsChanged, this, &FoldersButton::refresh);
    connect(&session.document(), &Document::opened, this, &FoldersButton::refresh);
    connect(&session, &RelocationSession::accessChanged, this, &FoldersButton::refresh);
    refresh();
}

void FoldersButton::refresh()
{
    const QStringList folders = m_session.document().settings().folders;
    setText(folders.isEmpty() ? tr("Search folders") : tr("%n folders searched", nullptr, int(folders.size())));
    setAccessibleName(text());
    setEnabled(m_session.mayWork());
    menu()->clear();
    QAction *add = menu()->addAction(azrelocate::icon(Glyph::Add), tr("Add a folder…"), this, &FoldersButton::choose);
    add->setObjectName(u"addFolderAction"_s);
    for (const QString &folder : folders) {
        menu()->addAction(azrelocate::icon(Glyph::Close), tr("Do not search %1").arg(QDir::toNativeSeparators(folder)),
                          this, [this, folder] {
                              QStringList kept = m_session.document().settings().folders;
                              kept.removeAll(folder);
                              setFolders(kept);
                          });
    }
}

void FoldersButton::setFolders(const QStringList &folders)
{
    RelocationSettings settings = m_session.document().settings();
    settings.folders = folders;
    m_session.document().changeSettings(settings);
}

void FoldersButton::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder to search"));
    dialog->setObjectName(u"foldersDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QStringList folders = m_session.document().settings().folders;
        if (!folders.contains(path))
            setFolders(folders << path);
    });
    dialog->open();
}

}
