#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::tls {

/// The items of the area "tls".
std::span<const Item> items();

Finding namesAreCovered(const CheckInput &input);
Finding certificatesAreValid(const CheckInput &input);
Finding nothingIsPending(const CheckInput &input);
Finding certificatesAreBound(const CheckInput &input);
Finding handshakesSucceed(const CheckInput &input);
Finding renewalIsEqual(const CheckInput &input);

Result<QList<Change>> proposeCertificates(const CheckInput &input);
Result<QList<Change>> proposeRenewals(const CheckInput &input);
Result<QList<Change>> proposeCertificateBindings(const CheckInput &input);
Result<QList<Change>> proposeRenewalPolicies(const CheckInput &input);

}
