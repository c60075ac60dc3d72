#pragma once

#include "checklist/finding.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace azrelocate {

class EvidenceModel;
class Table;

/// What a check read: the requests and probes, and of the chosen one everything that the file keeps.
class EvidenceView : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceView(QWidget *parent = nullptr);

    void setEvidence(const Evidence &evidence);

private:
    void showCurrent();

    EvidenceModel *m_model;
    Table *m_table;
    QLabel *m_head;
    QPlainTextEdit *m_text;
};

}
