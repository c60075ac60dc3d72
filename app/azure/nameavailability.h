#pragma once

#include <QJsonObject>
#include <QString>

namespace azrelocate {

/// Answer of the checkNameAvailability calls of the providers.
struct NameAvailability
{
    bool available = false;
    QString reason; ///< "AlreadyExists", "AccountNameInvalid", "Invalid"
    QString message;
};

/// Reads "nameAvailable" and, as Azure SQL writes it, "available".
NameAvailability parseNameAvailability(const QJsonObject &object);

}
