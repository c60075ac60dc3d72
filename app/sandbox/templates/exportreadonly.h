#pragma once

#include <QJsonObject>
#include <QString>

namespace azrelocate::sandbox {

/// @p body of a resource of @p type without what the service fills in itself, and without anything that could be a
/// secret: what an exported template may carry.
QJsonObject exportableBody(const QString &type, const QJsonObject &body);

/// Whether resources of @p type can stand in an exported template.
enum class Exportability {
    Yes,
    LeftOut, ///< silently, as role assignments and diagnostic settings are
    No,      ///< with an entry in the export's error
};
Exportability exportabilityOf(const QString &id, const QString &type);

}
