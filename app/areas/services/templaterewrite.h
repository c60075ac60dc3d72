#pragma once

#include "base/message.h"
#include "plan/plan.h"

#include <QJsonObject>
#include <QStringList>

namespace azrelocate::services {

/// Something that the exported template had and the rewritten one has not, and why.
struct RewriteNote
{
    QString resource; ///< "Microsoft.Web/sites/shop-weu"
    QString path;     ///< "properties.hostNameSslStates"; empty: the whole resource
    Message reason;
};

struct RewrittenTemplate
{
    QJsonObject document;         ///< deployable in the target group
    QStringList resources;        ///< "type/name" in the template's order
    QStringList secureParameters; ///< names of secureString parameters that a value must be given for
    QList<RewriteNote> notes;
};

/// Turns the export of resources of one source group into a template for the target region: regions, names, ids and
/// host names as planned, without what the service sets by itself and without what other areas of the checklist create
/// (host name bindings, role assignments, diagnostic settings). Pure: reads nothing, asks nobody.
RewrittenTemplate rewriteTemplate(const QJsonObject &exported, const Plan &plan);

}
