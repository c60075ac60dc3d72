#pragma once

#include "ui/session/relocationsession.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace azrelocate {

/// What it costs while source and target both run, below the waves: the sums, how much of them is known, and a button
/// that asks Azure.
class CostStrip : public QWidget
{
    Q_OBJECT
public:
    explicit CostStrip(RelocationSession &session, QWidget *parent = nullptr);

private:
    void refresh();
    QString words() const;
    QString knownWords() const;

    RelocationSession &m_session;
    QLabel *m_text;
    QLabel *m_known;
    QPushButton *m_read;
};

}
