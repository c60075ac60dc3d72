#pragma once

#include "areas/cutover/trafficwatch.h"

#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// Which DNS server sends users where, and until when it may go on sending them to the source.
class ResolverModel : public RowsModel<cutover::ResolverAnswer>
{
    Q_OBJECT
public:
    enum Column { LeadsColumn, HostColumn, ServerColumn, UntilColumn, AnswerColumn, ColumnCount };

    using RowsModel::RowsModel;

    void setAnswers(const QList<cutover::ResolverAnswer> &answers);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What stands in the first column, to give it room.
    static QStringList leadWords();

private:
    static QString textAt(const cutover::ResolverAnswer &answer, int column);
};

}
