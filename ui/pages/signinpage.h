#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/icons.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace azrelocate {

class AccountPanel;
class Banner;
class ChoiceRow;
class SignInChoice;

/// Cloud and way to sign in at the left, the state of it at the right. Nothing to do while a file is reviewed, and
/// nothing to choose in a practice.
class SignInPage : public Page
{
    Q_OBJECT
public:
    explicit SignInPage(RelocationSession &session, QWidget *parent = nullptr);

    bool isComplete() const override;
    void shown() override;

private:
    QWidget *makeChoices();
    void addWay(QBoxLayout *column, CredentialKind kind, Glyph glyph, const QString &name, const QString &title,
                const QString &line);
    void chooseFile(QLineEdit *into, const QString &title, const QString &filter);
    void signIn();
    void refresh();
    /// Whether the open file or the practice says which cloud it is.
    bool isCloudGiven() const;

    Banner *m_banner;
    QComboBox *m_cloud;
    QWidget *m_cloudFiles;
    QLineEdit *m_cloudFile;
    QLineEdit *m_caFile;
    QButtonGroup *m_ways;
    SignInChoice *m_who;
    QPushButton *m_signIn;
    QWidget *m_choices;
    AccountPanel *m_account;
    Workers m_workers;
};

}
