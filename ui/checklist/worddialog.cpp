#include "ui/checklist/worddialog.h"

#include "ui/text/texts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProposedDays = 30; ///< of a waiver: long enough for a cutover, short enough to be looked at again
constexpr int kLinesOfText = 5;
constexpr int kWidthInCharacters = 72;

struct Wording
{
    QString title;       ///< of the window
    QString explanation; ///< what it means
    QString label;       ///< of the text
    QString accept;      ///< of the button
};

Wording wordingOf(WordDialog::Word word)
{
    using Word = WordDialog::Word;
    switch (word) {
    case Word::Attest:
        return {WordDialog::tr("Attest an item"),
                WordDialog::tr("You state that you saw that the item holds. The report names you and your note."),
                WordDialog::tr("What did you see, and where?"), WordDialog::tr("Attest item")};
    case Word::Waive:
        return {WordDialog::tr("Waive an item"),
                WordDialog::tr("The item does not hold and is accepted as it is. The report names you and the reason."),
                WordDialog::tr("Why is it acceptable?"), WordDialog::tr("Waive item")};
    case Word::TakeBack:
        return {WordDialog::tr("Take back a word"),
                WordDialog::tr("The attestation or waiver ends, and what the last check found counts again."),
                WordDialog::tr("Why is it taken back?"), WordDialog::tr("Take back")};
    case Word::Comment:
        return {WordDialog::tr("Comment on an item"), WordDialog::tr("A comment does not change the item's state."),
                WordDialog::tr("Comment"), WordDialog::tr("Add comment")};
    case Word::Accept:
        return {WordDialog::tr("Accept an item"),
                WordDialog::tr("You reviewed result and evidence and agree. The report names you."),
                WordDialog::tr("Comment (not required)"), WordDialog::tr("Accept item")};
    case Word::Question:
        return {WordDialog::tr("Question an item"),
                WordDialog::tr("The question stays an open point until somebody answers it or you accept the item."),
                WordDialog::tr("What is not clear?"), WordDialog::tr("Ask question")};
    case Word::Answer:
        return {WordDialog::tr("Answer a question"),
                WordDialog::tr("The answer closes the open questions on this item."), WordDialog::tr("Answer"),
                WordDialog::tr("Answer question")};
    case Word::Assign:
        return {WordDialog::tr("Assign an item"),
                WordDialog::tr("Whoever is named sees the item under \"Mine\". It does not change the item's state."),
                WordDialog::tr("Who takes care of it?"), WordDialog::tr("Assign item")};
    }
    return {};
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

WordDialog::WordDialog(Word word, const QString &itemTitle, const QDateTime &today, QWidget *parent)
    : QDialog(parent)
    , m_word(word)
    , m_context(wrapped({}, this))
    , m_text(new QPlainTextEdit(this))
    , m_workers(1)
{
    const Wording wording = wordingOf(word);
    setWindowTitle(wording.title);
    setObjectName(u"wordDialog"_s);

    QLabel *title = wrapped(itemTitle, this);
    title->setFont(theme::sectionFont());
    QLabel *explanation = wrapped(wording.explanation, this);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    m_context->setObjectName(u"contextText"_s);
    m_context->setVisible(false);

    auto *label = new QLabel(wording.label, this);
    label->setBuddy(m_text);
    m_text->setObjectName(u"wordText"_s);
    m_text->setAccessibleName(wording.label);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * kLinesOfText + theme::space(4));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * kWidthInCharacters);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(2));
    column->addWidget(title);
    column->addWidget(explanation);
    column->addSpacing(theme::space(2));
    column->addWidget(m_context);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    if (word == Word::Waive)
        addUntil(today);
    if (word == Word::Attest)
        addFile();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(wording.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setAccessibleName(wording.accept);
    m_accept->setProperty("role", u"main"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(theme::space(2));
    column->addWidget(buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this, &WordDialog::update);
    m_text->setFocus();
    update();
}

void WordDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->selectAll();
}

void WordDialog::addUntil(const QDateTime &today)
{
    m_until = new QDateEdit(today.toLocalTime().date().addDays(kProposedDays), this);
    m_until->setObjectName(u"untilEdit"_s);
    m_until->setAccessibleName(tr("Last day of the waiver"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(today.toLocalTime().date());
    m_withoutEnd = new QCheckBox(tr("Without end"), this);
    m_withoutEnd->setObjectName(u"withoutEndBox"_s);
    m_withoutEnd->setAccessibleName(m_withoutEnd->text());
    connect(m_withoutEnd, &QCheckBox::toggled, m_until, &QWidget::setDisabled);

    auto *label = new QLabel(tr("Until and including"), this);
    label->setBuddy(m_until);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(label);
    row->addWidget(m_until);
    row->addWidget(m_withoutEnd);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void WordDialog::addFile()
{
    auto *choose = new QPushButton(tr("Note a file…"), this);
    choose->setObjectName(u"fileButton"_s);
    choose->setAccessibleName(choose->text());
    choose->setToolTip(tr("Its name and SHA-256 are noted; the file itself stays where it is."));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &WordDialog::chooseFile);
    m_fileName = wrapped(tr("No file"), this);
    m_fileName->setObjectName(u"fileText"_s);
    m_fileName->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(choose);
    row->addWidget(m_fileName, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void WordDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Note a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WordDialog::readFile);
    dialog->open();
}

void WordDialog::readFile(const QString &path)
{
    m_workers.stopAll();
    m_fileLine.clear();
    m_reading = true;
    m_fileName->setText(tr("Reading %1…").arg(path));
    update();
    m_workers.run(
        this, [path](const CallContext &context) { return digestOf(path, context); },
        [this, path](const Result<FileDigest> &digest) {
            if (!digest && digest.error().kind == ErrorKind::Cancelled)
                return; // another file was chosen
            m_reading = false;
            if (digest) {
                m_fileLine = tr("File: %1, %2, SHA-256 %3")
                                 .arg(digest->name, sizeText(digest->size), QString::fromLatin1(digest->sha256));
                m_fileName->setText(m_fileLine);
            } else {
                m_fileName->setText(tr("%1 cannot be read: %2").arg(path, digest.error().message));
            }
            update();
        });
}

void WordDialog::setContext(const QString &text)
{
    m_context->setText(text);
    m_context->setVisible(!text.isEmpty());
}

QString WordDialog::text() const
{
    const QString written = m_text->toPlainText().trimmed();
    return m_fileLine.isEmpty() ? written : written + u'\n' + m_fileLine;
}

QDateTime WordDialog::until() const
{
    if (!m_until || m_withoutEnd->isChecked())
        return {};
    return QDateTime(m_until->date(), QTime(23, 59, 59)).toUTC();
}

void WordDialog::update()
{
    const bool written = !m_text->toPlainText().trimmed().isEmpty();
    m_accept->setEnabled(!m_reading && (written || m_word == Word::Accept));
}

}
