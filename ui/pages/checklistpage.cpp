#include "ui/pages/checklistpage.h"

#include "areas/catalogue.h"

#include "ui/checklist/checklistview.h"
#include "ui/text/texts.h"

#include <QBoxLayout>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QList<const Area *> areasOf(Phase phase)
{
    QList<const Area *> areas;
    for (const Area &area : catalogue()) {
        if (area.phase == phase)
            areas.append(&area);
    }
    return areas;
}

}

ChecklistPage::ChecklistPage(RelocationSession &session, Phase phase, QWidget *parent)
    : Page(session, titleOf(phase), parent)
    , m_phase(phase)
    , m_view(new ChecklistView(session, areasOf(phase), ChecklistModel::Layout::ByArea,
                               u"checklist-"_s + toString(phase), this))
{
    setObjectName(u"checklistPage-"_s + toString(phase));
    actions()->addWidget(m_view->headButtons());
    content()->addWidget(m_view, 1);
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        if (m_shown && isVisible())
            m_view->checkUnchecked();
    });
    connect(m_view, &ChecklistView::countsChanged, this, &ChecklistPage::showSummary);
    showSummary();
}

void ChecklistPage::shown()
{
    m_shown = true;
    m_view->takeFocus();
    m_view->checkUnchecked();
}

void ChecklistPage::showArea(const QString &areaId)
{
    m_view->showArea(areaId);
}

void ChecklistPage::showItem(const QString &itemId)
{
    m_view->showItem(itemId);
}

void ChecklistPage::showSummary()
{
    const ChecklistModel::Counts counts = m_view->counts();
    const auto open = session().items().openRequired(m_phase).size();
    if (counts.needAction == 0)
        setIntroduction(tr("Every item holds."));
    else if (open == 0)
        setIntroduction(tr("Every required item holds; %n other(s) need(s) action.", nullptr, counts.needAction));
    else
        setIntroduction(tr("%1 of %n item(s) need(s) action, %2 of them required.", nullptr, counts.all)
                            .arg(counts.needAction)
                            .arg(open));
}

}
