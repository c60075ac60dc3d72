#pragma once

#include "checklist/checkinput.h"

#include <QDialog>

class QSpinBox;

namespace azrelocate {

/// How long the cutover waits: between two steps of a slow switch, for the silence of the source, for its end.
class WaitingTimesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WaitingTimesDialog(const Limits &limits, QWidget *parent = nullptr);

    /// Those that were given, with what was chosen.
    Limits limits() const;

private:
    const Limits m_limits;
    QSpinBox *m_canary;
    QSpinBox *m_silence;
    QSpinBox *m_close;
};

}
