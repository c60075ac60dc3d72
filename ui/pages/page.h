#pragma once

#include "ui/session/relocationsession.h"

#include <QWizardPage>

class QBoxLayout;
class QLabel;

namespace azrelocate {

/// One page of the wizard: its title stands in the content, actions at the right of it, one sentence below. What is
/// true and allowed is decided by the session; a page shows it.
class Page : public QWizardPage
{
    Q_OBJECT
public:
    Page(RelocationSession &session, const QString &title, QWidget *parent = nullptr);

    RelocationSession &session() const { return m_session; }
    QString pageTitle() const;
    /// What the Next button does here, "Create and discover"; empty: "Next: <page>".
    virtual QString nextText() const { return {}; }
    /// Called each time the page comes to the front, also when it is returned to.
    virtual void shown() { }

Q_SIGNALS:
    /// The page asks for another one (an index of PageId).
    void pageWanted(int id);

protected:
    QBoxLayout *content() const { return m_content; } ///< below the head
    QBoxLayout *actions() const { return m_actions; } ///< right of the title
    void setPageTitle(const QString &title);
    void setIntroduction(const QString &text);
    void initializePage() override;

private:
    RelocationSession &m_session;
    QLabel *m_title;
    QLabel *m_introduction;
    QBoxLayout *m_content;
    QBoxLayout *m_actions;
};

}
