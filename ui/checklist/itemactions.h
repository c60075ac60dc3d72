#pragma once

#include "ui/checklist/previewdialog.h"
#include "ui/checklist/worddialog.h"
#include "ui/models/checklistentry.h"
#include "ui/session/relocationsession.h"
#include "ui/widgets/theme.h"

namespace azrelocate {

/// What a person can do with items: asks with a dialog where something is to be said or agreed to, then tells the
/// session. Dialogs are modal to their window and block nothing. UI thread.
class ItemActions : public QObject
{
    Q_OBJECT
public:
    /// @p dialogParent: whose window the dialogs belong to.
    ItemActions(RelocationSession &session, QWidget *dialogParent);

    Access access() const;
    bool isProposing() const { return !m_proposingFor.isEmpty(); }

    void perform(RowAction action, const QString &itemId);
    void check(const QStringList &itemIds);
    /// Asks the engine for changes that mend @p itemIds, shows them, applies what is agreed to.
    void fix(const QStringList &itemIds, const QString &title);
    void say(WordDialog::Word word, const QString &itemId);
    /// Shows what undoing the changes does, undoes them when it is agreed to.
    void undo(const QStringList &changeIds, const QString &title);

Q_SIGNALS:
    void accessChanged();
    void proposingChanged();
    /// Something to tell on the page, such as that nothing can be changed.
    void notice(azrelocate::Shade shade, const QString &text, const QString &detail);

private:
    void showProposal(const QStringList &itemIds, const QList<Change> &changes);
    void showPreview(const QList<Change> &changes, PreviewDialog::Purpose purpose, const QString &title);
    void write(WordDialog::Word word, const QString &itemId, const WordDialog &dialog);
    void endProposing();
    QString wordToType() const;

    RelocationSession &m_session;
    QWidget *m_dialogParent;
    QStringList m_proposingFor; ///< empty: not proposing
    QString m_proposalTitle;
    bool m_proposalFailed = false;
};

}
