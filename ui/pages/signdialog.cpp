#include "ui/pages/signdialog.h"

#include "report/reporttext.h"

#include "ui/widgets/factsgrid.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

SignDialog::SignDialog(const ReportModel &model, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_note(new QPlainTextEdit(this))
{
    setObjectName(u"signDialog"_s);
    setWindowTitle(tr("Sign the relocation"));
    auto *what =
        new QLabel(tr("You sign everything that the file holds up to this event. What happens later is counted "
                      "beside the signature."),
                   this);
    what->setWordWrap(true);
    auto *facts = new FactsGrid(this);
    facts->setFacts({
        {tr("Relocation"), Report::subject(model)},
        {tr("Result"), Report::word(model.verdict())},
        {tr("Event"), QLocale().toString(model.chainHead.seq)},
        {tr("SHA-256"), model.chainHead.hash.left(32) + u'\n' + model.chainHead.hash.mid(32), true},
    });
    auto *nameLabel = new QLabel(tr("Name"), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"signName"_s);
    m_name->setAccessibleName(tr("Name"));
    auto *noteLabel = new QLabel(tr("Note (optional)"), this);
    noteLabel->setBuddy(m_note);
    m_note->setObjectName(u"signNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 4);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *sign = buttons->addButton(tr("Sign event %1").arg(QLocale().toString(model.chainHead.seq)),
                                           QDialogButtonBox::AcceptRole);
    sign->setObjectName(u"confirmSignButton"_s);
    sign->setProperty("role", u"main"_s);
    const auto update = [this, sign] {
        sign->setEnabled(!this->name().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(2));
    column->addWidget(what);
    column->addSpacing(theme::space(1));
    column->addWidget(facts);
    column->addSpacing(theme::space(2));
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    column->addWidget(noteLabel);
    column->addWidget(m_note);
    column->addStretch();
    column->addSpacing(theme::space(2));
    column->addWidget(buttons);
    setMinimumWidth(theme::space(130));
}

QString SignDialog::name() const
{
    return m_name->text().simplified();
}

QString SignDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

}
