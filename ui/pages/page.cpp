#include "ui/pages/page.h"

#include "ui/widgets/roomyarea.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace azrelocate {

using namespace Qt::StringLiterals;

Page::Page(RelocationSession &session, const QString &title, QWidget *parent)
    : QWizardPage(parent)
    , m_session(session)
    , m_title(new QLabel(title, this))
    , m_introduction(new QLabel(this))
    , m_content(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFont(theme::titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_introduction->setObjectName(u"pageIntroduction"_s);
    m_introduction->setWordWrap(true);
    m_introduction->setForegroundRole(QPalette::PlaceholderText);
    m_introduction->setVisible(false);
    setAccessibleName(title);

    m_actions->setSpacing(theme::space(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(4));
    head->addWidget(m_title, 1);
    head->addLayout(m_actions);
    m_content->setSpacing(theme::space(3));
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(2));
    column->addLayout(head);
    column->addWidget(m_introduction);
    column->addSpacing(theme::space(1));
    column->addLayout(m_content, 1);
    auto *area = new RoomyArea(this);
    area->setContent(body);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(area);
}

QString Page::pageTitle() const
{
    return m_title->text();
}

void Page::setPageTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void Page::initializePage()
{
    // Pages follow the session all the time; there is nothing to fill in on the way to one.
}

}
