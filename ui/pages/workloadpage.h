#pragma once

#include "ui/pages/page.h"
#include "ui/session/scopeboard.h"

class QLabel;

namespace azrelocate {

class Banner;
class FactsGrid;
class NewFileBar;
class RegionPanel;
class ScopePanel;

/// What moves, from where to where, and in which file that is kept. Next creates the file and begins discovery. An open
/// file shows what was decided when it was made.
class WorkloadPage : public Page
{
    Q_OBJECT
public:
    /// @p directory: where new files are proposed.
    WorkloadPage(RelocationSession &session, const QString &directory, QWidget *parent = nullptr);

    bool isComplete() const override;
    bool validatePage() override;
    QString nextText() const override;
    void shown() override;

private:
    QWidget *makeChoices(const QString &directory);
    QWidget *makeSummary();
    void refresh();
    void showGap();
    void showSettings();
    RelocationSettings chosen() const;

    ScopeBoard m_board;
    Banner *m_banner;
    NewFileBar *m_file;
    ScopePanel *m_scope;
    RegionPanel *m_regions;
    QLabel *m_gap;
    QWidget *m_choices;
    QWidget *m_summary;
    FactsGrid *m_facts;
    bool m_creating = false;
};

}
