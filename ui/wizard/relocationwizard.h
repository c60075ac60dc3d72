#pragma once

#include "ui/pages/pageid.h"
#include "ui/session/relocationsession.h"

#include <QTimer>
#include <QWizard>

namespace azrelocate {

class Page;
class PhaseRail;

/// The pages with the phase rail at their side. A QWizard that is a part of the window instead of a dialog; the rail
/// may jump, because a relocation is worked on for weeks and not once from front to back. The start page is there at
/// once; the others are made after the first picture, or when somebody goes to them.
class RelocationWizard : public QWizard
{
    Q_OBJECT
public:
    explicit RelocationWizard(RelocationSession &session, QWidget *parent = nullptr);

    Page *currentWizardPage() const;
    Page *pageOf(PageId id); ///< made now if it was not yet
    void goTo(PageId id);
    void showArea(PageId page, const QString &areaId);
    int nextId() const override;
    bool validateCurrentPage() override;

Q_SIGNALS:
    void closeWanted(); ///< "Save & close": the file goes, the window stays

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool makeNextPage(); ///< false: all are there
    void pageShown();
    void nameButtons();
    void returnToPlace();
    bool applies(PageId id) const;

    RelocationSession &m_session;
    PhaseRail *m_rail;
    QTimer m_pageMaker; ///< the pages that nobody sees yet, one at a time, once the window was drawn
};

}
