#include "ui/models/hostnamemodel.h"

#include "ui/widgets/icons.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

void HostNameModel::setHostNames(const QList<PlannedHostName> &hostNames)
{
    setRows(hostNames, [](const PlannedHostName &a, const PlannedHostName &b) {
        return a.name == b.name && a.zone == b.zone && a.recordType == b.recordType && a.sourceApp == b.sourceApp
            && a.targetApp == b.targetApp && a.newName == b.newName;
    });
}

void HostNameModel::setEditable(bool on)
{
    m_isEditable = on;
}

int HostNameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostNameModel::data(const QModelIndex &index, int role) const
{
    const PlannedHostName *host = at(index);
    if (host == nullptr)
        return {};
    if (role == Qt::DecorationRole && index.column() == Name)
        return icon(Glyph::Domain, Shade::Muted);
    if (role == Qt::EditRole && index.column() == NewName)
        return host->newName;
    if (role == Qt::ToolTipRole && index.column() == Source)
        return host->sourceApp.toString();
    if (role == Qt::ToolTipRole && index.column() == Target)
        return host->targetApp.toString();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return host->name;
    case Record:
        //: type of a DNS record and its zone
        return host->recordType.isEmpty() ? tr("No record found")
            : host->zone.isNull()         ? host->recordType
                                          : tr("%1 in %2").arg(host->recordType, host->zone.name());
    case Source:
        return host->sourceApp.name();
    case Target:
        return host->targetApp.name();
    case NewName:
        return host->newName.isEmpty() ? tr("Keeps its name") : host->newName;
    default:
        return {};
    }
}

QVariant HostNameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Host name");
    case Record:
        return tr("Record");
    case Source:
        return tr("Leads to");
    case Target:
        return tr("Will lead to");
    case NewName:
        return tr("New name");
    default:
        return {};
    }
}

Qt::ItemFlags HostNameModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_isEditable && index.isValid() && index.column() == NewName)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool HostNameModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PlannedHostName *host = at(index);
    if (host == nullptr || !m_isEditable || role != Qt::EditRole || index.column() != NewName)
        return false;
    const QString typed = value.toString().trimmed().toLower();
    const QString wanted = typed == host->name ? QString() : typed;
    if (wanted == host->newName)
        return false;
    Q_EMIT newNameChosen(host->name, wanted);
    return true;
}

}
