#pragma once

#include "ui/pages/page.h"

namespace azrelocate {

class ChecklistView;

/// The checklist of one phase: Prepare and Migrate are this page.
class ChecklistPage : public Page
{
    Q_OBJECT
public:
    ChecklistPage(RelocationSession &session, Phase phase, QWidget *parent = nullptr);

    void shown() override;

public Q_SLOTS:
    /// Jumps to an area of this phase ("tls"); another area is left alone.
    void showArea(const QString &areaId);
    void showItem(const QString &itemId);

private:
    void showSummary();

    const Phase m_phase;
    ChecklistView *m_view;
    bool m_shown = false; ///< came to the front at least once
};

}
