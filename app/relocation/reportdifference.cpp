#include "relocation/reportdifference.h"

#include "relocation/reportat.h"
#include "relocation/reportbuilder.h"
#include "report/reportcomparison.h"

#include <QFileInfo>

namespace azrelocate {

Result<ReportModel> reportComparedWith(const ReportBase &base, const Relocation &relocation, const QString &generatedBy)
{
    auto model = buildReport(relocation, generatedBy);
    if (!model || base.isNull())
        return model;
    const bool isFile = !base.file.isEmpty();
    const auto then = isFile ? reportAsLeft(base.file, *model) : reportAt(relocation, *model, base.since);
    if (!then)
        return then.error();
    model->comparison = compareReports(*then, *model, isFile); // the log knows nothing of objects
    if (isFile)
        model->comparison->base = QFileInfo(base.file).fileName();
    return model;
}

}
