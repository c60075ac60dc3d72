#pragma once

#include "report/reportmodel.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace azrelocate {

/// Name and note of a signature; says what is signed: the head of the event log as it was verified.
class SignDialog : public QDialog
{
    Q_OBJECT
public:
    SignDialog(const ReportModel &model, const QString &name, QWidget *parent = nullptr);

    QString name() const;
    QString note() const;

private:
    QLineEdit *m_name;
    QPlainTextEdit *m_note;
};

}
