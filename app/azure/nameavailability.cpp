#include "azure/nameavailability.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

NameAvailability parseNameAvailability(const QJsonObject &object)
{
    const QJsonValue available =
        object.contains("nameAvailable"_L1) ? object["nameAvailable"_L1] : object["available"_L1];
    return {available.toBool(), object["reason"_L1].toString(), object["message"_L1].toString()};
}

}
