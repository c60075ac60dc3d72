#include "ui/pages/methodpanel.h"

#include "ui/text/plantext.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

MethodPanel::MethodPanel(RelocationSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_method(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_use(new QPushButton(this))
{
    auto *questions = new QGridLayout;
    questions->setHorizontalSpacing(theme::space(4));
    questions->setVerticalSpacing(theme::space(2));
    addQuestion(questions, 0, tr("Is downtime acceptable?"), u"downtime"_s, m_downtime, m_noDowntime);
    addQuestion(questions, 1, tr("Does the service replicate synchronously?"), u"synchronous"_s, m_synchronous,
                m_notSynchronous);
    questions->setColumnStretch(0, 1);

    m_method->setObjectName(u"methodName"_s);
    m_method->setFont(theme::sectionFont());
    m_meaning->setObjectName(u"methodMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setObjectName(u"methodReason"_s);
    m_reason->setPlaceholderText(tr("Why, for the reviewer"));
    m_reason->setAccessibleName(tr("Why this method was chosen"));
    m_use->setObjectName(u"useMethodButton"_s);
    auto *decide = new QHBoxLayout;
    decide->setSpacing(theme::space(2));
    decide->addWidget(m_reason, 1);
    decide->addWidget(m_use);
    auto *result = new QVBoxLayout;
    result->setSpacing(theme::space(1));
    result->addWidget(m_method);
    result->addWidget(m_meaning);
    result->addLayout(decide);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(8));
    row->addLayout(questions, 2);
    row->addLayout(result, 3);

    connect(m_use, &QPushButton::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        m_reason->clear();
        Q_EMIT methodChosen(methodFor(answers()), reason);
    });
    connect(m_reason, &QLineEdit::textChanged, this, &MethodPanel::update);
    connect(&session.estate(), &EstateBoard::planChanged, this, &MethodPanel::follow);
    connect(&session.estate(), &EstateBoard::progressChanged, this, &MethodPanel::update);
    connect(&session, &RelocationSession::accessChanged, this, &MethodPanel::update);
    follow();
}

void MethodPanel::addQuestion(QGridLayout *grid, int row, const QString &question, const QString &name,
                              QRadioButton *&yes, QRadioButton *&no)
{
    auto *label = new QLabel(question, this);
    label->setWordWrap(true);
    yes = new QRadioButton(tr("Yes"), this);
    no = new QRadioButton(tr("No"), this);
    yes->setObjectName(name + u"Yes"_s);
    no->setObjectName(name + u"No"_s);
    //: a question and its answer, for screen readers
    yes->setAccessibleName(tr("%1 Yes").arg(question));
    no->setAccessibleName(tr("%1 No").arg(question));
    auto *group = new QButtonGroup(this);
    group->addButton(yes);
    group->addButton(no);
    grid->addWidget(label, row, 0);
    grid->addWidget(yes, row, 1);
    grid->addWidget(no, row, 2);
    connect(yes, &QRadioButton::toggled, this, &MethodPanel::update);
}

MethodQuestions MethodPanel::answers() const
{
    return {m_downtime->isChecked(), m_synchronous->isChecked()};
}

void MethodPanel::follow()
{
    const auto plan = m_session.estate().plan();
    const Method method = plan->isEmpty() ? Method::Warm : plan->method;
    if (m_shown != method) {
        m_shown = method;
        const MethodQuestions questions = questionsFor(method);
        (questions.downtimeIsAcceptable ? m_downtime : m_noDowntime)->setChecked(true);
        (questions.replicatesSynchronously ? m_synchronous : m_notSynchronous)->setChecked(true);
    }
    update();
}

void MethodPanel::update()
{
    const bool mayDecide = m_session.mayWork() && !m_session.estate().inventory()->isEmpty();
    for (QRadioButton *button : {m_downtime, m_noDowntime})
        button->setEnabled(mayDecide);
    // With downtime the second answer changes nothing.
    for (QRadioButton *button : {m_synchronous, m_notSynchronous})
        button->setEnabled(mayDecide && !m_downtime->isChecked());
    const auto plan = m_session.estate().plan();
    const Method method = methodFor(answers());
    const bool isPlanned = !plan->isEmpty() && plan->method == method;
    m_method->setText(isPlanned ? tr("%1 relocation").arg(methodText(method))
                                : tr("%1 relocation (not chosen yet)").arg(methodText(method)));
    m_meaning->setText(methodMeaning(method));
    m_reason->setEnabled(mayDecide);
    m_use->setText(isPlanned ? tr("Keep the reason") : tr("Use this method"));
    m_use->setAccessibleName(m_use->text());
    m_use->setEnabled(mayDecide && (!isPlanned || !m_reason->text().trimmed().isEmpty())
                      && !m_session.estate().isPlanning());
    const QString role = isPlanned ? QString() : u"main"_s;
    if (m_use->property("role").toString() != role) {
        m_use->setProperty("role", role);
        m_use->update();
    }
}

}
