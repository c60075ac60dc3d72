#include "ui/pages/azcopybutton.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

AzCopyButton::AzCopyButton(RelocationSession &session, QWidget *parent)
    : MenuButton(Glyph::Copy, parent)
    , m_session(session)
{
    setObjectName(u"azCopyButton"_s);
    setText(u"AzCopy"_s);
    QAction *other =
        menu()->addAction(azrelocate::icon(Glyph::Open), tr("Choose the program…"), this, &AzCopyButton::choose);
    other->setObjectName(u"chooseAzCopyAction"_s);
    m_found = menu()->addAction(tr("Use the one that is found"), this, [this] { setProgram({}); });
    m_found->setObjectName(u"foundAzCopyAction"_s);
    connect(&session.document(), &Document::settingsChanged, this, &AzCopyButton::refresh);
    connect(&session.document(), &Document::opened, this, &AzCopyButton::refresh);
    connect(&session.estate(), &EstateBoard::planChanged, this, &AzCopyButton::refresh);
    connect(&session, &RelocationSession::accessChanged, this, &AzCopyButton::refresh);
    refresh();
}

void AzCopyButton::refresh()
{
    const QString chosen = m_session.document().settings().azCopy;
    const auto plan = m_session.estate().plan();
    setVisible(plan && std::any_of(plan->stores.begin(), plan->stores.end(), [](const PlannedStore &store) {
                   return store.method == DataMethod::AzCopy;
               }));
    setEnabled(m_session.mayWork());
    m_found->setEnabled(!chosen.isEmpty());
    setToolTip(chosen.isEmpty() ? tr("Blobs are copied by the AzCopy that is found on this machine")
                                : tr("Blobs are copied by %1").arg(QDir::toNativeSeparators(chosen)));
    setAccessibleName(toolTip());
}

void AzCopyButton::setProgram(const QString &path)
{
    RelocationSettings settings = m_session.document().settings();
    settings.azCopy = path;
    m_session.document().changeSettings(settings);
}

void AzCopyButton::choose()
{
    auto *dialog = new QFileDialog(this, tr("AzCopy"));
    dialog->setObjectName(u"azCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AzCopyButton::setProgram);
    dialog->open();
}

}
