#pragma once

#include "ui/checklist/itemactions.h"
#include "ui/session/workers.h"

#include <QWidget>

class QLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace azrelocate {

class CommentsView;
class ElidedLabel;
class EvidenceView;
class HistoryView;
class ObjectResultModel;
class Table;

/// Everything about one item: why it matters, the result for each object, the evidence, what happened, what was said,
/// and what can be done. Follows the session by itself.
class ItemDetail : public QWidget
{
    Q_OBJECT
public:
    ItemDetail(RelocationSession &session, ItemActions &actions, QWidget *parent = nullptr);

    QString itemId() const { return m_itemId; }
    /// Empty: a hint to choose an item.
    void setItem(const QString &itemId);
    /// The keyboard goes on in the tabs of the item.
    void takeFocus();

private:
    QWidget *makeHead();
    QWidget *makeResult();
    QPushButton *addButton(QLayout *row, const QString &name, const QString &text,
                           std::function<void(const QString &)> action);
    void addButtons(QLayout *row);
    void showItem();
    void showResult(const Item &item, const StoredItem &stored);
    void showButtons(const Item &item, const StoredItem &stored, ItemState state);
    void showComments();
    void readHistory();

    RelocationSession &m_session;
    ItemActions &m_actions;
    QString m_itemId;

    QStackedWidget *m_stack;
    QLabel *m_title;
    QLabel *m_stateIcon;
    ElidedLabel *m_state;
    QLabel *m_why;
    QTabWidget *m_tabs;
    QStackedWidget *m_result;
    QLabel *m_noResult;
    ObjectResultModel *m_objects;
    Table *m_objectTable;
    EvidenceView *m_evidence;
    HistoryView *m_history;
    CommentsView *m_comments;

    QPushButton *m_check;
    QPushButton *m_fix;
    QPushButton *m_attest;
    QPushButton *m_waive;
    QPushButton *m_takeBack;
    QPushButton *m_answer;
    QPushButton *m_assign = nullptr;
    QPushButton *m_comment;
    QPushButton *m_accept;
    QPushButton *m_question;

    QString m_historyOf; ///< the item whose history is shown
    Workers m_workers;
};

}
