#include "ui/checklist/commentsview.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct KindLook
{
    Glyph glyph;
    Shade shade;
    QString sentence;
};

KindLook lookOf(const Comment &comment, bool open)
{
    switch (comment.kind) {
    case Comment::Kind::Remark:
        return {Glyph::Comment, Shade::Muted, CommentsView::tr("%1 commented").arg(comment.by)};
    case Comment::Kind::Accepted:
        return {Glyph::Accept, Shade::Passed, CommentsView::tr("%1 accepted").arg(comment.by)};
    case Comment::Kind::Questioned:
        return open
            ? KindLook{Glyph::Question, Shade::Warning, CommentsView::tr("%1 asks, not answered yet").arg(comment.by)}
            : KindLook{Glyph::Question, Shade::Muted, CommentsView::tr("%1 asked").arg(comment.by)};
    case Comment::Kind::Answered:
        return {Glyph::Comment, Shade::Checking, CommentsView::tr("%1 answered").arg(comment.by)};
    case Comment::Kind::Assigned:
        return {Glyph::Person, Shade::Muted, CommentsView::tr("%1 assigned the item to").arg(comment.by)};
    }
    return {Glyph::Comment, Shade::Muted, comment.by};
}

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

bool same(const Comment &a, const Comment &b)
{
    return a.number == b.number;
}

}

CommentsView::CommentsView(QWidget *parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    auto *inner = new QWidget(this);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, theme::space(2), 0, theme::space(2));
    m_column->setSpacing(theme::space(3));
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Comments"));
    setObjectName(u"commentsView"_s);
    inner->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_comments.append(Comment{-1, {}, {}, {}, {}}); // nothing is shown yet, not even that there is nothing
    setComments({});
}

QWidget *CommentsView::makeEntry(const Comment &comment, bool open)
{
    auto *entry = new QWidget(widget());
    const KindLook look = lookOf(comment, open);
    auto *picture = new QLabel(entry);
    picture->setPixmap(
        icon(look.glyph, look.shade).pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    QLabel *head = plain(tr("%1 · %2", "who did it · when").arg(look.sentence, timeText(comment.at)), entry);
    head->setToolTip(fullTimeText(comment.at));
    head->setForegroundRole(QPalette::PlaceholderText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::space(1));
    texts->addWidget(head);
    if (!comment.text.isEmpty())
        texts->addWidget(plain(comment.text, entry));
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins({});
    row->setSpacing(theme::space(2));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return entry;
}

void CommentsView::setComments(const QList<Comment> &comments)
{
    if (std::equal(comments.begin(), comments.end(), m_comments.begin(), m_comments.end(), same))
        return;
    m_comments = comments;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Comment> open = openQuestions(comments);
    for (const Comment &comment : comments) {
        const bool isOpen =
            std::any_of(open.begin(), open.end(), [&](const Comment &one) { return same(one, comment); });
        m_column->addWidget(makeEntry(comment, isOpen));
    }
    if (comments.isEmpty()) {
        QLabel *none = plain(tr("Nobody commented on this item yet."), widget());
        none->setForegroundRole(QPalette::PlaceholderText);
        m_column->addWidget(none);
    }
    m_column->addStretch(1);
}

}
