#include "ui/checklist/itemdetail.h"

#include "areas/catalogue.h"

#include "ui/checklist/commentsview.h"
#include "ui/checklist/evidenceview.h"
#include "ui/checklist/historyview.h"
#include "ui/models/historymodel.h"
#include "ui/models/objectresultmodel.h"
#include "ui/text/statetext.h"
#include "ui/text/texts.h"
#include "ui/widgets/elidedelegate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/roomyarea.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTabLines = 7; ///< of text that the tabs show at least

enum Tab { ResultTab, EvidenceTab, HistoryTab, CommentsTab };

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString withCount(const QString &name, qsizetype count)
{
    return count == 0 ? name : ItemDetail::tr("%1 (%2)", "tab, count").arg(name, QLocale().toString(count));
}

/// Links lead to https pages only, whatever a catalogue says.
QString linkTo(const QString &source)
{
    const QUrl url(source);
    if (url.scheme() != "https"_L1)
        return {};
    return u"<a href=\"%1\">%2</a>"_s.arg(source.toHtmlEscaped(),
                                          ItemDetail::tr("Read more at %1").arg(url.host()).toHtmlEscaped());
}

/// What stands in place of results, and what to do about it.
QString noResultText(const Item &item, const StoredItem &stored, ItemState state)
{
    if (state == ItemState::Checking)
        return ItemDetail::tr("The check is running.");
    if (isNotBuilt(item))
        return ItemDetail::tr("This version cannot check the item. Look at it yourself, then attest or waive it.");
    if (item.byHand)
        return ItemDetail::tr(
            "There is nothing that a program could read. Look at it yourself, then attest or waive it.");
    if (stored.checkedAt.isNull())
        return ItemDetail::tr("The item was not checked yet.");
    const Message &reason = stored.finding.reason();
    return reason.isEmpty() ? ItemDetail::tr("The check found nothing that it could look at.") : reason.toString();
}

}

ItemDetail::ItemDetail(RelocationSession &session, ItemActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_workers(1)
{
    setObjectName(u"itemDetail"_s);
    auto *hint = new EmptyState(this);
    hint->setContent(Glyph::Info, tr("No item is chosen"),
                     tr("Choose one above to see its result, evidence and history."));

    m_evidence = new EvidenceView(m_tabs);
    m_history = new HistoryView(m_tabs);
    m_comments = new CommentsView(m_tabs);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setAccessibleName(tr("Details of the item"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeResult(), QString());
    m_tabs->addTab(m_evidence, QString());
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_comments, QString());

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    // A large font in a low window: the head stays whole, and what is below it is scrolled to.
    m_tabs->setMinimumHeight(fontMetrics().lineSpacing() * kTabLines);
    auto *scroll = new RoomyArea(this);
    scroll->setContent(page);
    m_stack->addWidget(hint);
    m_stack->addWidget(scroll);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);

    ItemBoard &items = session.items();
    connect(&items, &ItemBoard::itemChanged, this, [this](const QString &id) {
        if (id == m_itemId)
            showItem();
    });
    connect(&items, &ItemBoard::reset, this, &ItemDetail::showItem);
    connect(&items, &ItemBoard::commentsChanged, this, [this] {
        showComments();
        showItem();
    });
    connect(&session.tasks(), &TaskBoard::appliedChanged, this, &ItemDetail::readHistory);
    connect(&actions, &ItemActions::accessChanged, this, &ItemDetail::showItem);
    connect(&actions, &ItemActions::proposingChanged, this, &ItemDetail::showItem);
    connect(m_history, &HistoryView::undoWanted, this, [this](const QString &changeId) {
        const Item *item = findItem(m_itemId);
        m_actions.undo({changeId}, item ? titleOf(*item) : m_itemId);
    });
}

void ItemDetail::takeFocus()
{
    // Not a focus proxy: with one on a parent of many controls, Qt's Tab order turns in a circle inside of it.
    m_tabs->setFocus(Qt::OtherFocusReason);
}

QWidget *ItemDetail::makeHead()
{
    auto *head = new QWidget(this);
    m_title = makeLabel(u"detailTitle"_s, head);
    m_title->setFont(theme::sectionFont());
    m_stateIcon = new QLabel(head);
    m_state = new ElidedLabel(head);
    m_state->setObjectName(u"detailState"_s);
    m_why = makeLabel(u"detailWhy"_s, head);
    m_why->setTextFormat(Qt::RichText);
    m_why->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_why->setOpenExternalLinks(true);

    auto *state = new QHBoxLayout;
    state->setSpacing(theme::space(1));
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    auto *line = new FlowLayout(theme::space(2));
    line->setLeading(state);
    addButtons(line);

    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(theme::space(1));
    column->addWidget(m_title);
    column->addWidget(m_why);
    column->addLayout(line);
    return head;
}

QPushButton *ItemDetail::addButton(QLayout *row, const QString &name, const QString &text,
                                   std::function<void(const QString &)> action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] { action(m_itemId); });
    row->addWidget(button);
    return button;
}

void ItemDetail::addButtons(QLayout *row)
{
    using Word = WordDialog::Word;
    const auto says = [this](Word word) {
        return [this, word](const QString &id) {
            m_actions.say(word, id);
        };
    };
    m_check =
        addButton(row, u"checkItemButton"_s, tr("Check again"), [this](const QString &id) { m_actions.check({id}); });
    m_fix = addButton(row, u"fixButton"_s, tr("Fix…"),
                      [this](const QString &id) { m_actions.perform(RowAction::Fix, id); });
    m_attest = addButton(row, u"attestButton"_s, tr("Attest…"), says(Word::Attest));
    m_waive = addButton(row, u"waiveButton"_s, tr("Waive…"), says(Word::Waive));
    m_takeBack = addButton(row, u"takeBackButton"_s, tr("Take back…"), says(Word::TakeBack));
    m_answer = addButton(row, u"answerButton"_s, tr("Answer…"), says(Word::Answer));
    m_accept = addButton(row, u"acceptItemButton"_s, tr("Accept…"), says(Word::Accept));
    m_question = addButton(row, u"questionButton"_s, tr("Question…"), says(Word::Question));
    m_assign = addButton(row, u"assignButton"_s, tr("Assign…"), says(Word::Assign));
    m_comment = addButton(row, u"commentButton"_s, tr("Comment…"), says(Word::Comment));
}

QWidget *ItemDetail::makeResult()
{
    m_objects = new ObjectResultModel(this);
    auto *table = new Table(u"objects"_s, this);
    table->setObjectName(u"objectTable"_s);
    table->setAccessibleName(tr("Result for each object"));
    table->setModel(m_objects);
    table->setSortingEnabled(false); // the order in which the check went through them
    table->setTextElideMode(Qt::ElideRight);
    table->setItemDelegateForColumn(ObjectResultModel::ObjectColumn, new ElideDelegate(Qt::ElideMiddle, table));
    m_objectTable = table;

    m_noResult = makeLabel(u"noResultText"_s, this);
    m_noResult->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_noResult->setContentsMargins(0, theme::space(2), 0, 0);
    auto *tablePage = new QWidget(this);
    auto *column = new QVBoxLayout(tablePage);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->addWidget(table);
    m_result = new QStackedWidget(this);
    m_result->addWidget(m_noResult);
    m_result->addWidget(tablePage);
    return m_result;
}

void ItemDetail::setItem(const QString &itemId)
{
    if (itemId == m_itemId)
        return;
    m_itemId = itemId;
    showComments();
    showItem();
}

void ItemDetail::showItem()
{
    const Item *item = findItem(m_itemId);
    m_stack->setCurrentIndex(item ? 1 : 0);
    if (!item)
        return;
    const StoredItem &stored = m_session.items().stored(m_itemId);
    const ItemState state = m_session.items().state(m_itemId);
    const StateLook look = lookOf(state);

    m_title->setText(titleOf(*item));
    m_why->setText(whyOf(*item).toHtmlEscaped() + u"  "_s + linkTo(QString::fromLatin1(item->source)));
    m_stateIcon->setPixmap(
        icon(look.glyph, look.shade).pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    QStringList parts{look.word, item->required ? tr("required") : tr("optional")};
    const ChecklistEntry entry{state, stored, 0, false};
    if (answeredAt(entry).isValid())
        parts.append(fullTimeText(answeredAt(entry)));
    if ((state == ItemState::Attested || state == ItemState::Waived) && stored.personsWord)
        parts.append(tr("%1: %2", "who said, what").arg(stored.personsWord->by, stored.personsWord->note.simplified()));
    if (const QString assignee = assigneeOf(m_session.items().comments(m_itemId)); !assignee.isEmpty())
        parts.append(tr("assigned to %1").arg(assignee));
    parts.first()[0] = parts.first()[0].toUpper();
    m_state->setText(parts.join(u" · "_s));

    showResult(*item, stored);
    m_evidence->setEvidence(stored.evidence);
    m_tabs->setTabText(EvidenceTab,
                       withCount(tr("Evidence"), stored.evidence.requests.size() + stored.evidence.probes.size()));
    showButtons(*item, stored, state);
    readHistory();
}

void ItemDetail::showResult(const Item &item, const StoredItem &stored)
{
    const QList<ObjectResult> &results = stored.finding.objects();
    m_objects->setResults(results);
    // A column that says nothing about any object only takes the room of the sentences.
    const auto isEmpty = [&results](Phrase ObjectResult::*text) {
        return std::all_of(results.begin(), results.end(),
                           [text](const ObjectResult &one) { return (one.*text).isEmpty(); });
    };
    m_objectTable->setColumnHidden(ObjectResultModel::ExpectedColumn, isEmpty(&ObjectResult::expected));
    m_objectTable->setColumnHidden(ObjectResultModel::ActualColumn, isEmpty(&ObjectResult::actual));
    m_objectTable->setWords(ObjectResultModel::ResultColumn, verdictWords());
    m_objectTable->setColumnCharacters({16, 28, 22, 22, 0});
    m_tabs->setTabText(ResultTab, withCount(tr("Result"), m_objects->rowCount()));
    m_noResult->setText(noResultText(item, stored, m_session.items().state(m_itemId)));
    m_result->setCurrentIndex(m_objects->rowCount() > 0 ? 1 : 0);
}

void ItemDetail::showButtons(const Item &item, const StoredItem &stored, ItemState state)
{
    const Access access = m_actions.access();
    const bool works = access == Access::Work;
    const bool edits = works || access == Access::Edit;
    const bool reviews = access == Access::Review;
    const bool canCheck = item.check && !item.byHand;
    const bool decided = stored.personsWord.has_value();
    const bool asked = !openQuestions(m_session.items().comments(m_itemId)).isEmpty();

    m_check->setVisible(works && canCheck);
    m_check->setEnabled(state != ItemState::Checking);
    m_check->setText(stored.checkedAt.isNull() ? tr("Check") : tr("Check again"));
    m_check->setAccessibleName(m_check->text());
    m_fix->setVisible(works && item.propose);
    m_fix->setEnabled(state != ItemState::Checking && !stored.checkedAt.isNull() && !m_actions.isProposing());
    m_attest->setVisible(edits && !decided);
    m_waive->setVisible(edits && !decided);
    m_takeBack->setVisible(edits && decided);
    m_answer->setVisible(edits && asked);
    m_assign->setVisible(edits);
    m_comment->setVisible(edits || reviews);
    m_accept->setVisible(reviews);
    m_question->setVisible(reviews);
    m_history->setUndoAllowed(works);
}

void ItemDetail::showComments()
{
    const QList<Comment> comments = m_session.items().comments(m_itemId);
    m_comments->setComments(comments);
    const bool asked = !openQuestions(comments).isEmpty();
    m_tabs->setTabText(CommentsTab, withCount(tr("Comments"), comments.size()));
    m_tabs->setTabIcon(CommentsTab, asked ? icon(Glyph::Question, Shade::Warning) : QIcon());
}

void ItemDetail::readHistory()
{
    const auto relocation = m_session.document().relocation();
    if (!relocation || m_itemId.isEmpty())
        return;
    if (m_historyOf != m_itemId) {
        m_historyOf = m_itemId;
        m_history->setHistory({}); // not a moment of another item's
    }
    m_workers.stopAll();
    m_workers.run(
        this,
        [relocation, id = m_itemId](const CallContext &context) -> Result<QList<Event>> {
            if (context.stop.stop_requested())
                return Error::cancelled();
            return relocation->file().events(0, 0, id);
        },
        [this, id = m_itemId](const Result<QList<Event>> &events) {
            if (events && id == m_itemId)
                m_history->setHistory(historyOf(id, *events, m_session.tasks().applied()));
        });
}

}
