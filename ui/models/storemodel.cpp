#include "ui/models/storemodel.h"

#include "ui/text/plantext.h"
#include "ui/text/texts.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

int StoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoreModel::data(const QModelIndex &index, int role) const
{
    const StoreRow *row = at(index);
    if (row == nullptr)
        return {};
    const bool isByHand = row->store.method == "none"_L1;
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
        return row->otherWays.join(u'\n');
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return row->store.source.name();
    case Type:
        return typeText(row->store.source.type());
    case Method:
        return storeMethodText(row->store.method);
    case Target:
        return row->store.target == row->store.source ? tr("The same resource") : row->store.target.name();
    case OtherWays:
        return row->otherWays.join(u", "_s);
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

}
