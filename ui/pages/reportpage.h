#pragma once

#include "ui/pages/page.h"
#include "ui/session/reportboard.h"

namespace azrelocate {

class Banner;
class ChainPanel;
class ExportPanel;
class ReportPreview;
class VerdictPanel;

/// What came out of it: verdict, event log, signatures and export at the left, the report as it prints at the right.
class ReportPage : public Page
{
    Q_OBJECT
public:
    /// @p directory: where exports go unless another folder is chosen.
    ReportPage(RelocationSession &session, const QString &directory, QWidget *parent = nullptr);

    void shown() override;

private:
    void refresh();
    void showReport();
    void sign();

    ReportBoard m_board;
    Banner *m_banner;
    VerdictPanel *m_verdict;
    ChainPanel *m_chain;
    ExportPanel *m_export;
    ReportPreview *m_preview;
};

}
