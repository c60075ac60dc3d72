#include "targets.h"

#include "estate/discovery.h"
#include "plan/plan.h"
#include "store/rows.h"
#include "store/taskrow.h"

#include <QJsonDocument>

namespace azrelocate::fuzz {

namespace {

/// What a value is after it was kept once is what it stays.
template <typename Value> bool settles(const Value &value)
{
    return Value::fromJson(value.toJson()).toJson() == value.toJson();
}

}

const char *storedvalues(QByteArrayView input)
{
    const QJsonObject object = QJsonDocument::fromJson(input.toByteArray()).object();
    if (!settles(RelocationSettings::fromJson(object)) || !settles(Scope::fromJson(object)))
        return "settings change when they are kept";
    if (!settles(Change::fromJson(object)) || !settles(Finding::fromJson(object))
        || !settles(Evidence::fromJson(object)) || !settles(Error::fromJson(object))
        || !settles(Operation::fromJson(object)) || !settles(RequestRecord::fromJson(object)))
        return "a value of the checklist changes when it is kept";
    if (const auto plan = Plan::fromJson(object); plan && Plan::fromJson(plan->toJson())->toJson() != plan->toJson())
        return "a plan changes when it is kept";
    if (const auto inventory = Inventory::fromJson(object);
        inventory && Inventory::fromJson(inventory->toJson())->toJson() != inventory->toJson())
        return "an inventory changes when it is kept";
    itemOf(object);
    decisionOf(object);
    commentOf(object);
    signOffOf(object);
    taskOf(object);
    return nullptr;
}

}
