#include "ui/checklist/itemactions.h"

#include "areas/catalogue.h"

#include "ui/text/texts.h"

#include <QWidget>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

ItemActions::ItemActions(RelocationSession &session, QWidget *dialogParent)
    : QObject(dialogParent)
    , m_session(session)
    , m_dialogParent(dialogParent)
{
    connect(&session, &RelocationSession::accessChanged, this, &ItemActions::accessChanged);
    connect(&session.items(), &ItemBoard::proposed, this, &ItemActions::showProposal);
    connect(&session.items(), &ItemBoard::failed, this, [this] { m_proposalFailed = isProposing(); });
    connect(&session.document(), &Document::closed, this, &ItemActions::endProposing);
}

Access ItemActions::access() const
{
    if (m_session.mayWork())
        return Access::Work;
    if (m_session.mayEdit())
        return Access::Edit;
    const Document &document = m_session.document();
    return document.isOpen() && document.mode() == Document::Mode::Review ? Access::Review : Access::Look;
}

void ItemActions::perform(RowAction action, const QString &itemId)
{
    switch (action) {
    case RowAction::None:
    case RowAction::Review: // both words stand in the detail
        return;
    case RowAction::Check:
    case RowAction::CheckAgain:
        return check({itemId});
    case RowAction::Fix: {
        const Item *item = findItem(itemId);
        return fix({itemId}, item ? titleOf(*item) : itemId);
    }
    case RowAction::Attest:
        return say(WordDialog::Word::Attest, itemId);
    case RowAction::Answer:
        return say(WordDialog::Word::Answer, itemId);
    }
}

void ItemActions::check(const QStringList &itemIds)
{
    if (access() == Access::Work)
        m_session.items().check(itemIds);
}

void ItemActions::fix(const QStringList &itemIds, const QString &title)
{
    if (access() != Access::Work || isProposing() || m_session.items().isProposing() || itemIds.isEmpty())
        return;
    m_proposingFor = itemIds;
    m_proposalTitle = title;
    m_proposalFailed = false;
    Q_EMIT proposingChanged();
    m_session.items().propose(itemIds);
}

void ItemActions::endProposing()
{
    if (!isProposing())
        return;
    m_proposingFor.clear();
    Q_EMIT proposingChanged();
}

void ItemActions::showProposal(const QStringList &itemIds, const QList<Change> &changes)
{
    if (!isProposing() || itemIds != m_proposingFor)
        return; // another page asked
    const QString title = m_proposalTitle;
    endProposing();
    if (!changes.isEmpty()) {
        showPreview(changes, PreviewDialog::Purpose::Apply, title);
    } else if (!m_proposalFailed) { // a failure is told by the window
        Q_EMIT notice(Shade::Checking, tr("There is nothing to change at the moment."),
                      tr("The item may wait for another one, for a running task, or for what only a person can do. Its "
                         "details say what is missing."));
    }
}

void ItemActions::showPreview(const QList<Change> &changes, PreviewDialog::Purpose purpose, const QString &title)
{
    auto *dialog = new PreviewDialog(changes, purpose, title, wordToType(), m_dialogParent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, purpose] {
        const QList<Change> agreed = dialog->selected();
        if (purpose == PreviewDialog::Purpose::Apply)
            return m_session.tasks().apply(agreed);
        QStringList ids;
        for (const Change &change : agreed)
            ids.append(change.id);
        m_session.tasks().undo(ids);
    });
    dialog->open();
}

void ItemActions::undo(const QStringList &changeIds, const QString &title)
{
    if (access() != Access::Work)
        return;
    QList<Change> changes;
    for (const AppliedChange &applied : m_session.tasks().applied()) {
        if (changeIds.contains(applied.change.id) && !applied.undone)
            changes.append(applied.change);
    }
    if (!changes.isEmpty())
        showPreview(changes, PreviewDialog::Purpose::Undo, title);
}

QString ItemActions::wordToType() const
{
    const RelocationSettings &settings = m_session.document().settings();
    return settings.workload.isEmpty() ? settings.title : settings.workload;
}

void ItemActions::say(WordDialog::Word word, const QString &itemId)
{
    const Item *item = findItem(itemId);
    if (!item || access() == Access::Look)
        return;
    auto *dialog = new WordDialog(word, titleOf(*item), m_session.document().now(), m_dialogParent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (word == WordDialog::Word::Answer) {
        QStringList questions;
        for (const Comment &question : openQuestions(m_session.items().comments(itemId)))
            questions.append(tr("%1 asks: %2").arg(question.by, question.text));
        dialog->setContext(questions.join(u"\n"_s));
    }
    if (word == WordDialog::Word::Assign) {
        const QString assignee = assigneeOf(m_session.items().comments(itemId));
        dialog->setText(assignee.isEmpty() ? m_session.document().actor() : assignee);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog, word, itemId] { write(word, itemId, *dialog); });
    dialog->open();
}

void ItemActions::write(WordDialog::Word word, const QString &itemId, const WordDialog &dialog)
{
    ItemBoard &items = m_session.items();
    switch (word) {
    case WordDialog::Word::Attest:
        return items.attest(itemId, dialog.text());
    case WordDialog::Word::Waive:
        return items.waive(itemId, dialog.text(), dialog.until());
    case WordDialog::Word::TakeBack:
        return items.takeBack(itemId, dialog.text());
    case WordDialog::Word::Comment:
        return items.comment(itemId, dialog.text());
    case WordDialog::Word::Accept:
        return items.review(itemId, Comment::Kind::Accepted, dialog.text());
    case WordDialog::Word::Question:
        return items.review(itemId, Comment::Kind::Questioned, dialog.text());
    case WordDialog::Word::Answer:
        return items.review(itemId, Comment::Kind::Answered, dialog.text());
    case WordDialog::Word::Assign:
        return items.review(itemId, Comment::Kind::Assigned, dialog.text().simplified());
    }
}

}
