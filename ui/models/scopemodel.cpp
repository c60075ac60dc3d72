#include "ui/models/scopemodel.h"

#include <QLocale>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr kTop = 0; ///< internal id of a subscription; a group has the number of its branch + 1

QString tagText(const ResourceGroup &group)
{
    QStringList lines;
    for (auto it = group.tags.cbegin(); it != group.tags.cend(); ++it)
        lines.append(u"%1 = %2"_s.arg(it.key(), it.value()));
    lines.sort(Qt::CaseInsensitive);
    return lines.join(u'\n');
}

}

ScopeModel::ScopeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ScopeModel::setCatalogue(const QList<Subscription> &subscriptions, const QList<ScopeGroup> &groups)
{
    QList<Branch> branches;
    for (const Subscription &subscription : subscriptions) {
        Branch branch{subscription, {}};
        for (const ScopeGroup &group : groups) {
            if (group.group.id.isWithin(subscription.id))
                branch.groups.append(group);
        }
        branches.append(branch);
    }
    const bool isSameTree = std::equal(
        branches.begin(), branches.end(), m_branches.begin(), m_branches.end(), [](const Branch &a, const Branch &b) {
            return a.subscription.id == b.subscription.id
                && std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), b.groups.end(),
                              [](const ScopeGroup &x, const ScopeGroup &y) { return x.group.id == y.group.id; });
        });
    if (isSameTree) { // other counts only: selection and scroll position stay
        m_branches = branches;
        for (int row = 0; row < m_branches.size(); ++row) {
            const QModelIndex branch = index(row, 0);
            Q_EMIT dataChanged(branch, index(row, ColumnCount - 1));
            if (const int count = rowCount(branch); count > 0)
                Q_EMIT dataChanged(index(0, 0, branch), index(count - 1, ColumnCount - 1, branch));
        }
        return;
    }
    beginResetModel();
    m_branches = branches;
    endResetModel();
}

void ScopeModel::setChosen(const QSet<ResourceId> &groups)
{
    if (groups == m_chosen)
        return;
    m_chosen = groups;
    for (int row = 0; row < m_branches.size(); ++row) {
        const QModelIndex branch = index(row, 0);
        Q_EMIT dataChanged(branch, branch, {Qt::CheckStateRole});
        if (const int count = rowCount(branch); count > 0)
            Q_EMIT dataChanged(index(0, 0, branch), index(count - 1, 0, branch), {Qt::CheckStateRole});
    }
    Q_EMIT chosenChanged();
}

const ScopeGroup *ScopeModel::groupAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return nullptr;
    return &m_branches[static_cast<qsizetype>(index.internalId()) - 1].groups[index.row()];
}

QModelIndex ScopeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTop);
}

QModelIndex ScopeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kTop);
}

int ScopeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    if (parent.internalId() != kTop || parent.column() != 0)
        return 0;
    return static_cast<int>(m_branches[parent.row()].groups.size());
}

int ScopeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::CheckState ScopeModel::checkOf(const Branch &branch) const
{
    const auto count = std::count_if(branch.groups.begin(), branch.groups.end(),
                                     [this](const ScopeGroup &group) { return m_chosen.contains(group.group.id); });
    if (count == 0)
        return Qt::Unchecked;
    return count == branch.groups.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant ScopeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Resources ? Qt::AlignRight : Qt::AlignLeft));
    const ScopeGroup *group = groupAt(index);
    return group ? groupData(*group, index.column(), role) : branchData(m_branches[index.row()], index.column(), role);
}

QVariant ScopeModel::branchData(const Branch &branch, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Name)
        return checkOf(branch);
    if (role == Qt::ToolTipRole)
        return branch.subscription.subscriptionId;
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name) {
        const QString &name = branch.subscription.displayName;
        return branch.subscription.state == "Enabled"_L1 ? name : tr("%1 (%2)").arg(name, branch.subscription.state);
    }
    if (column == Resources) {
        int sum = 0;
        for (const ScopeGroup &group : branch.groups)
            sum += group.total();
        return QLocale().toString(sum);
    }
    return {};
}

QVariant ScopeModel::groupData(const ScopeGroup &group, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Name)
        return m_chosen.contains(group.group.id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole) {
        const QString tags = tagText(group.group);
        return tags.isEmpty() ? group.group.name : group.group.name + u'\n' + tags;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return group.group.name;
    case Resources:
        return QLocale().toString(group.total());
    default:
        return {};
    }
}

bool ScopeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    const bool choose = value.value<Qt::CheckState>() == Qt::Checked;
    QSet<ResourceId> chosen = m_chosen;
    const auto mark = [&](const ScopeGroup &group) {
        if (choose)
            chosen.insert(group.group.id);
        else
            chosen.remove(group.group.id);
    };
    if (const ScopeGroup *group = groupAt(index)) {
        mark(*group);
    } else {
        for (const ScopeGroup &one : m_branches[index.row()].groups)
            mark(one);
    }
    setChosen(chosen);
    return true;
}

QVariant ScopeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Resources)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Subscription, resource group");
    case Resources:
        return tr("Resources");
    default:
        return {};
    }
}

Qt::ItemFlags ScopeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void ScopeFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

bool ScopeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const auto *model = static_cast<const ScopeModel *>(sourceModel());
    const QModelIndex index = model->index(row, ScopeModel::Name, parent);
    const auto holds = [this](const QModelIndex &one) {
        return one.data().toString().contains(m_text, Qt::CaseInsensitive)
            || one.data(Qt::ToolTipRole).toString().contains(m_text, Qt::CaseInsensitive); // tags; a subscription's id
    };
    if (holds(index) || (parent.isValid() && holds(parent)))
        return true;
    for (int child = 0; child < model->rowCount(index); ++child) {
        if (holds(model->index(child, ScopeModel::Name, index)))
            return true;
    }
    return false;
}

bool ScopeFilter::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto *model = static_cast<const ScopeModel *>(sourceModel());
    const QModelIndex source = mapToSource(index);
    if (role != Qt::CheckStateRole || model->groupAt(source))
        return QSortFilterProxyModel::setData(index, value, role);
    QSet<ResourceId> chosen = model->chosen();
    for (int row = 0; row < rowCount(index); ++row) {
        const ResourceId &id = model->groupAt(mapToSource(this->index(row, 0, index)))->group.id;
        if (value.value<Qt::CheckState>() == Qt::Checked)
            chosen.insert(id);
        else
            chosen.remove(id);
    }
    static_cast<ScopeModel *>(sourceModel())->setChosen(chosen);
    return true;
}

}
