#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace azrelocate {

/// The smoke tests of a relocation as text, one on each line (see SmokeTest); says at once what is wrong on which line.
class SmokeTestsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p hosts: of the workload, for an example that fits.
    SmokeTestsDialog(const QStringList &tests, const QStringList &hosts, QWidget *parent = nullptr);

    /// As written by SmokeTest::toLine(); whole once the dialog was accepted.
    QStringList tests() const { return m_tests; }

private:
    void judge();

    QPlainTextEdit *m_text;
    QLabel *m_trouble;
    QPushButton *m_save = nullptr;
    QStringList m_tests;
};

}
