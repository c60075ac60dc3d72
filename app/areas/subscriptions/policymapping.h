#pragma once

#include "plan/plan.h"

#include <QJsonObject>

namespace azrelocate::subscriptions {

/// @p value with every text in it that is the source region, or the id of something that moves, replaced by its
/// counterpart; a list names each value once then.
QJsonValue mappedPlaces(const QJsonValue &value, const Plan &plan);

/// The body of the PUT that makes the counterpart of @p assignment, as Azure shows it, at the target: definition,
/// parameters, selectors, exclusions and messages, with places mapped, its identity without the principal, and its
/// region.
QJsonObject counterpartAssignment(const QJsonObject &assignment, const Plan &plan);

/// The same for an exemption; that from an assignment of a moving group becomes one from that assignment's counterpart.
QJsonObject counterpartExemption(const QJsonObject &exemption, const Plan &plan);

/// Whether @p actual, as Azure shows an assignment, decides as the body @p wanted does: definition, parameters,
/// exclusions, enforcement, selectors and overrides. Lists compare without order, texts without case.
bool decidesAlike(const QJsonObject &wanted, const QJsonObject &actual);

/// Definition and parameters in one line, for expected and actual.
QString decisionText(const QJsonObject &assignment);

}
