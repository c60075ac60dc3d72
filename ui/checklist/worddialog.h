#pragma once

#include "ui/checklist/filedigest.h"
#include "ui/session/workers.h"

#include <QDateTime>
#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace azrelocate {

/// Asks for a person's word on an item: what was seen, why it is waived, a comment, a reviewer's question.
class WordDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Word { Attest, Waive, TakeBack, Comment, Accept, Question, Answer, Assign };

    /// @p today: in the clock of the relocation, from which a waiver's end is proposed.
    WordDialog(Word word, const QString &itemTitle, const QDateTime &today, QWidget *parent = nullptr);

    /// Shown above the text: the questions that are answered.
    void setContext(const QString &text);
    /// What is proposed as the text.
    void setText(const QString &text);
    /// What was written; with the file's name and digest on a line of its own where one was chosen.
    QString text() const;
    /// Of a waiver: the end of the chosen day, in UTC; null: without end.
    QDateTime until() const;

private:
    void addUntil(const QDateTime &today);
    void addFile();
    void chooseFile();
    void readFile(const QString &path);
    void update();

    const Word m_word;
    QLabel *m_context;
    QPlainTextEdit *m_text;
    QLabel *m_fileName = nullptr;
    QDateEdit *m_until = nullptr;
    QCheckBox *m_withoutEnd = nullptr;
    QPushButton *m_accept;
    QString m_fileLine;
    bool m_reading = false;
    Workers m_workers;
};

}
