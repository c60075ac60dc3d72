#include "ui/wizard/railmodel.h"

#include "areas/catalogue.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/wizard/pagetable.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr kTopLevel = 0; ///< internal id of a page; of an area: row of its page + 1

}

RailModel::RailModel(RelocationSession &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
{
    for (const PageEntry &entry : pageTable()) {
        PageRow page{entry.id, entry.title(), {}, {}, false};
        for (const Area &area : catalogue()) {
            if (!entry.phase || area.phase != *entry.phase)
                continue;
            AreaRow row{QString::fromLatin1(area.id), titleOf(area), {}, {}, {}};
            for (const Item &item : area.items) {
                row.all.append(QString::fromLatin1(item.id));
                if (item.required)
                    row.items.append(QString::fromLatin1(item.id));
            }
            page.areas.push_back(row);
        }
        page.areasShown = page.areas.size() > 1; // a single one would repeat the page
        m_pages.push_back(page);
    }
    connect(&session.items(), &ItemBoard::itemChanged, this, &RailModel::countItem);
    connect(&session.items(), &ItemBoard::reset, this, &RailModel::countAll);
    for (auto signal : {&EstateBoard::inventoryChanged, &EstateBoard::planChanged})
        connect(&session.estate(), signal, this, &RailModel::pagesChanged);
    connect(&session, &RelocationSession::accessChanged, this, &RailModel::pagesChanged);
    countAll();
}

RailModel::Tally RailModel::tallyOf(const AreaRow &area) const
{
    Tally tally;
    tally.count = static_cast<int>(area.items.size());
    for (const QString &id : area.items) {
        if (holds(m_session.items().state(id)))
            ++tally.hold;
    }
    for (const QString &id : area.all) {
        const ItemState state = m_session.items().state(id);
        tally.checking = tally.checking || state == ItemState::Checking;
        tally.needsAction = tally.needsAction || state == ItemState::ActionNeeded;
    }
    return tally;
}

void RailModel::countItem(const QString &itemId)
{
    for (size_t p = 0; p < m_pages.size(); ++p) {
        PageRow &page = m_pages[p];
        for (size_t a = 0; a < page.areas.size(); ++a) {
            if (!page.areas[a].all.contains(itemId))
                continue;
            page.areas[a].tally = tallyOf(page.areas[a]);
            page.tally = {};
            for (const AreaRow &area : page.areas) {
                page.tally.hold += area.tally.hold;
                page.tally.count += area.tally.count;
                page.tally.checking = page.tally.checking || area.tally.checking;
                page.tally.needsAction = page.tally.needsAction || area.tally.needsAction;
            }
            const QModelIndex parent = index(static_cast<int>(p), 0);
            if (const QModelIndex child = index(static_cast<int>(a), 0, parent); child.isValid())
                Q_EMIT dataChanged(child, child);
            Q_EMIT dataChanged(parent, parent);
            return;
        }
    }
}

void RailModel::countAll()
{
    for (PageRow &page : m_pages) {
        page.tally = {};
        for (AreaRow &area : page.areas) {
            area.tally = tallyOf(area);
            page.tally.hold += area.tally.hold;
            page.tally.count += area.tally.count;
            page.tally.checking = page.tally.checking || area.tally.checking;
            page.tally.needsAction = page.tally.needsAction || area.tally.needsAction;
        }
    }
    pagesChanged();
    for (size_t p = 0; p < m_pages.size(); ++p) {
        const QModelIndex parent = index(static_cast<int>(p), 0);
        if (rowCount(parent) > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    }
}

void RailModel::pagesChanged()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

bool RailModel::isReachable(PageId id) const
{
    const bool open = m_session.document().isOpen();
    switch (id) {
    case WelcomePageId:
        return true;
    case SignInPageId:
        return !open || m_session.mayEdit();
    case WorkloadPageId:
        return open || m_session.account().isSignedIn();
    default:
        return open;
    }
}

bool RailModel::isDone(PageId id) const
{
    switch (id) {
    case WelcomePageId:
    case WorkloadPageId:
        return m_session.document().isOpen();
    case SignInPageId:
        return m_session.account().isSignedIn();
    case DiscoveryPageId:
        return !m_session.estate().inventory()->isEmpty();
    case StrategyPageId:
        return !m_session.estate().plan()->isEmpty();
    case ReportPageId:
        return !m_session.items().signOffs().isEmpty();
    default:
        break;
    }
    for (const PageRow &page : m_pages) {
        if (page.id == id)
            return page.tally.count > 0 && page.tally.hold == page.tally.count;
    }
    return false;
}

QModelIndex RailModel::indexOfPage(PageId id) const
{
    for (size_t p = 0; p < m_pages.size(); ++p) {
        if (m_pages[p].id == id)
            return index(static_cast<int>(p), 0);
    }
    return {};
}

QModelIndex RailModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTopLevel);
}

QModelIndex RailModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, kTopLevel);
}

int RailModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_pages.size());
    if (parent.internalId() != kTopLevel)
        return 0;
    const PageRow &page = m_pages[static_cast<size_t>(parent.row())];
    return page.areasShown ? static_cast<int>(page.areas.size()) : 0;
}

int RailModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isPage = index.internalId() == kTopLevel;
    const PageRow &page = m_pages[isPage ? static_cast<size_t>(index.row()) : index.internalId() - 1];
    const AreaRow *area = isPage ? nullptr : &page.areas[static_cast<size_t>(index.row())];
    const Tally &tally = area ? area->tally : page.tally;
    const bool done = area ? tally.count > 0 && tally.hold == tally.count : isDone(page.id);
    const Shade shade = tally.checking ? Shade::Checking
        : done                         ? Shade::Passed
        : tally.needsAction            ? Shade::Action
                                       : Shade::Muted;
    switch (role) {
    case Qt::DisplayRole:
        return area ? area->title : page.title;
    case Qt::DecorationRole:
        return icon(tally.checking          ? Glyph::Checking
                        : done              ? Glyph::Passed
                        : tally.needsAction ? Glyph::Action
                                            : Glyph::Unchecked,
                    shade);
    case ShadeRole:
        return static_cast<int>(shade);
    case PageRole:
        return page.id;
    case AreaRole:
        return area ? area->id : QString();
    case HoldRole:
        return tally.hold;
    case CountRole:
        return m_session.document().isOpen() ? tally.count : 0;
    case Qt::ToolTipRole: // the title, too: a compact rail shows icons alone
        return QStringList{index.data().toString(), index.data(SummaryRole).toString()}.join(u'\n').trimmed();
    case SummaryRole:
    case Qt::AccessibleDescriptionRole:
        if (!m_session.document().isOpen() || tally.count == 0)
            return done ? tr("Done") : QVariant();
        return tr("%1 of %2 required items hold").arg(tally.hold).arg(tally.count);
    default:
        return {};
    }
}

Qt::ItemFlags RailModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isReachable(static_cast<PageId>(index.data(PageRole).toInt())))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}
