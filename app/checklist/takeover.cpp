#include "checklist/takeover.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QDateTime takenOverAt(const QList<AppliedChange> &applied)
{
    QDateTime at;
    for (const AppliedChange &change : applied) {
        if (!change.undone && change.change.itemId == "cut.switch"_L1)
            at = change.endedAt;
    }
    return at;
}

}
