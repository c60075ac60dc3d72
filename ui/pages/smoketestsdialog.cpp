#include "ui/pages/smoketestsdialog.h"

#include "checklist/smoketest.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 8;
constexpr int kColumns = 90;

}

SmokeTestsDialog::SmokeTestsDialog(const QStringList &tests, const QStringList &hosts, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(tests.join(u'\n'), this))
    , m_trouble(new QLabel(this))
{
    setObjectName(u"smokeTestsDialog"_s);
    setWindowTitle(tr("Smoke tests"));
    const QString example =
        u"GET https://%1/health status=200-299 text=\"ready\" within=2s"_s.arg(hosts.value(0, u"www.contoso.com"_s));
    auto *what =
        new QLabel(tr("What the application has to answer, one address on each line. Before the switch the target "
                      "is asked under the same name, so that no user is sent to what does not work; after it, "
                      "the address as everybody sees it."),
                   this);
    what->setWordWrap(true);
    auto *form = new QLabel(tr("Example: %1").arg(example), this);
    form->setObjectName(u"smokeTestsExample"_s);
    form->setWordWrap(true);
    form->setTextFormat(Qt::PlainText);
    form->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(u"smokeTestsText"_s);
    m_text->setAccessibleName(tr("Smoke tests, one on each line"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight); // addresses
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kLines);
    m_trouble->setObjectName(u"smokeTestsTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveSmokeTestsButton"_s);
    m_save->setProperty("role", u"main"_s);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SmokeTestsDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(2));
    column->addWidget(what);
    column->addWidget(form);
    column->addWidget(m_text, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    setSizeGripEnabled(true);
    resize(fontMetrics().averageCharWidth() * kColumns, sizeHint().height());
    judge();
}

void SmokeTestsDialog::judge()
{
    m_tests.clear();
    QString trouble;
    const QStringList lines = m_text->toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size() && trouble.isEmpty(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const auto test = SmokeTest::parse(lines[i]);
        if (test)
            m_tests.append(test->toLine());
        else
            trouble = tr("Line %1: %2").arg(i + 1).arg(test.error().message);
    }
    m_trouble->setText(trouble.isEmpty() ? tr("%n smoke tests", nullptr, int(m_tests.size())) : trouble);
    m_save->setEnabled(trouble.isEmpty());
}

}
