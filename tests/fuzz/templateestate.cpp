#include "emptyworld.h"
#include "targets.h"

#include "sandbox/estateloader.h"
#include "sandbox/relaxedjson.h"
#include "sandbox/templates/templateestate.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

using namespace sandbox;

const char *templateestate(QByteArrayView input)
{
    EmptyWorld world;
    QJsonObject estate = emptyEstate();
    const QString subscription = estate["subscriptions"_L1][0]["subscriptionId"_L1].toString();
    const QString group = u"/subscriptions/%1/resourceGroups/rg"_s.arg(subscription);
    estate.insert(u"resourceGroups"_s, QJsonArray{QJsonObject{{u"id"_s, group}, {u"location"_s, u"westeurope"_s}}});
    if (!loadEstate(world.simulation, estate))
        return "the group for the template cannot be made";
    const QJsonObject document = QJsonDocument::fromJson(strictJson(input.toByteArray())).object();
    const auto loaded = loadTemplateEstate(world.simulation, group, document, {});
    return !loaded && loaded.error().message.isEmpty() ? "a template is refused without a word" : nullptr;
}

}
