#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::landingzone {

/// The items of the area "landing-zone".
std::span<const Item> items();

Finding servicesOffered(const CheckInput &input);
Finding skusAreAvailable(const CheckInput &input);
Finding quotaSuffices(const CheckInput &input);
Finding providersAreRegistered(const CheckInput &input);
Finding policyAllows(const CheckInput &input);
Finding stepsAreAllowed(const CheckInput &input);
Finding networkExists(const CheckInput &input);
Finding addressesDoNotOverlap(const CheckInput &input);
Finding hubIsPeered(const CheckInput &input);
Finding routesLeadToTheTarget(const CheckInput &input);
Finding sitesOutsideAreReached(const CheckInput &input);
Finding bothSidesReachEachOther(const CheckInput &input);
Finding everyResourceIsDecided(const CheckInput &input);
Finding privateZonesAreLinked(const CheckInput &input);
Finding namesAreFree(const CheckInput &input);
Finding noLockStopsAStep(const CheckInput &input);

Result<QList<Change>> proposeQuota(const CheckInput &input);
Result<QList<Change>> proposeProviders(const CheckInput &input);
Result<QList<Change>> proposeExemptions(const CheckInput &input);
Result<QList<Change>> proposeRoles(const CheckInput &input);
Result<QList<Change>> proposeNetwork(const CheckInput &input);
Result<QList<Change>> proposeAddresses(const CheckInput &input);
Result<QList<Change>> proposePeerings(const CheckInput &input);
Result<QList<Change>> proposeRouting(const CheckInput &input);
Result<QList<Change>> proposePaths(const CheckInput &input);
Result<QList<Change>> proposeZoneLinks(const CheckInput &input);
Result<QList<Change>> proposeNames(const CheckInput &input);
Result<QList<Change>> proposeLocks(const CheckInput &input);

}
