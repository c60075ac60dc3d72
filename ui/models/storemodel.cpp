#include "ui/models/storemodel.h"

#include "ui/text/plantext.h"
#include "ui/text/texts.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString sentences(const QList<Message> &messages, QStringView separator)
{
    QStringList texts;
    for (const Message &message : messages)
        texts.append(message.toString());
    return texts.join(separator);
}

}

void StoreModel::setEditable(bool on)
{
    m_isEditable = on;
}

int StoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoreModel::data(const QModelIndex &index, int role) const
{
    const StoreRow *row = at(index);
    if (row == nullptr)
        return {};
    const bool isByHand = row->store.method == DataMethod::None;
    if (role == Qt::DecorationRole) {
        if (index.column() == Name)
            return icon(glyphOfType(row->store.source.type()), Shade::Muted);
        if (index.column() == Method && isByHand)
            return icon(Glyph::Person, Shade::Warning);
        return {};
    }
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row->store.source.toString();
    if (role == Qt::ToolTipRole && index.column() == OtherWays)
        return sentences(row->otherWays, u"\n");
    if (role == MethodRole)
        return int(row->store.method);
    if (role == MethodsRole) {
        QList<int> methods;
        for (const DataMethod method : row->methods)
            methods.append(int(method));
        return QVariant::fromValue(methods);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return row->store.source.name();
    case Type:
        return typeText(row->store.source.type());
    case Method:
        return dataMethodText(row->store.method);
    case Target:
        return row->store.target == row->store.source ? tr("The same resource") : row->store.target.name();
    case OtherWays:
        return sentences(row->otherWays, u", ");
    default:
        return {};
    }
}

QVariant StoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Store");
    case Type:
        return tr("Type");
    case Method:
        return tr("How its data gets over");
    case Target:
        return tr("Target name");
    case OtherWays:
        return tr("Ways that its service knows");
    default:
        return {};
    }
}

Qt::ItemFlags StoreModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const StoreRow *row = at(index);
    if (m_isEditable && row != nullptr && index.column() == Method && row->methods.size() > 1)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool StoreModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const StoreRow *row = at(index);
    const auto method = DataMethod(value.toInt());
    if (method == row->store.method || !row->methods.contains(method))
        return false;
    Q_EMIT methodChosen(row->store.source.toString(), method);
    return true;
}

}
