#pragma once

#include "azure/credentials/useraccount.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace azrelocate {

/// Who signs in, and to which tenant: one of the persons whose sign-in is kept, or another; a tenant by id or domain.
class SignInChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SignInChoice(QWidget *parent = nullptr);

    void setKnown(const QList<UserAccount> &accounts);
    /// Whether the way to sign in is one for persons.
    void setPersonOffered(bool offered);

    QString tenant() const;     ///< empty: the account's own
    UserAccount person() const; ///< empty: another one, or not a person

private:
    void refresh();

    QList<UserAccount> m_known;
    bool m_offered = false;
    QLabel *m_personLabel;
    QComboBox *m_person;
    QLineEdit *m_tenant;
};

}
