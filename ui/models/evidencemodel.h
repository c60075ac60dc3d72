#pragma once

#include "checklist/finding.h"

#include "ui/models/rowsmodel.h"

namespace azrelocate {

/// One thing that a check read: a request to Azure, or a probe (DNS, TLS, HTTP) from this machine.
struct EvidenceRow
{
    RequestRecord request; ///< without a method for a probe
    QString probe;         ///< one line; empty for a request

    bool isProbe() const { return request.method.isEmpty(); }
};

/// The evidence of a finding, in the order in which it was read; probes after requests.
class EvidenceModel : public RowsModel<EvidenceRow>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, RequestColumn, StatusColumn, SizeColumn, RequestIdColumn, ColumnCount };

    using RowsModel::RowsModel;

    void setEvidence(const Evidence &evidence);
    /// Request and answer as the file keeps them: secrets masked, the answer cut at 4 KiB.
    QString wholeText(int row) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString textAt(const EvidenceRow &row, int column);
};

}
