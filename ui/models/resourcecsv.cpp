#include "ui/models/resourcecsv.h"

#include "report/csvrow.h"
#include "ui/models/resourcemodel.h"
#include "ui/text/plantext.h"

namespace azrelocate {

namespace {

QString number(int value)
{
    return QString::number(value);
}

}

QByteArray csvOf(const ResourceTable &table, const QList<qsizetype> &rows)
{
    QString csv(QChar::ByteOrderMark);
    csv += csvRow({ResourceModel::tr("Id"), ResourceModel::tr("Name"), ResourceModel::tr("Type"),
                   ResourceModel::tr("Resource group"), ResourceModel::tr("Region"), ResourceModel::tr("State"),
                   ResourceModel::tr("Tool"), ResourceModel::tr("Moves"), ResourceModel::tr("Target name"),
                   ResourceModel::tr("Target group"), ResourceModel::tr("Wave"), ResourceModel::tr("Needs"),
                   ResourceModel::tr("Needed by"), ResourceModel::tr("Reason")});
    for (const qsizetype index : rows) {
        const ResourceTable::Row &row = table.row(index);
        csv += csvRow({row.id.toString(), row.name, table.typeOf(row).original, table.groupOf(row).text,
                       table.regionOf(row).original, stateText(row.state), row.tool ? toolText(*row.tool) : QString(),
                       placementText(row.placement), row.targetName, row.targetGroup,
                       row.targetName.isEmpty() ? QString() : number(row.wave), number(row.needs), number(row.neededBy),
                       row.reason});
    }
    return csv.toUtf8();
}

}
