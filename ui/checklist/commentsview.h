#pragma once

#include "store/storedvalues.h"

#include <QScrollArea>

class QVBoxLayout;

namespace azrelocate {

/// What people said of an item, oldest first; questions that nobody answered yet are marked as open.
class CommentsView : public QScrollArea
{
    Q_OBJECT
public:
    explicit CommentsView(QWidget *parent = nullptr);

    void setComments(const QList<Comment> &comments);

private:
    QWidget *makeEntry(const Comment &comment, bool open);

    QList<Comment> m_comments;
    QVBoxLayout *m_column;
};

}
