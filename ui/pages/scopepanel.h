#pragma once

#include "ui/session/scopeboard.h"
#include "ui/widgets/panel.h"

#include <QTimer>

class QLabel;
class QLineEdit;

namespace azrelocate {

class ElidedLabel;
class EmptyState;
class ScopeFilter;
class ScopeModel;
class Table;

/// What moves: subscriptions and groups to check, narrowed as one types, and tags; below, what that adds up to.
class ScopePanel : public Panel
{
    Q_OBJECT
public:
    explicit ScopePanel(ScopeBoard &board, QWidget *parent = nullptr);

    ScopeChoice choice() const;
    ScopeBoard::Tags tags() const { return m_tags; }
    ScopeSum sum() const;
    /// The program as it understands "environment=production, team=web"; nothing when a part is no tag.
    static std::optional<ScopeBoard::Tags> tagsIn(const QString &text);

Q_SIGNALS:
    void changed(); ///< choice, tags or counts
    void signInWanted();

private:
    void takeTags();
    void showCatalogue();
    void showSum();
    void updateState();

    ScopeBoard &m_board;
    ScopeModel *m_model;
    ScopeFilter *m_filter;
    QLineEdit *m_search;
    QLineEdit *m_tagEdit;
    QLabel *m_tagProblem;
    Table *m_tree;
    EmptyState *m_empty;
    QLabel *m_sumText;
    ElidedLabel *m_types;
    QLabel *m_also;
    ScopeBoard::Tags m_tags;
    QTimer m_typing;
};

}
