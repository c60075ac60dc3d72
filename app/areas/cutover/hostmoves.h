#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// A host name or an address of the source, and what takes its place.
struct HostMove
{
    QString source;
    QString target;   ///< as the target region gave it out; empty: the target is not there yet
    ResourceId owner; ///< the target's resource; null where only the name's form is known
};

/// Every host name and address of the workload that moves.
class HostMoves
{
public:
    /// Reads each target that has an endpoint. Errors are those of the reads, but for a target that is not there.
    static Result<HostMoves> of(const CheckInput &input);

    const HostMove *fromSource(const QString &host) const; ///< nullptr: it does not move
    const HostMove *toTarget(const QString &host) const;   ///< nullptr: it is no target's

private:
    QList<HostMove> m_moves;
};

}
