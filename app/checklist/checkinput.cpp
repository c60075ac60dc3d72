#include "checklist/checkinput.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

QJsonObject Limits::toJson() const
{
    return {{u"maxTtlSeconds"_s, static_cast<qint64>(maxTtl.count())},
        {u"certificateDaysPastCutover"_s, certificateDaysPastCutover}, {u"closeAfterDays"_s, closeAfterDays},
        {u"gateEvidenceMinutes"_s, static_cast<qint64>(gateEvidenceAge.count())},
        {u"evidenceHours"_s, static_cast<qint64>(evidenceAge.count())},
        {u"syncLagSeconds"_s, static_cast<qint64>(syncLag.count())},
        {u"sourceSilenceHours"_s, static_cast<qint64>(sourceSilence.count())},
        {u"canaryPauseMinutes"_s, static_cast<qint64>(canaryPause.count())}};
}

Limits Limits::fromJson(const QJsonObject &object)
{
    Limits limits;
    limits.maxTtl = std::chrono::seconds(object.value("maxTtlSeconds"_L1).toInteger(limits.maxTtl.count()));
    limits.certificateDaysPastCutover =
        object.value("certificateDaysPastCutover"_L1).toInt(limits.certificateDaysPastCutover);
    limits.closeAfterDays = object.value("closeAfterDays"_L1).toInt(limits.closeAfterDays);
    limits.gateEvidenceAge =
        std::chrono::minutes(object.value("gateEvidenceMinutes"_L1).toInteger(limits.gateEvidenceAge.count()));
    limits.evidenceAge = std::chrono::hours(object.value("evidenceHours"_L1).toInteger(limits.evidenceAge.count()));
    limits.syncLag = std::chrono::seconds(object.value("syncLagSeconds"_L1).toInteger(limits.syncLag.count()));
    limits.sourceSilence =
        std::chrono::hours(object.value("sourceSilenceHours"_L1).toInteger(limits.sourceSilence.count()));
    limits.canaryPause =
        std::chrono::minutes(object.value("canaryPauseMinutes"_L1).toInteger(limits.canaryPause.count()));
    return limits;
}

bool isMadeByUs(const CheckInput &input, const ResourceId &resource)
{
    return std::any_of(input.applied.begin(), input.applied.end(), [&](const AppliedChange &applied) {
        return applied.change.request.method == "PUT" && applied.change.before.isNull() && !applied.undone
            && applied.change.resource == resource;
    });
}

}
