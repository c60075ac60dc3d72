#pragma once

#include "checklist/addressmap.h"
#include "checklist/hubs.h"

namespace azrelocate::landingzone {

/// A range that the target network will meet.
struct MetRange
{
    AddressRange range;
    QString network;     ///< whose it is
    bool direct = false; ///< the two are peered; otherwise the other one lies behind a hub
};

/// The ranges of the target hub of @p network, of the networks that are peered with it, and of the source itself where
/// the hubs of both regions are peered.
QList<MetRange> metRanges(const QList<HubJoin> &joins, const PlannedResource &network);

/// Those of @p met that overlap @p range; direct ones first.
QList<MetRange> overlapping(const QList<MetRange> &met, const AddressRange &range);

/// New ranges for those of @p network that overlap something that the target meets, free among all networks that the
/// subscriptions of the network and of its hubs have; empty: it can keep its addresses, or nothing is free.
Result<AddressMap> newAddresses(const CheckInput &input, const QList<HubJoin> &joins, const PlannedResource &network,
                                const VirtualNetwork &source);

}
