#pragma once

#include "ui/session/reportboard.h"
#include "ui/widgets/panel.h"

class QLabel;
class QPushButton;

namespace azrelocate {

/// Whether the event log still is what was written, and who signed at which point of it.
class ChainPanel : public Panel
{
    Q_OBJECT
public:
    explicit ChainPanel(ReportBoard &board, QWidget *parent = nullptr);

    /// Whether a person may sign here (an open file that can be written).
    void setMaySign(bool may);

Q_SIGNALS:
    void signWanted();

private:
    void refresh();
    void showChain(const ReportModel &model);
    void showSignOffs(const ReportModel &model);

    ReportBoard &m_board;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_head;
    QLabel *m_problems;
    QLabel *m_signOffs;
    QPushButton *m_sign;
    QPushButton *m_again;
};

}
