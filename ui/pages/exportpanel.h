#pragma once

#include "ui/session/reportboard.h"
#include "ui/widgets/panel.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace azrelocate {

class ComparisonChoice;

/// Formats, reader and folder of an export; afterwards a line for each file, written or not.
class ExportPanel : public Panel
{
    Q_OBJECT
public:
    ExportPanel(ReportBoard &board, const QString &directory, QWidget *parent = nullptr);

private:
    QList<ReportFormat> chosen() const;
    void chooseDirectory();
    void start();
    ExportChoices choices() const;
    void refresh();
    void showProgress(int percent);
    void showResults(const QList<ExportedReport> &files);
    QWidget *lineFor(const ExportedReport &file);

    ReportBoard &m_board;
    QList<std::pair<ReportFormat, QCheckBox *>> m_formats;
    QCheckBox *m_mask;
    QComboBox *m_language;
    ComparisonChoice *m_comparison;
    QLineEdit *m_directory;
    QPushButton *m_export;
    QPushButton *m_stop;
    QWidget *m_results;
    QBoxLayout *m_resultLines;
};

}
