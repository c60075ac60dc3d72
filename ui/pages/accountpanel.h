#pragma once

#include "azure/subscriptions.h"

#include "ui/session/account.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace azrelocate {

class DeviceCodePanel;

/// Who is signed in, or how far signing in is, or why it did not work.
class AccountPanel : public Panel
{
    Q_OBJECT
public:
    explicit AccountPanel(Account &account, QWidget *parent = nullptr);

    /// @p practice: the account belongs to the simulated Azure; signing out makes no sense.
    void setPractice(bool practice);
    /// An error that came before signing in (a cloud file that cannot be read).
    void setProblem(const std::optional<Error> &error);

private:
    void refresh();
    void showProblem(const Error &error);
    void askForTenants();
    void showTenants(const QList<Tenant> &tenants);
    QString whereKept() const;
    QString aboutClock() const; ///< empty: it is right

    Account &m_account;
    bool m_practice = false;
    std::optional<Error> m_problem;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_text;
    QLabel *m_facts;
    DeviceCodePanel *m_code;
    QComboBox *m_tenants;
    QLabel *m_kept; ///< where the sign-in lies, and for how long
    QPushButton *m_cancel;
    QPushButton *m_signOut;
    QPushButton *m_copy;
    Workers m_workers;
};

}
