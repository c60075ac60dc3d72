#include "relocation/ttlclock.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QDateTime oldTtlsRunOutAt(const QList<AppliedChange> &applied)
{
    QDateTime last;
    for (const AppliedChange &lowered : applied) {
        if (lowered.undone || lowered.change.itemId != "dom.ttl"_L1)
            continue;
        const qint64 oldTtl =
            lowered.change.before.toObject().value("properties"_L1).toObject().value("TTL"_L1).toInteger();
        const QDateTime runOut = lowered.acceptedAt.addSecs(oldTtl + 1);
        last = last.isValid() ? std::max(last, runOut) : runOut;
    }
    return last;
}

}
