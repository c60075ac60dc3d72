#include "azure/credentials/useraccount.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

QJsonObject UserAccount::toJson() const
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"tenant"_s, tenant},
            {u"authority"_s, authority},
            {u"clientId"_s, clientId}};
}

UserAccount UserAccount::fromJson(const QJsonObject &object)
{
    return {object["id"_L1].toString(), object["name"_L1].toString(), object["tenant"_L1].toString(),
            object["authority"_L1].toString(), object["clientId"_L1].toString()};
}

}
