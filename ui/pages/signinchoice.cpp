#include "ui/pages/signinchoice.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace azrelocate {

using namespace Qt::StringLiterals;

SignInChoice::SignInChoice(QWidget *parent)
    : QWidget(parent)
    , m_personLabel(new QLabel(tr("Account"), this))
    , m_person(new QComboBox(this))
    , m_tenant(new QLineEdit(this))
{
    m_person->setObjectName(u"personBox"_s);
    m_person->setAccessibleName(m_personLabel->text());
    m_personLabel->setBuddy(m_person);
    auto *tenantLabel = new QLabel(tr("Tenant"), this);
    tenantLabel->setBuddy(m_tenant);
    m_tenant->setObjectName(u"tenantEdit"_s);
    m_tenant->setAccessibleName(tenantLabel->text());
    m_tenant->setPlaceholderText(tr("The account's own; else an id or a domain"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(theme::space(2));
    grid->addWidget(m_personLabel, 0, 0);
    grid->addWidget(m_person, 0, 1);
    grid->addWidget(tenantLabel, 1, 0);
    grid->addWidget(m_tenant, 1, 1);
    grid->setColumnStretch(1, 1);
    m_person->addItem(tr("Another account"));
    refresh();
}

void SignInChoice::setKnown(const QList<UserAccount> &accounts)
{
    if (accounts == m_known)
        return;
    m_known = accounts;
    m_person->clear();
    for (const UserAccount &account : accounts)
        m_person->addItem(account.name);
    m_person->addItem(tr("Another account"));
    m_person->setCurrentIndex(0);
    refresh();
}

void SignInChoice::setPersonOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void SignInChoice::refresh()
{
    const bool isChoice = m_offered && !m_known.isEmpty();
    m_personLabel->setVisible(isChoice);
    m_person->setVisible(isChoice);
}

QString SignInChoice::tenant() const
{
    return m_tenant->text().trimmed();
}

UserAccount SignInChoice::person() const
{
    return m_offered ? m_known.value(m_person->currentIndex()) : UserAccount();
}

}
