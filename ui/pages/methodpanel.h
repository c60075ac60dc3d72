#pragma once

#include "plan/methodchoice.h"
#include "ui/session/relocationsession.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace azrelocate {

/// The two questions that lead to hot, warm or cold, what that means, and why it was decided so.
class MethodPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MethodPanel(RelocationSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void methodChosen(azrelocate::Method method, const QString &reason);

private:
    void addQuestion(QGridLayout *grid, int row, const QString &question, const QString &name, QRadioButton *&yes,
                     QRadioButton *&no);
    MethodQuestions answers() const;
    void follow();
    void update();

    RelocationSession &m_session;
    QRadioButton *m_downtime = nullptr;
    QRadioButton *m_noDowntime = nullptr;
    QRadioButton *m_synchronous = nullptr;
    QRadioButton *m_notSynchronous = nullptr;
    QLabel *m_method;
    QLabel *m_meaning;
    QLineEdit *m_reason;
    QPushButton *m_use;
    std::optional<Method> m_shown; ///< the plan's method that the answers were set for
};

}
