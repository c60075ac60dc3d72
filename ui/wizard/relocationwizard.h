#pragma once

#include "ui/pages/pageid.h"
#include "ui/session/relocationsession.h"

#include <QWizard>

namespace azrelocate {

class Page;
class PhaseRail;

/// The pages with the phase rail at their side. A QWizard that is a part of the window instead of a dialog; the rail
/// may jump, because a relocation is worked on for weeks and not once from front to back.
class RelocationWizard : public QWizard
{
    Q_OBJECT
public:
    explicit RelocationWizard(RelocationSession &session, QWidget *parent = nullptr);

    Page *currentWizardPage() const;
    Page *pageOf(PageId id) const;
    void goTo(PageId id);
    void showArea(PageId page, const QString &areaId);
    int nextId() const override;

Q_SIGNALS:
    void closeWanted(); ///< "Save & close": the file goes, the window stays

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void pageShown();
    void nameButtons();
    void returnToPlace();
    bool applies(PageId id) const;

    RelocationSession &m_session;
    PhaseRail *m_rail;
};

}
