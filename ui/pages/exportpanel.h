#pragma once

#include "ui/session/reportboard.h"
#include "ui/widgets/panel.h"

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace azrelocate {

/// Formats and folder of an export; afterwards a line for each file, written or not.
class ExportPanel : public Panel
{
    Q_OBJECT
public:
    ExportPanel(ReportBoard &board, const QString &directory, QWidget *parent = nullptr);

private:
    QList<ReportFormat> chosen() const;
    void chooseDirectory();
    void start();
    void refresh();
    void showResults(const QList<ExportedReport> &files);
    QWidget *lineFor(const ExportedReport &file);

    ReportBoard &m_board;
    QList<std::pair<ReportFormat, QCheckBox *>> m_formats;
    QLineEdit *m_directory;
    QPushButton *m_export;
    QWidget *m_results;
    QBoxLayout *m_resultLines;
};

}
